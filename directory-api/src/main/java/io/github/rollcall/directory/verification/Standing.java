package io.github.rollcall.directory.verification;

import io.github.rollcall.directory.DirectoryGroup;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.directory.connector.GroupReader;
import io.github.rollcall.directory.reset.CredentialAction;
import io.github.rollcall.directory.reset.CredentialAdmin;
import io.github.rollcall.directory.reset.CredentialRefusal;
import io.github.rollcall.directory.reset.CredentialRefusal.Reason;
import io.github.rollcall.directory.reset.CredentialState;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the provider says now of a user's groups, null if it does not, and of the user's roles. */
record Standing(@Nullable Set<String> groups, Instant groupsReadAt, Role role, Instant roleReadAt) {

    /** Whether the user administers the directory. */
    enum Role {
        /** Certainly not. */
        NONE,
        /** It does. */
        ADMINISTRATOR,
        /** It was not asked for, or could not be read. */
        UNKNOWN
    }

    /** What leaves it open whether the user administers anything. */
    private static final Set<Reason> DOUBTS = EnumSet.of(Reason.UNREADABLE, Reason.NOT_FOUND);

    /** Reads both. What cannot be read is unknown, never none. */
    static Standing read(DirectoryConnector connector, DirectoryUserId user, Instant now) {
        @Nullable CredentialState state = null;
        try {
            Optional<CredentialAdmin> admin = connector.credentials();
            state = admin.isEmpty() ? null : admin.get().examine(user);
        } catch (RuntimeException unreadable) {
            // The role stays unknown, which counts as privileged.
        }
        return read(connector, user, state, now);
    }

    /** Reads the groups and takes the roles from what was read just now. */
    static Standing read(
            DirectoryConnector connector, DirectoryUserId user, @Nullable CredentialState state, Instant now) {
        boolean usable = state != null && state.user().equals(user);
        return new Standing(
                groups(connector, user),
                now,
                usable && state != null ? role(state) : Role.UNKNOWN,
                usable && state != null ? state.readAt() : Instant.EPOCH);
    }

    private static @Nullable Set<String> groups(DirectoryConnector connector, DirectoryUserId user) {
        try {
            Optional<GroupReader> reader = connector.groups();
            return reader.isEmpty()
                    ? null
                    : reader.get().memberOf(user.externalId()).stream()
                            .map(DirectoryGroup::externalId)
                            .collect(Collectors.toUnmodifiableSet());
        } catch (RuntimeException unreadable) {
            return null;
        }
    }

    private static Role role(CredentialState state) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        for (CredentialAction action : CredentialAction.values()) {
            state.refusals(action).stream().map(CredentialRefusal::reason).forEach(reasons::add);
        }
        if (reasons.contains(Reason.PRIVILEGED)) {
            return Role.ADMINISTRATOR;
        }
        return reasons.stream().anyMatch(DOUBTS::contains) ? Role.UNKNOWN : Role.NONE;
    }

    /** No group, since group names can tell who somebody is. */
    @Override
    public String toString() {
        return "Standing[" + role + ", " + (groups == null ? "groups unknown" : groups.size() + " groups") + "]";
    }
}
