package io.github.rollcall.directory.sync;

import io.github.rollcall.directory.Area;
import java.time.Clock;
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
}
