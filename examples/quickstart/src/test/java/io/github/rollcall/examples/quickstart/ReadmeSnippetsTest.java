package io.github.rollcall.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.claims.AccountState;
import io.github.rollcall.claims.ClaimsMatcher;
import io.github.rollcall.claims.ClaimsPolicy;
import io.github.rollcall.claims.MatchContext;
import io.github.rollcall.claims.MatchDecision;
import io.github.rollcall.claims.Verdict;
import io.github.rollcall.claims.VerifiedClaims;
import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.LoginHint;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.directory.consent.ConsentOutcome;
import io.github.rollcall.directory.consent.ConsentRequest;
import io.github.rollcall.directory.notification.NotificationAnswer;
import io.github.rollcall.directory.notification.NotificationCall;
import io.github.rollcall.directory.store.Connection;
import io.github.rollcall.directory.store.ConnectionStore;
import io.github.rollcall.directory.store.InMemoryApplicationStore;
import io.github.rollcall.directory.store.InMemoryConnectionStore;
import io.github.rollcall.directory.store.InMemoryGroupStore;
import io.github.rollcall.directory.store.InMemorySubscriptionStore;
import io.github.rollcall.directory.store.InMemoryUserStore;
import io.github.rollcall.directory.store.StoredUser;
import io.github.rollcall.directory.store.SubscriptionStore;
import io.github.rollcall.directory.store.UserStore;
import io.github.rollcall.directory.sync.DirectoryConnections;
import io.github.rollcall.directory.sync.DirectorySync;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.directory.sync.SyncOutcome;
import io.github.rollcall.directory.sync.SyncReport;
import io.github.rollcall.entra.EntraAttributes;
import io.github.rollcall.entra.EntraConsent;
import io.github.rollcall.entra.EntraDirectory;
import io.github.rollcall.entra.EntraNotifications;
import io.github.rollcall.okta.OktaAttributes;
import io.github.rollcall.okta.OktaDirectory;
import io.github.rollcall.sandbox.EntraSandbox;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReadmeSnippetsTest {

    @Test
    void aNewcomersFirstCallsWork() {
        VerifiedClaims verified = Documents.passport("Ada Rosalind", "Quill", "1988-04-12");
        MatchContext context = MatchContext.builder()
                .accountState(AccountState.ACTIVE)
                .groups(Set.of())
                .build();
        try (EntraSandbox sandbox = EntraSandbox.start();
                DirectoryConnector directory = Directories.entra(sandbox)) {
            UserStore users = new InMemoryUserStore();
            ConnectionStore connections = new InMemoryConnectionStore();

            DirectoryConnections setup = DirectoryConnections.of(connections, users);
            setup.create(Connection.builder(directory.id(), "Headquarters", directory.provider())
                    .build());
            setup.verify(directory);

            SyncReport report =
                    DirectorySync.between(directory, users, connections).run(SyncMode.AUTO);

            StoredUser user = users.find(directory.id(), new LoginHint("ada.quill@northwind.example").key())
                    .user()
                    .orElseThrow();
            MatchDecision decision = ClaimsMatcher.using(ClaimsPolicy.workforceDefault())
                    .match(verified, user.user().recordedClaims(), context);

            assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
            assertThat(decision.verdict()).isEqualTo(Verdict.PASS);
        }
    }

    @Test
    void connectorsToRealTenantsAreBuiltWithoutAskingAnybody() {
        Vault vault = new Vault();
        EntraDirectory headquarters = EntraDirectory.builder()
                .directoryId("headquarters")
                .tenantId("2c6ad2f8-5a41-4b49-8a2b-1f6f0f7a1e11")
                .groupId("7b1f9a52-0d3e-4e0e-9f3c-3c9a2f4f5a22")
                .clientId("5d0f1c3e-7a64-4f0f-8f0b-9d1e6a7b8c33")
                .clientSecret(() -> vault.read("entra-secret"))
                .attributes(EntraAttributes.defaults().withExtensionAttribute(UserAttribute.BIRTHDATE, 7))
                .build();
        OktaDirectory shops = OktaDirectory.builder()
                .directoryId("shops")
                .orgUrl("https://example.okta.com")
                .orgId("00o1example2org3id4x")
                .clientId("0oa1example2client3id")
                .privateKey(() -> vault.readText("okta-key.pem"))
                .groupId("00g1example2group3id")
                .attributes(OktaAttributes.defaults().with(UserAttribute.BIRTHDATE, "dateOfBirth"))
                .build();

        assertThat(headquarters.provider()).isEqualTo("entra");
        assertThat(shops.provider()).isEqualTo("okta");
        assertThat(vault.reads).as("secrets are read when a token is needed").isZero();
        headquarters.close();
        shops.close();
    }

    @Test
    void groupsAndApplicationsAreReadOnceTheyAreKept() {
        try (EntraSandbox sandbox = EntraSandbox.start();
                DirectoryConnector directory = Directories.entra(sandbox)) {
            UserStore users = new InMemoryUserStore();
            ConnectionStore connections = new InMemoryConnectionStore();
            DirectoryConnections setup = DirectoryConnections.of(connections, users);
            setup.create(Connection.builder(directory.id(), "Headquarters", directory.provider())
                    .build());
            setup.verify(directory);

            SyncReport report = DirectorySync.between(directory, users, connections)
                    .groups(new InMemoryGroupStore())
                    .applications(new InMemoryApplicationStore())
                    .run(SyncMode.FULL);

            assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
            assertThat(report.areas())
                    .anyMatch(
                            area -> area.area() == Area.GROUPS && area.counts().rows() > 0);
        }
    }

    @Test
    void aConsentBeginsWithAnAddressAndABadCallbackConnectsNobody() {
        Vault vault = new Vault();
        ConnectionStore connections = new InMemoryConnectionStore();
        Connection headquarters = Connection.builder(new DirectoryId("headquarters"), "Headquarters", "entra")
                .build();
        connections.insert(headquarters);
        Session session = new Session(headquarters.directory());
        String browserSession = "a secret of the browser's session";
        String queryOfTheCallback = "admin_consent=True&tenant=2c6ad2f8-5a41-4b49-8a2b-1f6f0f7a1e11&state=guessed";

        ConsentOutcome outcome = session.consent(connections, vault, browserSession, queryOfTheCallback);

        assertThat(outcome.isReady()).isFalse();
        assertThat(vault.reads).isZero();
    }

    @Test
    void whatArrivesAtTheAddressOfNotificationsIsAnswered() {
        Vault vault = new Vault();
        SubscriptionStore subscriptions = new InMemorySubscriptionStore();
        NotificationCall call = new NotificationCall("POST", "validationToken=asked", Map.of(), new byte[0]);

        Set<DirectoryId> hints = new Session(new DirectoryId("headquarters")).notified(vault, subscriptions, call);

        assertThat(hints).isEmpty();
        assertThat(vault.reads).isZero();
    }

    /** What a host has at hand when a person or Graph calls it; stands for a connector where one would do. */
    private record Session(DirectoryId id) {
        ConsentOutcome consent(
                ConnectionStore connections, Vault vault, String browserSession, String queryOfTheCallback) {
            Session headquarters = this;
            EntraConsent consent = EntraConsent.builder()
                    .connections(connections)
                    .clientId("5d0f1c3e-7a64-4f0f-8f0b-9d1e6a7b8c33")
                    .clientSecret(() -> vault.read("entra-secret"))
                    .redirectUri(URI.create("https://app.example.com/consent"))
                    .build();

            ConsentRequest request = consent.begin(headquarters.id(), browserSession);
            assertThat(request.url().getHost()).isEqualTo("login.microsoftonline.com");

            ConsentOutcome outcome = consent.finish(queryOfTheCallback, browserSession);
            return outcome;
        }

        Set<DirectoryId> notified(Vault vault, SubscriptionStore subscriptions, NotificationCall call) {
            Session headquarters = this;
            EntraNotifications notifications = EntraNotifications.builder()
                    .directoryId(headquarters.id())
                    .tenantId("2c6ad2f8-5a41-4b49-8a2b-1f6f0f7a1e11")
                    .clientId("5d0f1c3e-7a64-4f0f-8f0b-9d1e6a7b8c33")
                    .clientSecret(() -> vault.read("entra-secret"))
                    .subscriptions(subscriptions)
                    .address(URI.create("https://app.example.com/notifications"))
                    .build();

            NotificationAnswer answer = EntraNotifications.receive(call, subscriptions);
            Set<DirectoryId> toSync = answer.hints();
            notifications.close();
            return toSync;
        }
    }

    /** Where a host keeps its secrets. */
    private static final class Vault {
        private int reads;

        char[] read(String name) {
            return readText(name).toCharArray();
        }

        String readText(String name) {
            reads++;
            return "secret of " + name;
        }
    }
}
