package io.github.rollcall.directory.sync;

import io.github.rollcall.directory.connector.Presence;
import io.github.rollcall.directory.store.DeactivationReason;
import io.github.rollcall.directory.store.PendingDeactivation;
import io.github.rollcall.directory.store.StagedPlan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Carries out the pending deactivations of a run, or holds all of them back for a person when they are too many. Those that
 * no read by id has confirmed are always held back.
 */
final class DeactivationBrake {
    private final RunContext run;
    private final ConnectionGate connection;
    private final Presences presences;

    DeactivationBrake(RunContext run, ConnectionGate connection) {
        this.run = run;
        this.connection = connection;
        this.presences = new Presences(run);
    }

    /**
     * Whether so many deactivations wait for a person: more than five and more than a tenth of the active users, or two or
     * more that are all of them.
     */
    static boolean holds(long deactivations, long activeUsers) {
        return deactivations * 10 > Math.max(50, activeUsers) || deactivations >= Math.max(2, activeUsers);
    }

    /**
     * Settles what is pending, and keeps what waits for a decision with the connection.
     *
     * @param activeUsers how many to measure it by
     * @param inherited whether some of it is from an earlier run: it may have come back since, so it is asked about again, as
     *     is who was only stated to be disabled, because what is stated may lag
     */
    void settle(long activeUsers, boolean inherited) {
        PendingList pending = PendingList.of(run.users(), run.directory());
        if (pending.count() > 0 && !holds(pending.count(), activeUsers)) {
            carryOut(inherited);
            pending = PendingList.of(run.users(), run.directory());
        }
        Optional<StagedPlan> staged = pending.count() == 0 ? Optional.empty() : Optional.of(plan(pending));
        Optional<StagedPlan> waiting = connection.stage(staged);
        run.tally().staged = waiting.orElse(null);
        waiting.ifPresent(plan -> run.warn(plan.users() + " deactivations wait for a decision"));
        waiting.ifPresent(plan -> run.tell(listener -> listener.onStaged(run.directory(), plan)));
    }

    private void carryOut(boolean inherited) {
        @Nullable String after = null;
        while (true) {
            List<PendingDeactivation> page = run.users().pending(run.directory(), after, Presences.BATCH);
            if (page.isEmpty()) {
                return;
            }
            after = page.get(page.size() - 1).externalId();
            List<PendingDeactivation> toAsk = new ArrayList<>(page);
            toAsk.removeIf(entry -> entry.reason() == DeactivationReason.UNCONFIRMED
                    || !(inherited || entry.reason() == DeactivationReason.DISABLED));
            List<PendingDeactivation> certain = new ArrayList<>(page);
            certain.removeAll(toAsk);
            run.tally().deactivated(run.checkpoint().settle(certain));
            run.tally().deactivated(askAgain(toAsk));
        }
    }

    private Map<DeactivationReason, Integer> askAgain(List<PendingDeactivation> before) {
        if (before.isEmpty()) {
            return Map.of();
        }
        Map<String, Presence> answers = presences.of(
                before.stream().map(PendingDeactivation::externalId).toList());
        List<PendingDeactivation> now = Presences.again(before, id -> answers.getOrDefault(id, Presence.UNREADABLE));
        return run.checkpoint().settle(before, now, run.now());
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
