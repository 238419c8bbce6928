package io.github.rollcall.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokens that were not made by the issuer, or not for this attempt. */
class TokenForgeryTest extends SignInStory {

    @Test
    @Tag("R-44")
    void aCorrectTokenSignsIn() {
        SignInOutcome outcome = signedIn(claims -> {});
        assertThat(outcome.problem()).isEmpty();
        assertThat(outcome.user()).hasValueSatisfying(user -> {
            assertThat(user.issuer()).isEqualTo(issuer.base());
            assertThat(user.id()).isEqualTo(SUBJECT);
            assertThat(user.tenant()).isEmpty();
            assertThat(user.adminProof()).isEmpty();
            assertThat(user.tokens()).isEmpty();
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void aLieIsRefused(String lie, Consumer<Claims> change, SignInProblem problem) {
        assertThat(signedIn(change).problem()).as(lie).contains(problem);
    }

    static Stream<Arguments> lies() {
        return Stream.of(
                lie("another issuer", "iss", "https://evil.example", SignInProblem.TOKEN_ISSUER),
                lie("no issuer", "iss", null, SignInProblem.TOKEN_ISSUER),
                lie("another audience", "aud", "chat", SignInProblem.AUDIENCE_MISMATCH),
                lie("no audience", "aud", null, SignInProblem.AUDIENCE_MISMATCH),
                lie("nobody's audience", "aud", List.of(), SignInProblem.AUDIENCE_MISMATCH),
                lie("an audience in another case", "aud", "Portal", SignInProblem.AUDIENCE_MISMATCH),
                lie("two audiences without a party", "aud", List.of(CLIENT, "chat"), SignInProblem.AUDIENCE_MISMATCH),
                lie("another party", "azp", "chat", SignInProblem.AUDIENCE_MISMATCH),
                lie("a party that is no text", "azp", 7L, SignInProblem.AUDIENCE_MISMATCH),
                lie("another nonce", "nonce", "guessed", SignInProblem.NONCE_MISMATCH),
                lie("no nonce", "nonce", null, SignInProblem.NONCE_MISMATCH),
                lie("a nonce that is no text", "nonce", 7L, SignInProblem.NONCE_MISMATCH),
                lie("no expiry", "exp", null, SignInProblem.TOKEN_MALFORMED),
                lie("an expiry that is a text", "exp", "1", SignInProblem.TOKEN_MALFORMED),
                lie("an expiry beyond all time", "exp", Long.MAX_VALUE, SignInProblem.TOKEN_MALFORMED),
                lie("an expiry before all time", "exp", -1L, SignInProblem.TOKEN_MALFORMED),
                lie("no time of issue", "iat", null, SignInProblem.TOKEN_MALFORMED),
                lie("no subject", "sub", null, SignInProblem.IDENTITY_MISSING),
                lie("an empty subject", "sub", "", SignInProblem.IDENTITY_MISSING),
                lie("a subject with a line end", "sub", "00u1\n", SignInProblem.IDENTITY_MISSING),
                lie("a subject without end", "sub", "0".repeat(256), SignInProblem.IDENTITY_MISSING));
    }

    private static Arguments lie(String name, String claim, @Nullable Object value, SignInProblem problem) {
        Consumer<Claims> change = claims -> claims.with(claim, value);
        return Arguments.of(name, change, problem);
    }

    @Test
    void theClientMayBeOneOfSeveralAudiencesIfItIsTheParty() {
        assertThat(signedIn(claims ->
                                claims.with("aud", List.of("chat", CLIENT)).with("azp", CLIENT))
                        .user())
                .isPresent();
        assertThat(signedIn(claims -> claims.with("aud", List.of(CLIENT))).user())
                .isPresent();
        assertThat(signedIn(claims -> claims.with("aud", "chat").with("azp", CLIENT))
                        .problem())
                .contains(SignInProblem.AUDIENCE_MISMATCH);
    }

    @ParameterizedTest
    @MethodSource("unsigned")
    void aTokenWithoutASignatureIsRefused(String header) {
        assertThat(signedInWith(request -> base64(header)
                                + "."
                                + base64(JSONObjectUtils.toJSONString(
                                        claims(request).values()))
                                + ".")
                        .problem())
                .contains(SignInProblem.ALGORITHM_REFUSED);
    }

    static Stream<String> unsigned() {
        return Stream.of(
                "{\"alg\":\"none\"}",
                "{\"alg\":\"None\",\"kid\":\"first\"}",
                "{\"alg\":\"NONE\"}",
                "{\"alg\":\"\"}",
                "{\"alg\":null}",
                "{\"alg\":\"rs256\"}",
                "{}");
    }

    @Test
    void aTokenSignedWithThePublicKeyAsASecretIsRefused() throws JOSEException {
        List<byte[]> secrets = List.of(
                HostileIssuer.KEY.toRSAPublicKey().getEncoded(),
                HostileIssuer.KEY.getModulus().decode(),
                HostileIssuer.KEY.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8));
        for (byte[] secret : secrets) {
            MACSigner signer = new MACSigner(secret);
            for (JWSAlgorithm algorithm : Set.of(JWSAlgorithm.HS256, JWSAlgorithm.HS384, JWSAlgorithm.HS512)) {
                JWSHeader header = new JWSHeader.Builder(algorithm)
                        .keyID(HostileIssuer.KEY.getKeyID())
                        .build();
                assertThat(signedInWith(request -> claims(request).signed(header, signer))
                                .problem())
                        .contains(SignInProblem.ALGORITHM_REFUSED);
            }
        }
    }

    @Test
    void anAlgorithmThatIsNotConfiguredIsRefusedThoughTheKeyCouldDoIt() {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS512)
                .keyID(HostileIssuer.KEY.getKeyID())
                .build();
        assertThat(signedInWith(request -> claims(request).signed(header, Claims.signer(HostileIssuer.KEY)))
                        .problem())
                .contains(SignInProblem.ALGORITHM_REFUSED);
        signIn = builder().algorithms("RS256", "RS512").build();
        assertThat(signedInWith(request -> claims(request).signed(header, Claims.signer(HostileIssuer.KEY)))
                        .user())
                .isPresent();
    }

    @Test
    void anEllipticKeySignsWhereItIsConfigured() throws JOSEException {
        ECKey key = new ECKeyGenerator(Curve.P_256).keyID("curve").generate();
        issuer.keys.add(HostileIssuer.publicKey(key));
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("curve").build();
        ECDSASigner signer = new ECDSASigner(key);
        assertThat(signedInWith(request -> claims(request).signed(header, signer))
                        .problem())
                .contains(SignInProblem.ALGORITHM_REFUSED);
        signIn = builder().algorithms("ES256").build();
        assertThat(signedInWith(request -> claims(request).signed(header, signer))
                        .user())
                .isPresent();
        assertThat(signedIn(claims -> {}).problem()).contains(SignInProblem.ALGORITHM_REFUSED);
    }

    @Test
    void aSignatureOfSomebodyElsesKeyUnderAKnownIdIsRefused() {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(HostileIssuer.KEY.getKeyID())
                .build();
        assertThat(signedInWith(request -> claims(request).signed(header, Claims.signer(HostileIssuer.OTHER_KEY)))
                        .problem())
                .contains(SignInProblem.SIGNATURE_INVALID);
    }

    @Test
    void aKeyThatTheTokenBringsAlongIsNotUsed() {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(HostileIssuer.OTHER_KEY.getKeyID())
                .jwk(HostileIssuer.OTHER_KEY.toPublicJWK())
                .build();
        assertThat(signedInWith(request -> claims(request).signed(header, Claims.signer(HostileIssuer.OTHER_KEY)))
                        .problem())
                .contains(SignInProblem.KEY_UNKNOWN);
    }

    @Test
    void claimsChangedAfterSigningAreRefused() {
        assertThat(signedInWith(request -> {
                            String[] parts = claims(request).signed().split("\\.");
                            Claims other = claims(request).with("sub", "00u2boss");
                            return parts[0] + "." + base64(JSONObjectUtils.toJSONString(other.values())) + "."
                                    + parts[2];
                        })
                        .problem())
                .contains(SignInProblem.SIGNATURE_INVALID);
    }

    @Test
    void anotherKindOfTokenIsNoIdToken() {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(HostileIssuer.KEY.getKeyID())
                .build();
        assertThat(signedInWith(request -> claims(request).signed(header, Claims.signer(HostileIssuer.KEY)))
                        .problem())
                .contains(SignInProblem.TOKEN_MALFORMED);
    }

    @Test
    void aHeaderWithAnUnknownCriticalMemberIsRefused() {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(HostileIssuer.KEY.getKeyID())
                .criticalParams(Set.of("b65"))
                .customParam("b65", true)
                .build();
        assertThat(signedInWith(request -> claims(request).signed(header, Claims.signer(HostileIssuer.KEY)))
                        .problem())
                .contains(SignInProblem.SIGNATURE_INVALID);
    }

    @ParameterizedTest
    @MethodSource("garbage")
    void whatIsNoTokenIsRefused(String token) {
        assertThat(signedInWith(request -> token).problem()).contains(SignInProblem.TOKEN_MALFORMED);
    }

    static Stream<String> garbage() {
        String header = base64("{\"alg\":\"RS256\"}");
        return Stream.of(
                "",
                "a",
                "..",
                "a.b.c.d.e",
                header + ".e30",
                header + ".W10.AA",
                header + "." + base64("{\"sub\":\"a\",\"sub\":\"b\"}") + ".AA",
                header + "." + base64("{\"sub\":\"a\"} {}") + ".AA",
                header + ".\u0000.AA",
                header + "." + base64("{\"a\":".repeat(200)) + ".AA",
                base64("{\"alg\":\"RS256\",\"alg\":\"none\"}") + ".e30.AA");
    }

    @Test
    void anAnswerWithoutAnIdTokenIsRefused() {
        SignInRequest request = signIn.begin();
        assertThat(signIn.finish(request, callback(request)).problem()).contains(SignInProblem.TOKEN_MALFORMED);
    }

    @Test
    void rolesOfAnotherIssuerProveNothing() {
        assertThat(signedIn(claims ->
                                claims.with("tid", TENANT).with("oid", OBJECT).with("wids", List.of("admin")))
                        .user())
                .hasValueSatisfying(user -> {
                    assertThat(user.adminProof()).isEmpty();
                    assertThat(user.id()).isEqualTo(SUBJECT);
                });
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
