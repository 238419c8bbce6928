package io.github.rollcall.directory.sync;

import io.github.rollcall.directory.connector.Completion;
import io.github.rollcall.directory.store.DeactivationReason;
import io.github.rollcall.directory.store.PendingDeactivation;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the end of the pages allows to conclude. Absence counts only after a full listing whose end is proven, that held no
 * row without an id, reached the provider's own count, was not empty, and is not the first of its directory.
 */
final class PassEnd {
    private static final int PAGE = 500;
    private static final long LEAST_PERCENT_OF_TOTAL = 90;

    private final RunContext run;
    private final Checkpoint checkpoint;

    PassEnd(RunContext run) {
        this.run = run;
        this.checkpoint = run.checkpoint();
    }

    /** Moves the pass on: to its sweep, or to settling what it has found. */
    void decide(Completion completion) {
        Pass pass = checkpoint.pass();
        SyncProgress progress = checkpoint.progress();
        if (pass.isFull()) {
            run.tally().missing.putAll(pass.counts().missing());
        }
        if (!isProven(completion, pass.counts())) {
            run.tally().partial = true;
            checkpoint.save(progress.with(pass.settling()));
            return;
        }
        SyncProgress proven = progress.changesFrom(completion.changesFrom().orElse(null));
        if (!pass.isFull()) {
            checkpoint.save(proven.with(pass.settling()));
        } else if (pass.counts().rows() == 0) {
            stageEverybody(pass);
            checkpoint.save(proven.with(pass.settling()).fullPassAt(run.now()));
        } else if (progress.lastFullPass() == null) {
            checkpoint.save(proven.with(pass.settling()).fullPassAt(run.now()));
        } else {
            checkpoint.save(proven.with(pass.sweeping(null)));
        }
    }

    private boolean isProven(Completion completion, RowCounts counts) {
        if (completion.doubt().isPresent()) {
            run.warn("the end of the listing is not proven: "
                    + completion.doubt().get());
            return false;
        }
        if (counts.nameless() > 0) {
            run.warn(counts.nameless() + " rows had no id, so nobody is looked for by absence");
            return false;
        }
        long total = completion.total().orElse(0);
        if (counts.rows() * 100 < total * LEAST_PERCENT_OF_TOTAL) {
            run.warn("the listing showed " + counts.rows() + " rows and the provider counts " + total);
            return false;
        }
        return true;
    }

    /** An empty listing deactivates nobody: without a clear permission nothing follows, with one a person decides. */
    private void stageEverybody(Pass pass) {
        if (!new AreaGuard(run).usersCertainlyReadable()) {
            run.warn("the listing is empty and the provider does not say clearly that users may be read");
            checkpoint.save(checkpoint.progress().fullDue());
            throw new RunStopped(SyncOutcome.PERMISSION_SUSPECTED);
        }
        String scan = Objects.requireNonNull(pass.scanId(), "scanId");
        @Nullable String after = null;
        while (true) {
            List<String> unseen = run.users().unseen(run.directory(), scan, after, PAGE);
            if (unseen.isEmpty()) {
                return;
            }
            after = unseen.get(unseen.size() - 1);
            List<PendingDeactivation> pending = unseen.stream()
                    .map(id -> new PendingDeactivation(id, DeactivationReason.UNCONFIRMED))
                    .toList();
            checkpoint.save(checkpoint.progress(), write -> write.pending(pending));
        }
    }
}
