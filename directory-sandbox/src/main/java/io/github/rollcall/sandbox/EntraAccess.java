package io.github.rollcall.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What the token of a call permits: the roles it was issued with, less those revoked since. */
final class EntraAccess {

    private static final List<String> USERS =
            List.of("User.Read.All", "User.ReadWrite.All", "Directory.Read.All", "Directory.ReadWrite.All");
    private static final List<String> GROUPS = List.of(
            "GroupMember.Read.All",
            "GroupMember.ReadBasic.All",
            "GroupMember.ReadWrite.All",
            "Group.Read.All",
            "Group.ReadWrite.All",
            "Directory.Read.All",
            "Directory.ReadWrite.All");
    private static final List<String> ORGANIZATION =
            List.of("User.Read.All", "User.ReadWrite.All", "Organization.Read.All", "Directory.Read.All");
    private static final List<String> SECURITY_ATTRIBUTES =
            List.of("CustomSecAttributeAssignment.Read.All", "CustomSecAttributeAssignment.ReadWrite.All");

    private static final List<String> DOMAINS =
            List.of("Domain.Read.All", "Domain.ReadWrite.All", "Directory.Read.All", "Directory.ReadWrite.All");
    private static final List<String> DIRECTORY_ROLES = List.of(
            "RoleManagement.Read.Directory",
            "RoleManagement.ReadWrite.Directory",
            "Directory.Read.All",
            "Directory.ReadWrite.All");
    private static final List<String> METHODS =
            List.of("UserAuthenticationMethod.Read.All", "UserAuthenticationMethod.ReadWrite.All");
    private static final List<String> APPLICATIONS = List.of(
            "Application.Read.All", "Application.ReadWrite.All", "Directory.Read.All", "Directory.ReadWrite.All");
    private static final List<String> GROUP_CHANGES = List.of("Group.Read.All", "Group.ReadWrite.All");

    private final JsonNode roles;
    private final Permissions permissions;

    EntraAccess(ObjectNode claims, Permissions permissions) {
        this.roles = claims.path("roles");
        this.permissions = permissions;
    }

    boolean users() {
        return any(USERS);
    }

    boolean groups() {
        return any(GROUPS);
    }

    boolean organization() {
        return any(ORGANIZATION);
    }

    boolean securityAttributes() {
        return any(SECURITY_ATTRIBUTES);
    }

    boolean domains() {
        return any(DOMAINS);
    }

    boolean roles() {
        return any(DIRECTORY_ROLES);
    }

    boolean methods() {
        return any(METHODS);
    }

    boolean methodsWrite() {
        return any(List.of("UserAuthenticationMethod.ReadWrite.All"));
    }

    boolean passwords() {
        return any(List.of("User-PasswordProfile.ReadWrite.All"));
    }

    boolean sessions() {
        return any(List.of("User.RevokeSessions.All", "User.ReadWrite.All"));
    }

    boolean signIns() {
        return any(List.of("AuditLog.Read.All"));
    }

    boolean applications() {
        return any(APPLICATIONS);
    }

    /** Who may be told of changes of groups. */
    boolean groupChanges() {
        return any(GROUP_CHANGES);
    }

    private boolean any(List<String> sufficient) {
        for (JsonNode role : roles) {
            if (sufficient.contains(role.asText()) && permissions.has(role.asText())) {
                return true;
            }
        }
        return false;
    }
}
