package io.github.rollcall.testkit.verification;

import static io.github.rollcall.testkit.verification.VerificationStory.AGENT;
import static io.github.rollcall.testkit.verification.VerificationStory.ANA;
import static io.github.rollcall.testkit.verification.VerificationStory.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.audit.AuditStep;
import io.github.rollcall.directory.reset.CredentialAction;
import io.github.rollcall.directory.reset.ResetRefusal;
import io.github.rollcall.directory.verification.VerificationOutcome;
import io.github.rollcall.directory.verification.VerificationOutcome.Kind;
import io.github.rollcall.directory.verification.VerificationReviews.ReviewOutcome;
import io.github.rollcall.directory.verification.WaitingReview;
import io.github.rollcall.testkit.verification.VerificationStory.Begun;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes to a person, and who may decide on it. */
@Tag("R-41")
class ReviewTest {
    private static final String NOTE = "called back on the number of the desk";

    private final VerificationStory story = new VerificationStory();

    /** A request of an agent whose claims are close, but not the same. */
    private Begun soft() {
        Begun begun = story.begin(VerificationStory.helpdesk(ANA).action(PASSWORD));
        VerificationOutcome outcome =
                story.verification().complete(begun.id(), story.claims("Ana", "Silva", "1990-01-13", begun.id()));
        assertThat(outcome.kind()).isEqualTo(Kind.MANUAL_REVIEW);
        assertThat(outcome.approvalsNeeded()).isEqualTo(1);
        return begun;
    }

    private Begun privileged() {
        story.directory.story().makeAdministrators(ANA);
        Begun begun = story.begin(VerificationStory.helpdesk(ANA).action(PASSWORD));
        assertThat(story.complete(begun).approvalsNeeded()).isEqualTo(2);
        return begun;
    }

    private ReviewOutcome approve(Begun begun, String reviewer) {
        return story.verification().reviews().approve(begun.id(), reviewer, NOTE);
    }

    @Test
    void whatWaitsIsListedWithWhatWasFound() {
        Begun begun = soft();

        List<WaitingReview> waiting = story.verification().reviews().waiting();

        assertThat(waiting).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(begun.id());
            assertThat(one.user().externalId()).isEqualTo(ANA);
            assertThat(one.action()).isEqualTo(PASSWORD);
            assertThat(one.ticket()).isEqualTo("T-1");
            assertThat(one.decision().orElseThrow().claims()).isNotEmpty();
            assertThat(one.decisionJson()).doesNotContain("Silva", "1990", "ana@");
        });
        assertThat(story.redeem(begun).refusal()).contains(ResetRefusal.NOT_VERIFIED);
    }

    @Test
    void anotherPersonLetsItPassAndTheEmployeeRedeemsIt() {
        Begun begun = soft();

        assertThat(approve(begun, "reviewer-1")).isEqualTo(ReviewOutcome.APPROVED);

        assertThat(story.isEnrolled(ANA)).isTrue();
        assertThat(story.redeem(begun).isDone()).isTrue();
        assertThat(story.steps()).containsSubsequence(AuditStep.REVIEW_APPROVED, AuditStep.REDEEMED);
    }

    @ParameterizedTest
    @CsvSource({"-1, true", "0, false", "1, false"})
    void anApprovalCanBeRedeemedForTenMinutes(long millis, boolean redeemed) {
        Begun begun = soft();
        story.clock.advance(Duration.ofHours(3));
        approve(begun, "reviewer-1");
        story.clock.advance(Duration.ofMinutes(10).plusMillis(millis));

        assertThat(story.redeem(begun).isDone()).isEqualTo(redeemed);
    }

    @ParameterizedTest
    @CsvSource({"-1, APPROVED", "0, EXPIRED", "1, EXPIRED"})
    void itWaitsADay(long millis, ReviewOutcome outcome) {
        Begun begun = soft();
        story.clock.advance(Duration.ofDays(1).plusMillis(millis));

        assertThat(approve(begun, "reviewer-1")).isEqualTo(outcome);
        assertThat(story.verification().reviews().waiting()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {AGENT, "AGENT-7", " agent-7 "})
    void whoAskedCannotDecide(String reviewer) {
        Begun begun = soft();

        assertThat(approve(begun, reviewer)).isEqualTo(ReviewOutcome.OWN_REQUEST);
        assertThat(story.verification().reviews().reject(begun.id(), reviewer, NOTE))
                .isEqualTo(ReviewOutcome.OWN_REQUEST);
        assertThat(story.redeem(begun).isDone()).isFalse();
        assertThat(story.reasons(AuditStep.REVIEW_REFUSED)).containsExactly("OWN_REQUEST", "OWN_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana", "corp/ana", "ana@corp.example", "ANA@corp.example"})
    void nobodyDecidesOnTheirOwnAccount(String reviewer) {
        assertThat(approve(soft(), reviewer)).isEqualTo(ReviewOutcome.OWN_ACCOUNT);
    }

    @Test
    void thePrivilegedNeedTwoPeople() {
        Begun begun = privileged();

        assertThat(approve(begun, "reviewer-1")).isEqualTo(ReviewOutcome.ANOTHER_APPROVAL_NEEDED);
        assertThat(story.redeem(begun).refusal()).contains(ResetRefusal.NOT_VERIFIED);
        assertThat(approve(begun, "reviewer-1")).isEqualTo(ReviewOutcome.APPROVED_BEFORE);
        assertThat(approve(begun, "Reviewer-1")).isEqualTo(ReviewOutcome.APPROVED_BEFORE);
        assertThat(approve(begun, AGENT)).isEqualTo(ReviewOutcome.OWN_REQUEST);
        assertThat(approve(begun, "reviewer-2")).isEqualTo(ReviewOutcome.APPROVED);

        assertThat(story.redeem(begun).isDone()).isTrue();
    }

    @Test
    void oneApprovalOfAnOrdinaryUserDoesNotCoverAnAdministrator() {
        Begun begun = soft();
        approve(begun, "reviewer-1");
        story.directory.story().makeAdministrators(ANA);

        assertThat(story.redeem(begun).refusal()).contains(ResetRefusal.PRIVILEGED);
        assertThat(story.writes()).isEmpty();
    }

    @Test
    void twoApprovalsOfAnEmployeesOwnRequestDoNotCoverAnAdministrator() {
        Begun begun = story.begin();
        story.people.change(ANA, user -> user.attribute(UserAttribute.PHONE_NUMBER, "+15550100"));
        assertThat(story.complete(begun).approvalsNeeded()).isEqualTo(2);
        approve(begun, "reviewer-1");
        assertThat(approve(begun, "reviewer-2")).isEqualTo(ReviewOutcome.APPROVED);
        story.directory.story().makeAdministrators(ANA);

        assertThat(story.redeem(begun).refusal()).contains(ResetRefusal.PRIVILEGED);
    }

    /** They were asked about a changed contact, and the policy for administrators has not decided. */
    @Test
    void twoApprovalsOfAChangedContactDoNotCoverWhoBecomesAnAdministrator() {
        Begun begun = story.begin(VerificationStory.helpdesk(ANA).action(PASSWORD));
        story.people.change(ANA, user -> user.attribute(UserAttribute.PHONE_NUMBER, "+15550100"));
        assertThat(story.complete(begun).approvalsNeeded()).isEqualTo(2);
        approve(begun, "reviewer-1");
        assertThat(approve(begun, "reviewer-2")).isEqualTo(ReviewOutcome.APPROVED);
        story.directory.story().makeAdministrators(ANA);

        assertThat(story.redeem(begun).refusal()).contains(ResetRefusal.PRIVILEGED);
    }

    /** Approved for a soft match; that the factors were reset meanwhile, nobody was told. */
    @Test
    void anApprovalForAnotherReasonDoesNotCoverBothKindsOfCredentials() {
        Begun password = soft();
        Begun factors = story.begin(VerificationStory.selfServe(ANA).action(CredentialAction.RESET_MFA));
        assertThat(story.complete(factors).isVerified()).isTrue();
        assertThat(story.redeem(factors).isDone()).isTrue();
        assertThat(approve(password, "reviewer-1")).isEqualTo(ReviewOutcome.APPROVED);

        assertThat(story.redeem(password).refusal()).contains(ResetRefusal.REVIEW_NEEDED);
    }

    @Test
    void whatIsRejectedStaysSo() {
        Begun begun = soft();

        assertThat(story.verification().reviews().reject(begun.id(), "reviewer-1", NOTE))
                .isEqualTo(ReviewOutcome.REJECTED);
        assertThat(approve(begun, "reviewer-2")).isEqualTo(ReviewOutcome.NOT_WAITING);
        assertThat(story.redeem(begun).refusal()).contains(ResetRefusal.NOT_VERIFIED);
    }

    @Test
    void nothingElseCanBeApproved() {
        assertThat(approve(story.begin(), "reviewer-1")).isEqualTo(ReviewOutcome.NOT_WAITING);
        assertThat(approve(new Begun("A".repeat(22), ""), "reviewer-1")).isEqualTo(ReviewOutcome.NOT_FOUND);
    }

    @Test
    void whoIsDisabledMeanwhileIsNotApproved() {
        Begun begun = soft();
        story.people.disable(ANA);

        assertThat(approve(begun, "reviewer-1")).isEqualTo(ReviewOutcome.USER_NOT_ACTIVE);
        assertThat(story.redeem(begun).isDone()).isFalse();
    }

    @Test
    void reviewersSayWhyAndTheNotesStayWithTheRecord() {
        Begun begun = privileged();
        approve(begun, "reviewer-1");

        assertThat(story.verification().reviews().waiting().get(0).notes()).containsExactly(NOTE);
        for (String note : List.of("", " ", "x".repeat(1001), "two\nlines", "half a \ud83d character")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> story.verification().reviews().approve(begun.id(), "reviewer-2", note));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> approve(begun, " "));
    }
}
