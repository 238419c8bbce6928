package io.github.rollcall.directory.sync;

import io.github.rollcall.directory.connector.Confirmation;
import io.github.rollcall.directory.connector.Presence;
import io.github.rollcall.directory.connector.RemovedUser;
import io.github.rollcall.directory.store.DeactivationReason;
import io.github.rollcall.directory.store.PendingDeactivation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Asks the provider about users by id, and turns what it says about users who are gone into pending deactivations. */
final class Presences {
    /** The most ids of one confirming call. */
    static final int BATCH = 100;

    private static final Set<Presence> CERTAINLY_GONE =
            EnumSet.of(Presence.DELETED, Presence.SOFT_DELETED, Presence.INACTIVE);

    private final RunContext run;

    Presences(RunContext run) {
        this.run = run;
    }

    /**
     * Deleted and disabled users are taken as said; any other reason is confirmed by id, one that can be undone as well,
     * because changes may be told late and more than once. Whom the provider contradicts itself about is left open.
     */
    List<PendingDeactivation> ofRemoved(List<RemovedUser> removed, Set<String> open) {
        Map<String, Presence> gone = new LinkedHashMap<>();
        Set<String> unclear = new HashSet<>();
        for (RemovedUser user : removed) {
            if (isTakenAsSaid(user)) {
                gone.put(user.externalId(), user.presence());
            } else {
                unclear.add(user.externalId());
            }
        }
        // A provider may report users of the whole tenant; those the store never had are nobody's concern.
        gone.putAll(ofKnown(unclear));
        List<String> back = inScope(gone);
        if (!back.isEmpty()) {
            // A page before may have said that they are gone; the read by id is the later word.
            run.checkpoint().dismiss(Set.copyOf(back));
        }
        open.addAll(back);
        open.addAll(unreadable(gone));
        return pending(gone);
    }

    /** Whether no read by id stands behind what follows from it. */
    static boolean isTakenAsSaid(RemovedUser user) {
        return user.presence() == Presence.DELETED || user.presence() == Presence.INACTIVE;
    }

    /**
     * Users whose rows cannot be read, of whom a read by id may still say that they are gone; otherwise nobody would ever
     * find out. A row is in the listing, so any other answer is a doubt, and changes nothing but that it is left open.
     */
    List<PendingDeactivation> ofUnreadable(Set<String> externalIds, Set<String> open) {
        Map<String, Presence> gone = new LinkedHashMap<>(ofKnown(externalIds));
        open.addAll(inScope(gone));
        open.addAll(unreadable(gone));
        gone.values().removeIf(presence -> !CERTAINLY_GONE.contains(presence));
        return pending(gone);
    }

    /** Those that the provider gave no clear answer about. */
    static List<String> unreadable(Map<String, Presence> presences) {
        return with(presences, Presence.UNREADABLE);
    }

    /** Those that are found where something else said they are not. */
    static List<String> inScope(Map<String, Presence> presences) {
        return with(presences, Presence.IN_SCOPE);
    }

    private static List<String> with(Map<String, Presence> presences, Presence presence) {
        return presences.keySet().stream()
                .filter(id -> presences.get(id) == presence)
                .toList();
    }

    private Map<String, Presence> ofKnown(Set<String> externalIds) {
        return externalIds.isEmpty() ? Map.of() : of(run.users().known(run.directory(), externalIds));
    }

    /** Asks about each id, and keeps the lease while it takes. */
    Map<String, Presence> of(Collection<String> externalIds) {
        Map<String, Presence> presences = new LinkedHashMap<>();
        List<String> ids = List.copyOf(externalIds);
        for (int from = 0; from < ids.size(); from += BATCH) {
            Set<String> batch = Set.copyOf(ids.subList(from, Math.min(from + BATCH, ids.size())));
            Confirmation answer = run.calls().call(() -> run.connector().confirm(batch));
            run.cost(answer.cost());
            batch.forEach(id -> presences.put(id, answer.of(id)));
            if (from + BATCH < ids.size()) {
                run.checkpoint().renew();
            }
        }
        return presences;
    }

    /** The deactivations that follow from presences; none for a user who is in scope. */
    static List<PendingDeactivation> pending(Map<String, Presence> presences) {
        List<PendingDeactivation> pending = new ArrayList<>();
        presences.forEach((id, presence) ->
                reason(presence).ifPresent(reason -> pending.add(new PendingDeactivation(id, reason))));
        return pending;
    }

    /** The deactivations that a read by id has confirmed. */
    static List<PendingDeactivation> confirmed(Map<String, Presence> presences) {
        return pending(presences).stream()
                .filter(entry -> entry.reason() != DeactivationReason.UNCONFIRMED)
                .toList();
    }

    /** Pending deactivations in the light of a later answer: one of a user who is in scope is left out. */
    static List<PendingDeactivation> again(List<PendingDeactivation> pending, Function<String, Presence> answer) {
        List<PendingDeactivation> now = new ArrayList<>();
        for (PendingDeactivation entry : pending) {
            reason(answer.apply(entry.externalId()))
                    .map(reason ->
                            reason == entry.reason() ? entry : new PendingDeactivation(entry.externalId(), reason))
                    .ifPresent(now::add);
        }
        return now;
    }

    private static Optional<DeactivationReason> reason(Presence presence) {
        return switch (presence) {
            case DELETED -> Optional.of(DeactivationReason.DELETED);
            case SOFT_DELETED -> Optional.of(DeactivationReason.SOFT_DELETED);
            case INACTIVE -> Optional.of(DeactivationReason.DISABLED);
            case OUT_OF_SCOPE -> Optional.of(DeactivationReason.OUT_OF_SCOPE);
            case UNREADABLE -> Optional.of(DeactivationReason.UNCONFIRMED);
            case IN_SCOPE -> Optional.empty();
        };
    }
}
