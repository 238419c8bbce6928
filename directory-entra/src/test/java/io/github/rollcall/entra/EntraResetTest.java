package io.github.rollcall.entra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.microsoft.kiota.RequestInformation;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.PermissionLevel;
import io.github.rollcall.directory.reset.AuthenticationMethod;
import io.github.rollcall.directory.reset.CredentialAction;
import io.github.rollcall.directory.reset.CredentialResult;
import io.github.rollcall.directory.reset.CredentialResult.Failure;
import io.github.rollcall.directory.reset.CredentialResult.Outcome;
import io.github.rollcall.provider.ResetStory;
import io.github.rollcall.sandbox.EntraMethod;
import io.github.rollcall.sandbox.Fault;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Passwords, passes and sessions: what the employee meets afterwards, and that nothing happens without a permit. */
@Tag("R-41")
@Tag("R-42")
class EntraResetTest {
    private final EntraResetStory story = new EntraResetStory();

    @AfterEach
    void stop() {
        story.close();
    }

    @Test
    void anAccessPassLetsTheUserInAndReplacesTheOneBefore() {
        DirectoryUserId ana = story.ana();
        CredentialResult first = story.perform(ana, CredentialAction.TEMPORARY_ACCESS_PASS);
        CredentialResult second = story.perform(ana, CredentialAction.TEMPORARY_ACCESS_PASS);

        assertThat(List.of(first.outcome(), second.outcome())).containsOnly(Outcome.DONE);
        assertThat(story.account(ana).acceptsAccessPass(ResetStory.shown(first)))
                .isFalse();
        assertThat(story.account(ana).acceptsAccessPass(ResetStory.shown(second)))
                .isTrue();
        assertThat(story.account(ana).methods()).containsExactly(EntraMethod.ACCESS_PASS);
    }

    @Test
    void aTenantThatOffersNoAccessPassesSaysSo() {
        DirectoryUserId ana = story.ana();
        story.sandbox.offerAccessPasses(false);

        CredentialResult result = story.perform(ana, CredentialAction.TEMPORARY_ACCESS_PASS);

        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.failure()).contains(Failure.NOT_OFFERED);
        assertThat(result.secret()).isEmpty();
        assertThat(result.error().orElseThrow().remedy()).contains("Enable Temporary Access Pass");
    }

    @Test
    void anAccessPassThatCannotBeUsedIsNoSuccess() {
        DirectoryUserId ana = story.ana();
        story.sandbox.failWrite(
                1,
                Fault.status(
                        201,
                        "{\"id\":\"p1\",\"temporaryAccessPass\":\"canary-pass\",\"isUsable\":false,"
                                + "\"methodUsabilityReason\":\"DisabledByPolicy\"}",
                        "application/json"));

        CredentialResult result = story.perform(ana, CredentialAction.TEMPORARY_ACCESS_PASS);

        assertThat(result.failure()).contains(Failure.NOT_OFFERED);
        assertThat(result.secret()).isEmpty();
    }

    @Test
    void anAccessPassLivesAsLongAsTheHostSaysWithinTheTenantsPolicy() {
        try (EntraResetStory strict =
                new EntraResetStory(EntraResets.defaults().withAccessPassLifetime(Duration.ofDays(2)))) {
            assertThat(strict.perform(strict.ana(), CredentialAction.TEMPORARY_ACCESS_PASS)
                            .failure())
                    .contains(Failure.NOT_OFFERED);
        }
        try (EntraResetStory mild =
                new EntraResetStory(EntraResets.defaults().withAccessPassLifetime(Duration.ofMinutes(10)))) {
            assertThat(mild.perform(mild.ana(), CredentialAction.TEMPORARY_ACCESS_PASS)
                            .outcome())
                    .isEqualTo(Outcome.DONE);
        }
    }

    @Test
    void endingSessionsEndsThoseThatHaveBegun() {
        DirectoryUserId ana = story.ana();
        story.clock.advance(Duration.ofHours(1));

        CredentialResult result = story.perform(ana, CredentialAction.END_SESSIONS);

        assertThat(result.outcome()).isEqualTo(Outcome.DONE);
        assertThat(story.account(ana).sessionsValidFrom()).isEqualTo(story.clock.instant());
    }

    @Test
    void aMissingPermissionNamesItAndTheRole() {
        DirectoryUserId ana = story.ana();
        story.account(ana).register(EntraMethod.AUTHENTICATOR);
        for (CredentialAction action : story.admin.actions()) {
            story.sandbox.failWrite(1, Fault.status(403));

            CredentialResult result = story.perform(ana, action);

            assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(result.failure()).contains(Failure.PERMISSION_MISSING);
            assertThat(result.error().orElseThrow().remedy())
                    .contains(GraphCredentialErrors.permission(action))
                    .contains("User Administrator")
                    .contains("Privileged Authentication Administrator");
        }
        assertThat(EntraResetStory.permissions())
                .containsExactlyInAnyOrderElementsOf(story.admin.actions().stream()
                        .map(GraphCredentialErrors::permission)
                        .distinct()
                        .toList());
    }

    @Test
    void aPasswordThatTheTenantRefusesIsToldAsThat() {
        DirectoryUserId ana = story.ana();
        story.sandbox.failWrite(
                1,
                Fault.status(
                                400,
                                "{\"error\":{\"code\":\"Request_BadRequest\",\"message\":\"The specified password does not"
                                        + " comply with password complexity requirements.\"}}",
                                "application/json")
                        .beforeEffect());

        CredentialResult result = story.perform(ana, CredentialAction.TEMPORARY_PASSWORD);

        assertThat(result.failure()).contains(Failure.PASSWORD_REJECTED);
        assertThat(result.secret()).isEmpty();
    }

    @Test
    void anotherRefusalOfThePasswordIsNoRefusalOfItsComplexity() {
        DirectoryUserId ana = story.ana();
        story.sandbox.failWrite(1, Fault.status(400));

        assertThat(story.perform(ana, CredentialAction.TEMPORARY_PASSWORD).failure())
                .contains(Failure.REFUSED);
    }

    @Test
    void anAccessPassSaysHowLongItLives() {
        assertThat(story.perform(story.ana(), CredentialAction.TEMPORARY_ACCESS_PASS)
                        .secretExpiresAt())
                .contains(story.clock.instant().plus(Duration.ofHours(1)));
    }

    @Test
    void aReadOnlyConnectionGetsNoFurtherThanItsConstructor() {
        EntraSettings settings = EntraSettings.of(story.builder().permissionLevel(PermissionLevel.READ_ONLY));
        try (GraphClients clients = new GraphClients(settings)) {
            GraphPresence presence = new GraphPresence(
                    new GraphBatch(clients, settings.clock()),
                    new GraphDirectMembers(clients, new GraphLinks(settings)),
                    settings);
            assertThatIllegalStateException().isThrownBy(() -> new GraphCredentialAdmin(clients, presence, settings));
        }
    }

    @Test
    void aPersonWaitsSoEveryRequestAsksForHighPriority() {
        GraphCredentialRequests requests =
                new GraphCredentialRequests(new GraphClients(EntraSettings.of(story.builder())));
        String id = story.ana().externalId();
        AuthenticationMethod phone =
                new AuthenticationMethod("p1", AuthenticationMethod.Kind.PHONE, "phoneAuthenticationMethod", true);
        for (RequestInformation request : List.of(
                requests.account(id),
                requests.memberOf(id, 1, "id"),
                requests.methods(id),
                requests.deletion(id, phone),
                requests.password(id, "{}".getBytes(StandardCharsets.UTF_8)),
                requests.accessPass(id, null),
                requests.endSessions(id))) {
            assertThat(Optional.ofNullable(request.headers.get("x-ms-throttle-priority")))
                    .hasValueSatisfying(values -> assertThat(values).containsExactly("High"));
        }
    }
}
