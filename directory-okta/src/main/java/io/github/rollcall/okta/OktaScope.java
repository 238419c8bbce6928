package io.github.rollcall.okta;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.PermissionLevel;
import io.github.rollcall.directory.connector.AreaStatus;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The OAuth scopes of Okta that the connector can use: what each is for, which permission of the app's administrator role
 * goes with it, and what is lost without it. The one list that tokens, the check, the authorization and the administrator's
 * guide are made of.
 */
enum OktaScope {
    USERS(
            "okta.users.read",
            Area.USERS,
            PermissionLevel.READ_ONLY,
            Need.ALWAYS,
            "View users and their details",
            "sync of users and verification"),
    GROUPS(
            "okta.groups.read",
            Area.GROUPS,
            PermissionLevel.READ_ONLY,
            Need.WITH_GROUP,
            "View groups and their details",
            "the members of the configured group; sync of groups and memberships"),
    APPLICATIONS(
            "okta.apps.read",
            Area.APPLICATIONS,
            PermissionLevel.READ_ONLY,
            Need.NEVER,
            "View applications and their details, or the standard role Read-only Administrator",
            "applications and who is assigned to them"),
    LOGS(
            "okta.logs.read",
            Area.USERS,
            PermissionLevel.READ_ONLY,
            Need.NEVER,
            "the standard role Report Administrator or Read-only Administrator",
            "leavers and moves between two full passes"),
    SCHEMAS(
            "okta.schemas.read",
            Area.USERS,
            PermissionLevel.READ_ONLY,
            Need.NEVER,
            OktaScope.NO_ROLE,
            "the proposal which attribute holds the date of birth"),
    USER_TYPES(
            "okta.userTypes.read",
            Area.USERS,
            PermissionLevel.READ_ONLY,
            Need.NEVER,
            OktaScope.NO_ROLE,
            "that proposal for user types besides the default one"),
    USERS_MANAGE(
            "okta.users.manage",
            Area.CREDENTIALS,
            PermissionLevel.READ_WRITE,
            Need.ALWAYS,
            "reset passwords, set temporary passwords, reset authenticators, unlock, clear sessions; or the standard role"
                    + " Help Desk Administrator",
            "password and MFA resets, unlocking, the end of sessions"),
    ROLES(
            "okta.roles.read",
            Area.CREDENTIALS,
            PermissionLevel.READ_WRITE,
            Need.NEVER,
            "one that may view administrator roles",
            "resets by one person: whose roles are not known counts as an administrator");

    /** What is said of a scope that needs no role. */
    static final String NO_ROLE = "none";

    /** When a connection cannot do without a scope. */
    enum Need {
        ALWAYS,
        WITH_GROUP,
        NEVER
    }

    private final String wireName;
    private final Area area;
    private final PermissionLevel level;
    private final Need need;
    private final String role;
    private final String lost;

    OktaScope(String wireName, Area area, PermissionLevel level, Need need, String role, String lost) {
        this.wireName = wireName;
        this.area = area;
        this.level = level;
        this.need = need;
        this.role = role;
        this.lost = lost;
    }

    /** Okta's name of it. */
    String wireName() {
        return wireName;
    }

    Area area() {
        return area;
    }

    /** The lowest level of a connection that asks for it. */
    PermissionLevel level() {
        return level;
    }

    Need need() {
        return need;
    }

    /** What the app's administrator role has to allow besides. */
    String role() {
        return role;
    }

    /** What does not work without it. */
    String lost() {
        return lost;
    }

    boolean isRequired(boolean withGroup) {
        return need == Need.ALWAYS || (need == Need.WITH_GROUP && withGroup);
    }

    /** Whether it is granted, by itself or by the one that manages what it reads. */
    boolean isAmong(Collection<String> granted) {
        return isGranted(wireName, granted);
    }

    /** Whether a scope is granted; managing includes reading. */
    static boolean isGranted(String name, Collection<String> granted) {
        return granted.contains(name) || (name.endsWith(".read") && granted.contains(name.replace(".read", ".manage")));
    }

    /** What a connection of a level asks for. */
    static List<OktaScope> usedBy(PermissionLevel level) {
        return Stream.of(values())
                .filter(one -> one.level == PermissionLevel.READ_ONLY || level == PermissionLevel.READ_WRITE)
                .toList();
    }

    /** What a connection of a level cannot do without. */
    static List<OktaScope> requiredFor(PermissionLevel level, boolean withGroup) {
        return usedBy(level).stream().filter(one -> one.isRequired(withGroup)).toList();
    }

    /** How an administrator gives the app's role what it has to allow besides. */
    String assign() {
        return "In the Okta admin console open the app, tab Admin roles, and assign a role that has: " + role
                + "; its resource set has to hold what is to be read";
    }

    /** The status of its area without it. */
    AreaStatus missing() {
        return AreaStatus.disabled(wireName, lost, grant(List.of(wireName)));
    }

    /** What to throw where the app has the scope and its administrator role allows too little. */
    DirectoryException.Builder roleMissing() {
        return DirectoryException.of(
                        ErrorCode.PERMISSION_MISSING,
                        "the app's administrator role does not cover what was asked for",
                        assign())
                .area(area)
                .missing(role);
    }

    /** A refusal with this scope, or the role besides it, named, if it was for the lack of one that nobody has named. */
    DirectoryException named(DirectoryException refused) {
        if (refused.code() != ErrorCode.PERMISSION_MISSING || refused.missing().isPresent()) {
            return refused;
        }
        boolean byScope =
                refused.providerCode().filter(OktaErrors.SCOPE_MISSING::equals).isPresent();
        DirectoryException.Builder named = byScope
                ? DirectoryException.of(
                                ErrorCode.PERMISSION_MISSING,
                                "the app lacks the scope " + wireName,
                                grant(List.of(wireName)))
                        .missing(wireName)
                : roleMissing();
        return named.area(refused.area().orElse(area))
                .providerCode(refused.providerCode().orElse(null))
                .requestId(refused.requestId().orElse(null))
                .build();
    }

    /** How an administrator grants scopes. */
    static String grant(Collection<String> names) {
        return "In the Okta admin console open the app, tab Okta API Scopes, and grant " + String.join(", ", names);
    }
}
