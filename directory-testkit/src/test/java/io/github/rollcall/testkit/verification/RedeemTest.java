package io.github.rollcall.testkit.verification;

import static io.github.rollcall.testkit.verification.VerificationStory.ANA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rollcall.claims.ClaimsPolicy;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.audit.AuditStep;
import io.github.rollcall.directory.connector.Presence;
import io.github.rollcall.directory.reset.AuthenticationMethod;
import io.github.rollcall.directory.reset.CredentialAction;
import io.github.rollcall.directory.reset.CredentialResult.Outcome;
import io.github.rollcall.directory.reset.CredentialState;
import io.github.rollcall.directory.reset.ResetOutcome;
import io.github.rollcall.directory.reset.ResetRefusal;
import io.github.rollcall.directory.reset.UserMessage;
import io.github.rollcall.directory.verification.PolicyRouter;
import io.github.rollcall.testkit.FakeDirectory.Call;
import io.github.rollcall.testkit.verification.VerificationStory.Begun;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One verification, one reset, by the employee alone. */
@Tag("R-41")
class RedeemTest {
    private final VerificationStory story = new VerificationStory();

    private void refuses(Begun begun, ResetRefusal refusal) {
        ResetOutcome outcome = story.redeem(begun);
        assertThat(outcome.refusal()).contains(refusal);
        assertThat(outcome.isDone()).isFalse();
        assertThat(story.writes()).isEmpty();
    }

    @Test
    void aVerifiedEmployeeGetsOnePasswordAndTheSessionsEnd() {
        ResetOutcome outcome = story.redeem(story.verified());

        assertThat(outcome.isDone()).isTrue();
        assertThat(outcome.result().orElseThrow().secret().orElseThrow().reveal())
                .isPresent();
        assertThat(outcome.sessions().orElseThrow().outcome()).isEqualTo(Outcome.DONE);
        assertThat(story.writes()).containsExactly("TEMPORARY_PASSWORD ana", "END_SESSIONS ana");
        assertThat(story.steps()).contains(AuditStep.REDEEMED, AuditStep.WRITE_DONE);
        assertThat(story.steps().indexOf(AuditStep.REDEEMED))
                .isLessThan(story.steps().indexOf(AuditStep.WRITE_DONE));
    }

    @Test
    void aSecondTimeNothingHappens() {
        Begun begun = story.verified();
        story.redeem(begun);

        assertThat(story.redeem(begun).refusal()).contains(ResetRefusal.USED);
        assertThat(story.writes()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"-1, true", "0, false", "1, false"})
    void itCanBeRedeemedUntilTenMinutesAfterTheDecision(long millis, boolean redeemed) {
        story.clock.advance(Duration.ofMinutes(7));
        Begun begun = story.verified();
        story.clock.advance(Duration.ofMinutes(10).plusMillis(millis));

        ResetOutcome outcome = story.redeem(begun);

        assertThat(outcome.isDone()).isEqualTo(redeemed);
        assertThat(outcome.refusal().orElse(null)).isEqualTo(redeemed ? null : ResetRefusal.EXPIRED);
        assertThat(story.writes()).hasSize(redeemed ? 2 : 0);
    }

    @Test
    void onlyTheSecretOfThisVerificationRedeemsIt() {
        Begun begun = story.verified();
        Begun other = story.begin();

        for (String wrong : new String[] {
            "", "x", other.secret(), begun.id(), begun.secret().substring(1) + "A"
        }) {
            refuses(new Begun(begun.id(), wrong), ResetRefusal.NOT_FOUND);
        }
        refuses(new Begun(other.id(), begun.secret()), ResetRefusal.NOT_FOUND);
        assertThat(story.redeem(begun).isDone()).isTrue();
    }

    @Test
    void anIdThatNobodyWasGivenIsNotFound() {
        Begun begun = story.verified();

        for (String id : new String[] {"", "..", "' OR '1'='1", "A".repeat(22), begun.id() + " "}) {
            refuses(new Begun(id, begun.secret()), ResetRefusal.NOT_FOUND);
        }
    }

    @Test
    void tenTriesInFiveMinutesAreEnough() {
        Begun begun = story.verified();
        for (int i = 0; i < 10; i++) {
            refuses(new Begun(begun.id(), "wrong"), ResetRefusal.NOT_FOUND);
        }

        refuses(begun, ResetRefusal.LIMITED);
        assertThat(story.steps()).contains(AuditStep.RATE_LIMITED);
        story.clock.advance(Duration.ofMinutes(5));
        assertThat(story.redeem(begun).isDone()).isTrue();
    }

    @Test
    void withoutADecisionThereIsNothingToRedeem() {
        refuses(story.begin(), ResetRefusal.NOT_VERIFIED);
    }

    @Test
    void aVerificationForNoResetResetsNothing() {
        Begun begun = story.begin(VerificationStory.selfServe(ANA));
        assertThat(story.complete(begun).isVerified()).isTrue();

        refuses(begun, ResetRefusal.NO_ACTION);
    }

    @Test
    void whoHasBeenDisabledSinceIsRefusedAndTheVerificationIsSpent() {
        Begun begun = story.verified();
        story.people.disable(ANA);

        refuses(begun, ResetRefusal.INACTIVE_USER);
        story.people.enable(ANA);
        refuses(begun, ResetRefusal.USED);
    }

    @Test
    void whoHasLeftTheGroupIsRefused() {
        Begun begun = story.verified();
        story.people.moveOutOfScope(ANA);

        refuses(begun, ResetRefusal.OUT_OF_SCOPE);
    }

    @Test
    void whoIsGoneIsRefused() {
        Begun begun = story.verified();
        story.people.softDelete(ANA);

        refuses(begun, ResetRefusal.UNKNOWN_USER);
    }

    @Test
    void whoNoLongerCarriesTheHintIsRefused() {
        Begun begun = story.verified();
        story.people.change(ANA, user -> user.attribute(UserAttribute.EMAIL, "ana.new@corp.example"));

        refuses(begun, ResetRefusal.UNKNOWN_USER);
    }

    @ParameterizedTest
    @CsvSource({"birthdate, 1990-02-01", "family_name, Souza", "phone_number, +15550100", "title, Treasurer"})
    void whoseRecordHasChangedSinceTheMatchIsRefused(String attribute, String value) {
        Begun begun = story.verified();
        story.people.change(ANA, user -> user.attribute(new UserAttribute(attribute), value));

        refuses(begun, ResetRefusal.CLAIMS_CHANGED);
    }

    @Test
    void whoHasBecomeAnAdministratorSinceIsRefused() {
        Begun begun = story.verified();
        story.directory.story().makeAdministrators(ANA);

        refuses(begun, ResetRefusal.PRIVILEGED);
    }

    @Test
    void whoseRolesCannotBeReadAnyMoreIsRefused() {
        Begun begun = story.verified();
        story.directory.story().hideRoles();

        refuses(begun, ResetRefusal.PRIVILEGED);
    }

    @Test
    void whoHasJoinedAPrivilegedGroupSinceIsRefused() {
        story.with(PolicyRouter.of(ClaimsPolicy.workforceDefault()).privilegedGroups(Set.of("admins")), b -> b);
        Begun begun = story.verified();
        story.people.areas().group("admins", ANA);

        refuses(begun, ResetRefusal.PRIVILEGED);
    }

    @Test
    void aProviderThatCannotBeAskedLeavesTheVerificationUnused() {
        Begun begun = story.verified();
        story.people.script().failAt(Call.CONFIRM, 1, new IllegalStateException("down"));
        refuses(begun, ResetRefusal.UNAVAILABLE);
        story.people.script().answer(ANA, Presence.UNREADABLE);
        refuses(begun, ResetRefusal.UNAVAILABLE);
        story.people.script().behave();

        assertThat(story.redeem(begun).isDone()).isTrue();
    }

    @Test
    void thePreviewListsWhatWillBeRemovedAndUsesNothingUp() {
        Begun begun = story.begin(VerificationStory.selfServe(ANA).action(CredentialAction.RESET_MFA));
        assertThat(story.reset().preview(begun.id(), begun.secret())).isEmpty();
        story.complete(begun);

        CredentialState state =
                story.reset().preview(begun.id(), begun.secret()).orElseThrow();

        assertThat(state.methods()).filteredOn(AuthenticationMethod::removable).hasSize(1);
        assertThat(story.reset().preview(begun.id(), "wrong")).isEmpty();
        assertThat(story.redeem(begun).isDone()).isTrue();
        assertThat(story.writes()).containsExactly("RESET_MFA ana", "END_SESSIONS ana");
    }

    @Test
    void methodsThatStayAreReportedAndAreNoSuccess() {
        story.directory.story().keepAMethodOf(ANA);
        Begun begun = story.begin(VerificationStory.selfServe(ANA).action(CredentialAction.RESET_MFA));
        story.complete(begun);

        ResetOutcome outcome = story.redeem(begun);

        assertThat(outcome.isDone()).isFalse();
        assertThat(outcome.leftovers()).hasSize(1);
        assertThat(story.messages).extracting(UserMessage::kind).contains(UserMessage.Kind.RESET_DONE);
    }

    @Test
    void theOtherKindOfCredentialWithinADayIsLookedAtBySomebody() {
        Begun password = story.verified();
        Begun factors = story.begin(VerificationStory.selfServe(ANA).action(CredentialAction.RESET_MFA));
        assertThat(story.complete(factors).isVerified()).isTrue();
        story.redeem(password);

        assertThat(story.redeem(factors).refusal()).contains(ResetRefusal.REVIEW_NEEDED);
        assertThat(story.writes()).doesNotContain("RESET_MFA ana");
    }

    @Test
    void theUserIsToldOnTheContactOfTheDirectory() {
        ResetOutcome outcome = story.redeem(story.verified());

        assertThat(outcome.isUserTold()).isTrue();
        UserMessage done = story.messages.get(story.messages.size() - 1);
        assertThat(done.kind()).isEqualTo(UserMessage.Kind.RESET_DONE);
        assertThat(done.contact().emails()).containsExactly("ana@corp.example");
        assertThat(done.linkSecret()).isEmpty();
    }

    @Test
    void aMessageThatCannotBeSentTakesNothingBack() {
        story.with(
                PolicyRouter.of(ClaimsPolicy.workforceDefault()),
                builder -> builder.messages(message -> {
                    throw new IllegalStateException("no mail today");
                }));

        ResetOutcome outcome = story.redeem(story.verified());

        assertThat(outcome.isDone()).isTrue();
        assertThat(outcome.isUserTold()).isFalse();
        assertThat(story.steps()).contains(AuditStep.MESSAGE_FAILED);
    }

    @Test
    void withoutAnAuditNothingIsWritten() {
        story.with(
                PolicyRouter.of(ClaimsPolicy.workforceDefault()),
                builder -> builder.audit(event -> {
                    if (event.step() == AuditStep.REDEEMED) {
                        throw new IllegalStateException("disk full");
                    }
                }));
        Begun begun = story.verified();

        assertThatThrownBy(() -> story.redeem(begun)).isInstanceOf(DirectoryException.class);
        assertThat(story.writes()).isEmpty();
    }

    @Test
    void theEmployeeDisownsWhatIsUnused() {
        Begun begun = story.verified();
        String code = story.messages.get(0).disownCode();
        assertThat(story.messages.get(0).kind()).isEqualTo(UserMessage.Kind.REGISTRATION);
        assertThat(story.verification().disown(begun.id(), "k1:" + "A".repeat(43)))
                .isFalse();
        assertThat(story.verification().disown(story.begin().id(), code)).isFalse();

        assertThat(story.verification().disown(begun.id(), code)).isTrue();
        refuses(begun, ResetRefusal.NOT_VERIFIED);
        assertThat(story.steps()).contains(AuditStep.RESET_DISOWNED);
    }
}
