package io.github.rollcall.okta;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.ErrorKind;
import io.github.rollcall.directory.connector.CallCost;
import io.github.rollcall.directory.connector.Confirmation;
import io.github.rollcall.directory.connector.Presence;
import io.github.rollcall.directory.wire.Reply;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Why a listing may not have shown a user: a read by id, then the user's own groups. */
final class OktaPresence {
    private final OktaUserById users;
    private final OktaMembership membership;

    OktaPresence(OktaUserById users, OktaMembership membership) {
        this.users = users;
        this.membership = membership;
    }

    /**
     * Asks for one id after the other; where nobody answers any more, the rest stays unreadable. Who is in no list of the group's
     * is out of scope only if the group is shown afterwards.
     */
    Confirmation confirm(Set<String> externalIds) {
        Map<String, Presence> presences = new HashMap<>();
        CallCost cost = CallCost.NONE;
        for (String id : externalIds) {
            try {
                Reply<Presence> presence = presence(id);
                presences.put(id, presence.value());
                cost = cost.plus(presence.cost());
            } catch (DirectoryException failure) {
                if (endsTheCall(failure) || (isOutage(failure) && presences.isEmpty())) {
                    throw failure;
                }
                if (isOutage(failure)) {
                    break;
                }
                cost = cost.plus(CallCost.ONE_REQUEST);
                presences.put(id, Presence.UNREADABLE);
            }
        }
        for (String id : externalIds) {
            presences.putIfAbsent(id, Presence.UNREADABLE);
        }
        return new Confirmation(presences, cost.plus(certify(presences)));
    }

    private CallCost certify(Map<String, Presence> presences) {
        if (!presences.containsValue(Presence.OUT_OF_SCOPE)) {
            return CallCost.NONE;
        }
        try {
            return membership.proveShown();
        } catch (DirectoryException failure) {
            if (endsTheCall(failure)) {
                throw failure;
            }
            presences.replaceAll((id, presence) -> presence == Presence.OUT_OF_SCOPE ? Presence.UNREADABLE : presence);
            return CallCost.ONE_REQUEST;
        }
    }

    /**
     * Whether the failure is the caller's to know: an interrupt, a connector that is closed or no longer accepted, or a wait,
     * before which nothing more may be sent.
     */
    static boolean endsTheCall(DirectoryException failure) {
        return failure.code() == ErrorCode.INTERRUPTED
                || failure.code() == ErrorCode.CONNECTOR_FAILED
                || failure.kind() == ErrorKind.AUTHORIZATION
                || failure.retryAfter().isPresent();
    }

    /** Whether asking for the next id would fail the same way. */
    private static boolean isOutage(DirectoryException failure) {
        return failure.kind() == ErrorKind.UNAVAILABLE;
    }

    private Reply<Presence> presence(String id) {
        if (!OktaUserById.canBeAnId(id)) {
            return new Reply<>(Presence.UNREADABLE, CallCost.NONE);
        }
        Reply<Optional<DirectoryUser>> read = users.anybody(id);
        if (read.value().isEmpty()) {
            return new Reply<>(
                    Presence.DELETED, read.cost().plus(membership.proveGone(id, OktaMembership.Other.GROUPS)));
        }
        DirectoryUser user = read.value().get();
        if (!user.id().externalId().equals(id) || user.status() == AccountStatus.UNKNOWN) {
            return new Reply<>(Presence.UNREADABLE, read.cost());
        }
        if (user.status() == AccountStatus.INACTIVE) {
            return new Reply<>(Presence.INACTIVE, read.cost());
        }
        Reply<Boolean> member = membership.of(id);
        return new Reply<>(
                member.value() ? Presence.IN_SCOPE : Presence.OUT_OF_SCOPE,
                read.cost().plus(member.cost()));
    }
}
