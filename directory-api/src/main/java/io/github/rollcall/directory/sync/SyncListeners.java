package io.github.rollcall.directory.sync;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.connector.AreaStatus;
import io.github.rollcall.directory.store.StagedPlan;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Several listeners, each told whatever the others throw. */
record SyncListeners(List<SyncListener> all) implements SyncListener {

    private void each(Consumer<SyncListener> event) {
        @Nullable RuntimeException first = null;
        for (SyncListener listener : all) {
            try {
                event.accept(listener);
            } catch (RuntimeException thrown) {
                first = first == null ? thrown : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    @Override
    public void onStarted(DirectoryId directory, SyncMode mode) {
        each(listener -> listener.onStarted(directory, mode));
    }

    @Override
    public void onAreaDisabled(DirectoryId directory, Area area, AreaStatus status) {
        each(listener -> listener.onAreaDisabled(directory, area, status));
    }

    @Override
    public void onPage(DirectoryId directory, int pages, long rows) {
        each(listener -> listener.onPage(directory, pages, rows));
    }

    @Override
    public void onStaged(DirectoryId directory, StagedPlan plan) {
        each(listener -> listener.onStaged(directory, plan));
    }

    @Override
    public void onQuarantined(DirectoryId directory, DirectoryException reason, Instant nextTry) {
        each(listener -> listener.onQuarantined(directory, reason, nextTry));
    }

    @Override
    public void onFinished(SyncReport report) {
        each(listener -> listener.onFinished(report));
    }
}
