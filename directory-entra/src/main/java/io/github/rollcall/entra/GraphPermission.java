package io.github.rollcall.entra;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.PermissionLevel;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The application permissions of Microsoft Graph that the connector can use: what each is for and what is lost without it.
 * The one list that the check, the consent and the administrator's guide are made of.
 */
enum GraphPermission {
    USERS(
            "User.Read.All",
            "df021288-bdef-4463-88db-98f22de89214",
            Area.USERS,
            PermissionLevel.READ_ONLY,
            true,
            "sync of users and verification",
            "User.ReadWrite.All",
            "Directory.Read.All",
            "Directory.ReadWrite.All"),
    MEMBERS(
            "GroupMember.Read.All",
            "98830695-27a2-44f7-8c18-0c3ebc9698f6",
            Area.USERS,
            PermissionLevel.READ_ONLY,
            true,
            "sync of users, groups and memberships, and verification",
            "GroupMember.ReadWrite.All",
            "Group.Read.All",
            "Group.ReadWrite.All",
            "Directory.Read.All",
            "Directory.ReadWrite.All"),
    HIDDEN_MEMBERS(
            "Member.Read.Hidden",
            "658aa5d8-239f-45c4-aa12-864f4fc7e490",
            Area.USERS,
            PermissionLevel.READ_ONLY,
            false,
            "members of groups that hide their membership"),
    SECURITY_ATTRIBUTES(
            "CustomSecAttributeAssignment.Read.All",
            "3b37c5a4-1226-493d-bec3-5d6c6b866f3f",
            Area.USERS,
            PermissionLevel.READ_ONLY,
            false,
            "claims that are mapped to custom security attributes",
            "CustomSecAttributeAssignment.ReadWrite.All"),
    SIGN_INS(
            "AuditLog.Read.All",
            "b0afded3-3588-46d8-8b3d-9842eff778da",
            Area.USERS,
            PermissionLevel.READ_ONLY,
            false,
            "sign-in activity of a user"),
    GROUPS(
            "Group.Read.All",
            "5b567255-7703-4780-807c-7be8301ae99b",
            Area.GROUPS,
            PermissionLevel.READ_ONLY,
            false,
            "notifications about groups; changes are found by the next sync",
            "Group.ReadWrite.All",
            "Directory.Read.All",
            "Directory.ReadWrite.All"),
    APPLICATIONS(
            "Application.Read.All",
            "9a5d68dd-52b0-4cc2-bd40-abcf44ac3a30",
            Area.APPLICATIONS,
            PermissionLevel.READ_ONLY,
            false,
            "applications, service principals and who is assigned to them",
            "Application.ReadWrite.All",
            "Directory.Read.All",
            "Directory.ReadWrite.All"),
    DOMAINS(
            "Domain.Read.All",
            "dbb9058a-0e50-45d7-ae91-66909b5d4664",
            Area.CREDENTIALS,
            PermissionLevel.READ_ONLY,
            false,
            "resets, unless the host names its managed domains, and the warning that users sign in elsewhere",
            "Domain.ReadWrite.All",
            "Directory.Read.All",
            "Directory.ReadWrite.All"),
    PASSWORDS(
            "User-PasswordProfile.ReadWrite.All",
            "cc117bb9-00cf-4eb8-b580-ea2a878fe8f7",
            Area.CREDENTIALS,
            PermissionLevel.READ_WRITE,
            true,
            "password reset"),
    METHODS(
            "UserAuthenticationMethod.ReadWrite.All",
            "50483e42-d915-4231-9639-7fdb7fd190e5",
            Area.CREDENTIALS,
            PermissionLevel.READ_WRITE,
            true,
            "MFA reset and Temporary Access Passes"),
    SESSIONS(
            "User.RevokeSessions.All",
            "77f3a031-c388-4f99-b373-dc68676a979e",
            Area.CREDENTIALS,
            PermissionLevel.READ_WRITE,
            true,
            "the end of all sessions after a reset");

    private final String wireName;
    private final String appRoleId;
    private final Area area;
    private final PermissionLevel level;
    private final boolean required;
    private final String lost;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> implying;

    GraphPermission(
            String wireName,
            String appRoleId,
            Area area,
            PermissionLevel level,
            boolean required,
            String lost,
            String... implying) {
        this.wireName = wireName;
        this.appRoleId = appRoleId;
        this.area = area;
        this.level = level;
        this.required = required;
        this.lost = lost;
        this.implying = List.of(implying);
    }

    /** Graph's name of it. */
    String wireName() {
        return wireName;
    }

    /** Graph's id of it, as assignments name it. */
    String appRoleId() {
        return appRoleId;
    }

    Area area() {
        return area;
    }

    /** The lowest level of a connection that asks for it. */
    PermissionLevel level() {
        return level;
    }

    /** Whether its area is off without it; the others are for those who want what is lost without them. */
    boolean isRequired() {
        return required;
    }

    /** What does not work without it. */
    String lost() {
        return lost;
    }

    /** Whether one of the granted permissions is this one or a higher one that contains it. */
    boolean isAmong(Collection<String> granted) {
        return granted.contains(wireName) || implying.stream().anyMatch(granted::contains);
    }

    /** A refusal with this permission named, if it was for the lack of one that nobody has named. */
    DirectoryException named(DirectoryException refused) {
        if (refused.code() != ErrorCode.PERMISSION_MISSING || refused.missing().isPresent()) {
            return refused;
        }
        return missing(refused.area().orElse(area))
                .providerCode(refused.providerCode().orElse(null))
                .requestId(refused.requestId().orElse(null))
                .build();
    }

    /** What to throw where Graph hides what the application may not read. */
    DirectoryException.Builder missing(Area of) {
        return DirectoryException.of(
                        ErrorCode.PERMISSION_MISSING,
                        "the application lacks the permission " + wireName,
                        GraphPermissions.grant(wireName))
                .area(of)
                .missing(wireName);
    }

    /** What a level cannot do without. */
    static List<GraphPermission> requiredFor(PermissionLevel level) {
        return Stream.of(values())
                .filter(GraphPermission::isRequired)
                .filter(one -> one.level == PermissionLevel.READ_ONLY || level == PermissionLevel.READ_WRITE)
                .toList();
    }

    /** What an area of a level cannot do without. */
    static List<GraphPermission> requiredFor(Area area, PermissionLevel level) {
        return requiredFor(level).stream().filter(one -> one.area == area).toList();
    }

    static Optional<GraphPermission> ofAppRole(String appRoleId) {
        return Stream.of(values())
                .filter(one -> one.appRoleId.equals(appRoleId))
                .findFirst();
    }

    /** Whether a granted permission, by its name, lets the application change something; Graph names the verb second. */
    static boolean isToWrite(String wireName) {
        String[] parts = wireName.split("\\.", -1);
        return parts.length > 1 && (!parts[1].startsWith("Read") || parts[1].startsWith("ReadWrite"));
    }
}
