package io.github.rollcall.directory.sync;

import java.io.Serial;

/** Ends a run early with an outcome; never leaves the package. */
final class RunStopped extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final SyncOutcome outcome;

    RunStopped(SyncOutcome outcome) {
        super(outcome.name(), null, false, false);
        this.outcome = outcome;
    }

    SyncOutcome outcome() {
        return outcome;
    }
}
