package io.github.rollcall.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * {@code /users/{id}/transitiveMemberOf}: the directory roles and groups that a user has, nested ones included; and {@code
 * /groups/{id}/owners}.
 */
final class EntraMemberOf {
    private final EntraTenant tenant;
    private final SandboxDirectory directory;
    private final EntraAccounts accounts;
    private final EntraErrors errors;

    EntraMemberOf(EntraTenant tenant, SandboxDirectory directory, EntraAccounts accounts, EntraErrors errors) {
        this.tenant = tenant;
        this.directory = directory;
        this.accounts = accounts;
        this.errors = errors;
    }

    Answer list(Call call, String id, EntraAccess access) {
        if (!access.users() && !access.groups()) {
            return errors.denied();
        }
        UserEntry user = directory.user(id);
        if (user == null) {
            return errors.notFound(id);
        }
        ObjectNode body = Json.object().put("@odata.context", tenant.context("directoryObjects"));
        ArrayNode rows = body.putArray("value");
        Set<String> roles = accounts.of(user).roles();
        roles.forEach(role -> rows.add(role(role, access.roles())));
        directory.groups().stream()
                .filter(group -> group.hasTransitively(user))
                .forEach(group -> rows.add(group(group, access.groups())));
        String select = call.query("$select");
        if (select != null) {
            List<String> kept = List.of(("@odata.type," + select).split(",", -1));
            rows.forEach(row -> ((ObjectNode) row).retain(kept));
        }
        return Answer.json(200, body);
    }

    Answer owners(String groupId, EntraAccess access) {
        if (!access.groups()) {
            return errors.denied();
        }
        if (directory.group(groupId) == null) {
            return errors.notFound(groupId);
        }
        ObjectNode body = Json.object().put("@odata.context", tenant.context("directoryObjects"));
        ArrayNode rows = body.putArray("value");
        accounts.owners(groupId)
                .forEach(id -> rows.addObject()
                        .put("@odata.type", "#microsoft.graph.user")
                        .put("id", id));
        return Answer.json(200, body);
    }

    /** Graph shows type and id of what may not be read, and null for the rest. */
    private static ObjectNode role(String name, boolean readable) {
        return Json.object()
                .put("@odata.type", "#microsoft.graph.directoryRole")
                .put("id", guid("role " + name))
                .put("displayName", readable ? name : null)
                .put("roleTemplateId", readable ? guid("template " + name) : null);
    }

    private ObjectNode group(GroupNode group, boolean readable) {
        Boolean assignable = accounts.roleAssignableGroups().contains(group.id()) ? Boolean.TRUE : null;
        return Json.object()
                .put("@odata.type", "#microsoft.graph.group")
                .put("id", group.id())
                .put("displayName", readable ? group.name() : null)
                .put("isAssignableToRole", readable ? assignable : null);
    }

    private static String guid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
