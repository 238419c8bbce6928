package io.github.rollcall.provider.faults;

import static io.github.rollcall.directory.sync.SyncOutcome.ALREADY_RUNNING;
import static io.github.rollcall.directory.sync.SyncOutcome.COMPLETE;
import static io.github.rollcall.directory.sync.SyncOutcome.LEASE_LOST;
import static io.github.rollcall.directory.sync.SyncOutcome.STAGED;
import static io.github.rollcall.directory.sync.SyncOutcome.TIME_LIMIT;

import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.store.ApplyResult;
import io.github.rollcall.directory.sync.SyncLimits;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.directory.sync.SyncOutcome;
import java.time.Duration;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Faults of the host's store, and of a node that is overtaken, at every call of the store and every request. */
final class StoreFaults {
    private static final FaultyUserStore.Event NOTHING = call -> {};
    private static final int MOST_CALLS = 100;
    private static final Duration SHORT_RUN = Duration.ofMillis(300);
    private static final Duration PAST_THE_LEASE = Duration.ofMinutes(10);

    private StoreFaults() {}

    /** Tells a cell for each call of the store, until one is told that the run does not make. */
    private static void everyCall(FaultWorld world, int step, IntFunction<FaultCell> cell) {
        for (int call = 1; call < MOST_CALLS; call += step) {
            world.tell(cell.apply(call));
            if (!world.hasStruck()) {
                return;
            }
        }
    }

    private static void everyRequest(FaultWorld world, SyncMode mode, IntFunction<FaultCell> cell) {
        for (int request = 1; request <= world.requests(mode); request++) {
            world.tell(cell.apply(request));
        }
    }

    private static FaultyUserStore.Event at(int number, Runnable event) {
        return call -> {
            if (call == number) {
                event.run();
            }
        };
    }

    // --- throwing ---------------------------------------------------------------------------------------------------

    static Stream<FaultCase> throwing() {
        return Stream.of(false, true)
                .flatMap(after -> Stream.of(false, true)
                        .map(lasting -> new FaultCase(
                                (after ? "after" : "before") + " its transaction" + (lasting ? ", from then on" : ""),
                                world -> world.modes()
                                        .forEach(mode -> everyCall(
                                                world,
                                                lasting && GridSize.chosen() == GridSize.SMALL ? 3 : 1,
                                                call -> throwingAt(world, mode, call, after, lasting))))));
    }

    private static FaultCell throwingAt(FaultWorld world, SyncMode mode, int number, boolean after, boolean lasting) {
        FaultyUserStore.Event event = call -> {
            if (call == number || (lasting && call > number)) {
                world.strike();
                throw new IllegalStateException("the database is gone");
            }
        };
        return new FaultCell("store call " + number, mode, COMPLETE, STAGED)
                .store(store -> new FaultyUserStore(store, after ? NOTHING : event, after ? event : NOTHING))
                .mayThrow(ErrorCode.STORE_FAILED);
    }

    // --- slow or wrong ----------------------------------------------------------------------------------------------

    static Stream<FaultCase> slowOrWrong() {
        int step = GridSize.chosen() == GridSize.SMALL ? 5 : 1;
        return Stream.of(
                new FaultCase(
                        "slow",
                        world -> world.modes()
                                .forEach(mode -> everyCall(world, step, call -> slowAt(world, mode, call + 1)))),
                new FaultCase("too many rows", world -> lying(world, new ApplyResult(1000, 1000, 1000, 1000), 1000)),
                new FaultCase("no rows", world -> lying(world, ApplyResult.NONE, -1)),
                new FaultCase("fewer than none", world -> lying(world, new ApplyResult(-1, -1, -1, -1), -100)));
    }

    private static FaultCell slowAt(FaultWorld world, SyncMode mode, int number) {
        return new FaultCell("slow store call " + number, mode, TIME_LIMIT, COMPLETE)
                .store(store -> new FaultyUserStore(
                        store,
                        at(number, () -> {
                            world.strike();
                            long until = System.nanoTime() + SHORT_RUN.toNanos();
                            while (System.nanoTime() < until) {
                                Thread.onSpinWait();
                            }
                        }),
                        NOTHING))
                .options(sync -> sync.limits(SyncLimits.defaults().maxRunTime(SHORT_RUN)));
    }

    private static void lying(FaultWorld world, ApplyResult lie, int moreSettled) {
        for (SyncMode mode : world.modes()) {
            world.tell(new FaultCell("wrong numbers", mode, COMPLETE)
                    .store(store -> new FaultyUserStore(store, NOTHING, NOTHING).lying(any -> lie, moreSettled))
                    .countsUnknown()
                    .strikes());
        }
    }

    // --- another node -----------------------------------------------------------------------------------------------

    static Stream<FaultCase> secondNode() {
        return Stream.of(
                new FaultCase(
                        "at a request",
                        world -> world.modes()
                                .forEach(mode -> everyRequest(
                                        world,
                                        mode,
                                        request -> new FaultCell("a pause at request " + request, mode, LEASE_LOST)
                                                .arm(armed ->
                                                        armed.sandbox.beforeRequest(request, () -> overtaken(armed)))
                                                .check((after, report) -> theOtherCounts(after))
                                                .countsUnknown()))),
                new FaultCase(
                        "at a call of the store",
                        world -> world.modes()
                                .forEach(mode -> everyCall(
                                        world,
                                        1,
                                        number -> new FaultCell(
                                                        "a pause at store call " + number, mode, LEASE_LOST, COMPLETE)
                                                .store(store -> new FaultyUserStore(
                                                        store, at(number, () -> overtaken(world)), NOTHING))
                                                .check((after, report) -> theOtherCounts(after))
                                                .countsUnknown()))));
    }

    /**
     * What another node does while this one sleeps. This one may just be storing the page before, which keeps the lease once more;
     * the other tries again, as its schedule would.
     */
    private static void overtaken(FaultWorld world) {
        world.strike();
        SyncOutcome outcome = world.runOfAnotherNode(PAST_THE_LEASE).outcome();
        if (outcome == ALREADY_RUNNING) {
            outcome = world.runOfAnotherNode(PAST_THE_LEASE).outcome();
        }
        world.require(outcome == COMPLETE, "the run of the other node came to " + outcome);
    }

    private static void theOtherCounts(FaultWorld world) {
        world.require(
                world.snapshot().equals(world.expected()),
                "a run that lost its lease changed records of "
                        + world.snapshot().differences(world.expected()));
    }
}
