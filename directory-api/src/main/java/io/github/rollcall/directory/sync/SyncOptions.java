package io.github.rollcall.directory.sync;

import io.github.rollcall.directory.Area;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** How a host wants its runs. */
record SyncOptions(
        Set<Area> areas,
        AreaStores stores,
        SyncListener listener,
        SyncLimits limits,
        SyncCancellation cancellation,
        @Nullable Executor executor,
        Clock clock) {

    static final SyncOptions DEFAULTS = new SyncOptions(
            Set.of(Area.USERS),
            AreaStores.NONE,
            new SyncListener() {},
            SyncLimits.defaults(),
            new SyncCancellation(),
            null,
            Clock.systemUTC());

    SyncOptions areas(Set<Area> chosen) {
        return new SyncOptions(Set.copyOf(chosen), stores, listener, limits, cancellation, executor, clock);
    }

    /** The same with the areas of the stores asked for. */
    SyncOptions stores(AreaStores chosen, Area... theirs) {
        Set<Area> asked = EnumSet.copyOf(areas);
        asked.addAll(List.of(theirs));
        return new SyncOptions(Set.copyOf(asked), chosen, listener, limits, cancellation, executor, clock);
    }

    SyncOptions listener(SyncListener chosen) {
        return new SyncOptions(
                areas, stores, Objects.requireNonNull(chosen, "listener"), limits, cancellation, executor, clock);
    }

    SyncOptions limits(SyncLimits chosen) {
        return new SyncOptions(
                areas, stores, listener, Objects.requireNonNull(chosen, "limits"), cancellation, executor, clock);
    }

    SyncOptions cancellation(SyncCancellation chosen) {
        return new SyncOptions(
                areas, stores, listener, limits, Objects.requireNonNull(chosen, "cancellation"), executor, clock);
    }

    SyncOptions executor(Executor chosen) {
        return new SyncOptions(
                areas, stores, listener, limits, cancellation, Objects.requireNonNull(chosen, "executor"), clock);
    }

    SyncOptions clock(Clock chosen) {
        return new SyncOptions(
                areas, stores, listener, limits, cancellation, executor, Objects.requireNonNull(chosen, "clock"));
    }
}
