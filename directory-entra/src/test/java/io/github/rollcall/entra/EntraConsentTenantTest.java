package io.github.rollcall.entra;

import static io.github.rollcall.entra.ConsentStory.ANOTHER_TENANT;
import static io.github.rollcall.entra.ConsentStory.CORP;
import static io.github.rollcall.entra.ConsentStory.GLOBAL_ADMINISTRATOR;
import static io.github.rollcall.entra.ConsentStory.SESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.rollcall.directory.PermissionLevel;
import io.github.rollcall.directory.consent.AdminProof;
import io.github.rollcall.directory.consent.ConsentOutcome;
import io.github.rollcall.directory.consent.ConsentProblem;
import io.github.rollcall.directory.store.Connection;
import io.github.rollcall.directory.store.ConnectionState;
import io.github.rollcall.sandbox.Fault;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which tenant a connection is for: named by the host, or proven by its administrator; never taken from a browser. */
@Tag("R-3")
final class EntraConsentTenantTest {
    private static final String PRIVILEGED_ROLE_ADMINISTRATOR = "e8611ab8-c189-46e8-94e1-60213ab1f814";
    private static final String CLOUD_APPLICATION_ADMINISTRATOR = "158c047a-c907-4556-b7ef-446551a6b5f7";

    private final ConsentStory story = new ConsentStory();

    @AfterEach
    void stop() {
        story.close();
    }

    private URI acceptedForAnyTenant() {
        return story.connected(null, PermissionLevel.READ_ONLY).page().accept();
    }

    private ConsentOutcome finish(URI callback, AdminProof admin) {
        return story.consent.finish(callback.getRawQuery(), SESSION, admin);
    }

    private AdminProof admin(String tenant, String... roles) {
        return new AdminProof(tenant, "administrator", Set.of(roles));
    }

    private void assertNothingStored(ConsentOutcome outcome, ConsentProblem problem) {
        assertThat(outcome.problem()).contains(problem);
        assertThat(story.store.updates()).isEmpty();
        assertThat(story.connection().tenant()).isEmpty();
        assertThat(story.state()).isEqualTo(ConnectionState.INCOMPLETE);
    }

    @Test
    void aGroupIsNamedByItsIdBeforeAnybodyIsSentAway() {
        story.store.insert(
                Connection.builder(CORP, "Corp", "entra").groupId("All staff").build());

        assertThatIllegalStateException()
                .isThrownBy(() -> story.consent.begin(CORP, SESSION))
                .withMessageContaining("its group must be a GUID");
    }

    // --- a tenant that nobody named ---------------------------------------------------------------------------------

    @Test
    void withoutAnAdministratorsSignInNothingIsStored() {
        ConsentOutcome outcome = story.finish(acceptedForAnyTenant());

        assertNothingStored(outcome, ConsentProblem.ADMIN_NOT_PROVEN);
        assertThat(story.sandbox.requestCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {GLOBAL_ADMINISTRATOR, PRIVILEGED_ROLE_ADMINISTRATOR})
    void anAdministratorWhoMayConsentProvesTheTenant(String role) {
        ConsentOutcome outcome = finish(
                acceptedForAnyTenant(),
                admin(
                        story.sandbox.tenantId().toUpperCase(Locale.ROOT),
                        CLOUD_APPLICATION_ADMINISTRATOR,
                        role.toUpperCase(Locale.ROOT)));

        assertThat(outcome.isReady()).isTrue();
        assertThat(outcome.tenant()).contains(story.sandbox.tenantId());
        assertThat(story.connection().tenant()).contains(story.sandbox.tenantId());
        assertThat(story.state()).isEqualTo(ConnectionState.READY);
    }

    @Test
    void aSignInWithoutARoleThatMayConsentProvesNothing() {
        assertNothingStored(
                finish(acceptedForAnyTenant(), admin(story.sandbox.tenantId())), ConsentProblem.ADMIN_NOT_PROVEN);
        assertNothingStored(
                finish(story.page().accept(), admin(story.sandbox.tenantId(), CLOUD_APPLICATION_ADMINISTRATOR)),
                ConsentProblem.ADMIN_NOT_PROVEN);
        assertThat(story.sandbox.requestCount()).isZero();
    }

    @Test
    void anAdministratorOfAnotherTenantProvesNothing() {
        assertNothingStored(
                finish(acceptedForAnyTenant(), admin(ANOTHER_TENANT, GLOBAL_ADMINISTRATOR)),
                ConsentProblem.WRONG_TENANT);
        assertThat(story.sandbox.requestCount()).isZero();
    }

    @Test
    void aTenantThatIsNoIdIsNoTenant() {
        assertNothingStored(
                finish(acceptedForAnyTenant(), admin("../organizations", GLOBAL_ADMINISTRATOR)),
                ConsentProblem.WRONG_TENANT);
    }

    @Test
    void whileTheGrantIsOnItsWayTheTenantIsNotStoredYetAndTheProofIsNeededAgain() {
        story.sandbox.consent().delay(Duration.ofMinutes(1), Duration.ofMinutes(1));
        EntraConsent impatient = story.entry().propagationWait(Duration.ZERO).build();
        ConsentOutcome waiting = impatient.finish(acceptedForAnyTenant().getRawQuery(), SESSION, story.administrator());
        assertThat(waiting.problem()).contains(ConsentProblem.NOT_PROPAGATED);
        assertThat(story.connection().tenant()).isEmpty();

        story.wait(Duration.ofMinutes(2));
        ConsentOutcome alone = impatient.resume(waiting.ticket().orElseThrow(), SESSION);
        assertThat(alone.problem()).contains(ConsentProblem.ADMIN_NOT_PROVEN);
        assertThat(story.connection().tenant()).isEmpty();

        story.sandbox.consent().delay(Duration.ofMinutes(1), Duration.ofMinutes(1));
        story.sandbox.consent().remove();
        ConsentOutcome again = impatient.finish(story.page().accept().getRawQuery(), SESSION, story.administrator());
        story.wait(Duration.ofMinutes(2));
        assertThat(impatient
                        .resume(again.ticket().orElseThrow(), SESSION, story.administrator())
                        .isReady())
                .isTrue();
        assertThat(story.connection().tenant()).contains(story.sandbox.tenantId());
    }

    @Test
    void onceProvenTheTenantNeedsNoOtherProofAndNobodyElseCanChangeIt() {
        finish(acceptedForAnyTenant(), story.administrator());

        assertThat(story.finish(story.page().accept()).isReady()).isTrue();
        assertThat(finish(story.page().accept(), admin(ANOTHER_TENANT, GLOBAL_ADMINISTRATOR))
                        .problem())
                .contains(ConsentProblem.WRONG_TENANT);
        assertThat(story.connection().tenant()).contains(story.sandbox.tenantId());
    }

    // --- a tenant that the host named -------------------------------------------------------------------------------

    @Test
    void aNamedTenantIsTheSameInCapitalLettersAndKeptAsNamed() {
        String capitals = story.sandbox.tenantId().toUpperCase(Locale.ROOT);
        story.connected(capitals, PermissionLevel.READ_ONLY);

        assertThat(story.finish(story.page().accept()).isReady()).isTrue();
        assertThat(story.connection().tenant()).contains(capitals);
    }

    @Test
    void aSignInOfAnotherTenantIsRefusedAlsoWhereNoneIsNeeded() {
        story.connected();

        assertThat(finish(story.page().accept(), admin(ANOTHER_TENANT, GLOBAL_ADMINISTRATOR))
                        .problem())
                .contains(ConsentProblem.WRONG_TENANT);
        assertThat(story.state()).isEqualTo(ConnectionState.INCOMPLETE);
    }

    @Test
    void aTenantThatDoesNotExistIsTheWrongOne() {
        story.connected();
        URI callback = story.page().accept();
        story.sandbox.failTokenRequests(
                1,
                Fault.status(
                        400,
                        "{\"error\":\"invalid_request\",\"error_description\":\"AADSTS90002: not found\"}",
                        "application/json"));

        assertThat(story.finish(callback).problem()).contains(ConsentProblem.WRONG_TENANT);
        assertThat(story.store.updates()).isEmpty();
    }

    // --- the proof of the tenant itself -----------------------------------------------------------------------------

    @Test
    void aTokenOfAnotherTenantIsRefused() {
        story.connected();
        String token = part("{\"alg\":\"none\"}") + "." + part("{\"tid\":\"" + ANOTHER_TENANT + "\"}") + ".x";
        EntraConsent consent = EntraConsent.builder()
                .connections(story.store)
                .clientId(story.sandbox.clientId())
                .redirectUri(ConsentStory.REDIRECT)
                .clock(story.clock)
                .graphEndpoint(URI.create(story.sandbox.baseUrl() + "/v1.0"))
                .authorityHost(URI.create(story.sandbox.baseUrl()))
                .tokenSource(renew -> new EntraTokenSource.Token(token, Instant.parse("2099-01-01T00:00:00Z")))
                .build();
        ConsentOutcome outcome = consent.finish(story.page().accept().getRawQuery(), SESSION);

        assertThat(outcome.problem()).contains(ConsentProblem.WRONG_TENANT);
        assertThat(story.sandbox.dataRequestCount()).isZero();
        assertThat(story.store.updates()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"value\":[{\"id\":\"" + ANOTHER_TENANT + "\"}]}",
                "{\"value\":[]}",
                "{\"value\":[{}]}",
                "{\"value\":[{\"id\":null}]}",
                "{}"
            })
    void anOrganizationThatIsAnotherOrNoneIsRefused(String organization) {
        story.connected();
        URI callback = story.page().accept();
        story.sandbox.failRequest(1, Fault.body(organization));

        assertThat(story.finish(callback).problem()).contains(ConsentProblem.WRONG_TENANT);
        assertThat(story.sandbox.dataRequestCount()).isEqualTo(1);
        assertThat(story.store.updates()).isEmpty();
    }

    @Test
    void twoOrganizationsProveNothing() {
        story.connected();
        URI callback = story.page().accept();
        story.sandbox.failRequest(
                1,
                Fault.body("{\"value\":[{\"id\":\"" + story.sandbox.tenantId() + "\"},{\"id\":\"" + ANOTHER_TENANT
                        + "\"}]}"));

        assertThat(story.finish(callback).problem()).contains(ConsentProblem.WRONG_TENANT);
        assertThat(story.store.updates()).isEmpty();
    }

    @Test
    void aProofNamesATenantAndAPerson() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AdminProof(" ", "subject", Set.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new AdminProof("tenant", "", Set.of()));
    }

    private static String part(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
