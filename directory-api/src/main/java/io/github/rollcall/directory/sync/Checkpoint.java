package io.github.rollcall.directory.sync;

import io.github.rollcall.directory.store.ApplyResult;
import io.github.rollcall.directory.store.Lease;
import io.github.rollcall.directory.store.Settlement;
import io.github.rollcall.directory.store.UserStore;
import io.github.rollcall.directory.store.UserWrite;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

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

    /** Carries out pending deactivations. */
    int deactivate(Set<String> externalIds) {
        return users.settle(lease, new Settlement(externalIds, Set.of(), ProgressCodec.encode(progress)));
    }

    /** Drops pending deactivations. */
    void dismiss(Set<String> externalIds) {
        users.settle(lease, new Settlement(Set.of(), externalIds, ProgressCodec.encode(progress)));
    }
}
