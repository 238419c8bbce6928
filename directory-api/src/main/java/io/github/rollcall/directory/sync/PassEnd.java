package io.github.rollcall.directory.sync;

import io.github.rollcall.directory.connector.Completion;

/**
 * What the end of the pages allows to conclude. Absence counts only after a full listing whose end is proven, that held no
 * row without an id, reached the provider's own count, was read under one configuration, was not empty, and is not the first of its
 * directory.
 */
final class PassEnd {
    private static final long TOLERATED_SHARE_OF_TOTAL = 10;

    private final RunContext run;

    PassEnd(RunContext run) {
        this.run = run;
    }

    /** The progress after the last page: what follows is stored with that page, so that no run has to find its end again. */
    SyncProgress after(Pass read, Completion completion) {
        SyncProgress progress = run.checkpoint().progress();
        if (!isProven(completion, read)) {
            return progress.with(read.unproven());
        }
        SyncProgress proven = progress.changesFrom(completion.changesFrom().orElse(null));
        if (!read.isFull()) {
            return proven.with(read.settling());
        }
        if (read.counts().rows() == 0) {
            return proven.with(read.emptied());
        }
        return progress.lastFullPass() == null
                ? proven.with(read.settling()).fullPassAt(run.now())
                : proven.with(read.sweeping(null));
    }

    private boolean isProven(Completion completion, Pass read) {
        RowCounts counts = read.counts();
        if (completion.doubt().isPresent()) {
            run.warn("the end of the listing is not proven: "
                    + completion.doubt().get());
            return false;
        }
        if (counts.nameless() > 0) {
            run.warn(counts.nameless() + " rows had no id, so nobody is looked for by absence");
            return false;
        }
        if (!run.calls().call(run.connector()::fingerprint).equals(read.fingerprint())) {
            run.warn("the configuration has changed while the listing was read");
            return false;
        }
        long total = completion.total().orElse(0);
        if (read.isFull() && counts.rows() < total - total / TOLERATED_SHARE_OF_TOTAL) {
            run.warn("the listing showed " + counts.rows() + " rows and the provider counts " + total);
            return false;
        }
        return true;
    }
}
