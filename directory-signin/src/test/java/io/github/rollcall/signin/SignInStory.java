package io.github.rollcall.signin;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import io.github.rollcall.testkit.MutableClock;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A registration at an issuer on loopback, and people who sign in. */
abstract class SignInStory {
    static final String CLIENT = "portal";
    static final String SUBJECT = "00u1staff";
    static final String TENANT = "2c6ad2f8-5a41-4b49-8a2b-1f6f0f7a1e11";
    static final String OTHER_TENANT = "77777777-5a41-4b49-8a2b-1f6f0f7a1e11";
    static final String OBJECT = "0a1b2c3d-0000-4000-8000-00000000000a";
    static final String REDIRECT = "https://portal.example/callback";
    static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    final MutableClock clock = MutableClock.at(NOW);
    HostileIssuer issuer;
    OidcSignIn signIn;

    @BeforeEach
    void startIssuer() {
        issuer = new HostileIssuer();
        signIn = builder().build();
    }

    @AfterEach
    void stopIssuer() {
        issuer.close();
    }

    OidcSignInBuilder builder() {
        return builder(OidcIssuer.of(issuer.uri()));
    }

    OidcSignInBuilder builder(OidcIssuer at) {
        return OidcSignIn.builder()
                .issuer(at)
                .clientId(CLIENT)
                .redirectUri(REDIRECT)
                .clientSecret(() -> "s3cret")
                .clock(clock)
                .pause(time -> {});
    }

    /** A registration at one tenant of Entra. */
    OidcSignIn tenant() {
        issuer.describe(issuer.base() + "/" + TENANT + "/v2.0");
        return builder(OidcIssuer.entra(TENANT, issuer.uri())).build();
    }

    /** What a correct ID token says. */
    Claims claims(SignInRequest request) {
        return new Claims()
                .with("iss", issuer.discovery.get("issuer"))
                .with("sub", SUBJECT)
                .with("aud", CLIENT)
                .with("iat", NOW.getEpochSecond())
                .with("exp", NOW.getEpochSecond() + 300)
                .with("nonce", parameter(request.url(), "nonce"));
    }

    /** What a correct ID token of Entra says. */
    Claims entraClaims(SignInRequest request, String tenant) {
        return claims(request)
                .with("iss", issuer.base() + "/" + tenant + "/v2.0")
                .with("tid", tenant)
                .with("oid", OBJECT);
    }

    /** A whole sign-in whose ID token is changed. */
    SignInOutcome signedIn(Consumer<Claims> change) {
        return signedInWith(request -> {
            Claims claims = claims(request);
            change.accept(claims);
            return claims.signed();
        });
    }

    /** A whole sign-in with an ID token. */
    SignInOutcome signedInWith(Function<SignInRequest, String> token) {
        SignInRequest request = signIn.begin();
        issuer.tokenAnswer.put("id_token", token.apply(request));
        return signIn.finish(request, callback(request));
    }

    static String callback(SignInRequest request) {
        return "code=" + UUID.randomUUID() + "&state=" + encoded(request.state());
    }

    static String parameter(URI url, String name) {
        return URLUtils.parseParameters(url.getRawQuery())
                .getOrDefault(name, List.of("missing"))
                .get(0);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
