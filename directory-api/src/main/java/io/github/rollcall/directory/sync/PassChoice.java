package io.github.rollcall.directory.sync;

import io.github.rollcall.directory.Cursor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which pass a run works on: the one that was interrupted, if it still fits the configuration and is not too old; otherwise
 * a new one as the mode asks.
 */
final class PassChoice {
    private final RunContext run;
    private final long activeUsers;
    private final String fingerprint;

    PassChoice(RunContext run, long activeUsers) {
        this.run = run;
        this.activeUsers = activeUsers;
        this.fingerprint = run.connector().fingerprint();
    }

    void choose(SyncMode mode) {
        SyncProgress progress = run.checkpoint().progress();
        Pass interrupted = progress.pass();
        if (interrupted != null && canResume(interrupted, mode)) {
            return;
        }
        Cursor changes = progress.changesFrom();
        boolean full = mode == SyncMode.FULL || (mode == SyncMode.AUTO && fullIsDue(progress.lastFullPass()));
        if (full || changes == null || !changes.fingerprint().equals(fingerprint)) {
            startFull();
        } else {
            run.checkpoint().begin(progress.with(Pass.changes(changes, run.now(), activeUsers)));
        }
    }

    void startFull() {
        Pass pass = Pass.full(UUID.randomUUID().toString(), run.now(), fingerprint, activeUsers);
        run.checkpoint().begin(run.checkpoint().progress().with(pass));
    }

    /** A pass over changes gives way to a full one that is asked for: a full pass sees all that it would have seen. */
    private boolean canResume(Pass pass, SyncMode mode) {
        return pass.fingerprint().equals(fingerprint)
                && isYoung(pass.startedAt())
                && (pass.isFull() || mode != SyncMode.FULL);
    }

    private boolean fullIsDue(@Nullable Instant lastFullPass) {
        return lastFullPass == null || !isYoung(lastFullPass);
    }

    private boolean isYoung(Instant since) {
        return run.now().isBefore(since.plus(run.options().limits().fullEvery()));
    }
}
