package io.github.rollcall.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An issuer that fails, lies about itself or sends its visitors elsewhere. */
class TransportTest extends SignInStory {
    private static final String DOCUMENT = "/.well-known/openid-configuration";

    private ErrorCode beginning() {
        return failure(() -> signIn.begin()).code();
    }

    private static DirectoryException failure(Runnable action) {
        DirectoryException failure = catchThrowableOfType(DirectoryException.class, action::run);
        assertThat(failure).isNotNull();
        return failure;
    }

    private DirectoryException finishing() {
        SignInRequest request = signIn.begin();
        issuer.tokenAnswer.put("id_token", claims(request).signed());
        return failure(() -> signIn.finish(request, callback(request)));
    }

    @Test
    void buildingSendsNothing() {
        assertThat(builder().build()).hasToString("OidcSignIn[" + issuer.base() + " portal " + REDIRECT + "]");
        assertThat(issuer.asked).isEmpty();
    }

    @Test
    void theDocumentIsReadOnceAnHour() {
        signIn.begin();
        clock.advance(Duration.ofHours(1).minusMillis(1));
        signIn.begin();
        assertThat(issuer.count(DOCUMENT)).isEqualTo(1);
        clock.advance(Duration.ofMillis(1));
        signIn.begin();
        assertThat(issuer.count(DOCUMENT)).isEqualTo(2);
        clock.set(NOW);
        signIn.begin();
        assertThat(issuer.count(DOCUMENT)).as("a clock that was set back").isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "/", "", "HTTP://127.0.0.1"})
    void aDocumentOfAnotherIssuerIsRefused(String other) {
        issuer.discovery.put("issuer", other.equals("/") ? issuer.base() + "/" : other);
        assertThat(beginning()).isEqualTo(ErrorCode.RESPONSE_INVALID);
        issuer.discovery.remove("issuer");
        assertThat(beginning()).isEqualTo(ErrorCode.RESPONSE_INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"authorization_endpoint", "token_endpoint", "jwks_uri", "end_session_endpoint"})
    void anEndpointElsewhereIsRefusedBeforeAnythingIsSent(String endpoint) {
        try (HostileIssuer evil = new HostileIssuer()) {
            for (String address : List.of(
                    evil.base() + "/token",
                    issuer.base().replace("127.0.0.1", "localhost") + "/token",
                    issuer.base().replace("http:", "https:") + "/token",
                    issuer.base().replace("http://", "http://user@") + "/token",
                    issuer.base() + "/a/../token",
                    issuer.base() + "/token#there")) {
                issuer.discovery.put(endpoint, address);
                assertThat(beginning()).as(address).isEqualTo(ErrorCode.FOREIGN_HOST);
            }
            for (String address : List.of("/token", "", "http://[bad", "token")) {
                issuer.discovery.put(endpoint, address);
                assertThat(beginning()).as(address).isEqualTo(ErrorCode.RESPONSE_INVALID);
            }
            assertThat(evil.asked).isEmpty();
        }
    }

    @Test
    void anEndpointAtANamedOriginIsUsed() {
        try (HostileIssuer second = new HostileIssuer()) {
            issuer.discovery.put("token_endpoint", second.base() + "/token");
            signIn = builder(OidcIssuer.of(issuer.uri(), second.uri())).build();
            SignInRequest request = signIn.begin();
            second.tokenAnswer.put("id_token", claims(request).signed());
            assertThat(signIn.finish(request, callback(request)).user()).isPresent();
            assertThat(second.tokenForms).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {DOCUMENT, "/keys", "/token"})
    void noRedirectIsFollowed(String path) {
        try (HostileIssuer evil = new HostileIssuer()) {
            issuer.answers.put(path, HostileIssuer.text(307, "", "Location", evil.base() + path));
            assertThat(failureAt(path).code()).isEqualTo(ErrorCode.REDIRECT_REFUSED);
            assertThat(evil.asked).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {DOCUMENT, "/keys", "/token"})
    void aBodyWithoutEndIsCutOff(String path) {
        issuer.answers.put(path, issuer.flood());
        assertThat(failureAt(path).code()).isEqualTo(ErrorCode.RESPONSE_TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {DOCUMENT, "/keys", "/token"})
    void aDrippingBodyEndsAtTheDeadline(String path) {
        signIn = builder().timeout(Duration.ofMillis(400)).build();
        issuer.answers.put(path, issuer.drip());
        long start = System.nanoTime();
        assertThat(failureAt(path).code()).isEqualTo(ErrorCode.TIMEOUT);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
    }

    @ParameterizedTest
    @ValueSource(strings = {DOCUMENT, "/keys", "/token"})
    void anIssuerThatSaysNothingIsLeftAtTheDeadline(String path) {
        signIn = builder().timeout(Duration.ofMillis(400)).build();
        issuer.answers.put(path, issuer.silence());
        assertThat(failureAt(path).code()).isEqualTo(ErrorCode.TIMEOUT);
    }

    @ParameterizedTest
    @CsvSource({
        "500, PROVIDER_ERROR",
        "503, PROVIDER_ERROR",
        "429, THROTTLED",
        "404, SCOPE_NOT_FOUND",
        "400, SCOPE_NOT_FOUND",
        "403, REQUEST_REFUSED",
    })
    void aDocumentThatIsNotGivenIsToldWithItsReason(int status, ErrorCode code) {
        issuer.answers.put(DOCUMENT, HostileIssuer.text(status, "<html>Alice</html>"));
        assertThat(failure(() -> signIn.begin()))
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(code))
                .hasMessageNotContaining("Alice");
        assertThat(issuer.count(DOCUMENT)).isEqualTo(code.isRetryable() ? 2 : 1);
    }

    @ParameterizedTest
    @CsvSource({
        "500, server_error, PROVIDER_ERROR",
        "503,, PROVIDER_ERROR",
        "429,, THROTTLED",
        "401,, CREDENTIALS_REJECTED",
        "400, invalid_client, CREDENTIALS_REJECTED",
        "401, invalid_client, CREDENTIALS_REJECTED",
        "400, unauthorized_client, REQUEST_REFUSED",
        "400, invalid_request, REQUEST_REFUSED",
        "400,, REQUEST_REFUSED",
    })
    void aCodeIsSentOnceWhateverTheAnswer(int status, String error, ErrorCode code) {
        issuer.answers.put(
                "/token",
                error == null
                        ? HostileIssuer.text(status, "Alice")
                        : HostileIssuer.json(status, Map.of("error", error, "error_description", "Alice")));
        DirectoryException failure = finishing();
        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure.providerCode().orElse(null)).isEqualTo(error);
        assertThat(failure).hasMessageNotContaining("Alice");
        assertThat(issuer.count("/token")).isEqualTo(1);
    }

    @Test
    void aCodeThatIsRefusedEndsTheAttempt() {
        issuer.answers.put("/token", HostileIssuer.json(400, Map.of("error", "invalid_grant")));
        SignInRequest request = signIn.begin();
        SignInOutcome outcome = signIn.finish(request, callback(request));
        assertThat(outcome.problem()).contains(SignInProblem.CODE_REFUSED);
        assertThat(outcome.providerCode()).contains("invalid_grant");
        assertThat(signIn.finish(request, callback(request)).problem()).contains(SignInProblem.ALREADY_FINISHED);
        assertThat(issuer.count("/token")).isEqualTo(1);
    }

    @Test
    void aFailureOfTheIssuerSpendsTheAttempt() {
        issuer.answers.put("/token", HostileIssuer.text(500, ""));
        SignInRequest request = signIn.begin();
        failure(() -> signIn.finish(request, callback(request)));
        issuer.answers.clear();
        issuer.tokenAnswer.put("id_token", claims(request).signed());
        assertThat(signIn.finish(request, callback(request)).problem()).contains(SignInProblem.ALREADY_FINISHED);
        assertThat(issuer.count("/token")).isEqualTo(1);
    }

    @Test
    void anIssuerThatIsNotThereIsToldByItsHost() {
        issuer.close();
        assertThat(failure(() -> signIn.begin()))
                .hasMessageContaining("127.0.0.1")
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(ErrorCode.UNREACHABLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{\"issuer\":1,\"issuer\":2}", "{} {}", "<html/>", "\uFEFF{}"})
    void anAnswerThatIsNoPlainObjectIsRefused(String body) {
        issuer.answers.put(DOCUMENT, HostileIssuer.text(200, body));
        assertThat(beginning()).isEqualTo(ErrorCode.RESPONSE_INVALID);
        issuer.answers.clear();
        issuer.answers.put("/token", HostileIssuer.text(200, body));
        assertThat(finishing().code()).isEqualTo(ErrorCode.RESPONSE_INVALID);
        assertThat(issuer.count("/token")).isEqualTo(1);
    }

    @Test
    void aWaitEndsWithAnInterrupt() {
        issuer.answers.put(DOCUMENT, issuer.drip());
        Thread.currentThread().interrupt();
        try {
            assertThat(beginning()).isEqualTo(ErrorCode.INTERRUPTED);
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void httpIsForLoopbackOnly() {
        assertThatThrownBy(() -> OidcIssuer.of(URI.create("http://login.example")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("https");
        assertThatThrownBy(() -> OidcIssuer.okta(URI.create("http://company.okta.com")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OidcIssuer.okta(URI.create("https://company.okta.com/oauth2/default")))
                .hasMessageContaining("without a path");
        assertThatThrownBy(() -> OidcIssuer.okta(URI.create("https://company.okta.com"), "../x"))
                .hasMessageContaining("authorization server");
        assertThatThrownBy(() -> OidcIssuer.of(URI.create("https://a.example"), URI.create("https://b.example/x")))
                .hasMessageContaining("without a path");
    }

    private DirectoryException failureAt(String path) {
        return path.equals(DOCUMENT) ? failure(() -> signIn.begin()) : finishing();
    }
}
