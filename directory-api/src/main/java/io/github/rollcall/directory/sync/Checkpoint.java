package io.github.rollcall.directory.sync;

import io.github.rollcall.directory.store.ApplyResult;
import io.github.rollcall.directory.store.DeactivationReason;
import io.github.rollcall.directory.store.Lease;
import io.github.rollcall.directory.store.PendingDeactivation;
import io.github.rollcall.directory.store.Settlement;
import io.github.rollcall.directory.store.UserStore;
import io.github.rollcall.directory.store.UserWrite;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The stored progress of a run: it moves only together with the effects it covers, in one transaction under the lease. */
final class Checkpoint {
    private final UserStore users;
    private final Lease lease;
    private SyncProgress progress;

    Checkpoint(UserStore users, Lease lease) {
        this.users = users;
        this.lease = lease;
        this.progress = ProgressCodec.decode(lease.state());
    }

    /** The fencing number of the lease. */
    long epoch() {
        return lease.epoch();
    }

    /** What is stored, or begun and not stored yet. */
    SyncProgress progress() {
        return progress;
    }

    /** The pass under way. */
    Pass pass() {
        return Objects.requireNonNull(progress.pass(), "pass");
    }

    /** Begins something that is stored with its first effect. */
    void begin(SyncProgress next) {
        progress = next;
    }

    /** Stores a progress alone. */
    void save(SyncProgress next) {
        save(next, UnaryOperator.identity());
    }

    /** Stores a progress with the effects it covers. */
    ApplyResult save(SyncProgress next, UnaryOperator<UserWrite> effects) {
        ApplyResult result = users.apply(lease, effects.apply(UserWrite.of(ProgressCodec.encode(next))));
        progress = next;
        return result;
    }

    /** Keeps the lease while nothing else is stored. */
    void renew() {
        save(progress);
    }

    /** Drops pending deactivations. */
    void dismiss(Set<String> externalIds) {
        settle(Set.of(), externalIds);
    }

    /** Carries out those of the pending deactivations that are confirmed; the number of each reason is the store's. */
    Map<DeactivationReason, Integer> settle(List<PendingDeactivation> pending) {
        Map<DeactivationReason, Set<String>> confirmed = new EnumMap<>(DeactivationReason.class);
        for (PendingDeactivation entry : pending) {
            if (entry.reason() != DeactivationReason.UNCONFIRMED) {
                confirmed
                        .computeIfAbsent(entry.reason(), reason -> new HashSet<>())
                        .add(entry.externalId());
            }
        }
        Map<DeactivationReason, Integer> settled = new EnumMap<>(DeactivationReason.class);
        confirmed.forEach((reason, ids) -> settled.put(reason, settle(ids, Set.of())));
        return settled;
    }

    /**
     * Carries out pending deactivations as a later answer has left them, and drops those it has left out: of them the
     * provider has said two things, and which is true is left open, as it is of those that were not answered for.
     */
    Map<DeactivationReason, Integer> settle(
            List<PendingDeactivation> before, List<PendingDeactivation> now, Instant at) {
        Set<String> dropped = ids(before);
        dropped.removeAll(ids(now));
        List<String> open = new ArrayList<>(dropped);
        now.stream()
                .filter(entry -> entry.reason() == DeactivationReason.UNCONFIRMED)
                .forEach(entry -> open.add(entry.externalId()));
        save(progress.questions(progress.questions().opened(open, at)), write -> write.pending(now));
        if (!dropped.isEmpty()) {
            dismiss(dropped);
        }
        return settle(now);
    }

    private int settle(Set<String> deactivate, Set<String> dismiss) {
        return users.settle(lease, new Settlement(deactivate, dismiss, ProgressCodec.encode(progress)));
    }

    private static Set<String> ids(List<PendingDeactivation> pending) {
        return pending.stream().map(PendingDeactivation::externalId).collect(Collectors.toCollection(HashSet::new));
    }
}
