package io.github.rollcall.entra;

import com.microsoft.kiota.RequestInformation;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.wire.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whether a user administers the tenant: holds a directory role, itself or by a group, or is in a group that roles can be
 * assigned to, or owns one. The memberships are listed without a cast, which Graph reads strongly, not from an index that lags.
 */
final class GraphRoles {
    private static final int LARGEST_PAGE = 999;
    private static final String ROLE = "#microsoft.graph.directoryRole";
    private static final String GROUP = "#microsoft.graph.group";
    private static final String NAME = "displayName";
    private static final String ASSIGNABLE = "isAssignableToRole";

    private final GraphRows rows;
    private final GraphGroupOwners owners;
    private final Function<String, RequestInformation> memberOf;

    GraphRoles(GraphRows rows, GraphGroupOwners owners, GraphCredentialRequests requests) {
        this.rows = rows;
        this.owners = owners;
        this.memberOf = id -> requests.memberOf(id, LARGEST_PAGE, "id", NAME, ASSIGNABLE);
    }

    /** Why the user counts as privileged; empty if it is certain that it is not. */
    Optional<String> privilege(String userId) {
        List<JsonObject> all;
        try {
            all = rows.all("/users/" + userId + "/transitiveMemberOf", () -> memberOf.apply(userId));
        } catch (DirectoryException unreadable) {
            if (unreadable.isRetryable()) {
                throw unreadable;
            }
            return Optional.of("its directory roles cannot be read; grant " + GraphPermission.MEMBERS.wireName());
        }
        for (JsonObject row : all) {
            Optional<String> privilege = privilege(row);
            if (privilege.isPresent()) {
                return privilege;
            }
        }
        return owners.privilege(userId);
    }

    private static Optional<String> privilege(JsonObject row) {
        String type = row.string("@odata.type").orElse("");
        if (type.equals(ROLE)) {
            return Optional.of(row.string(NAME)
                    .map(name -> "it holds the directory role " + name)
                    .orElse("it holds a directory role"));
        }
        if (type.isEmpty()) {
            return Optional.of("one of its memberships cannot be read");
        }
        if (type.equals(GROUP) && row.bool(ASSIGNABLE).orElse(false)) {
            return Optional.of("it is in a group that directory roles can be assigned to");
        }
        boolean hidden = type.equals(GROUP) && row.string(NAME).isEmpty();
        return hidden
                ? Optional.of("one of its groups cannot be read; grant " + GraphPermission.MEMBERS.wireName())
                : Optional.empty();
    }
}
