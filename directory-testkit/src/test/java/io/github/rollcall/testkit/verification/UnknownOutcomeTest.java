package io.github.rollcall.testkit.verification;

import static io.github.rollcall.testkit.verification.VerificationStory.CORP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rollcall.claims.ClaimsPolicy;
import io.github.rollcall.directory.audit.AuditStep;
import io.github.rollcall.directory.reset.CredentialResult.Outcome;
import io.github.rollcall.directory.reset.ResetOutcome;
import io.github.rollcall.directory.reset.ResetRefusal;
import io.github.rollcall.directory.store.VerificationState;
import io.github.rollcall.directory.verification.PolicyRouter;
import io.github.rollcall.testkit.verification.VerificationStory.Begun;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A write whose outcome is not known is read back and never sent again. */
@Tag("R-41")
class UnknownOutcomeTest {
    private final VerificationStory story = new VerificationStory();

    private VerificationState state(Begun begun) {
        return story.store.find(CORP, begun.id()).orElseThrow().state();
    }

    /** A process that dies at a step of the audit, as an error that nobody catches. */
    private Begun diesAt(AuditStep step) {
        story.with(
                PolicyRouter.of(ClaimsPolicy.workforceDefault()),
                builder -> builder.audit(event -> {
                    story.audit.add(event);
                    if (event.step() == step) {
                        throw new StackOverflowError("the process ends here");
                    }
                }));
        Begun begun = story.verified();
        assertThatThrownBy(() -> story.redeem(begun)).isInstanceOf(StackOverflowError.class);
        story.with(PolicyRouter.of(ClaimsPolicy.workforceDefault()), builder -> builder);
        return begun;
    }

    @Test
    void aLostAnswerOfAWriteThatArrivedIsReadBackAtOnceAndItsSecretShown() {
        Begun begun = story.verified();
        story.directory.story().loseAnswers(true);

        ResetOutcome outcome = story.redeem(begun);

        assertThat(outcome.isDone()).isTrue();
        assertThat(outcome.result().orElseThrow().secret().orElseThrow().reveal())
                .isPresent();
        assertThat(state(begun)).isEqualTo(VerificationState.DONE);
    }

    @Test
    void aWriteThatNobodyCanTellOfIsUnknownAndHasNoSecret() {
        Begun begun = story.verified();
        story.directory.story().loseAnswers(false);

        ResetOutcome outcome = story.redeem(begun);

        assertThat(outcome.isDone()).isFalse();
        assertThat(outcome.result().orElseThrow().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(outcome.result().orElseThrow().secret()).isEmpty();
        assertThat(outcome.sessions()).isEmpty();
        assertThat(state(begun)).isEqualTo(VerificationState.UNKNOWN);
        assertThat(story.redeem(begun).refusal()).contains(ResetRefusal.USED);
    }

    @Test
    void itIsSettledByReadingOnceThatTells() {
        Begun begun = story.verified();
        story.directory.story().loseAnswers(false);
        story.redeem(begun);

        assertThat(story.reset().settle()).isZero();
        story.clock.advance(Duration.ofMinutes(2));
        assertThat(story.reset().settle()).isEqualTo(1);

        assertThat(state(begun)).isEqualTo(VerificationState.FAILED);
        assertThat(story.reasons(AuditStep.WRITE_READ_BACK)).containsExactly("FAILED");
        assertThat(story.writes()).isEmpty();
        assertThat(story.reset().settle()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"-1, IN_PROGRESS", "0, DONE", "1, DONE"})
    void aProcessThatDiedAfterTheWriteIsReadBackAfterTwoMinutes(long millis, VerificationState state) {
        Begun begun = diesAt(AuditStep.WRITE_DONE);
        assertThat(story.writes()).containsExactly("TEMPORARY_PASSWORD ana");
        story.clock.advance(Duration.ofMinutes(2).plusMillis(millis));

        story.reset().settle();

        assertThat(state(begun)).isEqualTo(state);
        assertThat(story.redeem(begun).refusal()).contains(ResetRefusal.USED);
        assertThat(story.writes()).containsExactly("TEMPORARY_PASSWORD ana");
    }

    @Test
    void aProcessThatDiedBeforeTheWriteHasSentNothingAndNeverWill() {
        Begun begun = diesAt(AuditStep.REDEEMED);
        assertThat(state(begun)).isEqualTo(VerificationState.IN_PROGRESS);
        story.clock.advance(Duration.ofMinutes(2));

        assertThat(story.reset().settle()).isZero();

        assertThat(state(begun)).isEqualTo(VerificationState.FAILED);
        assertThat(story.redeem(begun).refusal()).contains(ResetRefusal.USED);
        assertThat(story.writes()).isEmpty();
    }

    @Test
    void aThreadThatSleptBeforeTheWriteUntilItWasGivenUpSendsNothing() {
        Begun begun = story.verified();
        boolean[] slept = {false};
        story.directory.beforeEachRead(() -> {
            if (!slept[0]) {
                slept[0] = true;
                story.clock.advance(Duration.ofMinutes(2));
                story.reset().settle();
            }
        });

        assertThat(story.redeem(begun).refusal()).contains(ResetRefusal.OVERTAKEN);
        assertThat(story.writes()).isEmpty();
        assertThat(state(begun)).isEqualTo(VerificationState.FAILED);
    }

    @Test
    void aThreadThatSleptUntilItExpiredSendsNothing() {
        Begun begun = story.verified();
        story.directory.beforeEachRead(() -> story.clock.advance(Duration.ofMinutes(3)));

        assertThat(story.redeem(begun).isDone()).isFalse();
        assertThat(story.writes()).isEmpty();
    }
}
