package io.github.rollcall.entra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.reset.CredentialAction;
import io.github.rollcall.directory.reset.CredentialEvidence;
import io.github.rollcall.directory.reset.CredentialResult;
import io.github.rollcall.directory.reset.CredentialResult.Failure;
import io.github.rollcall.directory.reset.CredentialResult.Outcome;
import io.github.rollcall.directory.reset.TestPermits;
import io.github.rollcall.sandbox.EntraMethod;
import io.github.rollcall.sandbox.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A write reaches Graph once, whatever happens to its answer, and its fate is found out by reading. */
@Tag("R-41")
class EntraWriteFaultTest {
    private static final Duration SETTLED = Duration.ofMinutes(2);

    private final ResetStory story = new ResetStory();
    private final DirectoryUserId ana = story.ana();

    @AfterEach
    void stop() {
        story.close();
    }

    static Stream<Fault> lostAnswers() {
        return Stream.of(
                Fault.status(500),
                Fault.status(502),
                Fault.status(503),
                Fault.status(504),
                Fault.status(408),
                Fault.unavailable(Duration.ZERO),
                Fault.unavailable(Duration.ofSeconds(1)),
                Fault.status(503, "<html>busy</html>", "text/html"),
                Fault.connectionReset(),
                Fault.emptyResponse());
    }

    private CredentialResult readBack(CredentialResult result) {
        return story.admin.readBack(ana, result.action(), result.before().orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("lostAnswers")
    void aPasswordWhoseAnswerWasLostIsSentOnceAndReadBack(Fault lost) {
        story.clock.advance(Duration.ofSeconds(1));
        story.sandbox.failWrite(1, lost);

        CredentialResult result = story.perform(ana, CredentialAction.TEMPORARY_PASSWORD);

        assertThat(result.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(result.failure()).isEmpty();
        assertThat(result.error()).isPresent();
        assertThat(story.writes()).hasSize(1);
        assertThat(readBack(result).outcome()).isEqualTo(Outcome.DONE);
        assertThat(story.account(ana).acceptsPassword(ResetStory.shown(result))).isTrue();
        assertThat(story.writes()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("lostAnswers")
    void aWriteThatNeverTookEffectIsUnknownUntilItIsTooLateForIt(Fault lost) {
        for (CredentialAction action : story.admin.actions()) {
            if (action == CredentialAction.RESET_MFA) {
                continue;
            }
            story.sandbox.resetCounters();
            story.sandbox.failWrite(1, lost.beforeEffect());

            CredentialResult result = story.perform(ana, action);

            assertThat(result.outcome()).as("%s", action).isEqualTo(Outcome.UNKNOWN);
            story.clock.advance(SETTLED.minusMillis(1));
            assertThat(readBack(result).outcome()).isEqualTo(Outcome.UNKNOWN);
            story.clock.advance(Duration.ofMillis(1));
            assertThat(readBack(result).outcome()).isEqualTo(Outcome.FAILED);
            assertThat(readBack(result).failure()).contains(Failure.NOT_APPLIED);
            assertThat(story.writes()).hasSize(1);
        }
    }

    static Stream<Fault> successesThatAreNone() {
        return Stream.of(
                Fault.status(200, "<html>sign in to the network</html>", "text/html"),
                Fault.status(200, "OK", "text/plain"),
                Fault.body("{\"error\":{\"code\":\"BadGateway\"}}"),
                Fault.body("{\"value\":false}"),
                Fault.garbage());
    }

    @ParameterizedTest
    @MethodSource("successesThatAreNone")
    void aSuccessThatIsNotGraphsConfirmsNothing(Fault odd) {
        story.account(ana).register(EntraMethod.PASSKEY);
        for (CredentialAction action : story.admin.actions()) {
            story.sandbox.resetCounters();
            story.sandbox.failWrite(1, odd.beforeEffect());

            CredentialResult result = story.perform(ana, action);

            assertThat(result.outcome()).as("%s", action).isEqualTo(Outcome.UNKNOWN);
            assertThat(result.error().orElseThrow().code()).isEqualTo(ErrorCode.RESPONSE_INVALID);
            assertThat(story.writes()).hasSize(1);
        }
    }

    @Test
    void aCallThatTakesTooLongIsUnknown() {
        story.sandbox.failWrite(1, Fault.delay(Duration.ofSeconds(20)));
        try (EntraDirectory impatient =
                story.builder().callTimeout(Duration.ofMillis(700)).build()) {
            CredentialResult result = impatient
                    .credentials()
                    .orElseThrow()
                    .perform(TestPermits.issuedAt(ana, CredentialAction.TEMPORARY_PASSWORD, story.clock.instant()));

            assertThat(result.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(result.error().orElseThrow().code()).isEqualTo(ErrorCode.TIMEOUT);
            assertThat(story.writes()).hasSize(1);
        }
    }

    @Test
    void anInterruptDuringTheWriteLeavesItsFateOpen() throws Exception {
        story.sandbox.failWrite(1, Fault.delay(Duration.ofSeconds(60)));
        List<CredentialResult> results = new CopyOnWriteArrayList<>();
        AtomicBoolean flag = new AtomicBoolean();
        Thread agent = new Thread(() -> {
            results.add(story.perform(ana, CredentialAction.TEMPORARY_PASSWORD));
            flag.set(Thread.currentThread().isInterrupted());
        });
        agent.start();
        while (story.writes().isEmpty() && agent.isAlive()) {
            Thread.onSpinWait();
        }
        agent.interrupt();
        agent.join();

        assertThat(results).singleElement().satisfies(result -> {
            assertThat(result.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(result.error().orElseThrow().code()).isEqualTo(ErrorCode.INTERRUPTED);
        });
        assertThat(flag).isTrue();
        assertThat(story.writes()).hasSize(1);
    }

    @Test
    void anAccessPassWhoseAnswerWasLostIsFoundByItsIdAndItsSecretIsLost() {
        for (Fault lost : List.of(Fault.status(504), Fault.cutBody(), Fault.garbage(), Fault.body("{}"))) {
            story.sandbox.resetCounters();
            story.sandbox.failWrite(1, lost);

            CredentialResult result = story.perform(ana, CredentialAction.TEMPORARY_ACCESS_PASS);

            assertThat(result.outcome()).as("%s", lost).isEqualTo(Outcome.UNKNOWN);
            assertThat(result.secret()).isEmpty();
            assertThat(readBack(result).outcome()).isEqualTo(Outcome.DONE);
            assertThat(readBack(result).secret()).isEmpty();
            assertThat(story.writes()).hasSize(1);
        }
    }

    @Test
    void sessionsWhoseAnswerWasLostAreReadBack() {
        story.sandbox.failWrite(1, Fault.emptyResponse());

        CredentialResult result = story.perform(ana, CredentialAction.END_SESSIONS);

        assertThat(result.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(readBack(result).outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void methodsThatAreStillListedAreLeftOnceItIsTooLateForTheDeletion() {
        story.account(ana).register(EntraMethod.PASSKEY);
        story.sandbox.failWrite(1, Fault.status(504).beforeEffect());
        CredentialResult result = story.perform(ana, CredentialAction.RESET_MFA);
        assertThat(result.outcome()).isEqualTo(Outcome.UNKNOWN);

        assertThat(readBack(result).outcome()).isEqualTo(Outcome.UNKNOWN);
        story.clock.advance(SETTLED);
        CredentialResult late = readBack(result);

        assertThat(late.failure()).contains(Failure.METHODS_LEFT);
        assertThat(late.methods()).hasSize(1);
        assertThat(story.writes()).hasSize(1);
    }

    @Test
    void evidenceSurvivesTheProcessThatMadeIt() {
        CredentialEvidence stored =
                new CredentialEvidence(story.admin.examine(ana).evidence().value());
        story.clock.advance(Duration.ofSeconds(1));
        story.perform(ana, CredentialAction.TEMPORARY_PASSWORD);

        assertThat(story.admin
                        .readBack(ana, CredentialAction.TEMPORARY_PASSWORD, stored)
                        .outcome())
                .isEqualTo(Outcome.DONE);
    }

    @Test
    void evidenceOfSomebodyElseIsRefused() {
        for (String odd : List.of("x", "entra1|now|||", "okta1|2026-11-21T10:00:00Z|||")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            story.admin.readBack(ana, CredentialAction.END_SESSIONS, new CredentialEvidence(odd)));
        }
    }

    @Test
    void aUserThatIsGoneWasNotReset() {
        CredentialEvidence before = story.admin.examine(ana).evidence();
        story.sandbox.delete(ana.externalId());

        assertThat(story.admin
                        .readBack(ana, CredentialAction.TEMPORARY_PASSWORD, before)
                        .failure())
                .contains(Failure.NOT_APPLIED);
    }

    @Test
    void withoutADateGraphDoesNotTellAndNothingIsConcluded() {
        CredentialEvidence before = story.admin.examine(ana).evidence();
        story.sandbox.update(ana.externalId(), "lastPasswordChangeDateTime", null);
        story.clock.advance(SETTLED);

        assertThat(story.admin
                        .readBack(ana, CredentialAction.TEMPORARY_PASSWORD, before)
                        .outcome())
                .isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void anExpiredTokenRefusesBeforeAnyEffectAndIsRenewed() {
        story.sandbox.failWrite(1, Fault.status(401));

        CredentialResult result = story.perform(ana, CredentialAction.TEMPORARY_PASSWORD);

        assertThat(result.outcome()).isEqualTo(Outcome.DONE);
        assertThat(story.account(ana).acceptsPassword(ResetStory.shown(result))).isTrue();
        assertThat(story.writes()).hasSize(2);
        assertThat(story.sandbox.tokenRequestCount()).isEqualTo(2);
    }

    @Test
    void tooManyRequestsRefusesBeforeAnyEffectAndIsWaitedFor() {
        story.sandbox.failWrite(1, Fault.tooManyRequests(Duration.ofSeconds(3)));

        CredentialResult result = story.perform(ana, CredentialAction.TEMPORARY_PASSWORD);

        assertThat(result.outcome()).isEqualTo(Outcome.DONE);
        assertThat(story.account(ana).acceptsPassword(ResetStory.shown(result))).isTrue();
    }

    @Test
    void aRedirectIsNotFollowedWithASecretAndLeavesTheFateOpen() {
        Instant before = story.account(ana).passwordChanged();
        story.sandbox.failWrite(
                1, Fault.redirect(story.sandbox.baseUrl() + "/elsewhere").beforeEffect());

        CredentialResult result = story.perform(ana, CredentialAction.TEMPORARY_PASSWORD);

        assertThat(result.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(result.error().orElseThrow().code()).isEqualTo(ErrorCode.REDIRECT_REFUSED);
        assertThat(story.sandbox.requests()).noneMatch(request -> request.path().equals("/elsewhere"));
        assertThat(story.account(ana).passwordChanged()).isEqualTo(before);
    }
}
