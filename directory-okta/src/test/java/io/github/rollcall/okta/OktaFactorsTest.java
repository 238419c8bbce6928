package io.github.rollcall.okta;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.reset.AuthenticationMethod;
import io.github.rollcall.directory.reset.AuthenticationMethod.Kind;
import io.github.rollcall.directory.reset.CredentialAction;
import io.github.rollcall.directory.reset.CredentialRefusal.Reason;
import io.github.rollcall.directory.reset.CredentialResult;
import io.github.rollcall.directory.reset.CredentialResult.Failure;
import io.github.rollcall.directory.reset.CredentialResult.Outcome;
import io.github.rollcall.directory.reset.CredentialState;
import io.github.rollcall.directory.reset.MethodRemoval;
import io.github.rollcall.sandbox.Fault;
import io.github.rollcall.sandbox.OktaFactor;
import io.github.rollcall.sandbox.RecordedRequest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Okta resets all factors in one request; what is left afterwards is read, and told. */
@Tag("R-41")
@Tag("R-42")
class OktaFactorsTest {
    private static final Fault NO_EFFECT =
            Fault.status(200, "{}", "application/json").beforeEffect();

    private final OktaResetStory story = new OktaResetStory();
    private final DirectoryUserId ana = story.ana();

    @AfterEach
    void stop() {
        story.close();
    }

    private CredentialResult reset() {
        return story.perform(ana, CredentialAction.RESET_MFA);
    }

    private static List<MethodRemoval.State> states(CredentialResult result) {
        return result.methods().stream().map(MethodRemoval::state).toList();
    }

    @Test
    void factorsOfEveryKindGoWithOneRequestAfterTheyWereListed() {
        story.account(ana).register(OktaFactor.values());

        CredentialResult result = reset();

        assertThat(result.outcome()).isEqualTo(Outcome.DONE);
        assertThat(states(result)).hasSize(OktaFactor.values().length).containsOnly(MethodRemoval.State.REMOVED);
        assertThat(story.account(ana).factors()).isEmpty();
        assertThat(story.sandbox.requests())
                .extracting(RecordedRequest::method, request -> request.path().replaceAll(".*/users/[^/]+", ""))
                .extracting(String::valueOf)
                .containsSubsequence(
                        "(\"GET\", \"/factors\")",
                        "(\"POST\", \"/lifecycle/reset_factors\")",
                        "(\"GET\", \"/factors\")");
        assertThat(story.writes()).hasSize(1);
    }

    @Test
    void whatAFactorIsIsToldAndWhoseItIsIsNot() {
        story.account(ana).register(OktaFactor.values());

        CredentialState state = story.admin.examine(ana);

        assertThat(state.methods())
                .extracting(AuthenticationMethod::kind)
                .containsExactly(
                        Kind.PHONE,
                        Kind.PHONE,
                        Kind.EMAIL,
                        Kind.AUTHENTICATOR_APP,
                        Kind.DEVICE_KEY,
                        Kind.SOFTWARE_TOKEN,
                        Kind.HARDWARE_TOKEN,
                        Kind.PASSKEY,
                        Kind.SECURITY_QUESTION,
                        Kind.EXTERNAL,
                        Kind.OTHER);
        assertThat(state.methods()).allMatch(AuthenticationMethod::removable);
        assertThat(state.methods().get(5).providerType()).isEqualTo("token:software:totp/GOOGLE");
        assertThat(state.methods().toString() + state.methods().get(0).providerType())
                .doesNotContain("555", "@", "northwind");
    }

    @Test
    void theSecretOfAnEnrolmentUnderWayIsNeverKept() {
        story.account(ana).register(OktaFactor.GOOGLE_AUTHENTICATOR).leaveEnrolmentUnfinished();

        CredentialState state = story.admin.examine(ana);

        assertThat(state.methods()).hasSize(1);
        assertThat(state.methods().get(0).id()
                        + state.methods().get(0).providerType()
                        + state.evidence().value())
                .doesNotContain("JBTW3SANDBOXSECRET");
        assertThat(reset().outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void whatIsStillListedAfterAConfirmedResetIsLeftAndTold() {
        story.account(ana).register(OktaFactor.SMS, OktaFactor.PASSKEY);
        story.sandbox.failWrite(1, NO_EFFECT);

        CredentialResult result = reset();

        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.failure()).contains(Failure.METHODS_LEFT);
        assertThat(states(result))
                .containsExactly(MethodRemoval.State.LEFT_IN_PLACE, MethodRemoval.State.LEFT_IN_PLACE);
        assertThat(result.methods().get(0).detail()).contains("admin console");
        assertThat(story.writes()).hasSize(1);
    }

    @Test
    void aConfirmedResetThatCannotBeReadBackIsUnknown() {
        story.account(ana).register(OktaFactor.SMS);
        // The user, its factors, two reads of roles, the reset; the sixth request reads back.
        story.sandbox.failRequests(6, 10, Fault.status(503));

        CredentialResult result = reset();

        assertThat(result.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(states(result)).containsExactly(MethodRemoval.State.UNKNOWN);
        story.sandbox.clearFaults();
        assertThat(story.readBack(result).outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void aFactorThatWasEnrolledSinceIsNotALeftOne() {
        story.account(ana).register(OktaFactor.SMS);
        story.sandbox.failWrite(1, Fault.status(504));
        CredentialResult result = reset();
        story.account(ana).register(OktaFactor.PASSKEY);

        assertThat(result.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(story.readBack(result).outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void factorsThatAreOfferedForResetAndNotListedAreResetToo() {
        story.account(ana).register(OktaFactor.SMS);
        // The list depends on the network the request comes from, so it can be short.
        story.sandbox.failRequest(2, Fault.body("[]"));

        CredentialResult result = reset();

        assertThat(result.outcome()).isEqualTo(Outcome.DONE);
        assertThat(story.writes()).hasSize(1);
        assertThat(story.account(ana).factors()).isEmpty();
    }

    @Test
    void aLostResetOfFactorsThatWereNotListedIsReadBackByWhatIsOffered() {
        story.account(ana).register(OktaFactor.SMS);
        story.sandbox.failRequest(2, Fault.body("[]"));
        story.sandbox.failWrite(1, Fault.status(504).beforeEffect());
        CredentialResult result = reset();

        assertThat(result.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(story.readBack(result).outcome()).isEqualTo(Outcome.UNKNOWN);
        story.clock.advance(Duration.ofMinutes(2));
        assertThat(story.readBack(result).failure()).contains(Failure.NOT_APPLIED);
        story.perform(ana, CredentialAction.RESET_MFA);
        assertThat(story.readBack(result).outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void aListedFactorThatOktaDoesNotOfferToResetIsARefusal() {
        story.sandbox.failRequest(
                2,
                Fault.body("[{\"id\":\"smsx\",\"factorType\":\"sms\",\"provider\":\"OKTA\",\"status\":\"ACTIVE\"}]"));

        CredentialResult result = reset();

        assertThat(result.failure()).contains(Failure.INELIGIBLE);
        assertThat(result.refusals())
                .extracting(refusal -> refusal.reason())
                .containsExactly(Reason.STATUS_NOT_RESETTABLE);
        assertThat(story.writes()).isEmpty();
    }

    @Test
    void aFactorThatIsNotSetUpIsNone() {
        story.sandbox.failRequest(2, Fault.body("[{\"id\":\"smsx\",\"factorType\":\"sms\",\"status\":\"NOT_SETUP\"}]"));

        assertThat(reset().outcome()).isEqualTo(Outcome.DONE);
        assertThat(story.writes()).isEmpty();
    }

    @Test
    void aRefusedResetLeavesEachFactorInPlace() {
        story.account(ana).register(OktaFactor.SMS, OktaFactor.PASSKEY);
        story.sandbox.failWrite(1, Fault.status(403));

        CredentialResult result = reset();

        assertThat(result.failure()).contains(Failure.PERMISSION_MISSING);
        assertThat(states(result))
                .containsExactly(MethodRemoval.State.LEFT_IN_PLACE, MethodRemoval.State.LEFT_IN_PLACE);
        assertThat(story.account(ana).factors()).hasSize(2);
    }

    @Test
    void factorsThatMayNotBeReadStopTheirResetAndNothingElse() {
        story.sandbox.failRequest(2, Fault.status(403));

        assertThat(story.reasons(ana, CredentialAction.RESET_MFA)).containsExactly(Reason.UNREADABLE);
        assertThat(story.perform(ana, CredentialAction.TEMPORARY_PASSWORD).outcome())
                .isEqualTo(Outcome.DONE);
    }

    @Test
    void aFactorWithoutAnIdOrARowThatIsNoneMeansNoReset() {
        for (String odd : List.of("[{\"factorType\":\"sms\"}]", "[7]", "{}", "[{\"id\":\"a|b\"}]")) {
            story.sandbox.failRequests(2, 10, Fault.body(odd));

            assertThat(reset().failure()).as(odd).contains(Failure.UNAVAILABLE);
            story.sandbox.clearFaults();
        }
        assertThat(story.writes()).isEmpty();
    }
}
