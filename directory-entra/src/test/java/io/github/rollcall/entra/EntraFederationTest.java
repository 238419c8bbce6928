package io.github.rollcall.entra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.PermissionLevel;
import io.github.rollcall.directory.connector.AreaStatus;
import io.github.rollcall.directory.connector.ConnectionReport;
import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.directory.reset.CredentialAction;
import io.github.rollcall.directory.reset.CredentialRefusal;
import io.github.rollcall.directory.reset.CredentialRefusal.Reason;
import io.github.rollcall.directory.reset.CredentialResult.Outcome;
import io.github.rollcall.directory.store.Connection;
import io.github.rollcall.directory.store.InMemoryConnectionStore;
import io.github.rollcall.directory.store.InMemoryUserStore;
import io.github.rollcall.directory.sync.DirectoryConnections;
import io.github.rollcall.directory.sync.DirectorySync;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.sandbox.EntraFederation;
import io.github.rollcall.sandbox.EntraSandbox;
import io.github.rollcall.sandbox.Fault;
import io.github.rollcall.sandbox.SandboxEmployee;
import io.github.rollcall.sandbox.SignInStep;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who signs in at another provider is reset there, and the administrator is told which connector to use. */
@Tag("R-6")
class EntraFederationTest {
    private final EntraResetStory story = new EntraResetStory();

    @AfterEach
    void stop() {
        story.close();
    }

    private CredentialRefusal refusal(DirectoryUserId user) {
        return story.admin
                .examine(user)
                .refusals(CredentialAction.TEMPORARY_PASSWORD)
                .get(0);
    }

    private ConnectionReport checkReadOnly() {
        try (EntraDirectory connector =
                story.builder().permissionLevel(PermissionLevel.READ_ONLY).build()) {
            return connector.check();
        }
    }

    @Test
    void aUserOfADomainFederatedToOktaIsRefusedAndTheOktaConnectorIsNamed() {
        DirectoryUserId ana = story.ana();
        story.sandbox.federate("northwind.example", EntraFederation.okta("northwind.okta.com"));

        assertThat(refusal(ana).reason()).isEqualTo(Reason.FEDERATED);
        assertThat(refusal(ana).detail()).contains("Okta").contains("use the Okta connector");
        assertThat(story.perform(ana, CredentialAction.RESET_MFA).refusals())
                .extracting(CredentialRefusal::reason)
                .containsExactly(Reason.FEDERATED);
        assertThat(story.writes()).isEmpty();
        assertThat(story.sandbox.nextSignIn(ana.externalId())).containsExactly(SignInStep.OTHER_PROVIDER);
    }

    @Test
    void aSubdomainFollowsItsRoot() {
        DirectoryUserId eva = story.add(SandboxEmployee.named("Eva", "Test")
                .login("eva@Emea.Northwind.example")
                .build());
        story.sandbox.manage("emea.northwind.example");
        assertThat(story.admin.examine(eva).allows(CredentialAction.TEMPORARY_PASSWORD))
                .isTrue();

        story.sandbox.federate("northwind.example", EntraFederation.okta("northwind.okta.com"));

        assertThat(refusal(eva).reason()).isEqualTo(Reason.FEDERATED);
    }

    @Test
    void aDomainThatIsNotTheTenantsIsDoubtful() {
        DirectoryUserId odd = story.add(SandboxEmployee.named("Odd", "Test")
                .login("odd@elsewhere.example")
                .build());

        assertThat(refusal(odd).reason()).isEqualTo(Reason.FEDERATION_UNKNOWN);
    }

    @Test
    void aDomainWithALongerNameIsNoSubdomain() {
        DirectoryUserId odd = story.add(SandboxEmployee.named("Odd", "Test")
                .login("odd@evilnorthwind.example")
                .build());

        assertThat(refusal(odd).reason()).isEqualTo(Reason.FEDERATION_UNKNOWN);
        assertThat(GraphDomains.isWithin("evilnorthwind.example", Set.of("northwind.example")))
                .isFalse();
        assertThat(GraphDomains.isWithin("a.Northwind.example", Set.of("northwind.example")))
                .isTrue();
    }

    @Test
    void aFederationWhoseConfigurationCannotBeReadIsStillOne() {
        DirectoryUserId ana = story.ana();
        story.sandbox.federate("northwind.example", EntraFederation.okta("northwind.okta.com"));
        story.sandbox.failRequest(4, Fault.status(403));

        assertThat(refusal(ana).reason()).isEqualTo(Reason.FEDERATED);
    }

    @ParameterizedTest
    @CsvSource({
        "http://www.okta.com/exk1, https://northwind.okta.com/app/office365/exk1/sso/wsfed/passive, true",
        "urn:x, https://login.northwind.example/app/office365/exk1/sso/wsfed/passive, true",
        "urn:x, https://northwind.oktapreview.com/x, true",
        "http://adfs.northwind.example/adfs/services/trust, https://adfs.northwind.example/adfs/ls, false",
        "http://okta.com.evil.example/, https://evil.example/app/office/x/sso, false",
        "http://notokta.com/exk1, https://notokta.com/, false",
        "not a uri, also not one, false",
    })
    void oktaIsKnownByIssuerAndPathNotByTheHostAlone(String issuer, String signIn, boolean okta) {
        DirectoryUserId ana = story.ana();
        story.sandbox.federate("northwind.example", new EntraFederation(issuer, signIn));

        assertThat(refusal(ana).reason()).isEqualTo(Reason.FEDERATED);
        assertThat(refusal(ana).detail().contains("Okta connector")).isEqualTo(okta);
    }

    @Test
    void withoutThePermissionResetsAreRefusedAsDoubtfulUnlessTheHostNamesItsManagedDomains() {
        DirectoryUserId ana = story.ana();
        story.sandbox.revoke("Domain.Read.All");
        assertThat(refusal(ana).reason()).isEqualTo(Reason.FEDERATION_UNKNOWN);
        assertThat(refusal(ana).detail()).contains("Domain.Read.All").contains("EntraResets");

        try (EntraResetStory known =
                new EntraResetStory(EntraResets.defaults().withManagedDomains(List.of("Northwind.example ")))) {
            known.sandbox.revoke("Domain.Read.All");
            assertThat(known.perform(known.ana(), CredentialAction.TEMPORARY_PASSWORD)
                            .outcome())
                    .isEqualTo(Outcome.DONE);
            assertThat(known.connector.check().warnings()).isEmpty();
        }
    }

    @Test
    void namesThatAreNoDomainsAreRefused() {
        for (String odd : List.of(" ", "ana@northwind.example")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> EntraResets.defaults().withManagedDomains(List.of(odd)));
        }
    }

    @Test
    void aGroupWhoseMembersSignInAtOktaIsWarnedAboutAndTheAreaStaysOn() {
        story.ana();
        story.sandbox.federate("northwind.example", EntraFederation.okta("northwind.okta.com"));

        for (ConnectionReport report : List.of(story.connector.check(), checkReadOnly())) {
            assertThat(report.warnings())
                    .filteredOn(EntraFederationTest::isAboutSignIn)
                    .singleElement()
                    .asString()
                    .contains("northwind.example")
                    .contains("Connect Okta instead, with the Okta connector");
            assertThat(report.area(Area.USERS).state()).isEqualTo(AreaStatus.State.ENABLED);
        }
    }

    @Test
    void theWarningIsSaidByACheckAndNotRepeatedByEveryRun() {
        story.ana();
        story.sandbox.federate("northwind.example", EntraFederation.okta("northwind.okta.com"));
        assertThat(story.connector.check().advice()).singleElement().asString().contains("Connect Okta instead");

        assertThat(warningsOfARun(story.connector)).isEmpty();
    }

    @Test
    void aConnectionWithTheLeastPermissionsToReadRunsWithoutAWarning() {
        try (EntraSandbox sandbox = EntraSandbox.start();
                EntraDirectory connector = EntraFixture.connectorTo(sandbox).build()) {
            assertThat(connector.check().warnings()).isEmpty();
            assertThat(warningsOfARun(connector)).isEmpty();
        }
    }

    private static List<String> warningsOfARun(DirectoryConnector connector) {
        InMemoryConnectionStore connections = new InMemoryConnectionStore();
        InMemoryUserStore users = new InMemoryUserStore();
        DirectoryConnections setup = DirectoryConnections.of(connections, users);
        setup.create(Connection.builder(connector.id(), "Corp", connector.provider())
                .permissionLevel(connector.permissionLevel())
                .build());
        setup.verify(connector);
        return DirectorySync.between(connector, users, connections)
                .run(SyncMode.FULL)
                .warnings();
    }

    @Test
    void anotherProviderIsNamedByItsHost() {
        story.ana();
        story.sandbox.federate(
                "northwind.example",
                new EntraFederation("http://adfs.northwind.example/trust", "https://ADFS.northwind.example/adfs/ls"));

        assertThat(story.connector.check().warnings())
                .singleElement()
                .asString()
                .contains("adfs.northwind.example")
                .doesNotContain("Okta");
    }

    @Test
    void aFederatedDomainWithoutMembersOfTheGroupIsNotWarnedAbout() {
        story.ana();
        story.sandbox.federate("other.example", EntraFederation.okta("other.okta.com"));

        assertThat(story.connector.check().warnings()).isEmpty();
    }

    @Test
    void guestsSignInElsewhereAndAreNoReasonToWarn() {
        story.add(SandboxEmployee.named("Gus", "Test").guest().build());
        story.sandbox.federate("northwind.example", EntraFederation.okta("northwind.okta.com"));

        assertThat(story.connector.check().warnings()).isEmpty();
    }

    @Test
    void domainsThatCannotBeReadNowAreAWarningAndStopNothing() {
        story.ana();
        story.sandbox.failRequests(4, Integer.MAX_VALUE, Fault.status(503));

        ConnectionReport report = story.connector.check();

        assertThat(report.area(Area.USERS).state()).isEqualTo(AreaStatus.State.ENABLED);
        assertThat(report.warnings())
                .anyMatch(
                        warning -> warning.contains("another identity provider") && warning.contains("PROVIDER_ERROR"));
    }

    @Test
    void aConnectionThatResetsIsToldWhatItCannotKnowAndWhichPermissionTells() {
        story.ana();
        story.sandbox.revoke("Domain.Read.All");

        assertThat(story.connector.check().warnings())
                .singleElement()
                .asString()
                .contains("cannot be known without Domain.Read.All")
                .contains("refused as doubtful");
        assertThat(checkReadOnly().warnings())
                .filteredOn(EntraFederationTest::isAboutSignIn)
                .isEmpty();
    }

    /** A connection to read is also told of the permissions to write that it never uses. */
    private static boolean isAboutSignIn(String warning) {
        return !warning.contains("never uses");
    }

    @Test
    void theCostOfACheckIsThatOfItsRequests() {
        story.ana();
        story.sandbox.federate("northwind.example", EntraFederation.okta("northwind.okta.com"));
        story.sandbox.resetCounters();

        assertThat(story.connector.check().cost().requests())
                .isEqualTo(story.sandbox.dataRequestCount())
                .isEqualTo(5);
    }
}
