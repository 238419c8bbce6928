package io.github.rollcall.directory.sync;

import io.github.rollcall.directory.store.DeactivationReason;
import io.github.rollcall.directory.store.PendingDeactivation;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a full listing that showed nobody. It deactivates nobody: without a clear permission nothing follows,
 * with one a person decides.
 */
final class EmptyListing {
    private static final int PAGE = 500;

    private final RunContext run;
    private final Checkpoint checkpoint;

    EmptyListing(RunContext run) {
        this.run = run;
        this.checkpoint = run.checkpoint();
    }

    /** Has everybody wait for a person; repeating it after an interruption goes on where it stopped. */
    void stageEverybody() {
        if (!new AreaGuard(run).usersCertainlyReadable()) {
            run.warn("the listing is empty and the provider does not say clearly that users may be read");
            checkpoint.save(checkpoint.progress().fullDue());
            throw new RunStopped(SyncOutcome.PERMISSION_SUSPECTED);
        }
        String scan = Objects.requireNonNull(checkpoint.pass().scanId(), "scanId");
        @Nullable String after = null;
        while (true) {
            List<String> unseen = run.users().unseen(run.directory(), scan, after, PAGE);
            if (unseen.isEmpty()) {
                break;
            }
            after = unseen.get(unseen.size() - 1);
            List<PendingDeactivation> pending = unseen.stream()
                    .map(id -> new PendingDeactivation(id, DeactivationReason.UNCONFIRMED))
                    .toList();
            checkpoint.save(checkpoint.progress(), write -> write.pending(pending));
        }
        SyncProgress progress = checkpoint.progress();
        checkpoint.save(progress.with(checkpoint.pass().settling()).fullPassAt(run.now()));
    }
}
