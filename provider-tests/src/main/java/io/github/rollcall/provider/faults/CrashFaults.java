package io.github.rollcall.provider.faults;

import static io.github.rollcall.directory.sync.SyncOutcome.COMPLETE;

import io.github.rollcall.directory.store.ApplicationStore;
import io.github.rollcall.directory.store.ConnectionStore;
import io.github.rollcall.directory.store.GroupStore;
import io.github.rollcall.directory.store.InMemoryApplicationStore;
import io.github.rollcall.directory.store.InMemoryGroupStore;
import io.github.rollcall.directory.store.UserStore;
import io.github.rollcall.directory.sync.DirectorySync;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.sandbox.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The end of the process the engine runs in: at every request, and before and after every call of every store. All of it runs
 * in one thread, so that a point is the same one each time. Another process goes on with the same stores.
 */
final class CrashFaults {
    private static final int MOST_POINTS = 1000;
    private static final int SMALL_PAGE = 2;

    private CrashFaults() {}

    /** Where a process ends. */
    private enum Place {
        REQUEST,
        STORE
    }

    static Stream<FaultCase> killed() {
        boolean full = GridSize.chosen() == GridSize.FULL;
        List<FaultCase> cases = new ArrayList<>();
        cases.add(everywhere("at a request", Place.REQUEST, FaultWorld.PAGE));
        cases.add(everywhere("before or after a call of a store", Place.STORE, FaultWorld.PAGE));
        cases.add(twice(full ? 5 : 17, full ? 3 : 13));
        if (full) {
            cases.add(everywhere("at a request, on small pages", Place.REQUEST, SMALL_PAGE));
            cases.add(everywhere("before or after a call of a store, on small pages", Place.STORE, SMALL_PAGE));
            cases.add(withOtherAreas());
        }
        return cases.stream();
    }

    private static FaultCase everywhere(String name, Place place, int page) {
        return new FaultCase(name, world -> {
            for (SyncMode mode : world.modes()) {
                everyPoint(world, 1, point -> ended(world, mode, place, point, page, UnaryOperator.identity()));
            }
        });
    }

    /** The one that goes on ends as well. */
    private static FaultCase twice(int step, int secondStep) {
        return new FaultCase("twice", world -> {
            for (SyncMode mode : world.modes()) {
                everyPoint(world, step, first -> {
                    everyPoint(
                            world, secondStep, second -> at(world, mode, first).then(at(world, mode, second)));
                    return at(world, mode, first);
                });
            }
        });
    }

    private static FaultCell at(FaultWorld world, SyncMode mode, int point) {
        return ended(world, mode, Place.STORE, point, FaultWorld.PAGE, UnaryOperator.identity());
    }

    private static FaultCase withOtherAreas() {
        return new FaultCase(
                "before or after a call of a store, of groups and applications too",
                world -> everyPoint(world, 1, point -> {
                    MortalProcess process = new MortalProcess(point, world::strike);
                    return ending(
                            process,
                            "store point " + point,
                            SyncMode.FULL,
                            FaultWorld.PAGE,
                            sync -> sync.groups(process.store(GroupStore.class, new InMemoryGroupStore()))
                                    .applications(
                                            process.store(ApplicationStore.class, new InMemoryApplicationStore())));
                }));
    }

    /** Tells a cell for each point, until one is told that the run does not reach. */
    private static void everyPoint(FaultWorld world, int step, IntFunction<FaultCell> cell) {
        for (int point = 1; point < MOST_POINTS; point += step) {
            world.tell(cell.apply(point));
            if (!world.hasStruck()) {
                return;
            }
        }
    }

    private static FaultCell ended(
            FaultWorld world, SyncMode mode, Place place, int point, int page, UnaryOperator<DirectorySync> options) {
        if (place == Place.STORE) {
            return ending(new MortalProcess(point, world::strike), "store point " + point, mode, page, options);
        }
        MortalProcess process = new MortalProcess(MortalProcess.NEVER, world::strike);
        FaultCell cell = ending(process, "request " + point, mode, page, options);
        return cell.arm(armed -> {
            armed.sandbox.largestPage(page);
            armed.sandbox.beforeRequest(point, process::die);
            armed.sandbox.failRequests(point, MOST_POINTS, Fault.connectionReset());
        });
    }

    private static FaultCell ending(
            MortalProcess process, String name, SyncMode mode, int page, UnaryOperator<DirectorySync> options) {
        return new FaultCell("ended at " + name + ", pages of " + page, mode, COMPLETE)
                .arm(armed -> armed.sandbox.largestPage(page))
                .disarm(armed -> armed.sandbox.largestPage(FaultWorld.PAGE))
                .store(store -> process.store(UserStore.class, store))
                .connections(store -> process.store(ConnectionStore.class, store))
                .options(sync -> options.apply(sync).executor(Runnable::run))
                .mayBeKilled();
    }
}
