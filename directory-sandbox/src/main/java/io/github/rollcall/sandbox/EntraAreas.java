package io.github.rollcall.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Groups, applications, service principals, assignments, and what Graph knows of a user only one by one. */
final class EntraAreas {
    private static final String NO_ROLE = "00000000-0000-0000-0000-000000000000";
    private static final String SIGN_IN_ACTIVITY = "signInActivity";

    private final EntraTenant tenant;
    private final SandboxDirectory directory;
    private final EntraAccounts accounts;
    private final EntraErrors errors;

    /** Rows by id, in the order of their coming. */
    final Map<String, ObjectNode> applications = new TreeMap<>();

    final Map<String, ObjectNode> principals = new TreeMap<>();
    /** Ids of service principals by user id. */
    final Map<String, List<String>> assignments = new HashMap<>();

    final Map<String, String> signIns = new HashMap<>();
    /** The status Graph answers with when SharePoint is asked for a user's birthday. */
    final Map<String, Integer> birthdayErrors = new HashMap<>();

    /** The status that reads of users are refused with that select a property. */
    final Map<String, Integer> refusedProperties = new HashMap<>();

    boolean premium = true;
    boolean namesHidden;
    boolean securityAttributesRefused;

    EntraAreas(EntraTenant tenant, SandboxDirectory directory, EntraAccounts accounts, EntraErrors errors) {
        this.tenant = tenant;
        this.directory = directory;
        this.accounts = accounts;
        this.errors = errors;
    }

    void addTo(Routes routes, EntraAccess access) {
        routes.add("GET", "/v1.0/groups", (call, id) -> groups(call, access))
                .add("GET", "/v1.0/applications", (call, id) -> list(call, "applications", applications, access))
                .add(
                        "GET",
                        "/v1.0/applications/{id}",
                        (call, id) -> one(call, "applications", applications.get(id), id, access))
                .add(
                        "GET",
                        "/v1.0/servicePrincipals",
                        (call, id) -> list(call, "servicePrincipals", principals, access))
                .add(
                        "GET",
                        "/v1.0/servicePrincipals/{id}",
                        (call, id) -> one(call, "servicePrincipals", principals.get(id), id, access))
                .add("GET", "/v1.0/users/{id}/appRoleAssignments", (call, id) -> assignments(id, access));
    }

    /** Why a read of users is refused for what it selects; null if it is not. */
    @Nullable
    Answer refusal(Call call, EntraAccess access) {
        String select = call.query("$select");
        List<String> selected = select == null ? List.of() : List.of(select.split(",", -1));
        boolean refused = securityAttributesRefused
                && !access.securityAttributes()
                && selected.contains(EntraUserShape.SECURITY_ATTRIBUTES);
        if (refused) {
            return errors.denied();
        }
        return selected.stream()
                .filter(refusedProperties::containsKey)
                .findFirst()
                .map(property -> errors.ofStatus(refusedProperties.getOrDefault(property, 400)))
                .orElse(null);
    }

    /** Why a read of one user is refused for what it selects; null if it is not. */
    @Nullable
    Answer refusal(Call call, String userId, EntraAccess access) {
        String select = call.query("$select");
        List<String> selected = select == null ? List.of() : List.of(select.split(",", -1));
        Integer status = birthdayErrors.get(userId);
        if (status != null && selected.contains("birthday")) {
            return errors.ofStatus(status);
        }
        if (!selected.contains(SIGN_IN_ACTIVITY)) {
            return null;
        }
        if (!access.signIns()) {
            return errors.error(
                    403,
                    "Authentication_MSGraphPermissionMissing",
                    "Calling principal does not have required MSGraph permissions AuditLog.Read.All");
        }
        return premium
                ? null
                : errors.error(
                        403,
                        "Authentication_RequestFromNonPremiumTenantOrB2CTenant",
                        "Neither tenant is B2C or tenant doesn't have premium license");
    }

    JsonNode signInActivity(UserEntry user) {
        String at = signIns.get(user.id());
        ObjectNode activity = Json.object();
        return at == null
                ? Json.text(null)
                : activity.put("lastSignInDateTime", at).put("lastSuccessfulSignInDateTime", at);
    }

    String addApplication(String name) {
        String id = guid("application " + name);
        String clientId = guid("client " + name);
        applications.put(
                id,
                Json.object()
                        .put("id", id)
                        .put("appId", clientId)
                        .put("displayName", name)
                        .putNull("isDisabled"));
        String principal = guid("principal " + name);
        principals.put(
                principal,
                Json.object()
                        .put("id", principal)
                        .put("appId", clientId)
                        .put("displayName", name)
                        .put("accountEnabled", true)
                        .put("servicePrincipalType", "Application"));
        return id;
    }

    static String guid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private Answer groups(Call call, EntraAccess access) {
        if (!access.groups()) {
            return errors.denied();
        }
        String filter = call.query("$filter");
        if (filter != null && !filter.equals("isAssignableToRole eq true")) {
            return errors.unsupportedQuery("The sandbox does not know this filter of groups.");
        }
        Map<String, ObjectNode> rows = new TreeMap<>();
        for (GroupNode group : directory.groups()) {
            if (filter != null && !accounts.roleAssignableGroups().contains(group.id())) {
                continue;
            }
            ObjectNode row = Json.object().put("id", group.id()).put("displayName", namesHidden ? null : group.name());
            row.putArray("groupTypes");
            rows.put(group.id(), row);
        }
        return page(call, "groups", rows.values());
    }

    private Answer list(Call call, String kind, Map<String, ObjectNode> rows, EntraAccess access) {
        return access.applications() ? page(call, kind, rows.values()) : errors.denied();
    }

    private Answer one(Call call, String kind, @Nullable ObjectNode row, String id, EntraAccess access) {
        if (!access.applications()) {
            return errors.denied();
        }
        if (row == null) {
            return errors.notFound(id);
        }
        ObjectNode body = Json.object().put("@odata.context", tenant.context(kind + "/$entity"));
        return Answer.json(200, body.setAll(selected(call, row)));
    }

    private Answer assignments(String userId, EntraAccess access) {
        if (!access.applications()) {
            return errors.denied();
        }
        UserEntry user = directory.user(userId);
        if (user == null) {
            return errors.notFound(userId);
        }
        ObjectNode body = Json.object().put("@odata.context", tenant.context("appRoleAssignments"));
        ArrayNode rows = body.putArray("value");
        for (String principal : assignments.getOrDefault(user.id(), List.of())) {
            rows.addObject()
                    .put("id", guid("assignment " + user.id() + principal))
                    .put("appRoleId", NO_ROLE)
                    .put("principalId", user.id())
                    .put("principalType", "User")
                    .put("resourceId", principal)
                    .put("resourceDisplayName", name(principal));
        }
        return Answer.json(200, body);
    }

    private String name(String principal) {
        ObjectNode row = principals.get(principal);
        return row == null ? "" : row.path("displayName").asText();
    }

    /** A page of {@code $top} rows; the token of the next one is a plain number here. */
    private Answer page(Call call, String kind, Collection<ObjectNode> all) {
        String top = call.query("$top");
        String token = call.query("$skiptoken");
        int size = top == null ? 100 : Integer.parseInt(top);
        int from = token == null ? 0 : Integer.parseInt(token);
        List<ObjectNode> rows = new ArrayList<>(all);
        ObjectNode body = Json.object().put("@odata.context", tenant.context(kind));
        if (from + size < rows.size()) {
            String select = call.query("$select");
            body.put(
                    EntraDialect.NEXT_LINK,
                    tenant.graphUrl() + "/" + kind + "?$top=" + size
                            + (select == null ? "" : "&$select=" + select)
                            + "&$skiptoken=" + (from + size));
        }
        ArrayNode value = body.putArray("value");
        rows.stream().skip(from).limit(size).forEach(row -> value.add(selected(call, row)));
        return Answer.json(200, body);
    }

    private static ObjectNode selected(Call call, ObjectNode row) {
        String select = call.query("$select");
        return select == null ? row.deepCopy() : row.deepCopy().retain(List.of(select.split(",", -1)));
    }
}
