package io.github.rollcall.entra;

import io.github.rollcall.directory.wire.JsonObject;
import java.util.Optional;

/** Groups that hide who is in them from an application without a permission of its own. */
final class GraphHiddenMembership {
    static final String VISIBILITY = "visibility";
    private static final String HIDDEN = "HiddenMembership";

    private GraphHiddenMembership() {}

    /** Whether a group hides its members. Graph has written the word in more than one way. */
    static boolean isOn(JsonObject group) {
        return group.string(VISIBILITY)
                .filter(visibility -> GraphAccess.lower(visibility).equals(GraphAccess.lower(HIDDEN)))
                .isPresent();
    }

    /** What to say of such a group in the scope; empty where the permission is granted for certain. */
    static Optional<String> warning(String group, GraphClients clients) {
        boolean granted =
                clients.roles().filter(GraphPermission.HIDDEN_MEMBERS::isAmong).isPresent();
        return granted
                ? Optional.empty()
                : Optional.of(group + " hides its membership. Without " + GraphPermission.HIDDEN_MEMBERS.wireName()
                        + " its members may be taken for people who left. "
                        + GraphPermissions.grant(GraphPermission.HIDDEN_MEMBERS.wireName()));
    }
}
