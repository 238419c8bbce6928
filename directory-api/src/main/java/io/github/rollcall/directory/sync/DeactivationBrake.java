package io.github.rollcall.directory.sync;

import io.github.rollcall.directory.store.DeactivationReason;
import io.github.rollcall.directory.store.PendingDeactivation;
import io.github.rollcall.directory.store.StagedPlan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Carries out the pending deactivations of a run, or holds all of them back for a person when they are too many. Those that
 * no read by id has confirmed are always held back.
 */
final class DeactivationBrake {
    private static final int PAGE = 500;

    private final RunContext run;
    private final ConnectionGate connection;

    DeactivationBrake(RunContext run, ConnectionGate connection) {
        this.run = run;
        this.connection = connection;
    }

    /**
     * Whether so many deactivations wait for a person: more than five and more than a tenth of the active users, or all of
     * two or more.
     */
    static boolean holds(long deactivations, long activeUsers) {
        return deactivations * 10 > Math.max(50, activeUsers) || (deactivations == activeUsers && activeUsers >= 2);
    }

    /** Settles what the run has found, and keeps what waits for a decision with the connection. */
    void settle() {
        PendingList pending = PendingList.of(run.users(), run.directory());
        if (pending.count() > 0
                && !holds(pending.count(), run.checkpoint().pass().brakeBase())) {
            carryOut();
            pending = PendingList.of(run.users(), run.directory());
        }
        Optional<StagedPlan> staged = pending.count() == 0 ? Optional.empty() : Optional.of(plan(pending));
        Optional<StagedPlan> waiting = connection.stage(staged);
        run.tally().staged = waiting.orElse(null);
        waiting.ifPresent(plan -> run.warn(plan.users() + " deactivations wait for a decision"));
        waiting.ifPresent(plan -> run.tell(listener -> listener.onStaged(run.directory(), plan)));
    }

    private void carryOut() {
        @Nullable String after = null;
        while (true) {
            List<PendingDeactivation> page = run.users().pending(run.directory(), after, PAGE);
            if (page.isEmpty()) {
                return;
            }
            after = page.get(page.size() - 1).externalId();
            Set<String> confirmed = page.stream()
                    .filter(entry -> entry.reason() != DeactivationReason.UNCONFIRMED)
                    .map(PendingDeactivation::externalId)
                    .collect(Collectors.toSet());
            run.tally().deactivated += run.checkpoint().deactivate(confirmed);
        }
    }

    private StagedPlan plan(PendingList pending) {
        Instant now = run.now();
        return new StagedPlan(
                pending.hash(),
                pending.count(),
                run.tally().runId,
                now,
                now.plus(run.options().limits().approvalLife()));
    }
}
