package io.github.rollcall.okta;

import static io.github.rollcall.okta.OktaFixture.failureOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The private key stays with a service of the host. */
@Tag("R-2")
class OktaSignerTest {
    private static final URI TOKEN_URL = URI.create("https://company.okta.com/oauth2/v1/token");
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final ScriptedOkta okta = new ScriptedOkta();

    @AfterEach
    void stop() {
        okta.close();
    }

    private static KeyPair elliptic(String curve) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve));
        return generator.generateKeyPair();
    }

    private static OktaSigner service(KeyPair keys, String algorithm) {
        return input -> {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(keys.getPrivate());
            signature.update(input);
            return signature.sign();
        };
    }

    private static SignedJWT assertion(OktaSigner.Algorithm algorithm, OktaSigner signer) throws Exception {
        Map<String, String> form = new HashMap<>();
        new DelegatedAssertion(algorithm, signer, "kid1").prove("0oa1", TOKEN_URL, NOW, form);
        return SignedJWT.parse(form.get("client_assertion"));
    }

    @ParameterizedTest
    @CsvSource({
        "ES256, secp256r1, SHA256withECDSA",
        "ES256, secp256r1, SHA256withECDSAinP1363Format",
        "ES384, secp384r1, SHA384withECDSA",
        "ES512, secp521r1, SHA512withECDSA",
        "ES512, secp521r1, SHA512withECDSAinP1363Format"
    })
    void anEllipticSignatureIsTakenAsNumbersAndInDer(OktaSigner.Algorithm algorithm, String curve, String name)
            throws Exception {
        KeyPair keys = elliptic(curve);

        SignedJWT assertion = assertion(algorithm, service(keys, name));

        assertThat(assertion.verify(new ECDSAVerifier((ECPublicKey) keys.getPublic())))
                .isTrue();
        assertThat(assertion.getHeader().getAlgorithm().getName()).isEqualTo(algorithm.name());
    }

    @ParameterizedTest
    @CsvSource({"RS256, SHA256withRSA", "RS384, SHA384withRSA", "RS512, SHA512withRSA"})
    void anRsaSignatureIsTakenAsItIs(OktaSigner.Algorithm algorithm, String name) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair keys = generator.generateKeyPair();

        SignedJWT assertion = assertion(algorithm, service(keys, name));

        assertThat(assertion.verify(new RSASSAVerifier((RSAPublicKey) keys.getPublic())))
                .isTrue();
    }

    @Test
    void theAssertionIsForOneRequestOfThisAppAndLivesForMinutes() throws Exception {
        SignedJWT first = assertion(OktaSigner.Algorithm.RS256, input -> new byte[256]);
        SignedJWT second = assertion(OktaSigner.Algorithm.RS256, input -> new byte[256]);

        assertThat(first.getHeader().getKeyID()).isEqualTo("kid1");
        assertThat(first.getJWTClaimsSet().getIssuer()).isEqualTo("0oa1");
        assertThat(first.getJWTClaimsSet().getSubject()).isEqualTo("0oa1");
        assertThat(first.getJWTClaimsSet().getAudience()).containsExactly(TOKEN_URL.toString());
        assertThat(first.getJWTClaimsSet().getExpirationTime().toInstant()).isEqualTo(NOW.plus(Duration.ofMinutes(5)));
        assertThat(first.getJWTClaimsSet().getJWTID())
                .isNotEqualTo(second.getJWTClaimsSet().getJWTID());
    }

    @Test
    void aServiceThatFailsIsToldByItsClassAlone() {
        try (OktaDirectory directory = OktaDirectory.builder()
                .directoryId("okta")
                .sandboxUrl(okta.url())
                .clientId("0oaScripted")
                .signer(OktaSigner.Algorithm.ES256, input -> {
                    throw new IllegalStateException("C4nary");
                })
                .retryPolicy(OktaFixture.AT_ONCE)
                .build()) {
            DirectoryException failure = failureOf(() -> directory.users(null));

            assertThat(failure.code()).isEqualTo(ErrorCode.CREDENTIALS_REJECTED);
            assertThat(failure)
                    .hasMessageContaining("signer")
                    .hasMessageContaining("IllegalStateException")
                    .hasMessageNotContaining("C4nary")
                    .hasNoCause();
            assertThat(okta.requests).doesNotContain("/oauth2/v1/token");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 65, 255})
    void whatIsNoSignatureIsRefusedBeforeItIsSent(int length) {
        for (OktaSigner.Algorithm algorithm : OktaSigner.Algorithm.values()) {
            assertThatThrownBy(() -> assertion(algorithm, input -> new byte[length]))
                    .isInstanceOf(DirectoryException.class)
                    .hasMessageContaining("signer");
        }
    }

    @Test
    @SuppressWarnings("NullAway") // What a careless host does.
    void aServiceThatGivesNothingIsRefused() {
        assertThatThrownBy(() -> assertion(OktaSigner.Algorithm.ES256, input -> null))
                .hasMessageContaining("gave nothing");
    }

    @Test
    void aServiceThatIsInterruptedIsAnInterrupt() {
        assertThatThrownBy(() -> assertion(OktaSigner.Algorithm.ES256, input -> {
                    throw new InterruptedException("stop");
                }))
                .isInstanceOfSatisfying(
                        DirectoryException.class,
                        failure -> assertThat(failure.code()).isEqualTo(ErrorCode.INTERRUPTED));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aSignerNextToAnotherCredentialIsRefused() {
        assertThatThrownBy(() -> okta.connector()
                        .signer(OktaSigner.Algorithm.ES256, input -> input)
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("exactly one");
    }
}
