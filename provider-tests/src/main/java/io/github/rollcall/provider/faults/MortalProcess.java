package io.github.rollcall.provider.faults;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A process that ends at some point of its work. Its points are the moments before and after each call of any of its stores,
 * counted together; a test may also end it elsewhere. Nothing reaches a store from a process that has ended.
 */
final class MortalProcess {
    /** A point no process lives to see. */
    static final int NEVER = Integer.MAX_VALUE;

    private final int last;
    private final Runnable death;
    private final AtomicInteger points = new AtomicInteger();
    private volatile boolean dead;

    /**
     * A process that is alive.
     *
     * @param last the point at which it ends, from 1
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
        Object mortal = Proxy.newProxyInstance(
                role.getClassLoader(),
                new Class<?>[] {role},
                (self, method, arguments) -> call(store, method, arguments));
        return role.cast(mortal);
    }

    private @Nullable Object call(Object store, Method method, Object @Nullable [] arguments) throws Throwable {
        reach();
        try {
            return method.invoke(store, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        } finally {
            reach();
        }
    }

    private void reach() {
        if (dead) {
            throw new Killed();
        }
        if (points.incrementAndGet() == last) {
            die();
            throw new Killed();
        }
    }
}
