package io.github.rollcall.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Settings that are missing or wrong. */
class OidcSignInBuilderTest {

    private static OidcSignInBuilder right() {
        return OidcSignIn.builder()
                .issuer(OidcIssuer.entra(SignInStory.TENANT))
                .clientId("portal")
                .redirectUri("https://portal.example/callback")
                .clientSecret(() -> "s3cret");
    }

    @Test
    void everythingThatIsMissingIsToldAtOnce() {
        assertThatThrownBy(() -> OidcSignIn.builder().build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("sign-in: ", "issuer: ", "clientId: ", "redirectUri: ", "credential: ");
        assertThatThrownBy(() -> right().algorithms("none")
                        .clockSkew(Duration.ofSeconds(61))
                        .prompt("x")
                        .build())
                .hasMessageContainingAll("algorithms: ", "clockSkew: ", "prompt: ");
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                wrong("algorithms", b -> b.algorithms("HS256")),
                wrong("algorithms", b -> b.algorithms("RS256", "none")),
                wrong("algorithms", b -> b.algorithms()),
                wrong("clockSkew", b -> b.clockSkew(Duration.ofMillis(60_001))),
                wrong("clockSkew", b -> b.clockSkew(Duration.ofMillis(-1))),
                wrong("maxAge", b -> b.maxAge(Duration.ofMillis(-1))),
                wrong("maxAge", b -> b.maxAge(Duration.ofDays(1).plusMillis(1))),
                wrong("attemptLifetime", b -> b.attemptLifetime(Duration.ofMillis(999))),
                wrong(
                        "attemptLifetime",
                        b -> b.attemptLifetime(Duration.ofHours(1).plusMillis(1))),
                wrong("timeout", b -> b.timeout(Duration.ZERO)),
                wrong("timeout", b -> b.timeout(Duration.ofMillis(-1))),
                wrong("timeout", b -> b.timeout(Duration.ofMinutes(1).plusMillis(1))),
                wrong("prompt", b -> b.prompt("login consent")),
                wrong("scopes", b -> b.scopes("two words")),
                wrong("scopes", b -> b.scopes("")),
                wrong("authenticationContexts", b -> b.authenticationContexts("two words")),
                wrong("clientId", b -> b.clientId("")),
                wrong("clientId", b -> b.clientId("a b")),
                wrong("redirectUri", b -> b.redirectUri("http://portal.example/callback")),
                wrong("redirectUri", b -> b.redirectUri("/callback")),
                wrong("redirectUri", b -> b.redirectUri("https://portal.example/callback#x")),
                wrong("redirectUri", b -> b.redirectUri("https://a@portal.example/callback")),
                wrong("redirectUri", b -> b.redirectUri("javascript:alert(1)")),
                wrong("redirectUri", b -> b.redirectUri("https://[bad")),
                wrong("postLogoutUri", b -> b.postLogoutUri("http://portal.example")),
                wrong("credential", b -> b.publicClient()));
    }

    private static Arguments wrong(String setting, UnaryOperator<OidcSignInBuilder> change) {
        return Arguments.of(setting, change);
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void aWrongSettingIsNamedAndNothingElseIs(String setting, UnaryOperator<OidcSignInBuilder> change) {
        assertThatThrownBy(() -> change.apply(right()).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("sign-in: " + setting + ": ")
                .hasMessageNotContaining("; redirectUri")
                .hasMessageNotContaining("; credential");
    }

    static Stream<UnaryOperator<OidcSignInBuilder>> bounds() {
        return Stream.of(
                b -> b.clockSkew(Duration.ZERO),
                b -> b.clockSkew(Duration.ofSeconds(60)),
                b -> b.maxAge(Duration.ZERO),
                b -> b.maxAge(Duration.ofDays(1)),
                b -> b.attemptLifetime(Duration.ofSeconds(1)),
                b -> b.attemptLifetime(Duration.ofHours(1)),
                b -> b.timeout(Duration.ofMinutes(1)),
                b -> b.redirectUri("http://127.0.0.1:8080/callback"),
                b -> b.redirectUri("http://localhost/callback"),
                b -> b.redirectUri("https://portal.example/callback?from=entra"),
                b -> b.postLogoutUri("https://portal.example/bye"),
                b -> b.algorithms("ES256", "PS384"),
                b -> b.proxy(InetSocketAddress.createUnresolved("proxy.example", 3128)),
                b -> b.clock(Clock.systemUTC()));
    }

    @ParameterizedTest
    @MethodSource("bounds")
    void aSettingAtItsBoundIsRight(UnaryOperator<OidcSignInBuilder> change) {
        assertThat(change.apply(right()).build()).isNotNull();
    }

    @Test
    void issuersAreNamedAsTheirTokensNameThem() {
        assertThat(OidcIssuer.okta(URI.create("https://company.okta.com"))).hasToString("https://company.okta.com");
        assertThat(OidcIssuer.okta(URI.create("https://company.okta.com"), "default"))
                .hasToString("https://company.okta.com/oauth2/default");
        assertThat(OidcIssuer.of(URI.create("https://login.example/")).rules().document())
                .hasToString("https://login.example/.well-known/openid-configuration");
    }
}
