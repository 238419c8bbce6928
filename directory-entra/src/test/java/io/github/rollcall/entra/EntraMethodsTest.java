package io.github.rollcall.entra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.reset.AuthenticationMethod;
import io.github.rollcall.directory.reset.CredentialAction;
import io.github.rollcall.directory.reset.CredentialResult;
import io.github.rollcall.directory.reset.CredentialResult.Failure;
import io.github.rollcall.directory.reset.CredentialResult.Outcome;
import io.github.rollcall.directory.reset.CredentialState;
import io.github.rollcall.directory.reset.MethodRemoval;
import io.github.rollcall.sandbox.EntraMethod;
import io.github.rollcall.sandbox.Fault;
import io.github.rollcall.sandbox.SignInStep;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Graph has no "reset MFA": methods go one by one, the default one last, and what stays is told. */
@Tag("R-41")
@Tag("R-42")
class EntraMethodsTest {
    private static final EntraMethod[] REMOVABLE = Arrays.stream(EntraMethod.values())
            .filter(method -> !List.of(EntraMethod.HARDWARE_OATH, EntraMethod.QR_CODE, EntraMethod.OF_THE_FUTURE)
                    .contains(method))
            .toArray(EntraMethod[]::new);

    private final EntraResetStory story = new EntraResetStory();
    private final DirectoryUserId ana = story.ana();

    @AfterEach
    void stop() {
        story.close();
    }

    private CredentialResult reset() {
        return story.perform(ana, CredentialAction.RESET_MFA);
    }

    private List<String> deletions() {
        return story.writes().stream()
                .map(request -> request.path().split("/", -1)[5])
                .toList();
    }

    @Test
    void allMethodsGoInTheOrderThatWorksAndTheNextSignInAsksToRegister() {
        story.account(ana).register(REMOVABLE).makeDefault(EntraMethod.MOBILE_PHONE);
        assertThat(story.sandbox.nextSignIn(ana.externalId())).isEmpty();

        CredentialResult result = reset();

        assertThat(result.outcome()).isEqualTo(Outcome.DONE);
        assertThat(result.methods())
                .hasSize(REMOVABLE.length)
                .allMatch(method -> method.state() == MethodRemoval.State.REMOVED);
        assertThat(story.account(ana).methods()).isEmpty();
        assertThat(story.sandbox.nextSignIn(ana.externalId())).containsExactly(SignInStep.REGISTER_METHODS);
        assertThat(deletions())
                .containsExactly(
                        "temporaryAccessPassMethods",
                        "fido2Methods",
                        "windowsHelloForBusinessMethods",
                        "platformCredentialMethods",
                        "softwareOathMethods",
                        "externalAuthenticationMethods",
                        "emailMethods",
                        "microsoftAuthenticatorMethods",
                        "phoneMethods",
                        "phoneMethods",
                        "phoneMethods");
    }

    @Test
    void theDefaultMethodIsAskedForAgainOnceTheOthersAreGone() {
        story.account(ana)
                .register(EntraMethod.SOFTWARE_OATH, EntraMethod.AUTHENTICATOR, EntraMethod.MOBILE_PHONE)
                .makeDefault(EntraMethod.SOFTWARE_OATH);

        assertThat(reset().outcome()).isEqualTo(Outcome.DONE);
        assertThat(story.account(ana).methods()).isEmpty();
        assertThat(deletions())
                .containsExactly(
                        "softwareOathMethods", "microsoftAuthenticatorMethods", "phoneMethods", "softwareOathMethods");
    }

    @Test
    void twoMethodsThatHoldEachOtherAreReportedAsLeftAfterARoundWithoutProgress() {
        story.account(ana)
                .register(EntraMethod.PASSKEY, EntraMethod.MOBILE_PHONE, EntraMethod.ALTERNATE_MOBILE_PHONE)
                .makeDefault(EntraMethod.ALTERNATE_MOBILE_PHONE);

        CredentialResult result = reset();

        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.failure()).contains(Failure.METHODS_LEFT);
        assertThat(result.methods())
                .filteredOn(method -> method.state() == MethodRemoval.State.LEFT_IN_PLACE)
                .hasSize(2)
                .allSatisfy(left -> assertThat(left.detail()).contains("default method"));
        assertThat(deletions()).hasSize(5);
    }

    @Test
    void whatGraphCannotDeleteAndWhatIsNotKnownIsLeftAndToldAndNotAsked() {
        story.account(ana)
                .register(EntraMethod.HARDWARE_OATH, EntraMethod.QR_CODE, EntraMethod.OF_THE_FUTURE, EntraMethod.EMAIL);

        CredentialResult result = reset();

        assertThat(result.failure()).contains(Failure.METHODS_LEFT);
        assertThat(result.methods())
                .filteredOn(method -> method.state() == MethodRemoval.State.LEFT_IN_PLACE)
                .extracting(left -> left.method().kind())
                .containsExactlyInAnyOrder(
                        AuthenticationMethod.Kind.HARDWARE_TOKEN,
                        AuthenticationMethod.Kind.QR_CODE,
                        AuthenticationMethod.Kind.OTHER);
        assertThat(deletions()).containsExactly("emailMethods");
    }

    @Test
    void whatWillBeRemovedIsKnownBeforehandAndHoldsNoNumber() {
        story.account(ana).register(EntraMethod.MOBILE_PHONE, EntraMethod.HARDWARE_OATH);

        CredentialState state = story.admin.examine(ana);

        assertThat(state.methods())
                .extracting(AuthenticationMethod::kind, AuthenticationMethod::removable)
                .containsExactlyInAnyOrder(
                        tuple(AuthenticationMethod.Kind.PASSWORD, false),
                        tuple(AuthenticationMethod.Kind.PHONE, true),
                        tuple(AuthenticationMethod.Kind.HARDWARE_TOKEN, false));
        assertThat(state.methods().toString()).doesNotContain("555");
    }

    @Test
    void aMethodThatIsGoneAlreadyCountsAsRemoved() {
        story.account(ana).register(EntraMethod.PASSKEY);
        story.sandbox.failWrite(1, Fault.status(404));

        CredentialResult result = reset();

        assertThat(result.outcome()).isEqualTo(Outcome.DONE);
        assertThat(result.methods())
                .singleElement()
                .extracting(MethodRemoval::state)
                .isEqualTo(MethodRemoval.State.REMOVED);
    }

    @Test
    void aMethodThatGraphDoesNotFindWithoutNamingACodeIsGone() {
        story.account(ana).register(EntraMethod.PASSKEY);
        story.sandbox.failWrite(
                1, Fault.status(404, "{\"error\":{\"code\":\"\",\"message\":\"\"}}", "application/json"));

        assertThat(reset().outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void aNotFoundThatIsNotGraphsRemovesNothing() {
        story.account(ana).register(EntraMethod.PASSKEY);
        story.sandbox.failWrite(
                1, Fault.status(404, "no such page", "text/plain").beforeEffect());

        assertThat(reset().methods())
                .singleElement()
                .extracting(MethodRemoval::state)
                .isEqualTo(MethodRemoval.State.LEFT_IN_PLACE);
    }

    @Test
    void aMissingPermissionForOneTypeDoesNotStopTheOthers() {
        story.account(ana).register(EntraMethod.PASSKEY, EntraMethod.MOBILE_PHONE);
        story.sandbox.failWrite(1, Fault.status(403));

        CredentialResult result = reset();

        assertThat(result.failure()).contains(Failure.PERMISSION_MISSING);
        assertThat(result.methods())
                .extracting(MethodRemoval::state)
                .containsExactly(MethodRemoval.State.LEFT_IN_PLACE, MethodRemoval.State.REMOVED);
        assertThat(result.methods().get(0).detail()).contains("UserAuthenticationMethod.ReadWrite.All");
    }

    @Test
    void aWaitThatIsTooLongLeavesTheRestInPlaceAndSaysHowLong() {
        story.account(ana).register(EntraMethod.PASSKEY, EntraMethod.AUTHENTICATOR, EntraMethod.MOBILE_PHONE);
        story.sandbox.failWrite(2, Fault.tooManyRequests(Duration.ofSeconds(150)));

        CredentialResult result = reset();

        assertThat(result.failure()).contains(Failure.UNAVAILABLE);
        assertThat(result.error().orElseThrow().retryAfter()).contains(Duration.ofSeconds(150));
        assertThat(result.methods())
                .extracting(MethodRemoval::state)
                .containsExactly(
                        MethodRemoval.State.REMOVED,
                        MethodRemoval.State.LEFT_IN_PLACE,
                        MethodRemoval.State.LEFT_IN_PLACE);
        assertThat(story.writes()).hasSize(2);
    }

    @Test
    void aDeletionWhoseAnswerWasLostIsUnknownAndNotRepeated() {
        story.account(ana).register(EntraMethod.PASSKEY, EntraMethod.MOBILE_PHONE);
        story.sandbox.failWrite(1, Fault.status(504));

        CredentialResult result = reset();

        assertThat(result.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(result.methods())
                .extracting(MethodRemoval::state)
                .containsExactly(MethodRemoval.State.UNKNOWN, MethodRemoval.State.REMOVED);
        assertThat(story.writes()).hasSize(2);
        assertThat(story.admin
                        .readBack(
                                ana, CredentialAction.RESET_MFA, result.before().orElseThrow())
                        .outcome())
                .isEqualTo(Outcome.DONE);
    }
}
