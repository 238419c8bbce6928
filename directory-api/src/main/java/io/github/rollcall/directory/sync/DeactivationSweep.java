package io.github.rollcall.directory.sync;

import io.github.rollcall.directory.connector.Presence;
import io.github.rollcall.directory.store.PendingDeactivation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Asks the provider, id by id, about every active user a complete listing has not shown. It can be interrupted after each
 * batch and goes on there.
 */
final class DeactivationSweep {
    private final RunContext run;
    private final Checkpoint checkpoint;
    private final Presences presences;

    DeactivationSweep(RunContext run) {
        this.run = run;
        this.checkpoint = run.checkpoint();
        this.presences = new Presences(run);
    }

    void sweep() {
        long stillThere = 0;
        for (List<String> unseen = unseen(); !unseen.isEmpty(); unseen = unseen()) {
            Map<String, Presence> answers = presences.of(unseen);
            List<PendingDeactivation> pending = Presences.pending(answers);
            List<String> there = Presences.inScope(answers);
            stillThere += there.size();
            List<String> open = new ArrayList<>(there);
            open.addAll(Presences.unreadable(answers));
            Pass further = checkpoint.pass().sweeping(unseen.get(unseen.size() - 1));
            SyncProgress progress = checkpoint.progress();
            OpenQuestions questions = progress.questions().answeredBy(pending).opened(open, run.now());
            checkpoint.save(progress.with(further).questions(questions), write -> write.pending(pending));
        }
        if (stillThere > 0) {
            run.warn(stillThere + " users were missing from the listing and are in scope when read by id; they stay");
        }
        SyncProgress progress = checkpoint.progress();
        checkpoint.save(progress.with(checkpoint.pass().settling()).fullPassAt(run.now()));
    }

    private List<String> unseen() {
        Pass pass = checkpoint.pass();
        String scan = Objects.requireNonNull(pass.scanId(), "scanId");
        return run.users().unseen(run.directory(), scan, pass.sweepAfter(), Presences.BATCH);
    }
}
