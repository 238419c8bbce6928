package io.github.rollcall.entra;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.PermissionLevel;
import io.github.rollcall.directory.connector.AreaStatus;
import io.github.rollcall.directory.connector.ConnectionReport;
import io.github.rollcall.sandbox.EntraSandbox;
import io.github.rollcall.sandbox.Fault;
import io.github.rollcall.sandbox.SandboxGroup;
import io.github.rollcall.sandbox.SandboxOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-17")
final class EntraCheckTest {
    private final EntraSandbox sandbox = EntraSandbox.start(SandboxOptions.empty());

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private ConnectionReport check(GroupMembership membership, PermissionLevel level) {
        try (EntraDirectory connector = EntraFixture.connectorTo(sandbox)
                .membership(membership)
                .permissionLevel(level)
                .build()) {
            return connector.check();
        }
    }

    @Test
    void aConnectionWithBothPermissionsWorks() {
        sandbox.addGenerated(2);
        for (GroupMembership membership : GroupMembership.values()) {
            sandbox.resetCounters();
            ConnectionReport report = check(membership, PermissionLevel.READ_ONLY);

            assertThat(report.areas())
                    .containsOnlyKeys(Area.USERS, Area.GROUPS, Area.APPLICATIONS, Area.SERVICE_PRINCIPALS);
            assertThat(report.area(Area.USERS).state()).isEqualTo(AreaStatus.State.ENABLED);
            assertThat(report.cost().requests()).isEqualTo(3).isEqualTo(sandbox.dataRequestCount());
        }
    }

    @Test
    void membersWithoutPropertiesMeanThatUserReadAllIsMissing() {
        sandbox.addGenerated(2);
        sandbox.revoke("User.Read.All");
        for (GroupMembership membership : GroupMembership.values()) {
            AreaStatus users = check(membership, PermissionLevel.READ_ONLY).area(Area.USERS);

            assertThat(users.state()).isEqualTo(AreaStatus.State.DISABLED);
            assertThat(users.missing()).contains("User.Read.All");
            assertThat(users.lost()).isPresent();
            assertThat(users.remedy().orElseThrow())
                    .contains("grant admin consent")
                    .contains("Granted now: GroupMember.Read.All");
        }
    }

    @Test
    void anEmptyGroupDoesNotHideThatUserReadAllIsMissing() {
        sandbox.revoke("User.Read.All");

        AreaStatus users =
                check(GroupMembership.TRANSITIVE, PermissionLevel.READ_ONLY).area(Area.USERS);

        assertThat(users.state()).isEqualTo(AreaStatus.State.DISABLED);
        assertThat(users.missing()).contains("User.Read.All");
    }

    @Test
    void aGroupThatMayNotBeReadMeansThatGroupMemberReadAllIsMissing() {
        sandbox.revoke("GroupMember.Read.All");

        AreaStatus users =
                check(GroupMembership.TRANSITIVE, PermissionLevel.READ_ONLY).area(Area.USERS);

        assertThat(users.state()).isEqualTo(AreaStatus.State.DISABLED);
        assertThat(users.missing()).contains("GroupMember.Read.All");
        assertThat(users.lost().orElseThrow()).contains("groups and memberships");
    }

    @Test
    void resetsAreNamedOnlyWhereTheyWereAskedFor() {
        AreaStatus missing =
                check(GroupMembership.DIRECT, PermissionLevel.READ_WRITE).area(Area.CREDENTIALS);
        assertThat(missing.state()).isEqualTo(AreaStatus.State.DISABLED);
        assertThat(missing.missing().orElseThrow())
                .contains("User-PasswordProfile.ReadWrite.All")
                .contains("UserAuthenticationMethod.ReadWrite.All")
                .contains("User.RevokeSessions.All");

        GraphPermission.requiredFor(Area.CREDENTIALS, PermissionLevel.READ_WRITE)
                .forEach(permission -> sandbox.grant(permission.wireName()));
        assertThat(check(GroupMembership.DIRECT, PermissionLevel.READ_WRITE)
                        .area(Area.CREDENTIALS)
                        .state())
                .isEqualTo(AreaStatus.State.ENABLED);
    }

    @Test
    void permissionsToWriteThatAConnectionToReadDoesNotUseAreToldInTheReport() {
        sandbox.grant("User-PasswordProfile.ReadWrite.All");
        ConnectionReport report = check(GroupMembership.DIRECT, PermissionLevel.READ_ONLY);

        assertThat(report.areas())
                .containsOnlyKeys(Area.USERS, Area.GROUPS, Area.APPLICATIONS, Area.SERVICE_PRINCIPALS);
        assertThat(report.warnings())
                .singleElement()
                .asString()
                .contains("User-PasswordProfile.ReadWrite.All", "never uses");
        assertThat(check(GroupMembership.DIRECT, PermissionLevel.READ_WRITE).warnings())
                .isEmpty();
    }

    @Test
    void aProviderThatCannotBeAskedIsNoMissingPermission() {
        sandbox.failRequests(1, Integer.MAX_VALUE, Fault.status(503));

        assertThat(EntraFixture.failureOf(() -> check(GroupMembership.DIRECT, PermissionLevel.READ_ONLY))
                        .code())
                .isEqualTo(ErrorCode.PROVIDER_ERROR);
    }

    @Test
    void aGroupThatHidesItsMembersIsWarnedAboutUntilItsPermissionIsGranted() {
        sandbox.addGenerated(2);
        sandbox.areas().hideMembers(sandbox.groupId(), true);
        assertThat(check(GroupMembership.TRANSITIVE, PermissionLevel.READ_ONLY).warnings())
                .singleElement()
                .asString()
                .contains("Member.Read.Hidden")
                .contains("taken for people who left");

        sandbox.grant("Member.Read.Hidden");

        assertThat(check(GroupMembership.TRANSITIVE, PermissionLevel.READ_ONLY).warnings())
                .isEmpty();
    }

    @Test
    void aNestedGroupThatHidesItsMembersIsWarnedAboutByEveryListing() {
        SandboxGroup nested = sandbox.addNestedGroup("Nested");
        sandbox.areas().hideMembers(nested.id(), true);
        try (EntraDirectory connector = EntraFixture.connectorTo(sandbox).build()) {
            assertThat(connector.users(null).warnings())
                    .singleElement()
                    .asString()
                    .contains("nested in the scope")
                    .contains("Member.Read.Hidden");
        }
        try (EntraDirectory direct = EntraFixture.connectorTo(sandbox)
                .membership(GroupMembership.DIRECT)
                .build()) {
            assertThat(direct.users(null).warnings()).isEmpty();
        }
    }
}
