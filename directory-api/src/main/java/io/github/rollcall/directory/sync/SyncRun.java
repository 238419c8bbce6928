package io.github.rollcall.directory.sync;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.connector.AreaStatus;
import io.github.rollcall.directory.store.ConnectionState;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The steps of one run under its lease: check, read, sweep, settle; and what each failure means for the next run. */
final class SyncRun {
    private static final int FAILURES_BEFORE_STARTING_OVER = 3;
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);
    private static final Set<SyncOutcome> READ_TO_THE_END =
            EnumSet.of(SyncOutcome.COMPLETE, SyncOutcome.STAGED, SyncOutcome.PARTIAL);

    private final RunContext run;
    private final Checkpoint checkpoint;
    private final ConnectionGate connection;
    private final long activeUsers;
    private final boolean quarantined;

    SyncRun(RunContext run, ConnectionGate connection, long activeUsers) {
        this.run = run;
        this.checkpoint = run.checkpoint();
        this.connection = connection;
        this.activeUsers = activeUsers;
        this.quarantined = run.connection().state() == ConnectionState.QUARANTINED;
    }

    SyncOutcome run() {
        try {
            SyncOutcome outcome = steps();
            if (READ_TO_THE_END.contains(outcome) && run.tally().mode == SyncMode.FULL) {
                readAreas();
            }
            return outcome;
        } catch (RunStopped stopped) {
            return stopped.outcome();
        } catch (DirectoryException failure) {
            return failed(failure);
        } finally {
            run.tally().lastFullPass = checkpoint.progress().lastFullPass();
        }
    }

    /** The users are settled, so that nothing here changes their outcome. */
    private void readAreas() {
        Optional<Duration> asked = new AreaPasses(run).read();
        if (asked.isPresent()) {
            try {
                waitUntil(asked.get());
            } catch (DirectoryException notSaved) {
                run.warn("the provider's wait could not be stored: " + notSaved.getMessage());
            }
        }
    }

    private SyncOutcome steps() {
        Instant notBefore = checkpoint.progress().notBefore();
        if (notBefore != null && hasToWait(notBefore)) {
            run.tally().until = notBefore;
            return SyncOutcome.THROTTLED;
        }
        if (isInQuarantine()) {
            return SyncOutcome.QUARANTINED;
        }
        new AreaGuard(run).check();
        PassChoice passes = new PassChoice(run, activeUsers);
        passes.choose(run.tally().mode);
        try {
            return pass();
        } catch (DirectoryException expired) {
            if (expired.code() != ErrorCode.CURSOR_EXPIRED) {
                throw expired;
            }
            // A normal event: providers forget places. Everything is read again, and nothing was concluded.
            run.warn(String.valueOf(expired.getMessage()));
            passes.startFull();
            return pass();
        }
    }

    /** A connection that has been shown to work since is out of quarantine, whatever the state says. */
    private boolean isInQuarantine() {
        Quarantine quarantine = checkpoint.progress().quarantine();
        if (quarantine == null) {
            return false;
        }
        if (!quarantined) {
            checkpoint.begin(checkpoint.progress().quarantine(null));
            return false;
        }
        boolean off = quarantine.isOff(run.now());
        boolean waits = hasToWait(quarantine.nextTry());
        if (off || waits) {
            run.tally().until = off ? null : quarantine.nextTry();
            run.warn(quarantine.told(run.now()));
        }
        return off || waits;
    }

    private SyncOutcome quarantined(DirectoryException refusal) {
        Quarantine before = checkpoint.progress().quarantine();
        Quarantine now = Quarantine.after(before, refusal.code(), run.now());
        checkpoint.save(checkpoint.progress().quarantine(now));
        run.tally().until = now.nextTry();
        if (before == null || before.reason() != now.reason()) {
            run.tell(listener -> listener.onQuarantined(run.directory(), refusal, now.nextTry()));
        }
        return SyncOutcome.QUARANTINED;
    }

    private SyncOutcome pass() {
        run.tally().mode = checkpoint.pass().mode();
        run.tally().reread = checkpoint.progress().isReread();
        run.tell(listener -> listener.onStarted(run.directory(), run.tally().mode));
        boolean inherited = checkpoint.pass().inheritsPending()
                && !run.users().pending(run.directory(), null, 1).isEmpty();
        QuestionRound questions = new QuestionRound(run);
        if (checkpoint.pass().phase() == Pass.Phase.READING) {
            new UserPass(run).read();
        }
        if (checkpoint.pass().isFull()) {
            run.tally().missing.putAll(checkpoint.pass().counts().missing());
        }
        if (checkpoint.pass().phase() == Pass.Phase.EMPTIED) {
            new EmptyListing(run).stageEverybody();
        }
        if (checkpoint.pass().phase() == Pass.Phase.SWEEPING) {
            new DeactivationSweep(run).sweep();
        }
        questions.ask();
        // Users may have been deactivated since an interrupted pass began, so the smaller number counts.
        long base = Math.min(checkpoint.pass().brakeBase(), activeUsers);
        new DeactivationBrake(run, connection).settle(base, inherited);
        SyncProgress settled = checkpoint.progress();
        boolean partial = checkpoint.pass().partial();
        boolean tooMany = settled.questions().more() && !checkpoint.pass().isFull();
        if (tooMany) {
            run.warn("more users than can be asked about again; the next run reads everything");
        }
        checkpoint.save((partial || tooMany ? settled.fullDue() : settled.idle()).quarantine(null));
        if (partial) {
            return SyncOutcome.PARTIAL;
        }
        return run.tally().staged != null ? SyncOutcome.STAGED : SyncOutcome.COMPLETE;
    }

    private SyncOutcome failed(DirectoryException failure) {
        run.tally().error = unlessOfTheStore(failure);
        try {
            return outcomeOf(failure);
        } catch (DirectoryException notSaved) {
            // The lease was lost meanwhile, or the state is too large to keep.
            run.tally().error = unlessOfTheStore(notSaved);
            return notSaved.code() == ErrorCode.LEASE_LOST ? SyncOutcome.LEASE_LOST : SyncOutcome.FAILED;
        }
    }

    private static DirectoryException unlessOfTheStore(DirectoryException failure) {
        if (failure.code() == ErrorCode.STORE_FAILED) {
            throw failure;
        }
        return failure;
    }

    private SyncOutcome outcomeOf(DirectoryException failure) {
        return switch (failure.code()) {
            case LEASE_LOST -> SyncOutcome.LEASE_LOST;
            case INTERRUPTED -> SyncOutcome.CANCELLED;
            case PERMISSION_MISSING, LICENCE_MISSING -> usersTurnedOff(failure);
            case CREDENTIALS_REJECTED, CONSENT_MISSING, IDENTITY_CHANGED, SCOPE_NOT_FOUND -> quarantined(failure);
            case CURSOR_EXPIRED, CURSOR_REPEATED, TOO_MANY_BAD_ROWS, TOO_MANY_PAGES, FOREIGN_HOST -> startOver();
            default -> failure.retryAfter().isPresent() ? throttled(failure) : retryLater();
        };
    }

    /** The check had found users readable; the report has to say what is missing all the same. */
    private SyncOutcome usersTurnedOff(DirectoryException failure) {
        run.tally().areas.replaceAll(before -> {
            if (before.area() != Area.USERS) {
                return before;
            }
            AreaStatus status = AreaRefusal.status(before, failure);
            run.tell(listener -> listener.onAreaDisabled(run.directory(), Area.USERS, status));
            return new AreaReport(Area.USERS, status, before.counts(), failure);
        });
        return SyncOutcome.AREA_DISABLED;
    }

    /** A time beyond the longest wait is of a clock that was wrong. */
    private boolean hasToWait(Instant notBefore) {
        Instant now = run.now();
        return now.isBefore(notBefore) && !notBefore.isAfter(now.plus(LONGEST_WAIT));
    }

    private SyncOutcome throttled(DirectoryException failure) {
        run.tally().until = waitUntil(failure.retryAfter().orElseThrow());
        return SyncOutcome.THROTTLED;
    }

    /** Has the next run leave the provider alone for so long. */
    private Instant waitUntil(Duration asked) {
        Instant until = run.now().plus(asked.compareTo(LONGEST_WAIT) < 0 ? asked : LONGEST_WAIT);
        checkpoint.save(checkpoint.progress().notBefore(until));
        return until;
    }

    /** Going on from the same place would fail in the same way. */
    private SyncOutcome startOver() {
        checkpoint.save(checkpoint.progress().fullDue());
        return SyncOutcome.FAILED;
    }

    /** Only a pass that keeps failing at one place starts over; an outage before it costs nothing. */
    private SyncOutcome retryLater() {
        SyncProgress progress = checkpoint.progress();
        if (progress.pass() != null) {
            SyncProgress failed = progress.failed();
            checkpoint.save(failed.failures() < FAILURES_BEFORE_STARTING_OVER ? failed : failed.fullDue());
        }
        return SyncOutcome.FAILED;
    }
}
