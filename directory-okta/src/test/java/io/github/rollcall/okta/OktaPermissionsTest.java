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
import java.util.List;
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

    private static List<String> aboutRoles(ConnectionReport report) {
        return report.warnings().stream()
                .filter(warning -> warning.contains("two people"))
                .toList();
    }

    private OktaDirectory.Builder writing() {
        sandbox.grant(OktaScope.USERS_MANAGE.wireName());
        return group(sandbox).permissionLevel(PermissionLevel.READ_WRITE);
    }

    @Test
    void aConnectionThatCanResetSaysSoWithoutAWarning() {
        sandbox.grant(OktaScope.ROLES.wireName());
        try (OktaDirectory directory = writing().build()) {
            ConnectionReport first = directory.check();
            ConnectionReport second = directory.check();

            assertThat(first.area(Area.CREDENTIALS).state()).isEqualTo(AreaStatus.State.ENABLED);
            assertThat(aboutRoles(first)).isEmpty();
            assertThat(second.cost().requests())
                    .as("the role that was seen is not asked for again")
                    .isEqualTo(first.cost().requests() - 1);
        }
    }

    @Test
    void withoutTheScopeForRolesACheckSaysThatEveryResetNeedsTwoPeople() {
        try (OktaDirectory directory = writing().build()) {
            ConnectionReport report = directory.check();

            assertThat(report.area(Area.CREDENTIALS).state()).isEqualTo(AreaStatus.State.ENABLED);
            assertThat(aboutRoles(report)).singleElement().asString().contains("okta.roles.read", "Okta API Scopes");
            assertThat(report.advice()).as("no run repeats it").isEqualTo(aboutRoles(report));
        }
    }

    @Test
    void aRoleThatDoesNotShowRolesIsSaidUntilItDoes() {
        sandbox.grant(OktaScope.ROLES.wireName());
        sandbox.hideRoles();
        try (OktaDirectory directory = writing().build()) {
            for (int check = 0; check < 2; check++) {
                assertThat(aboutRoles(directory.check()))
                        .singleElement()
                        .asString()
                        .contains("Admin roles", OktaScope.ROLES.role());
            }
        }
        try (OktaDirectory directory = allUsers(sandbox).build()) {
            assertThat(aboutRoles(directory.check()))
                    .as("who only reads resets nobody")
                    .isEmpty();
        }
    }

    @Test
    void whatTheRolesAnswerWhileOktaIsDownCostsTheCheckNothing() {
        sandbox.grant(OktaScope.ROLES.wireName());
        try (OktaDirectory directory = writing().build()) {
            sandbox.failRequests(2, 8, Fault.status(503));

            ConnectionReport report = directory.check();

            assertThat(aboutRoles(report)).isEmpty();
            assertThat(report.area(Area.USERS).state()).isEqualTo(AreaStatus.State.ENABLED);
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
