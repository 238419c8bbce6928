package io.github.rollcall.directory.sync;

import io.github.rollcall.directory.Area;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** How a host wants its runs. */
record SyncOptions(
        Set<Area> areas,
        SyncListener listener,
        SyncLimits limits,
        SyncCancellation cancellation,
        @Nullable Executor executor,
        Clock clock) {

    static final SyncOptions DEFAULTS = new SyncOptions(
            Set.of(Area.USERS),
            new SyncListener() {},
            SyncLimits.defaults(),
            new SyncCancellation(),
            null,
            Clock.systemUTC());

    SyncOptions areas(Set<Area> chosen) {
        return new SyncOptions(Set.copyOf(chosen), listener, limits, cancellation, executor, clock);
    }

    SyncOptions listener(SyncListener chosen) {
        return new SyncOptions(
                areas, Objects.requireNonNull(chosen, "listener"), limits, cancellation, executor, clock);
    }

    SyncOptions limits(SyncLimits chosen) {
        return new SyncOptions(
                areas, listener, Objects.requireNonNull(chosen, "limits"), cancellation, executor, clock);
    }

    SyncOptions cancellation(SyncCancellation chosen) {
        return new SyncOptions(
                areas, listener, limits, Objects.requireNonNull(chosen, "cancellation"), executor, clock);
    }

    SyncOptions executor(Executor chosen) {
        return new SyncOptions(
                areas, listener, limits, cancellation, Objects.requireNonNull(chosen, "executor"), clock);
    }

    SyncOptions clock(Clock chosen) {
        return new SyncOptions(
                areas, listener, limits, cancellation, executor, Objects.requireNonNull(chosen, "clock"));
    }
}
