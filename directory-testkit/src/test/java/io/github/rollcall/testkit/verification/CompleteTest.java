package io.github.rollcall.testkit.verification;

import static io.github.rollcall.testkit.verification.VerificationStory.ANA;
import static io.github.rollcall.testkit.verification.VerificationStory.BOB;
import static io.github.rollcall.testkit.verification.VerificationStory.CORP;
import static io.github.rollcall.testkit.verification.VerificationStory.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.claims.ClaimsPolicy;
import io.github.rollcall.claims.PolicyMode;
import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.audit.AuditStep;
import io.github.rollcall.directory.connector.Presence;
import io.github.rollcall.directory.reset.CredentialAction;
import io.github.rollcall.directory.reset.ResetRefusal;
import io.github.rollcall.directory.verification.PolicyRouter;
import io.github.rollcall.directory.verification.VerificationOutcome;
import io.github.rollcall.directory.verification.VerificationOutcome.Kind;
import io.github.rollcall.directory.verification.VerificationReviews.ReviewOutcome;
import io.github.rollcall.testkit.FakeDirectory.Call;
import io.github.rollcall.testkit.verification.VerificationStory.Begun;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A vendor's claims, held against the record as the provider states it now. */
@Tag("R-41")
class CompleteTest {
    private final VerificationStory story = new VerificationStory();

    private void ends(Kind kind) {
        ends(story.begin(), kind);
    }

    private void ends(Begun begun, Kind kind) {
        VerificationOutcome outcome = story.complete(begun);
        assertThat(outcome.kind()).isEqualTo(kind);
        assertThat(outcome.user()).isEmpty();
        assertThat(story.redeem(begun).isDone()).isFalse();
        assertThat(story.isEnrolled(ANA)).isFalse();
    }

    @Test
    void claimsThatAgreeVerifyTheUserAndEnrolIt() {
        VerificationOutcome outcome = story.complete(story.begin());

        assertThat(outcome.isVerified()).isTrue();
        assertThat(outcome.user()).contains(new DirectoryUserId(CORP, ANA));
        assertThat(story.isEnrolled(ANA)).isTrue();
        assertThat(story.steps())
                .containsSubsequence(
                        AuditStep.VERIFICATION_BEGUN, AuditStep.CLAIMS_RECEIVED, AuditStep.DECIDED, AuditStep.ENROLLED);
    }

    @Test
    void aSecondVerificationEnrolsNobodyAgain() {
        story.verified();
        story.clock.advance(Duration.ofDays(1));
        story.verified();

        assertThat(story.steps()).filteredOn(AuditStep.ENROLLED::equals).hasSize(1);
    }

    @Test
    void somebodyElsesDocumentStops() {
        Begun begun = story.begin();

        VerificationOutcome outcome =
                story.verification().complete(begun.id(), story.claims("Robert", "Fischer", "1985-07-04", "r"));

        assertThat(outcome.kind()).isEqualTo(Kind.STOPPED);
        assertThat(story.redeem(begun).isDone()).isFalse();
        assertThat(story.complete(begun).kind()).isEqualTo(Kind.ALREADY_DECIDED);
    }

    @Test
    void aReferenceIsAcceptedForOneVerification() {
        Begun first = story.begin();
        Begun second = story.begin();
        assertThat(story.verification()
                        .complete(first.id(), story.claims("Ana", "Silva", "1990-01-31", "r"))
                        .isVerified())
                .isTrue();

        assertThat(story.verification()
                        .complete(second.id(), story.claims("Ana", "Silva", "1990-01-31", "r"))
                        .kind())
                .isEqualTo(Kind.REFERENCE_USED);
        assertThat(story.reasons(AuditStep.CLAIMS_REFUSED)).containsExactly("REFERENCE_USED");
    }

    @Test
    void aReferenceThatDidNotVerifyIsUsedUpToo() {
        Begun first = story.begin();
        story.verification().complete(first.id(), story.claims("Robert", "Fischer", "1985-07-04", "r"));

        assertThat(story.verification()
                        .complete(story.begin().id(), story.claims("Ana", "Silva", "1990-01-31", "r"))
                        .kind())
                .isEqualTo(Kind.REFERENCE_USED);
    }

    @ParameterizedTest
    @CsvSource({"-1, VERIFIED", "0, EXPIRED", "1, EXPIRED"})
    void claimsCanBeHandedInForAnHour(long millis, Kind kind) {
        Begun begun = story.begin();
        story.clock.advance(Duration.ofHours(1).plusMillis(millis));

        assertThat(story.complete(begun).kind()).isEqualTo(kind);
    }

    @Test
    void anIdThatNobodyWasGivenIsNotFound() {
        assertThat(story.verification()
                        .complete("A".repeat(22), story.anasClaims())
                        .kind())
                .isEqualTo(Kind.NOT_FOUND);
        assertThat(story.verification()
                        .complete("../" + ANA, story.anasClaims())
                        .kind())
                .isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    void whoIsDisabledIsNotVerified() {
        story.people.disable(ANA);
        ends(Kind.INACTIVE_USER);
    }

    @Test
    void whoseStatusIsUnknownIsNotVerified() {
        story.people.change(ANA, user -> user.status(AccountStatus.UNKNOWN, null));
        ends(Kind.STALE_DIRECTORY);

        story.people.script().answer(ANA, Presence.IN_SCOPE);
        ends(Kind.INACTIVE_USER);
    }

    @Test
    void whoHasNotActivatedTheAccountIsVerifiedOnlyIfTheHostSaysSo() {
        story.people.change(ANA, user -> user.status(AccountStatus.ACTIVE, "PROVISIONED"));
        ends(Kind.INACTIVE_USER);

        story.with(PolicyRouter.of(ClaimsPolicy.workforceDefault()), builder -> builder.notYetActivatedToo());
        story.verified();
    }

    @Test
    void whoIsGoneIsUnknown() {
        Begun begun = story.begin();
        story.people.delete(ANA);
        ends(begun, Kind.UNKNOWN_USER);
    }

    @Test
    void whoHasLeftTheGroupIsUnknown() {
        story.people.moveOutOfScope(ANA);
        ends(Kind.UNKNOWN_USER);
    }

    @Test
    void whoNoLongerCarriesTheHintIsUnknown() {
        story.people.change(ANA, user -> user.attribute(UserAttribute.EMAIL, "ana.silva@corp.example"));
        ends(Kind.UNKNOWN_USER);
    }

    @Test
    void aHintThatHasMovedToSomebodyElseVerifiesNeither() {
        Begun begun = story.begin();
        story.people.change(ANA, user -> user.attribute(UserAttribute.EMAIL, "ana.silva@corp.example"));
        story.people.change(BOB, user -> user.attribute(UserAttribute.EMAIL, "ana@corp.example"));
        story.sync();

        ends(begun, Kind.UNKNOWN_USER);
    }

    @Test
    void aProviderThatCannotBeAskedNeverVerifiesAndTheSameClaimsMayComeAgain() {
        Begun begun = story.begin();
        story.people.script().failAt(Call.USER, 1, new IllegalStateException("down"));

        assertThat(story.verification()
                        .complete(begun.id(), story.claims("Ana", "Silva", "1990-01-31", "r"))
                        .kind())
                .isEqualTo(Kind.STALE_DIRECTORY);
        assertThat(story.redeem(begun).isDone()).isFalse();
        assertThat(story.verification()
                        .complete(begun.id(), story.claims("Ana", "Silva", "1990-01-31", "r"))
                        .isVerified())
                .isTrue();
    }

    @Test
    void anAnswerWithoutCertaintyNeverVerifies() {
        story.people.script().answer(ANA, Presence.UNREADABLE);
        ends(Kind.STALE_DIRECTORY);
    }

    @Test
    void theFreshRecordIsMatchedAndNotTheStoredOne() {
        story.people.change(ANA, user -> user.attribute(UserAttribute.BIRTHDATE, "1991-12-24"));
        ends(Kind.STOPPED);
    }

    @Test
    void aPolicyOnTrialNeverVerifies() {
        ClaimsPolicy trial = ClaimsPolicy.fromJson(
                ClaimsPolicy.workforceDefault().canonicalJson().replace("\"ENFORCE\"", "\"SHADOW\""));
        assertThat(trial.mode()).isEqualTo(PolicyMode.SHADOW);
        story.with(PolicyRouter.of(trial), builder -> builder);
        Begun begun = story.begin();

        assertThat(story.complete(begun).kind()).isEqualTo(Kind.MANUAL_REVIEW);
        assertThat(story.verification().reviews().approve(begun.id(), "reviewer-1", "The photograph is hers."))
                .isEqualTo(ReviewOutcome.POLICY_ON_TRIAL);
        assertThat(story.redeem(begun).refusal()).contains(ResetRefusal.NOT_VERIFIED);
    }

    /** A birth date with two digits exchanged goes to a person under one of the policies and stops under the other. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void onATieTheGravestVerdictCounts(boolean strictFirst) {
        ClaimsPolicy usual = ClaimsPolicy.workforceDefault();
        ClaimsPolicy strict = ClaimsPolicy.strict();
        story.with(strictFirst ? PolicyRouter.of(strict, usual) : PolicyRouter.of(usual, strict), builder -> builder);

        assertThat(story.verification()
                        .complete(story.begin().id(), story.claims("Ana", "Silva", "1990-01-13", "r"))
                        .kind())
                .isEqualTo(Kind.STOPPED);
    }

    @Test
    void thePrivilegedAreJudgedByTheStrictPolicyToo() {
        story.directory.story().makeAdministrators(ANA);
        Begun begun = story.begin(VerificationStory.helpdesk(ANA).action(PASSWORD));

        assertThat(story.verification()
                        .complete(begun.id(), story.claims("Ana", "Silva", "1990-01-13", "r"))
                        .kind())
                .isEqualTo(Kind.STOPPED);
    }

    @Test
    void whoAdministersTheDirectoryIsRefusedWithoutTheHelpdesk() {
        story.directory.story().makeAdministrators(ANA);
        ends(Kind.PRIVILEGED_USER);
    }

    @Test
    void rolesThatCannotBeReadCountAsPrivileged() {
        story.directory.story().hideRoles();
        ends(Kind.PRIVILEGED_USER);
    }

    @Test
    void rolesReadLongerThanADayAgoCountAsPrivileged() {
        story.directory.story().dateReadings(story.clock.instant().minus(Duration.ofHours(24)));
        assertThat(story.complete(story.begin()).isVerified()).isTrue();

        story.clock.advance(Duration.ofMillis(1));
        assertThat(story.complete(story.begin()).kind()).isEqualTo(Kind.PRIVILEGED_USER);
    }

    @Test
    void groupsThatCannotBeReadCountAsPrivileged() {
        story.people.areas().revoke(Area.GROUPS);
        ends(Kind.PRIVILEGED_USER);
    }

    @Test
    void theHelpdeskNeedsTwoApprovalsForThePrivileged() {
        story.directory.story().makeAdministrators(ANA);
        Begun begun = story.begin(VerificationStory.helpdesk(ANA).action(PASSWORD));

        VerificationOutcome outcome = story.complete(begun);

        assertThat(outcome.kind()).isEqualTo(Kind.MANUAL_REVIEW);
        assertThat(outcome.approvalsNeeded()).isEqualTo(2);
    }

    @Test
    void aContactThatDiffersFromTheStoredOneNeedsTwoApprovals() {
        Begun begun = story.begin();
        story.people.change(ANA, user -> user.attribute(UserAttribute.PHONE_NUMBER, "+15550100"));

        assertThat(story.complete(begun).approvalsNeeded()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"-1, 2", "0, 0", "1, 0"})
    void aContactThatTheHostKnowsWasChangedWithin72HoursNeedsTwoApprovals(long millis, int approvals) {
        Instant changed = story.clock.instant().minus(Duration.ofDays(3)).minusMillis(millis);
        story.with(
                PolicyRouter.of(ClaimsPolicy.workforceDefault()),
                builder -> builder.contacts(user -> Optional.of(changed)));

        assertThat(story.complete(story.begin()).approvalsNeeded()).isEqualTo(approvals);
    }

    @Test
    void aHistoryOfContactsThatFailsCountsAsAChange() {
        story.with(
                PolicyRouter.of(ClaimsPolicy.workforceDefault()),
                builder -> builder.contacts(user -> {
                    throw new IllegalStateException("down");
                }));

        assertThat(story.complete(story.begin()).approvalsNeeded()).isEqualTo(2);
    }

    @Test
    void theOtherKindOfCredentialWithinADayGoesToAPerson() {
        story.redeem(story.verified());
        Begun factors = story.begin(VerificationStory.selfServe(ANA).action(CredentialAction.RESET_MFA));
        assertThat(story.complete(factors).kind()).isEqualTo(Kind.MANUAL_REVIEW);

        story.clock.advance(Duration.ofDays(1));
        Begun later = story.begin(VerificationStory.selfServe(ANA).action(CredentialAction.RESET_MFA));
        assertThat(story.complete(later).isVerified()).isTrue();
    }

    /** Otherwise a hundred beginnings would push the reset of yesterday out of the list that is looked at. */
    @Test
    void whoHasBeenAskedForAHundredTimesLatelyGoesToAPerson() {
        for (int i = 0; i < 100; i++) {
            story.clock.advance(Duration.ofMinutes(1));
            story.begin();
        }
        assertThat(story.complete(story.begin()).kind()).isEqualTo(Kind.MANUAL_REVIEW);

        story.clock.advance(Duration.ofDays(3));
        for (int i = 0; i < 99; i++) {
            story.clock.advance(Duration.ofMinutes(1));
            story.begin();
        }
        assertThat(story.complete(story.begin()).isVerified()).isFalse();
        story.clock.advance(Duration.ofDays(3));
        assertThat(story.complete(story.begin()).isVerified()).isTrue();
    }

    @Test
    void withoutAPolicyForTheUserNobodyIsVerified() {
        ClaimsPolicy contractors = ClaimsPolicy.fromJson(ClaimsPolicy.workforceDefault()
                .canonicalJson()
                .replace("\"groups\":[\"*\"],\"", "\"groups\":[\"contractors\"],\""));
        assertThat(contractors.appliesTo().groups()).containsExactly("contractors");
        story.with(PolicyRouter.of(contractors), builder -> builder);

        ends(Kind.STOPPED);
    }

    @Test
    void tenTriesInFiveMinutesAreEnough() {
        Begun begun = story.begin();
        story.people.script().answer(ANA, Presence.UNREADABLE);
        for (int i = 0; i < 10; i++) {
            assertThat(story.complete(begun).kind()).isEqualTo(Kind.STALE_DIRECTORY);
        }
        story.people.script().behave();

        assertThat(story.complete(begun).kind()).isEqualTo(Kind.LIMITED);
    }
}
