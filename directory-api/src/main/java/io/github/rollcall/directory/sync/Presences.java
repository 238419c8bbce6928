package io.github.rollcall.directory.sync;

import io.github.rollcall.directory.connector.Confirmation;
import io.github.rollcall.directory.connector.Presence;
import io.github.rollcall.directory.connector.RemovedUser;
import io.github.rollcall.directory.store.DeactivationReason;
import io.github.rollcall.directory.store.PendingDeactivation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns what a provider says about users that are gone into pending deactivations, and asks by id where it must. */
final class Presences {
    /** The most ids of one confirming call. */
    static final int BATCH = 100;

    private final RunContext run;

    Presences(RunContext run) {
        this.run = run;
    }

    /** Deleted and disabled users are taken as said; any other reason is confirmed by id. */
    List<PendingDeactivation> ofRemoved(List<RemovedUser> removed) {
        List<PendingDeactivation> pending = new ArrayList<>();
        Set<String> unclear = new HashSet<>();
        for (RemovedUser user : removed) {
            if (user.presence() == Presence.DELETED || user.presence() == Presence.INACTIVE) {
                reason(user.presence())
                        .ifPresent(reason -> pending.add(new PendingDeactivation(user.externalId(), reason)));
            } else {
                unclear.add(user.externalId());
            }
        }
        // A provider may report users of the whole tenant; those the store never had are nobody's concern.
        Set<String> known = unclear.isEmpty() ? Set.of() : run.users().known(run.directory(), unclear);
        pending.addAll(confirm(known));
        return pending;
    }

    /** Asks the provider about each id; an id that is in scope is left out. */
    List<PendingDeactivation> confirm(Collection<String> externalIds) {
        List<PendingDeactivation> pending = new ArrayList<>();
        List<String> ids = List.copyOf(externalIds);
        for (int from = 0; from < ids.size(); from += BATCH) {
            Set<String> batch = Set.copyOf(ids.subList(from, Math.min(from + BATCH, ids.size())));
            Confirmation answer = run.calls().call(() -> run.connector().confirm(batch));
            run.cost(answer.cost());
            for (String id : batch) {
                reason(answer.of(id)).ifPresent(reason -> pending.add(new PendingDeactivation(id, reason)));
            }
        }
        return pending;
    }

    /** The reason a presence gives to deactivate; none for a user who is in scope. */
    static Optional<DeactivationReason> reason(Presence presence) {
        return switch (presence) {
            case DELETED -> Optional.of(DeactivationReason.DELETED);
            case INACTIVE -> Optional.of(DeactivationReason.DISABLED);
            case OUT_OF_SCOPE -> Optional.of(DeactivationReason.OUT_OF_SCOPE);
            case UNREADABLE -> Optional.of(DeactivationReason.UNCONFIRMED);
            case IN_SCOPE -> Optional.empty();
        };
    }
}
