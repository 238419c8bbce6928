package io.github.rollcall.directory.sync;

import java.util.ArrayList;
import java.util.List;

/**
 * Stops a run from another thread: the run ends {@link SyncOutcome#CANCELLED} within one page and can be resumed. Safe for
 * many threads; one cancellation may serve several runs and stays cancelled.
 */
public final class SyncCancellation {
    private final List<Runnable> actions = new ArrayList<>();
    private boolean cancelled;

    /** Not cancelled yet. */
    public SyncCancellation() {}

    /** Cancels. May be repeated. */
    public void cancel() {
        List<Runnable> waiting;
        synchronized (this) {
            cancelled = true;
            waiting = List.copyOf(actions);
        }
        waiting.forEach(Runnable::run);
    }

    /**
     * Whether it was cancelled.
     *
     * @return true from the first {@link #cancel()} on
     */
    public synchronized boolean isCancelled() {
        return cancelled;
    }

    /** Has an action run at a later {@link #cancel()}. */
    synchronized void onCancel(Runnable action) {
        actions.add(action);
    }

    /** Takes an action back. */
    synchronized void forget(Runnable action) {
        actions.remove(action);
    }
}
