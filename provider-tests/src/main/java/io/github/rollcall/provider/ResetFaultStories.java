package io.github.rollcall.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.PermissionLevel;
import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.directory.reset.CredentialAction;
import io.github.rollcall.directory.reset.CredentialEvidence;
import io.github.rollcall.directory.reset.CredentialResult;
import io.github.rollcall.directory.reset.CredentialResult.Failure;
import io.github.rollcall.directory.reset.CredentialResult.Outcome;
import io.github.rollcall.directory.reset.MethodRemoval;
import io.github.rollcall.directory.reset.TestPermits;
import io.github.rollcall.sandbox.Fault;
import io.github.rollcall.sandbox.SignInStep;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A write reaches the provider once, whatever happens to its answer, and its fate is found out by reading. */
@Tag("R-41")
public abstract class ResetFaultStories {
    private static final Duration SETTLED = Duration.ofMinutes(2);

    private ResetStory<?> story;
    private DirectoryUserId ana;

    /** For the tests of a provider. */
    protected ResetFaultStories() {}

    /**
     * Begins a story. Called once for each test, which closes it.
     *
     * @return a story of its own
     */
    protected abstract ResetStory<?> start();

    @BeforeEach
    void begin() {
        story = start();
        ana = story.ana();
    }

    @AfterEach
    void end() {
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

    @ParameterizedTest
    @MethodSource("lostAnswers")
    void aPasswordWhoseAnswerWasLostIsSentOnceAndReadBack(Fault lost) {
        story.registerMethod(ana);
        story.clock.advance(Duration.ofSeconds(1));
        story.sandbox.failWrite(1, lost);

        CredentialResult result = story.perform(ana, CredentialAction.TEMPORARY_PASSWORD);

        assertThat(result.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(result.failure()).isEmpty();
        assertThat(result.error()).isPresent();
        assertThat(story.writes()).hasSize(1);
        assertThat(story.readBack(result).outcome()).isEqualTo(Outcome.DONE);
        assertThat(story.readBack(result).secret()).isEmpty();
        assertThat(story.sandbox.nextSignIn(ana.externalId())).containsExactly(SignInStep.CHANGE_PASSWORD);
        if (result.secret().isPresent()) {
            assertThat(story.account(ana).acceptsPassword(ResetStory.shown(result)))
                    .isTrue();
        }
        assertThat(story.writes()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("lostAnswers")
    void aWriteThatNeverTookEffectIsUnknownUntilItIsTooLateForIt(Fault lost) {
        for (CredentialAction action : story.readable()) {
            story.sandbox.resetCounters();
            story.prepare(ana, action);
            story.sandbox.failWrite(1, lost.beforeEffect());

            CredentialResult result = story.perform(ana, action);

            assertThat(result.outcome()).as("%s", action).isEqualTo(Outcome.UNKNOWN);
            story.clock.advance(SETTLED.minusMillis(1));
            assertThat(story.readBack(result).outcome()).isEqualTo(Outcome.UNKNOWN);
            story.clock.advance(Duration.ofMillis(1));
            assertThat(story.readBack(result).outcome()).as("%s", action).isEqualTo(Outcome.FAILED);
            assertThat(story.readBack(result).failure()).contains(Failure.NOT_APPLIED);
            assertThat(story.writes()).hasSize(1);
        }
    }

    @Test
    void aWriteThatTookEffectIsSeenAtOnce() {
        for (CredentialAction action : story.readable()) {
            story.sandbox.resetCounters();
            story.prepare(ana, action);
            story.clock.advance(Duration.ofSeconds(1));
            story.sandbox.failWrite(1, Fault.status(504));

            CredentialResult result = story.perform(ana, action);

            assertThat(result.outcome()).as("%s", action).isEqualTo(Outcome.UNKNOWN);
            assertThat(story.readBack(result).outcome()).as("%s", action).isEqualTo(Outcome.DONE);
            assertThat(story.writes()).hasSize(1);
        }
    }

    @Test
    void aCallThatTakesTooLongIsUnknown() {
        story.sandbox.failWrite(1, Fault.delay(Duration.ofSeconds(20)));
        try (DirectoryConnector impatient = story.connect(PermissionLevel.READ_WRITE, Duration.ofMillis(700))) {
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
    void aRemovalWhoseAnswerWasLostIsUnknownAndNotRepeated() {
        story.registerMethod(ana);
        story.sandbox.failWrite(1, Fault.status(504));

        CredentialResult result = story.perform(ana, CredentialAction.RESET_MFA);

        assertThat(result.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(result.methods()).extracting(MethodRemoval::state).containsExactly(MethodRemoval.State.UNKNOWN);
        assertThat(story.writes()).hasSize(1);
        assertThat(story.readBack(result).outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void methodsThatAreStillListedAreLeftOnceItIsTooLateForTheirRemoval() {
        story.registerMethod(ana);
        story.sandbox.failWrite(1, Fault.status(504).beforeEffect());
        CredentialResult result = story.perform(ana, CredentialAction.RESET_MFA);
        assertThat(result.outcome()).isEqualTo(Outcome.UNKNOWN);

        assertThat(story.readBack(result).outcome()).isEqualTo(Outcome.UNKNOWN);
        story.clock.advance(SETTLED);
        CredentialResult late = story.readBack(result);

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
        String own = story.admin.examine(ana).evidence().value();
        for (String odd : List.of(
                "x",
                "another" + own,
                own + "|",
                own.replaceFirst("[|][^|]*[|]", "|now|"),
                own.substring(0, own.lastIndexOf('|')))) {
            assertThatIllegalArgumentException()
                    .as(odd)
                    .isThrownBy(() -> story.admin.readBack(
                            ana, CredentialAction.TEMPORARY_PASSWORD, new CredentialEvidence(odd)));
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
    void aWaitThatIsTooLongIsNotWaitedForAndSaid() {
        story.sandbox.failWrite(1, Fault.tooManyRequests(Duration.ofSeconds(150)));

        CredentialResult result = story.perform(ana, CredentialAction.TEMPORARY_PASSWORD);

        assertThat(result.failure()).contains(Failure.UNAVAILABLE);
        assertThat(result.error().orElseThrow().retryAfter().orElseThrow())
                .isBetween(Duration.ofSeconds(150), Duration.ofSeconds(152));
        assertThat(story.writes()).hasSize(1);
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
