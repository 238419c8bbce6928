package io.github.rollcall.entra;

import static io.github.rollcall.entra.ConsentStory.CORP;
import static io.github.rollcall.entra.ConsentStory.SESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.PermissionLevel;
import io.github.rollcall.directory.connector.AreaStatus;
import io.github.rollcall.directory.consent.ConsentOutcome;
import io.github.rollcall.directory.consent.ConsentProblem;
import io.github.rollcall.directory.consent.ConsentRequest;
import io.github.rollcall.directory.consent.ConsentStep;
import io.github.rollcall.directory.store.Connection;
import io.github.rollcall.directory.store.ConnectionState;
import io.github.rollcall.directory.store.ConsentAttempt;
import io.github.rollcall.sandbox.Fault;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way of an administrator through the consent page, as it should go and as it often goes. */
@Tag("R-3")
final class EntraConsentTest {
    private final ConsentStory story = new ConsentStory();

    @AfterEach
    void stop() {
        story.close();
    }

    // --- begin ------------------------------------------------------------------------------------------------------

    @Test
    void theAdministratorIsSentToThePageOfTheNamedTenant() {
        ConsentRequest request = story.connected().consent.begin(CORP, SESSION);

        assertThat(request.url().toString())
                .startsWith(story.sandbox.baseUrl() + "/" + story.sandbox.tenantId() + "/v2.0/adminconsent?")
                .contains("client_id=" + story.sandbox.clientId())
                .contains("scope=https%3A%2F%2Fgraph.microsoft.com%2F.default")
                .contains("redirect_uri=http%3A%2F%2F127.0.0.1%3A9999%2Fentra%2Fconsent%3Flang%3Den");
        assertThat(request.expiresAt()).isEqualTo(story.clock.instant().plus(Duration.ofMinutes(15)));
        assertThat(request.toString()).doesNotContain(state(request.url()));
        assertThat(story.sandbox.requestCount()).isZero();
    }

    @Test
    void anUnnamedTenantIsAskedForAmongOrganizationsAndNeverAmongPersonalAccounts() {
        story.connected(null, PermissionLevel.READ_ONLY);

        assertThat(story.consent.begin(CORP, SESSION).url().getPath()).isEqualTo("/organizations/v2.0/adminconsent");
    }

    @Test
    void theScopeOfTheConsentFollowsTheCloud() {
        story.connected();
        URI url = EntraConsent.builder()
                .connections(story.store)
                .clientId(story.sandbox.clientId())
                .clientSecret("secret"::toCharArray)
                .redirectUri(URI.create("https://host.example.com/consent"))
                .cloud(EntraCloud.CHINA)
                .build()
                .begin(CORP, SESSION)
                .url();

        assertThat(url.getHost()).isEqualTo("login.chinacloudapi.cn");
        assertThat(url.getQuery()).contains("scope=https://microsoftgraph.chinacloudapi.cn/.default");
    }

    @Test
    void onlyHashesOfStateAndSessionAreStored() throws NoSuchAlgorithmException {
        String state = state(story.connected().consent.begin(CORP, SESSION).url());

        assertThat(story.store.attempts()).hasSize(1);
        ConsentAttempt attempt = story.store.attempts().get(0);
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(state.getBytes(StandardCharsets.UTF_8));
        assertThat(attempt.handle()).isEqualTo(HexFormat.of().formatHex(hash));
        assertThat(attempt.binding()).hasSize(64).doesNotContain(SESSION);
        assertThat(attempt.directory()).isEqualTo(CORP);
    }

    @Test
    void everyAttemptHasAStateOfItsOwn() {
        story.connected();
        String first = state(story.consent.begin(CORP, SESSION).url());
        String second = state(story.consent.begin(CORP, SESSION).url());

        assertThat(first.substring(1, 44)).matches("[A-Za-z0-9_-]{43}");
        assertThat(first.substring(0, 44)).isNotEqualTo(second.substring(0, 44));
    }

    @Test
    void aConsentNeedsAConnectionOfThisProvider() {
        assertThatIllegalStateException()
                .isThrownBy(() -> story.consent.begin(CORP, SESSION))
                .withMessageContaining("create it first");
        story.store.insert(Connection.builder(CORP, "Corp", "okta").build());
        assertThatIllegalStateException()
                .isThrownBy(() -> story.consent.begin(CORP, SESSION))
                .withMessageContaining("no connection of provider entra");
    }

    @Test
    void aNamedTenantMustBeAnId() {
        story.connected("contoso.onmicrosoft.com", PermissionLevel.READ_ONLY);

        assertThatIllegalStateException()
                .isThrownBy(() -> story.consent.begin(CORP, SESSION))
                .withMessageContaining("GUID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "15-characters!!", "                                "})
    void aSessionThatCanBeGuessedBindsNothing(String binding) {
        story.connected();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> story.consent.begin(CORP, binding))
                .withMessageContaining("binding");
        assertThat(story.store.attempts()).isEmpty();
    }

    @Test
    void aSessionSecretOf16To1024CharactersWillDo() {
        story.connected();
        story.consent.begin(CORP, "x".repeat(16));
        story.consent.begin(CORP, "x".repeat(1024));

        assertThatIllegalArgumentException().isThrownBy(() -> story.consent.begin(CORP, "x".repeat(1025)));
        assertThat(story.store.attempts()).hasSize(2);
    }

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EntraConsent.builder()
                        .redirectUri(URI.create("http://host.example.com/consent"))
                        .attemptLifetime(Duration.ofHours(2))
                        .propagationWait(Duration.ofSeconds(-1))
                        .propagationLimit(Duration.ofHours(2))
                        .build())
                .withMessageContainingAll(
                        "clientId",
                        "exactly one of",
                        "connections",
                        "redirectUri",
                        "attemptLifetime: 60 to 3600",
                        "propagationWait: 0 to 600",
                        "propagationLimit: 0 to 3600");
    }

    // --- the usual ends ---------------------------------------------------------------------------------------------

    @Test
    void anAcceptedConsentMakesTheConnectionReady() {
        ConsentOutcome outcome = story.connected().finish(story.page().accept());

        assertThat(outcome.isReady()).isTrue();
        assertThat(outcome.step()).isEqualTo(ConsentStep.NONE);
        assertThat(outcome.directory()).contains(CORP);
        assertThat(outcome.tenant()).contains(story.sandbox.tenantId());
        assertThat(outcome.missing()).isEmpty();
        assertThat(outcome.unused()).isEmpty();
        assertThat(outcome.report().orElseThrow().areas()).containsOnlyKeys(Area.USERS);
        assertThat(outcome.report().orElseThrow().area(Area.USERS).state()).isEqualTo(AreaStatus.State.ENABLED);
        assertThat(story.state()).isEqualTo(ConnectionState.READY);
        assertThat(story.connection().reason()).isEmpty();
    }

    @Test
    void aRejectedConsentLeavesTheConnectionIncompleteAndCanBeTriedAgain() {
        ConsentOutcome outcome = story.connected().finish(story.page().cancel());

        assertThat(outcome.problem()).contains(ConsentProblem.REJECTED);
        assertThat(outcome.providerCode()).contains("AADSTS65004");
        assertThat(outcome.step()).isEqualTo(ConsentStep.TRY_AGAIN);
        assertThat(story.state()).isEqualTo(ConnectionState.INCOMPLETE);
        assertThat(story.connection().reason().orElseThrow())
                .startsWith("REJECTED: ")
                .contains(outcome.remedy());
        assertThat(story.sandbox.requestCount()).isZero();

        assertThat(story.finish(story.page().accept()).isReady()).isTrue();
        assertThat(story.connection().reason()).isEmpty();
    }

    @Test
    void somebodyWhoIsNoAdministratorIsToldWhoMayConsent() {
        ConsentOutcome outcome = story.connected().finish(story.page().lackPrivilege());

        assertThat(outcome.problem()).contains(ConsentProblem.INSUFFICIENT_PRIVILEGES);
        assertThat(outcome.providerCode()).contains("AADSTS90094");
        assertThat(outcome.remedy()).contains("Global Administrator");
        assertThat(story.state()).isEqualTo(ConnectionState.INCOMPLETE);
    }

    @Test
    void aConsentOfAnAdministratorWhoCannotGrantIsNoConsent() {
        ConsentOutcome outcome = story.connected().finish(story.page().acceptWithoutPrivilege());

        assertThat(outcome.problem()).contains(ConsentProblem.INSUFFICIENT_PRIVILEGES);
        assertThat(outcome.missing()).containsExactly("User.Read.All", "GroupMember.Read.All");
        assertThat(story.state()).isEqualTo(ConnectionState.INCOMPLETE);
        assertThat(story.connection().reason().orElseThrow()).startsWith("INSUFFICIENT_PRIVILEGES: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"User.Read.All", "GroupMember.Read.All"})
    void aGrantOfHalfOfWhatIsNeededIsPartialAndNamesTheOtherHalf(String granted) {
        ConsentOutcome outcome = story.connected().finish(story.page().acceptOnly(granted));

        assertThat(outcome.problem()).contains(ConsentProblem.PARTIAL);
        assertThat(outcome.missing()).hasSize(1).doesNotContain(granted);
        assertThat(outcome.remedy()).contains(outcome.missing().get(0));
        assertThat(outcome.report().orElseThrow().area(Area.USERS).state()).isEqualTo(AreaStatus.State.DISABLED);
        assertThat(story.state()).isEqualTo(ConnectionState.INCOMPLETE);
    }

    @Test
    void aHigherPermissionContainsTheLowerOnes() {
        assertThat(story.connected()
                        .finish(story.page().acceptOnly("Directory.Read.All"))
                        .isReady())
                .isTrue();
    }

    @Test
    void aPageThatIsClosedLeavesTheConnectionIncomplete() {
        story.connected().page();
        story.wait(Duration.ofDays(1));

        assertThat(story.state()).isEqualTo(ConnectionState.INCOMPLETE);
        assertThat(story.store.updates()).isEmpty();
    }

    @Test
    void aGroupThatDoesNotExistIsFoundBeforeTheFirstSync() {
        story.connected();
        URI callback = story.page().accept();
        story.sandbox.deleteGroup();
        ConsentOutcome outcome = story.finish(callback);

        assertThat(outcome.problem()).contains(ConsentProblem.SCOPE_NOT_FOUND);
        assertThat(outcome.step()).isEqualTo(ConsentStep.START_OVER);
        assertThat(story.state()).isEqualTo(ConnectionState.INCOMPLETE);
    }

    // --- connections that work already ------------------------------------------------------------------------------

    @Test
    void aConnectionThatWorksIsNotTakenDownByAnAttemptThatDoesNot() {
        story.connected().finish(story.page().accept());
        ConsentOutcome outcome = story.finish(story.page().cancel());

        assertThat(outcome.problem()).contains(ConsentProblem.REJECTED);
        assertThat(story.state()).isEqualTo(ConnectionState.READY);
        assertThat(story.connection().reason()).isEmpty();
    }

    @Test
    void aQuarantinedConnectionIsMadeReadyByANewConsentAndKeptByAFailedOne() {
        story.connected();
        story.store.update(story.connection().toBuilder()
                .state(ConnectionState.QUARANTINED, "consent withdrawn")
                .build());

        story.finish(story.page().cancel());
        assertThat(story.connection().reason()).contains("consent withdrawn");
        assertThat(story.state()).isEqualTo(ConnectionState.QUARANTINED);

        story.finish(story.page().accept());
        assertThat(story.state()).isEqualTo(ConnectionState.READY);
    }

    // --- what the host or the provider does wrong -------------------------------------------------------------------

    @Test
    void aWrongSecretIsTheHostsToCorrect() {
        story.connected();
        URI callback = story.page().accept();
        ConsentOutcome outcome = story.entry()
                .clientSecret("no-secret-of-this-application"::toCharArray)
                .build()
                .finish(callback.getRawQuery(), SESSION);

        assertThat(outcome.problem()).contains(ConsentProblem.CONFIGURATION);
        assertThat(outcome.providerCode()).contains("AADSTS7000215");
        assertThat(outcome.remedy()).contains("secret");
        assertThat(outcome.step()).isEqualTo(ConsentStep.TRY_AGAIN);
        assertThat(story.sandbox.tokenRequestCount()).isEqualTo(1);
    }

    @Test
    void aProviderThatCannotBeAskedIsAskedAgainLater() {
        story.connected();
        URI callback = story.page().accept();
        story.sandbox.failTokenRequests(Integer.MAX_VALUE, Fault.status(503));
        ConsentOutcome outcome = story.finish(callback);

        assertThat(outcome.problem()).contains(ConsentProblem.UNAVAILABLE);
        assertThat(outcome.step()).isEqualTo(ConsentStep.RESUME);
        story.sandbox.clearFaults();

        assertThat(story.consent.resume(outcome.ticket().orElseThrow(), SESSION).isReady())
                .isTrue();
    }

    @Test
    void aStoreThatFailsIsTheOneException() {
        story.connected();
        String query = story.page().accept().getRawQuery();
        story.store.failWith(new IllegalStateException("connection pool"));

        assertThat(EntraFixture.failureOf(() -> story.consent.begin(CORP, SESSION))
                        .code())
                .isEqualTo(ErrorCode.STORE_FAILED);
        assertThat(EntraFixture.failureOf(() -> story.consent.finish(query, SESSION))
                        .code())
                .isEqualTo(ErrorCode.STORE_FAILED);
    }

    static String state(URI url) {
        String query = url.getRawQuery();
        return query.substring(query.indexOf("state=") + "state=".length());
    }
}
