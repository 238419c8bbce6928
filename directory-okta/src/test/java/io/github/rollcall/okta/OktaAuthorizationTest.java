package io.github.rollcall.okta;

import static io.github.rollcall.okta.AuthorizationStory.CORP;
import static io.github.rollcall.okta.AuthorizationStory.GROUPS;
import static io.github.rollcall.okta.AuthorizationStory.MANAGE;
import static io.github.rollcall.okta.AuthorizationStory.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.PermissionLevel;
import io.github.rollcall.directory.connector.AreaStatus;
import io.github.rollcall.directory.connector.Requirement;
import io.github.rollcall.directory.consent.ConsentOutcome;
import io.github.rollcall.directory.consent.ConsentProblem;
import io.github.rollcall.directory.consent.ConsentStep;
import io.github.rollcall.directory.store.Connection;
import io.github.rollcall.directory.store.ConnectionState;
import io.github.rollcall.sandbox.Fault;
import io.github.rollcall.sandbox.OktaSandbox;
import io.github.rollcall.sandbox.SandboxOptions;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R-4")
class OktaAuthorizationTest {
    private final AuthorizationStory story = new AuthorizationStory();

    @AfterEach
    void stop() {
        story.close();
    }

    private ConsentOutcome verify() {
        return story.authorization.verify(CORP);
    }

    private void assertIncomplete(ConsentOutcome outcome, ConsentProblem problem) {
        assertThat(outcome.problem()).contains(problem);
        assertThat(outcome.remedy()).hasSizeGreaterThan(20);
        assertThat(story.state()).isEqualTo(ConnectionState.INCOMPLETE);
        if (!problem.isSecurityEvent()) {
            assertThat(story.connection().reason()).contains(problem + ": " + outcome.remedy());
            assertThat(story.authorization.setup(CORP).stage()).isEqualTo(OktaSetup.Stage.INCOMPLETE);
        }
    }

    @Test
    void aConnectionGoesFromCreatedOverTheAdministratorToReady() {
        story.connected();
        assertThat(story.authorization.setup(CORP).stage()).isEqualTo(OktaSetup.Stage.CREATED);

        OktaSetup setup = story.authorization.begin(CORP);
        assertThat(setup.stage()).isEqualTo(OktaSetup.Stage.AWAITING_ADMIN);
        assertThat(story.connection().reason().orElseThrow()).contains(USERS, GROUPS, "Admin roles");
        assertThat(story.sandbox.requestCount()).isZero();

        story.granted();
        ConsentOutcome outcome = verify();

        assertThat(outcome.isReady()).isTrue();
        assertThat(outcome.step()).isEqualTo(ConsentStep.NONE);
        assertThat(outcome.tenant()).contains(story.sandbox.orgId());
        assertThat(outcome.missing()).isEmpty();
        assertThat(story.state()).isEqualTo(ConnectionState.READY);
        assertThat(story.connection().tenant()).contains(story.sandbox.orgId());
        assertThat(story.authorization.setup(CORP).stage()).isEqualTo(OktaSetup.Stage.READY);
    }

    @Test
    @Tag("R-5")
    void theAdministratorIsToldExactlyWhatTheLevelNeeds() {
        story.connected();
        OktaSetup read = story.authorization.setup(CORP);
        assertThat(read.grants().stream().filter(OktaSetup.Grant::required).map(OktaSetup.Grant::scope))
                .containsExactly(USERS, GROUPS);
        assertThat(read.grants()).noneMatch(grant -> grant.scope().equals(MANAGE));
        assertThat(read.clientId()).isEqualTo(story.sandbox.clientId());
        assertThat(String.join("\n", read.steps()))
                .contains(USERS, GROUPS, story.sandbox.clientId(), story.sandbox.groupId(), "Super Administrator");

        story.store.update(story.connection().toBuilder()
                .permissionLevel(PermissionLevel.READ_WRITE)
                .build());
        assertThat(story.authorization.setup(CORP).grants().stream()
                        .filter(OktaSetup.Grant::required)
                        .map(OktaSetup.Grant::scope))
                .containsExactly(USERS, GROUPS, MANAGE);
    }

    @Test
    void theRoleToViewRolesIsAmongTheStepsOfAConnectionThatMayWrite() {
        story.connected(null, PermissionLevel.READ_WRITE);

        assertThat(story.authorization.setup(CORP).steps())
                .anySatisfy(step -> assertThat(step).contains("role", "okta.roles.read", OktaScope.ROLES.role()))
                .anySatisfy(step -> assertThat(step).contains("okta.roles.read", "two people"));

        story.store.update(story.connection().toBuilder()
                .permissionLevel(PermissionLevel.READ_ONLY)
                .build());
        assertThat(story.authorization.setup(CORP).steps())
                .noneMatch(step -> step.contains("okta.roles.read"))
                .noneMatch(step -> step.contains(OktaScope.NO_ROLE + ";") || step.endsWith(OktaScope.NO_ROLE));
    }

    @Test
    void aConnectionWhoseResetsWouldAllNeedTwoPeopleIsReadyAndSaysSo() {
        story.connected(null, PermissionLevel.READ_WRITE).granted();
        story.sandbox.authorization().grant(MANAGE);

        ConsentOutcome outcome = verify();

        assertThat(outcome.isReady()).isTrue();
        assertThat(outcome.report().orElseThrow().warnings())
                .anySatisfy(warning -> assertThat(warning).contains("okta.roles.read", "two people"));
    }

    @Test
    void aConnectionToAllUsersNeedsNoScopeForGroups() {
        story.store.insert(Connection.builder(CORP, "Corp", "okta").build());
        story.sandbox.authorization().grant(USERS);
        story.sandbox.authorization().assignRole();

        assertThat(story.authorization.setup(CORP).grants().stream()
                        .filter(OktaSetup.Grant::required)
                        .map(OktaSetup.Grant::scope))
                .containsExactly(USERS);
        assertThat(verify().isReady()).isTrue();
    }

    @Test
    void anAdministratorWhoSaysNoLeavesTheConnectionIncompleteAndTheSetupCanStartAgain() {
        story.connected();
        story.authorization.begin(CORP);

        assertIncomplete(story.authorization.reject(CORP), ConsentProblem.REJECTED);

        assertThat(story.authorization.begin(CORP).stage()).isEqualTo(OktaSetup.Stage.AWAITING_ADMIN);
        story.granted();
        assertThat(verify().isReady()).isTrue();
    }

    @Test
    void nothingGrantedIsConsentRequired() {
        story.connected();

        ConsentOutcome outcome = verify();

        assertIncomplete(outcome, ConsentProblem.INSUFFICIENT_PRIVILEGES);
        assertThat(outcome.providerCode()).contains("consent_required");
        assertThat(outcome.missing()).containsExactly(USERS, GROUPS);
        assertThat(outcome.remedy()).contains(USERS, GROUPS);
    }

    @Test
    void aShorterListOfScopesThanAskedForNamesWhatIsMissing() {
        story.connected();
        story.sandbox.authorization().assignRole();
        story.sandbox.authorization().grant(USERS);

        ConsentOutcome outcome = verify();

        assertIncomplete(outcome, ConsentProblem.PARTIAL);
        assertThat(outcome.missing()).containsExactly(GROUPS);
        assertThat(outcome.report().orElseThrow().area(Area.USERS).missing()).contains(GROUPS);
    }

    @Test
    void onlyOptionalScopesAreNothingThatHelps() {
        story.connected();
        story.sandbox.authorization().assignRole();
        story.sandbox.authorization().grant("okta.apps.read");

        assertIncomplete(verify(), ConsentProblem.INSUFFICIENT_PRIVILEGES);
    }

    @Test
    void aRefusalOfTheWholeSetIsAskedScopeByScope() {
        story.connected().granted();
        story.sandbox.authorization().grantAllOrNothing();
        assertThat(verify().isReady()).isTrue();

        story.sandbox.authorization().refuseUnknownScopes();
        assertThat(verify().isReady()).isTrue();
    }

    @Test
    void scopesThatOktaDoesNotKnowAreAMatterOfTheSetup() {
        story.connected();
        story.sandbox.authorization().refuseUnknownScopes();

        ConsentOutcome outcome = verify();

        assertIncomplete(outcome, ConsentProblem.CONFIGURATION);
        assertThat(outcome.providerCode()).contains("invalid_scope");
        assertThat(outcome.remedy()).contains("custom authorization server");
    }

    @Test
    void scopesWithoutARoleAreARoleMissing() {
        story.connected();
        story.sandbox.authorization().grant(USERS, GROUPS);

        ConsentOutcome outcome = verify();

        assertIncomplete(outcome, ConsentProblem.ROLE_MISSING);
        assertThat(outcome.providerCode()).contains("E0000006");
        assertThat(outcome.missing()).isEmpty();
        assertThat(outcome.remedy()).contains("Admin roles");
        assertThat(outcome.report().orElseThrow().area(Area.USERS).kind()).contains(Requirement.ROLE);
    }

    @Test
    void listingsThatShowNobodyAreARoleMissingToo() {
        story.connected().granted();
        story.sandbox.emptyWithoutRole();

        ConsentOutcome outcome = verify();

        assertIncomplete(outcome, ConsentProblem.ROLE_MISSING);
        assertThat(outcome.report().orElseThrow().area(Area.USERS).state()).isEqualTo(AreaStatus.State.UNKNOWN);
    }

    @Test
    void noRemedyOfAConnectionToAllUsersSpeaksOfAGroup() {
        story.store.insert(Connection.builder(CORP, "Corp", "okta").build());
        story.sandbox.authorization().grant(USERS);

        ConsentOutcome outcome = verify();

        assertIncomplete(outcome, ConsentProblem.ROLE_MISSING);
        assertThat(outcome.remedy()).contains("all users").doesNotContain("group");
        assertThat(outcome.report().orElseThrow().area(Area.USERS).remedy().orElseThrow())
                .contains("all users")
                .doesNotContain("group");
    }

    @Test
    @Tag("R-17")
    void aMissingScopeOfAnotherAreaTurnsOffThatAreaAlone() {
        story.connected(null, PermissionLevel.READ_WRITE).granted();

        ConsentOutcome outcome = verify();

        assertThat(outcome.isReady()).isTrue();
        assertThat(outcome.missing()).containsExactly(MANAGE);
        var report = outcome.report().orElseThrow();
        assertThat(report.area(Area.USERS).state()).isEqualTo(AreaStatus.State.ENABLED);
        assertThat(report.area(Area.GROUPS).state()).isEqualTo(AreaStatus.State.ENABLED);
        assertThat(report.area(Area.CREDENTIALS).missing()).contains(MANAGE);
        assertThat(report.area(Area.APPLICATIONS).missing()).contains("okta.apps.read");
    }

    @Test
    void everythingGrantedTurnsEveryAreaOn() {
        story.connected(null, PermissionLevel.READ_WRITE).granted();
        story.sandbox.authorization().grant(MANAGE, "okta.apps.read");

        ConsentOutcome outcome = verify();

        assertThat(outcome.missing()).isEmpty();
        assertThat(outcome.report().orElseThrow().areas().values())
                .hasSize(4)
                .allMatch(status -> status.state() == AreaStatus.State.ENABLED);
    }

    @Test
    void aFeatureThatTheOrgLacksTurnsOffItsAreaWithoutANewToken() {
        story.connected().granted();
        story.sandbox.authorization().grant("okta.apps.read");
        story.sandbox.authorization().lackFeature("/api/v1/apps");

        ConsentOutcome outcome = verify();

        assertThat(outcome.isReady()).isTrue();
        assertThat(outcome.report().orElseThrow().area(Area.APPLICATIONS).kind())
                .contains(Requirement.LICENCE);
        assertThat(story.sandbox.tokenRequestCount()).isEqualTo(1);
    }

    @Test
    void aWrongCredentialAnInactiveAppAndAForeignNetworkAreToldByOktasCode() {
        story.connected().granted();
        String otherKey;
        try (OktaSandbox another = OktaSandbox.start(SandboxOptions.empty())) {
            otherKey = another.privateKeyPem();
        }
        ConsentOutcome wrongKey =
                story.entry().privateKey(() -> otherKey).build().verify(CORP);
        assertIncomplete(wrongKey, ConsentProblem.CONFIGURATION);
        assertThat(wrongKey.providerCode()).contains("invalid_client");

        story.sandbox.authorization().deactivate();
        ConsentOutcome inactive = verify();
        assertIncomplete(inactive, ConsentProblem.CONFIGURATION);
        assertThat(inactive.providerCode()).contains("invalid_client");
        assertThat(inactive.remedy()).contains("active");

        story.sandbox.authorization().closeNetwork();
        ConsentOutcome network = verify();
        assertIncomplete(network, ConsentProblem.CONFIGURATION);
        assertThat(network.providerCode()).contains("access_denied");
        assertThat(network.remedy()).contains("network zones");
    }

    @Test
    void aTokenThatIsRefusedEvenWhenNewIsAMatterOfTheSetup() {
        story.connected().granted();
        story.sandbox.failRequests(1, 2, Fault.status(401));

        ConsentOutcome outcome = verify();

        assertIncomplete(outcome, ConsentProblem.CONFIGURATION);
        assertThat(outcome.providerCode()).contains("E0000011");
        assertThat(story.sandbox.tokenRequestCount()).isEqualTo(2);
    }

    @Test
    void anAppThatDemandsProofsIsVerifiedWithThem() {
        story.connected().granted();
        story.sandbox.authorization().demandProofOfPossession();

        assertThat(verify().isReady()).isTrue();
    }

    @Test
    void anUnknownGroupStartsTheSetupOver() {
        story.connected().granted();
        story.sandbox.deleteGroup();

        ConsentOutcome outcome = verify();

        assertIncomplete(outcome, ConsentProblem.SCOPE_NOT_FOUND);
        assertThat(outcome.step()).isEqualTo(ConsentStep.START_OVER);
        assertThat(outcome.providerCode()).contains("E0000007");
    }

    @Test
    void anOutageIsNothingForTheAdministratorToDo() {
        story.connected().granted();
        story.sandbox.failRequests(1, Integer.MAX_VALUE, Fault.status(503));

        ConsentOutcome outcome = verify();

        assertIncomplete(outcome, ConsentProblem.UNAVAILABLE);
        assertThat(outcome.step()).isEqualTo(ConsentStep.TRY_AGAIN);
    }

    @Test
    void anotherOrgThanTheConnectionIsForGetsNoCredentialAndStoresNothing() {
        story.connected("00oAnotherOrg", PermissionLevel.READ_ONLY).granted();
        Connection before = story.connection();

        ConsentOutcome outcome = verify();

        assertIncomplete(outcome, ConsentProblem.WRONG_TENANT);
        assertThat(outcome.step()).isEqualTo(ConsentStep.START_OVER);
        assertThat(story.connection()).isEqualTo(before);
        assertThat(story.sandbox.tokenRequestCount()).isZero();
    }

    @Test
    void theFirstOrgThatProvedItselfIsKeptForGood() {
        story.connected().granted();
        assertThat(verify().isReady()).isTrue();
        story.sandbox.answerAsOrg("00oSomebodyElse");
        story.sandbox.resetCounters();

        ConsentOutcome outcome = story.entry().build().verify(CORP);

        assertThat(outcome.problem()).contains(ConsentProblem.WRONG_TENANT);
        assertThat(story.state()).isEqualTo(ConnectionState.READY);
        assertThat(story.sandbox.tokenRequestCount()).isZero();
    }

    @Test
    void aConnectionThatWorksIsNotTakenDownByALookThatDoesNot() {
        story.connected().granted();
        verify();
        story.sandbox.authorization().remove();

        assertThat(verify().problem()).contains(ConsentProblem.INSUFFICIENT_PRIVILEGES);
        assertThat(story.authorization.reject(CORP).problem()).contains(ConsentProblem.REJECTED);
        assertThat(story.authorization.begin(CORP).stage()).isEqualTo(OktaSetup.Stage.READY);
        assertThat(story.state()).isEqualTo(ConnectionState.READY);
    }

    @Test
    void aConnectionOfAnotherProviderOrNoneIsRefused() {
        DirectoryId entra = new DirectoryId("corp-entra");
        story.store.insert(Connection.builder(entra, "Corp", "entra").build());

        for (DirectoryId directory : List.of(entra, new DirectoryId("unknown"))) {
            assertThatThrownBy(() -> story.authorization.verify(directory))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(directory.value());
            assertThatThrownBy(() -> story.authorization.setup(directory)).isInstanceOf(IllegalStateException.class);
        }
        assertThat(story.sandbox.requestCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"company.okta.com", "../x", "a b"})
    void aTenantThatIsNoIdOfAnOrgIsRefused(String tenant) {
        story.connected(tenant, PermissionLevel.READ_ONLY);

        assertThatThrownBy(() -> story.authorization.begin(CORP))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("org's id");
    }

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
        assertThatThrownBy(() -> OktaAuthorization.builder().build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("orgUrl", "clientId", "privateKey", "connections");
    }

    @Test
    void theAdminConsoleIsNamedForOktasOwnDomains() {
        story.connected();
        OktaSetup setup = OktaAuthorization.builder()
                .connections(story.store)
                .orgUrl("https://company.okta.com")
                .clientId("0oa1example")
                .privateKey(() -> "unused")
                .build()
                .setup(CORP);

        assertThat(setup.adminConsole()).contains(URI.create("https://company-admin.okta.com"));
        assertThat(story.authorization.setup(CORP).adminConsole()).isEmpty();
    }

    @Test
    void nothingThatIsPrintedHoldsASecret() {
        story.connected().granted();
        ConsentOutcome outcome = verify();

        for (Object printed : List.of(story.authorization, outcome, story.authorization.setup(CORP))) {
            assertThat(printed.toString())
                    .doesNotContain(story.sandbox.clientSecret(), "PRIVATE KEY")
                    .hasSizeLessThan(200);
        }
    }
}
