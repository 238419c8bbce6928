package io.github.rollcall.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.sync.SyncMode;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * Two processes sync on one PostgreSQL. Something happens to the first in the middle of its run; the second takes over when the
 * lease has ended, and whatever the first does after that changes nothing. {@code -Drollcall.rounds=200} plays more rounds.
 */
@Tag("R-13")
@DisabledOnOs(OS.WINDOWS)
class TwoNodesTest {
    private static final int ROUNDS = Integer.getInteger("rollcall.rounds", 8);
    private static final Duration PAST_THE_LEASE = Duration.ofMinutes(10);
    private static final Duration LOCKED_OUT = Duration.ofSeconds(2);
    /** The point after which the first node holds the lease: it has found its connection and taken it. */
    private static final int LEASED = 4;

    private final NodeStory story = new NodeStory();
    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private NodeProcess first = NodeProcess.start("first").awake();
    private final NodeProcess second = NodeProcess.start("second").awake();
    private int refused;

    /** What happens to the first node. */
    private enum Event {
        /** It is stopped between two calls of its stores, and continues when the other has ended. */
        PAUSED,
        /** Its connections to the database are cut. */
        CUT,
        /** It is stopped wherever it is, which may be within a transaction. */
        PAUSED_AT_WORK,
        /** It is killed. */
        KILLED;

        static Event of(int round) {
            return switch (round % 8) {
                case 3 -> PAUSED_AT_WORK;
                case 7 -> KILLED;
                case 1, 5 -> CUT;
                default -> PAUSED;
            };
        }
    }

    @AfterEach
    void end() {
        first.close();
        second.close();
    }

    @Test
    void theSecondTakesOverAndTheFirstChangesNothingMore() {
        long start = System.nanoTime();
        int round = 0;
        for (int tries = 0; round < ROUNDS; tries++) {
            String name = story.synced("r" + tries);
            if (isPlayed(name, Event.of(round))) {
                round++;
            }
        }
        System.out.println("two nodes: rounds=" + ROUNDS + " refused=" + refused + " staleWrites=0 seconds="
                + (System.nanoTime() - start) / 1_000_000_000);
        assertThat(refused * 2).as("most sleepers had something to write").isGreaterThan(ROUNDS);
    }

    /** Plays a round, unless the run of the first node is over before it gets to its point. */
    private boolean isPlayed(String name, Event event) {
        boolean atWork = event == Event.PAUSED_AT_WORK;
        SyncMode mode = random.nextBoolean() ? SyncMode.FULL : SyncMode.AUTO;
        int point = LEASED + random.nextInt(mode == SyncMode.FULL ? 60 : 20);
        first.run(name, NodeStory.MORNING, mode, NodePeople.STALE, atWork ? -1 : point);
        String said = first.hear();
        while (!said.equals("at " + point) && !said.startsWith("done")) {
            said = first.hear();
        }
        if (said.startsWith("done")) {
            return false;
        }
        String what = "seed " + seed + ", " + name + " " + event + " at " + point;
        if (atWork) {
            pausedAtWork(name, what);
        } else {
            overtaken(name, event, what);
        }
        assertThat(story.active(name)).as(what).isEqualTo(NodePeople.activeAfter());
        return true;
    }

    private void overtaken(String name, Event event, String what) {
        switch (event) {
            case CUT -> NodeStory.cut("first");
            case KILLED -> first.kill();
            default -> first.pause();
        }
        takeOver(name);
        assertThat(second.hear()).as(what).isEqualTo("done COMPLETE");
        // The first pass may have gone on with what the first node had read; the next one reads everything itself.
        takeOver(name);
        assertThat(second.hear()).as(what).isEqualTo("done COMPLETE");
        String everything = story.everything(name);
        if (event == Event.PAUSED) {
            first.wake();
        }
        if (event == Event.KILLED) {
            first = NodeProcess.start("first").awake();
            refused++;
        } else {
            first.goOn();
            ended(first.hear(), what);
        }
        assertThat(story.everything(name)).as(what).isEqualTo(everything);
    }

    /** Within a transaction it keeps the lock of the directory, so that the other may have to wait for its end. */
    private void pausedAtWork(String name, String what) {
        first.pause();
        takeOver(name);
        Optional<String> atOnce = second.hearWithin(LOCKED_OUT);
        first.wake();
        assertThat(atOnce.orElseGet(second::hear)).as(what).isEqualTo("done COMPLETE");
        String said = first.hear();
        while (said.startsWith("at ")) {
            said = first.hear();
        }
        ended(said, what);
        takeOver(name);
        assertThat(second.hear()).as(what).isEqualTo("done COMPLETE");
    }

    private void takeOver(String name) {
        second.run(name, NodeStory.MORNING.plus(PAST_THE_LEASE), SyncMode.FULL, NodePeople.AFTER, 0);
    }

    /** A sleeper that had written all it had to write may end as if nothing had happened. */
    private void ended(String said, String what) {
        assertThat(said).as(what).isIn("done LEASE_LOST", "failed STORE_FAILED", "done COMPLETE");
        refused += said.equals("done COMPLETE") ? 0 : 1;
    }
}
