package io.github.rollcall.entra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.PermissionLevel;
import io.github.rollcall.directory.reset.CredentialAction;
import io.github.rollcall.directory.reset.CredentialResult;
import io.github.rollcall.directory.reset.CredentialResult.Failure;
import io.github.rollcall.directory.reset.CredentialResult.Outcome;
import io.github.rollcall.directory.reset.OneTimeSecret;
import io.github.rollcall.directory.reset.TestPermits;
import io.github.rollcall.directory.reset.WritePermit;
import io.github.rollcall.sandbox.EntraMethod;
import io.github.rollcall.sandbox.Fault;
import io.github.rollcall.sandbox.SignInStep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Passwords, passes and sessions: what the employee meets afterwards, and that nothing happens without a permit. */
@Tag("R-41")
@Tag("R-42")
class EntraResetTest {
    private final ResetStory story = new ResetStory();

    @AfterEach
    void stop() {
        story.close();
    }

    @Test
    void aTemporaryPasswordLetsTheUserInAndHasToBeChanged() {
        DirectoryUserId ana = story.ana();
        story.account(ana).register(EntraMethod.AUTHENTICATOR);
        assertThat(story.sandbox.nextSignIn(ana.externalId())).isEmpty();

        CredentialResult result = story.perform(ana, CredentialAction.TEMPORARY_PASSWORD);

        assertThat(result.outcome()).isEqualTo(Outcome.DONE);
        assertThat(story.account(ana).acceptsPassword(ResetStory.shown(result))).isTrue();
        assertThat(story.sandbox.nextSignIn(ana.externalId())).containsExactly(SignInStep.CHANGE_PASSWORD);
        assertThat(story.writes()).singleElement().hasToString("PATCH /v1.0/users/" + ana.externalId());
    }

    @Test
    void theTemporaryPasswordIsShownOnceAndPrintsNothing() {
        CredentialResult result = story.perform(story.ana(), CredentialAction.TEMPORARY_PASSWORD);
        OneTimeSecret secret = result.secret().orElseThrow();
        String password = String.valueOf(secret.reveal().orElseThrow());

        assertThat(secret.reveal()).isEmpty();
        assertThat(result.toString() + secret).doesNotContain(password);
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
        try (ResetStory strict = new ResetStory(EntraResets.defaults().withAccessPassLifetime(Duration.ofDays(2)))) {
            assertThat(strict.perform(strict.ana(), CredentialAction.TEMPORARY_ACCESS_PASS)
                            .failure())
                    .contains(Failure.NOT_OFFERED);
        }
        try (ResetStory mild = new ResetStory(EntraResets.defaults().withAccessPassLifetime(Duration.ofMinutes(10)))) {
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
    void anyAnswerOfTheTwoHundredsEndsSessions() {
        DirectoryUserId ana = story.ana();
        for (int status : new int[] {200, 201, 204}) {
            story.sandbox.failWrite(1, Fault.status(status, "", "application/json"));

            assertThat(story.perform(ana, CredentialAction.END_SESSIONS).outcome())
                    .as("status %d", status)
                    .isEqualTo(Outcome.DONE);
        }
    }

    @Test
    void aPermitIsGoodForOneCallWhateverItBrought() {
        DirectoryUserId ana = story.ana();
        story.sandbox.disable(ana.externalId());
        WritePermit permit = TestPermits.issuedAt(ana, CredentialAction.TEMPORARY_PASSWORD, story.clock.instant());
        assertThat(story.admin.perform(permit).failure()).contains(Failure.INELIGIBLE);
        story.sandbox.enable(ana.externalId());

        assertThatIllegalStateException().isThrownBy(() -> story.admin.perform(permit));
        assertThat(story.writes()).isEmpty();
    }

    @Test
    void ofManyThreadsWithOnePermitOneSendsOneRequest() throws Exception {
        WritePermit permit =
                TestPermits.issuedAt(story.ana(), CredentialAction.TEMPORARY_PASSWORD, story.clock.instant());
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Boolean> perform = () -> {
                try {
                    return story.admin.perform(permit).outcome() == Outcome.DONE;
                } catch (IllegalStateException used) {
                    return false;
                }
            };
            List<Boolean> done = new ArrayList<>();
            for (Future<Boolean> one : threads.invokeAll(
                    IntStream.range(0, 16).mapToObj(i -> perform).toList())) {
                done.add(one.get());
            }
            assertThat(done).containsOnlyOnce(true);
            assertThat(story.writes()).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void anExpiredPermitSendsNothing() {
        WritePermit permit = TestPermits.issuedAt(
                story.ana(),
                CredentialAction.TEMPORARY_PASSWORD,
                story.clock.instant().minusSeconds(60));

        assertThatIllegalStateException().isThrownBy(() -> story.admin.perform(permit));
        assertThat(story.sandbox.requestCount()).isZero();
    }

    @Test
    void aPermitForAnotherDirectoryOrAnActionEntraDoesNotHaveSendsNothing() {
        DirectoryUserId ana = story.ana();
        DirectoryUserId elsewhere = new DirectoryUserId(new DirectoryId("other"), ana.externalId());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> story.perform(elsewhere, CredentialAction.TEMPORARY_PASSWORD));
        assertThatIllegalArgumentException().isThrownBy(() -> story.perform(ana, CredentialAction.UNLOCK));
        assertThatIllegalArgumentException().isThrownBy(() -> story.admin.examine(elsewhere));
        assertThat(story.sandbox.requestCount()).isZero();
    }

    @Test
    void aReadOnlyConnectionHasNoCredentialsToChange() {
        try (EntraDirectory readOnly =
                story.builder().permissionLevel(PermissionLevel.READ_ONLY).build()) {
            assertThat(readOnly.credentials()).isEmpty();
        }
        EntraSettings settings = EntraSettings.of(story.builder().permissionLevel(PermissionLevel.READ_ONLY));
        try (GraphClients clients = new GraphClients(settings)) {
            assertThatIllegalStateException().isThrownBy(() -> GraphCredentialAdmin.of(clients, settings));
        }
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
        assertThat(ResetStory.permissions())
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
}
