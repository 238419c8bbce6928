package io.github.rollcall.okta;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.wire.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether a user administers the org: holds an administrator role, itself or by a group. Okta answers some listings that an
 * app may not see with an empty array, so "none" is believed only where the app sees its own role, which it must have.
 */
final class OktaRoles {
    private static final Pattern TYPE = Pattern.compile("[A-Z_]{1,64}");
    private static final String CUSTOM = "CUSTOM";
    private static final String GRANT = "grant the scope " + OktaScope.ROLES.wireName()
            + " and give the app's administrator role the permission to view roles";

    private final OktaClients clients;
    private final OktaRows rows;
    private final String clientId;

    OktaRoles(OktaClients clients, OktaRows rows, String clientId) {
        this.clients = clients;
        this.rows = rows;
        this.clientId = clientId;
    }

    /** Why the user counts as privileged; empty if it is certain that it is not. */
    Optional<String> privilege(String userId) {
        try {
            List<JsonObject> roles = rows.all(clients.address("/api/v1/users/" + clients.segment(userId) + "/roles"));
            if (!roles.isEmpty()) {
                return Optional.of(held(roles.get(0)));
            }
            URI own = clients.address(ofApp(clients, clientId));
            return rows.all(own).isEmpty()
                    ? Optional.of("the app does not even see its own administrator role; " + GRANT)
                    : Optional.empty();
        } catch (DirectoryException unreadable) {
            if (unreadable.isRetryable()) {
                throw unreadable;
            }
            return Optional.of("its administrator roles cannot be read; " + GRANT);
        }
    }

    /** The path of the roles that an app holds. */
    static String ofApp(OktaClients clients, String clientId) {
        return "/oauth2/v1/clients/" + clients.segment(clientId) + "/roles";
    }

    private static String held(JsonObject role) {
        String type =
                role.string("type").filter(text -> TYPE.matcher(text).matches()).orElse(CUSTOM);
        String name = type.equals(CUSTOM) ? "a custom administrator role" : "the administrator role " + type;
        boolean byGroup = role.string("assignmentType").filter("GROUP"::equals).isPresent();
        return "it holds " + name + (byGroup ? " by a group" : "");
    }
}
