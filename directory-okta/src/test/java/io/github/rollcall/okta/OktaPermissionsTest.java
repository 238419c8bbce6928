package io.github.rollcall.okta;

import static io.github.rollcall.okta.OktaFixture.allUsers;
import static io.github.rollcall.okta.OktaFixture.failureOf;
import static io.github.rollcall.okta.OktaFixture.group;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.ErrorKind;
import io.github.rollcall.directory.PermissionLevel;
import io.github.rollcall.directory.connector.AreaStatus;
import io.github.rollcall.directory.connector.ConnectionReport;
import io.github.rollcall.sandbox.Fault;
import io.github.rollcall.sandbox.OktaSandbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OktaPermissionsTest {
    private final OktaSandbox sandbox = OktaSandbox.start();

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private AreaStatus users(OktaDirectory.Builder builder) {
        try (OktaDirectory directory = builder.build()) {
            return directory.check().area(Area.USERS);
        }
    }

    @Test
    void aCompleteConnectionIsEnabledForOneProbeOfEachArea() {
        try (OktaDirectory directory = group(sandbox).build()) {
            ConnectionReport report = directory.check();

            assertThat(report.area(Area.USERS).state()).isEqualTo(AreaStatus.State.ENABLED);
            assertThat(report.area(Area.GROUPS).state()).isEqualTo(AreaStatus.State.ENABLED);
            assertThat(report.cost().requests()).isEqualTo(3);
            assertThat(sandbox.dataRequestCount()).isEqualTo(2);
            assertThat(sandbox.tokenRequestCount()).isEqualTo(1);
        }
    }

    @Test
    @Tag("R-17")
    void aScopeThatWasNotGrantedIsNamed() {
        sandbox.revoke("okta.groups.read");

        AreaStatus users = users(group(sandbox));

        assertThat(users.state()).isEqualTo(AreaStatus.State.DISABLED);
        assertThat(users.missing()).hasValue("okta.groups.read");
        assertThat(users.remedy().orElseThrow()).contains("Okta API Scopes", "okta.groups.read");
    }

    @Test
    void aConnectionToAllUsersNeedsNoGroupScope() {
        sandbox.revoke("okta.groups.read");

        assertThat(users(allUsers(sandbox)).state()).isEqualTo(AreaStatus.State.ENABLED);
    }

    @Test
    void aScopeWithdrawnAfterTheTokenWasGivenIsSeen() {
        try (OktaDirectory directory = allUsers(sandbox).build()) {
            directory.check();
            sandbox.revoke("okta.users.read");

            AreaStatus users = directory.check().area(Area.USERS);

            assertThat(users.state()).isEqualTo(AreaStatus.State.DISABLED);
            assertThat(users.remedy().orElseThrow()).contains("Okta API Scopes");
        }
    }

    @Test
    void aScopeGrantedLaterIsSeenByTheNextCheck() {
        sandbox.revoke("okta.groups.read");
        try (OktaDirectory directory = group(sandbox).build()) {
            assertThat(directory.check().area(Area.USERS).state()).isEqualTo(AreaStatus.State.DISABLED);

            sandbox.grant("okta.groups.read");

            assertThat(directory.check().area(Area.USERS).state()).isEqualTo(AreaStatus.State.ENABLED);
        }
    }

    @Test
    void aMissingAdministratorRoleIsToldApartFromAMissingScope() {
        sandbox.withoutRole();

        AreaStatus users = users(group(sandbox));

        assertThat(users.state()).isEqualTo(AreaStatus.State.DISABLED);
        assertThat(users.missing().orElseThrow()).contains("role");
        assertThat(users.remedy().orElseThrow()).contains("Admin roles");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nobodyAtAllIsASuspectedRoleAndNoEmptyOrg(boolean wholeOrg) {
        sandbox.emptyWithoutRole();

        AreaStatus users = users(wholeOrg ? allUsers(sandbox) : group(sandbox));

        assertThat(users.state()).isEqualTo(AreaStatus.State.UNKNOWN);
        assertThat(users.missing().orElseThrow()).contains("role");
    }

    @Test
    void anEmptyGroupOfAnOrgWithPeopleIsEnabled() {
        sandbox.employees().forEach(employee -> sandbox.moveOutOfGroup(employee.id()));

        assertThat(users(group(sandbox)).state()).isEqualTo(AreaStatus.State.ENABLED);
    }

    @Test
    void anUnknownGroupIsAnErrorOfTheConfiguration() {
        sandbox.deleteGroup();

        try (OktaDirectory directory = group(sandbox).build()) {
            DirectoryException failure = failureOf(directory::check);

            assertThat(failure.code()).isEqualTo(ErrorCode.SCOPE_NOT_FOUND);
            assertThat(failure.kind()).isEqualTo(ErrorKind.CONFIGURATION);
        }
    }

    @Test
    void anOutageIsNoMissingPermission() {
        sandbox.failRequests(1, Integer.MAX_VALUE, Fault.status(503));

        try (OktaDirectory directory = group(sandbox).build()) {
            assertThat(failureOf(directory::check).code()).isEqualTo(ErrorCode.PROVIDER_ERROR);
        }
    }

    @Test
    void aWritingConnectionWhoseWritingScopeIsNotGrantedStillReads() {
        AreaStatus users = users(group(sandbox).permissionLevel(PermissionLevel.READ_WRITE));

        assertThat(users.state()).isEqualTo(AreaStatus.State.ENABLED);
    }
}
