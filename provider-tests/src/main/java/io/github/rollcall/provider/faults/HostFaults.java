package io.github.rollcall.provider.faults;

import static io.github.rollcall.directory.sync.SyncOutcome.CANCELLED;
import static io.github.rollcall.directory.sync.SyncOutcome.COMPLETE;
import static io.github.rollcall.directory.sync.SyncOutcome.QUARANTINED;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.connector.AreaStatus;
import io.github.rollcall.directory.store.StagedPlan;
import io.github.rollcall.directory.sync.SyncCancellation;
import io.github.rollcall.directory.sync.SyncListener;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.directory.sync.SyncOutcome;
import io.github.rollcall.directory.sync.SyncReport;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Faults of the host around a run: its clock, its callbacks, its wish to stop. */
final class HostFaults {
    private HostFaults() {}

    /** A case that has something happen at every request of every mode. */
    private static FaultCase atEveryRequest(String name, Consumer<FaultWorld> event, SyncOutcome... allowed) {
        return new FaultCase(name, world -> {
            for (SyncMode mode : world.modes()) {
                for (int request = 1; request <= world.requests(mode); request++) {
                    world.tell(at(name, mode, request, event, allowed));
                }
            }
        });
    }

    private static FaultCell at(
            String name, SyncMode mode, int request, Consumer<FaultWorld> event, SyncOutcome... allowed) {
        return new FaultCell(name + " at request " + request, mode, allowed[0], allowed)
                .arm(world -> world.sandbox.beforeRequest(request, () -> {
                    world.strike();
                    event.accept(world);
                }));
    }

    static Stream<FaultCase> clockJumps() {
        return Stream.of(Duration.ofHours(1), Duration.ofHours(-1), Duration.ofSeconds(1), Duration.ofDays(40))
                .map(jump -> atEveryRequest("by " + jump, world -> world.clock.advance(jump), COMPLETE));
    }

    static Stream<FaultCase> throwingCallbacks() {
        return Stream.of(
                new FaultCase(
                        "a listener",
                        world -> world.modes()
                                .forEach(mode -> world.tell(new FaultCell("a throwing listener", mode, COMPLETE)
                                        .options(sync -> sync.listener(new ThrowingListener(world)))))),
                new FaultCase(
                        "a credential",
                        world -> world.modes()
                                .forEach(mode -> world.tell(new FaultCell("a throwing supplier", mode, QUARANTINED)
                                        .connector(armed -> armed.provider.connectorWithThrowingCredential())
                                        .strikes()))));
    }

    private static final class ThrowingListener implements SyncListener {
        private final FaultWorld world;

        ThrowingListener(FaultWorld world) {
            this.world = world;
        }

        private RuntimeException thrown() {
            world.strike();
            return new IllegalStateException("a listener of the host");
        }

        @Override
        public void onStarted(DirectoryId directory, SyncMode mode) {
            throw thrown();
        }

        @Override
        public void onAreaDisabled(DirectoryId directory, Area area, AreaStatus status) {
            throw thrown();
        }

        @Override
        public void onPage(DirectoryId directory, int pages, long rows) {
            throw thrown();
        }

        @Override
        public void onStaged(DirectoryId directory, StagedPlan plan) {
            throw thrown();
        }

        @Override
        public void onFinished(SyncReport report) {
            throw thrown();
        }
    }

    static Stream<FaultCase> stops() {
        return Stream.of(
                new FaultCase("cancelled", world -> stopped(world, false)),
                new FaultCase("interrupted", world -> stopped(world, true)));
    }

    private static void stopped(FaultWorld world, boolean interrupted) {
        for (SyncMode mode : world.modes()) {
            for (int number = 1; number <= world.requests(mode); number++) {
                int request = number;
                SyncCancellation cancellation = new SyncCancellation();
                // The answer to the last request may be there before the run notices.
                boolean end = request == world.requests(mode);
                SyncOutcome[] allowed = end ? new SyncOutcome[] {CANCELLED, COMPLETE} : new SyncOutcome[] {CANCELLED};
                // The call under way may end before it hears of it.
                int last = request + world.provider.requestsOfACall();
                Consumer<FaultWorld> stop = interrupted
                        ? running -> Objects.requireNonNull(running.runThread).interrupt()
                        : running -> cancellation.cancel();
                world.tell(at(interrupted ? "interrupted" : "cancelled", mode, request, stop, allowed)
                        .options(sync -> sync.cancellation(cancellation))
                        .check((after, report) -> {
                            after.require(
                                    after.sandbox.dataRequestCount() <= last,
                                    after.sandbox.dataRequestCount() + " requests, stopped at " + request);
                            after.require(after.interruptKept == interrupted, "the interrupt flag is not as it was");
                        }));
            }
        }
    }
}
