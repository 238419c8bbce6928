package io.github.rollcall.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** What was assigned to the application's service principal: Graph's permissions by their ids. */
final class EntraAppRoles {

    private static final Map<String, String> IDS = Map.ofEntries(
            Map.entry("User.Read.All", "df021288-bdef-4463-88db-98f22de89214"),
            Map.entry("GroupMember.Read.All", "98830695-27a2-44f7-8c18-0c3ebc9698f6"),
            Map.entry("Group.Read.All", "5b567255-7703-4780-807c-7be8301ae99b"),
            Map.entry("Member.Read.Hidden", "658aa5d8-239f-45c4-aa12-864f4fc7e490"),
            Map.entry("Directory.Read.All", "7ab1d382-f21e-4acd-a863-ba3e13f7da61"),
            Map.entry("Application.Read.All", "9a5d68dd-52b0-4cc2-bd40-abcf44ac3a30"),
            Map.entry("User-PasswordProfile.ReadWrite.All", "cc117bb9-00cf-4eb8-b580-ea2a878fe8f7"),
            Map.entry("UserAuthenticationMethod.Read.All", "38d9df27-64da-44fd-b7c5-a6fbac20248f"),
            Map.entry("UserAuthenticationMethod.ReadWrite.All", "50483e42-d915-4231-9639-7fdb7fd190e5"),
            Map.entry("UserAuthMethod-TAP.ReadWrite.All", "627169a8-8c15-451c-861a-5b80e383de5c"),
            Map.entry("User.RevokeSessions.All", "77f3a031-c388-4f99-b373-dc68676a979e"),
            Map.entry("CustomSecAttributeAssignment.Read.All", "3b37c5a4-1226-493d-bec3-5d6c6b866f3f"),
            Map.entry("AuditLog.Read.All", "b0afded3-3588-46d8-8b3d-9842eff778da"),
            Map.entry("Domain.Read.All", "dbb9058a-0e50-45d7-ae91-66909b5d4664"),
            Map.entry("Organization.Read.All", "498476ce-e0fe-48b0-b801-37ba7e2685c6"),
            Map.entry("User.EnableDisableAccount.All", "3011c876-62b7-4ada-afa2-506cbbecc68c"),
            Map.entry("Policy.Read.AuthenticationMethod", "8e3bc81b-d2f3-4b7b-838c-32c88218d2f0"));

    private final EntraTenant tenant;
    private final Permissions permissions;
    private final EntraErrors errors;

    EntraAppRoles(EntraTenant tenant, Permissions permissions, EntraErrors errors) {
        this.tenant = tenant;
        this.permissions = permissions;
        this.errors = errors;
    }

    /** {@code GET /servicePrincipals(appId='…')/appRoleAssignments}. */
    Answer assignments(EntraAccess access, String appId) {
        if (!access.applications()) {
            return errors.denied();
        }
        if (!Ascii.same(appId, tenant.clientId())) {
            return errors.notFound(appId);
        }
        ObjectNode body = Json.object().put("@odata.context", tenant.context("appRoleAssignments"));
        ArrayNode rows = body.putArray("value");
        permissions
                .granted()
                .forEach(name -> rows.addObject()
                        .put("id", uuid("assignment " + name))
                        .put("appRoleId", IDS.getOrDefault(name, uuid("role " + name)))
                        .put("principalDisplayName", "Rollcall")
                        .put("principalType", "ServicePrincipal")
                        .put("resourceDisplayName", "Microsoft Graph"));
        return Answer.json(200, body);
    }

    private static String uuid(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
