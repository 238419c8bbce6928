package io.github.rollcall.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser brings back, and what somebody may make it bring. */
class CallbackTest extends SignInStory {

    private SignInRequest pending() {
        SignInRequest request = signIn.begin();
        issuer.tokenAnswer.put("id_token", claims(request).signed());
        return request;
    }

    @Test
    @Tag("R-44")
    void theBrowserIsSentWithStateNonceAndChallenge() {
        URI url = signIn.begin().url();
        assertThat(url.toString()).startsWith(issuer.base() + "/authorize?");
        assertThat(parameter(url, "response_type")).isEqualTo("code");
        assertThat(parameter(url, "client_id")).isEqualTo(CLIENT);
        assertThat(parameter(url, "redirect_uri")).isEqualTo(REDIRECT);
        assertThat(parameter(url, "scope")).isEqualTo("openid");
        assertThat(parameter(url, "code_challenge_method")).isEqualTo("S256");
        assertThat(List.of("state", "nonce", "code_challenge"))
                .allSatisfy(name -> assertThat(parameter(url, name)).hasSize(43));
        assertThat(parameter(signIn.begin().url(), "state")).isNotEqualTo(parameter(url, "state"));
    }

    @Test
    void theCodeIsRedeemedOnceWithItsVerifier() {
        SignInRequest request = pending();
        assertThat(signIn.finish(request, "code=abc&state=" + request.state()).user())
                .isPresent();
        assertThat(issuer.tokenForms).hasSize(1);
        assertThat(issuer.tokenForms.get(0))
                .containsEntry("grant_type", List.of("authorization_code"))
                .containsEntry("code", List.of("abc"))
                .containsEntry("redirect_uri", List.of(REDIRECT))
                .containsEntry("code_verifier", List.of(request.verifier()));
        assertThat(parameter(request.url(), "code_challenge")).isNotEqualTo(request.verifier());
    }

    @Test
    void aStateOfSomebodyElseIsRefusedAndSpendsNothing() {
        SignInRequest request = pending();
        SignInRequest other = signIn.begin();
        for (String state : Stream.of(
                        other.state(),
                        request.state() + "A",
                        request.state().substring(1),
                        request.state().toLowerCase(Locale.ROOT) + "x",
                        "")
                .toList()) {
            assertThat(signIn.finish(request, "code=abc&state=" + state).problem())
                    .contains(SignInProblem.STATE_MISMATCH);
        }
        assertThat(signIn.finish(request, "code=abc").problem()).contains(SignInProblem.STATE_MISMATCH);
        assertThat(signIn.finish(request, "").problem()).contains(SignInProblem.STATE_MISMATCH);
        assertThat(signIn.finish(request, null).problem()).contains(SignInProblem.STATE_MISMATCH);
        assertThat(issuer.tokenForms).isEmpty();
        assertThat(signIn.finish(request, callback(request)).user()).isPresent();
    }

    @Test
    void aCallbackIsNotReplayed() {
        SignInRequest request = pending();
        String callback = callback(request);
        assertThat(signIn.finish(request, callback).user()).isPresent();
        assertThat(signIn.finish(request, callback).problem()).contains(SignInProblem.ALREADY_FINISHED);
        assertThat(signIn.finish(request, callback(request)).problem()).contains(SignInProblem.ALREADY_FINISHED);
        assertThat(issuer.tokenForms).hasSize(1);
    }

    @Test
    void aCopyFromTheSessionIsTheSameAttempt() {
        SignInRequest request = pending();
        SignInRequest copy = SignInRequest.ofSession(request.sessionValue());
        assertThat(copy).isEqualTo(request).hasSameHashCodeAs(request);
        assertThat(copy.url()).isEqualTo(request.url());
        assertThat(copy.expiresAt()).isEqualTo(request.expiresAt());
        assertThat(copy.sessionValue()).isEqualTo(request.sessionValue());
        assertThat(signIn.finish(copy, callback(copy)).user()).isPresent();
        assertThat(signIn.finish(request, callback(request)).problem()).contains(SignInProblem.ALREADY_FINISHED);
        assertThat(request).isNotEqualTo(signIn.begin());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1.a.b.c.d.e.f", "2.YQ.YQ.YQ.YQ.YQ.1", "1.YQ.YQ.YQ.YQ.YQ.x", "1.*.YQ.YQ.YQ.YQ.1"})
    void anotherTextIsNoAttempt(String text) {
        assertThatThrownBy(() -> SignInRequest.ofSession(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("session value: it is not one of a sign-in request");
    }

    @Test
    void theCallbackOfAnotherSessionIsRefused() {
        SignInRequest victim = pending();
        SignInRequest attacker = signIn.begin();
        assertThat(signIn.finish(victim, callback(attacker)).problem()).contains(SignInProblem.STATE_MISMATCH);
        assertThat(signIn.finish(attacker, callback(victim)).problem()).contains(SignInProblem.STATE_MISMATCH);
        assertThat(issuer.tokenForms).isEmpty();
    }

    @Test
    void aCodeThatWasGotForAnotherAttemptFailsAtItsNonce() {
        SignInRequest victim = signIn.begin();
        SignInRequest attacker = pending();
        assertThat(attacker.nonce()).isNotEqualTo(victim.nonce());
        assertThat(signIn.finish(victim, callback(victim)).problem()).contains(SignInProblem.NONCE_MISMATCH);
    }

    @Test
    void anErrorComesBeforeACode() {
        SignInRequest request = pending();
        SignInOutcome outcome = signIn.finish(request, callback(request) + "&error=access_denied");
        assertThat(outcome.problem()).contains(SignInProblem.DENIED);
        assertThat(outcome.providerCode()).contains("access_denied");
        assertThat(issuer.tokenForms).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "access_denied, DENIED, access_denied",
        "login_required, INTERACTION_NEEDED, login_required",
        "interaction_required, INTERACTION_NEEDED, interaction_required",
        "consent_required, INTERACTION_NEEDED, consent_required",
        "account_selection_required, INTERACTION_NEEDED, account_selection_required",
        "server_error, ISSUER_ERROR, server_error",
        "%3Cscript%3E, ISSUER_ERROR,",
        "'', ISSUER_ERROR,",
    })
    void anErrorIsTold(String error, SignInProblem problem, String code) {
        SignInRequest request = signIn.begin();
        SignInOutcome outcome =
                signIn.finish(request, "error=" + error + "&error_description=Alice&state=" + request.state());
        assertThat(outcome.problem()).contains(problem);
        assertThat(outcome.providerCode().orElse(null)).isEqualTo(code);
        assertThat(outcome.user()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state=%s",
                "state=%s&code=",
                "state=%s&code=a%0Ab",
                "state=%s&state=%s&code=a",
                "state=%s&code=a&code=a",
                "state=%s&code=a&iss=a&iss=a",
                "state=%s&code=%C3%A9",
                "state=%s&error=a&error=a",
            })
    void aMalformedCallbackIsRefused(String callback) {
        SignInRequest request = pending();
        assertThat(signIn.finish(request, callback.replace("%s", request.state()))
                        .problem())
                .contains(SignInProblem.CALLBACK_INVALID);
        assertThat(issuer.tokenForms).isEmpty();
    }

    @Test
    void aCallbackWithoutEndIsRefused() {
        SignInRequest request = pending();
        String start = callback(request) + "&x=";
        assertThat(signIn.finish(request, start + "y".repeat(16 * 1024 - start.length() + 1))
                        .problem())
                .contains(SignInProblem.CALLBACK_INVALID);
        assertThat(signIn.finish(request, start + "y".repeat(16 * 1024 - start.length()))
                        .user())
                .isPresent();
    }

    @Test
    void theIssuerThatACallbackNamesIsCompared() {
        SignInRequest right = pending();
        assertThat(signIn.finish(right, callback(right) + "&iss=" + encoded(issuer.base()))
                        .user())
                .isPresent();
        for (String other : List.of("https://evil.example", issuer.base() + "/", "")) {
            SignInRequest wrong = pending();
            assertThat(signIn.finish(wrong, callback(wrong) + "&iss=" + encoded(other))
                            .problem())
                    .contains(SignInProblem.CALLBACK_ISSUER);
        }
        assertThat(issuer.tokenForms).hasSize(1);
    }

    @Test
    void anIssuerThatAnnouncesItsNameMustTellIt() {
        issuer.discovery.put("authorization_response_iss_parameter_supported", true);
        SignInRequest silent = pending();
        assertThat(signIn.finish(silent, callback(silent)).problem()).contains(SignInProblem.CALLBACK_ISSUER);
        SignInRequest denied = pending();
        assertThat(signIn.finish(denied, "error=access_denied&state=" + denied.state())
                        .problem())
                .contains(SignInProblem.CALLBACK_ISSUER);
        SignInRequest named = pending();
        assertThat(signIn.finish(named, callback(named) + "&iss=" + encoded(issuer.base()))
                        .user())
                .isPresent();
    }

    @Test
    void aCodeNeverGoesToAnotherIssuerThanTheAttempt() {
        try (HostileIssuer evil = new HostileIssuer()) {
            OidcSignIn other = builder(OidcIssuer.of(evil.uri())).build();
            SignInRequest request = pending();
            assertThat(other.finish(request, callback(request)).problem()).contains(SignInProblem.OTHER_REGISTRATION);
            assertThat(evil.tokenForms).isEmpty();
            // The honest issuer's answer, sent to an attempt at the evil one, says whose it is.
            SignInRequest mixed = other.begin();
            assertThat(other.finish(mixed, callback(mixed) + "&iss=" + encoded(issuer.base()))
                            .problem())
                    .contains(SignInProblem.CALLBACK_ISSUER);
            assertThat(evil.tokenForms).isEmpty();
        }
    }

    @Test
    void registrationsAtOneIssuerAreKeptApart() {
        SignInRequest request = pending();
        OidcSignIn chat = builder().clientId("chat").build();
        OidcSignIn elsewhere =
                builder().redirectUri("https://chat.example/callback").build();
        assertThat(chat.finish(request, callback(request)).problem()).contains(SignInProblem.OTHER_REGISTRATION);
        assertThat(elsewhere.finish(request, callback(request)).problem()).contains(SignInProblem.OTHER_REGISTRATION);
        assertThat(builder().build().finish(request, callback(request)).user()).isPresent();
    }
}
