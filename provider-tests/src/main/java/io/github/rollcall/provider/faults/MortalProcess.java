package io.github.rollcall.provider.faults;

import io.github.rollcall.testkit.StorePoints;

/** A process that ends at some point of its work. Nothing reaches a store from a process that has ended. */
final class MortalProcess {
    /** A point no process lives to see. */
    static final int NEVER = Integer.MAX_VALUE;

    private final int last;
    private final Runnable death;
    private final StorePoints points = StorePoints.at(this::reach);
    private volatile boolean dead;

    /**
     * A process that is alive.
     *
     * @param last the point of its stores at which it ends, from 1
     * @param death what is done then
     */
    MortalProcess(int last, Runnable death) {
        this.last = last;
        this.death = death;
    }

    /** Ends it. */
    void die() {
        dead = true;
        death.run();
    }

    /** One of its stores. */
    <S> S store(Class<S> role, S store) {
        return points.of(role, store);
    }

    private void reach(int point) {
        if (point == last && !dead) {
            die();
        }
        if (dead) {
            throw new Killed();
        }
    }
}
