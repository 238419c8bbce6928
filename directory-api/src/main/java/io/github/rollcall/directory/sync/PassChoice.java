package io.github.rollcall.directory.sync;

import io.github.rollcall.directory.Cursor;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which pass a run works on: the one that was interrupted, if it still fits the configuration and is not too old; otherwise
 * a new one as the mode asks.
 */
final class PassChoice {
    private static final Duration LEAST_LIFE_OF_A_PASS = Duration.ofDays(1);

    private final RunContext run;
    private final long activeUsers;
    private final String fingerprint;

    PassChoice(RunContext run, long activeUsers) {
        this.run = run;
        this.activeUsers = activeUsers;
        this.fingerprint = run.calls().call(run.connector()::fingerprint);
    }

    void choose(SyncMode mode) {
        SyncProgress progress = run.checkpoint().progress();
        Pass interrupted = progress.pass();
        if (interrupted != null && canResume(interrupted, mode)) {
            return;
        }
        Cursor changes = progress.changesFrom();
        // A full pass has the store forget what was pending, so one that is given up must be followed by another.
        boolean full = mode == SyncMode.FULL
                || (interrupted != null && interrupted.isFull())
                || (mode == SyncMode.AUTO && fullIsDue(progress.lastFullPass()));
        if (full || changes == null || !changes.fingerprint().equals(fingerprint)) {
            startFull();
        } else {
            run.checkpoint().begin(progress.with(Pass.changes(changes, run.now(), activeUsers)));
        }
    }

    void startFull() {
        Pass pass = Pass.full(UUID.randomUUID().toString(), run.now(), fingerprint, activeUsers);
        run.checkpoint().begin(run.checkpoint().progress().with(pass));
        if (run.checkpoint().progress().isReread()) {
            run.warn(
                    "the connector has another mapping, scope or tenant than in the last full pass: everything is read anew");
        }
    }

    /** A pass over changes gives way to a full one that is asked for: a full pass sees all that it would have seen. */
    private boolean canResume(Pass pass, SyncMode mode) {
        return pass.fingerprint().equals(fingerprint)
                && isYoung(pass.startedAt(), lifeOfAPass())
                && (pass.isFull() || mode != SyncMode.FULL);
    }

    private boolean fullIsDue(@Nullable Instant lastFullPass) {
        return lastFullPass == null || !isYoung(lastFullPass, fullEvery());
    }

    /** However often full passes are wanted, one that takes several runs may end. */
    private Duration lifeOfAPass() {
        return fullEvery().compareTo(LEAST_LIFE_OF_A_PASS) > 0 ? fullEvery() : LEAST_LIFE_OF_A_PASS;
    }

    private Duration fullEvery() {
        return run.options().limits().fullEvery();
    }

    /** A time as far in the future is of a clock that was wrong, and counts as old. */
    private boolean isYoung(Instant since, Duration age) {
        return Duration.between(since, run.now()).abs().compareTo(age) < 0;
    }
}
