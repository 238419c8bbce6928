package io.github.rollcall.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.text.ParseException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** How a registration shows itself to the token endpoint. */
class ClientCredentialTest extends SignInStory {
    /** Public, of a key that nobody has. */
    private static final String CERTIFICATE = """
            -----BEGIN CERTIFICATE-----
            MIIDIzCCAgugAwIBAgIUQUCPksd2jiyX70Y3Kj7ZWinUscMwDQYJKoZIhvcNAQEL
            BQAwIDEeMBwGA1UEAwwVU2lnbi1pbiBvZiB0aGUgcG9ydGFsMCAXDTI2MTEyMjAz
            MDc0M1oYDzIxMjYxMDI5MDMwNzQzWjAgMR4wHAYDVQQDDBVTaWduLWluIG9mIHRo
            ZSBwb3J0YWwwggEiMA0GCSqGSIb3DQEBAQUAA4IBDwAwggEKAoIBAQDamwHgINpB
            u2Tj7H9O7xwkrJP2kxw7kxZbkcqPcBt/eHoFSxhLSQ3mcPiidutxT+1wYVnkTT18
            NStcdn6rF0iypiq1K4khP3Ywr9dI5/pWIZwSix8TqZI3c7YDBSrgqjJNO/eP2CQW
            zQsnG1277ABohbJpHNLY2idv4qBKlCcEDef2c3b9K866RFWmc3ByYywJjqT4sWK2
            rQ/ir71V74SWWyu2apGVv6vPod1QUk9OT4fBlmTTNLEK+JoGNlsE7XeJ9/hivegs
            Q5QVhCnKDXtnRfREaWWPILGNu2Qku4muuj6/jLHmKUwj6Qozk6QP0i24C5Wz2nwz
            SQ0rK4uueVTfAgMBAAGjUzBRMB0GA1UdDgQWBBTJEJSodsPACeB/KLcB6KCCCdZ8
            OTAfBgNVHSMEGDAWgBTJEJSodsPACeB/KLcB6KCCCdZ8OTAPBgNVHRMBAf8EBTAD
            AQH/MA0GCSqGSIb3DQEBCwUAA4IBAQA+Bw3BW/s0mTrzdDKTpSL+5XYAD4U8VXPF
            Oz//wut4pmVWdCn9euX6Ei3eYfYQCYkTAKRh6UvZM9J8g4XbBrrFeNnL5mZg/cYL
            sUNh6dlSoTvNT5hUo6qbhf0DCteFBbdi4+0lWKwphgQqkO/InaXLRCBwzFbivuGQ
            5f16dYeYAwuRKgF3rrdNBBVIQNGROtWq6ZB2qQYHTdn+QD5VylK6lqg4RFyiOuC0
            vmEpjhHL4dNT0wcVYHxx5W5VnIhPB0MVa42qjrRoa48LTeNGDVOU8WrvWpL4JAUf
            oVPUW6dL5vgHue3KxIl09Kq0NY3fLwu3iFIjqHchlZ1IzyhUoAt8
            -----END CERTIFICATE-----
            """;

    private Map<String, List<String>> sentBy(OidcSignInBuilder builder) {
        signIn = builder.build();
        assertThat(signedIn(claims -> {}).user()).isPresent();
        return issuer.tokenForms.get(issuer.tokenForms.size() - 1);
    }

    private OidcSignInBuilder bare() {
        OidcSignInBuilder builder = builder();
        builder.credentials.clear();
        return builder;
    }

    private SignedJWT assertion(Map<String, List<String>> form) throws ParseException {
        assertThat(form)
                .containsEntry(
                        "client_assertion_type", List.of("urn:ietf:params:oauth:client-assertion-type:jwt-bearer"));
        assertThat(issuer.authorizations).containsOnly("null");
        SignedJWT assertion = SignedJWT.parse(
                form.getOrDefault("client_assertion", List.of("missing")).get(0));
        assertThat(assertion.getJWTClaimsSet().getAudience()).containsExactly(issuer.base() + "/token");
        assertThat(assertion.getJWTClaimsSet().getIssuer()).isEqualTo(CLIENT);
        assertThat(assertion.getJWTClaimsSet().getSubject()).isEqualTo(CLIENT);
        return assertion;
    }

    @Test
    void aSecretIsSentByBasicAuthentication() {
        Map<String, List<String>> form = sentBy(bare().clientSecret(() -> "s3cret:&"));
        assertThat(form).doesNotContainKeys("client_secret");
        String sent = issuer.authorizations.get(0).substring("Basic ".length());
        assertThat(new String(Base64.getDecoder().decode(sent), StandardCharsets.UTF_8))
                .isEqualTo("portal:s3cret%3A%26");
    }

    @Test
    void aSecretIsPostedWhereTheIssuerKnowsNothingElse() {
        issuer.discovery.put("token_endpoint_auth_methods_supported", List.of("client_secret_post"));
        Map<String, List<String>> form = sentBy(builder());
        assertThat(form).containsEntry("client_secret", List.of("s3cret")).containsEntry("client_id", List.of(CLIENT));
        assertThat(issuer.authorizations).containsOnly("null");
    }

    @Test
    void basicAuthenticationIsPreferred() {
        issuer.discovery.put(
                "token_endpoint_auth_methods_supported", List.of("client_secret_post", "client_secret_basic"));
        assertThat(sentBy(builder())).doesNotContainKeys("client_secret");
    }

    @Test
    void aSecretMayChangeBetweenSignIns() {
        AtomicReference<String> secret = new AtomicReference<>("first");
        sentBy(bare().clientSecret(secret::get));
        secret.set("second");
        signedIn(claims -> {});
        assertThat(issuer.authorizations).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void aPublicClientSendsItsIdAlone() {
        Map<String, List<String>> form = sentBy(bare().publicClient());
        assertThat(form).containsEntry("client_id", List.of(CLIENT)).containsKey("code_verifier");
        assertThat(form).doesNotContainKeys("client_secret", "client_assertion");
        assertThat(issuer.authorizations).containsOnly("null");
    }

    @Test
    void anRsaKeySignsAnAssertion() throws Exception {
        PrivateKey key = HostileIssuer.OTHER_KEY.toPrivateKey();
        SignedJWT assertion = assertion(sentBy(bare().clientKey(() -> key, "key-1")));
        assertThat(assertion.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.RS256);
        assertThat(assertion.getHeader().getKeyID()).isEqualTo("key-1");
        assertThat(assertion.verify(new RSASSAVerifier(HostileIssuer.OTHER_KEY.toRSAPublicKey())))
                .isTrue();
    }

    @Test
    void anEllipticKeySignsAnAssertion() throws Exception {
        for (Curve curve : List.of(Curve.P_256, Curve.P_384)) {
            ECKey pair = new ECKeyGenerator(curve).generate();
            PrivateKey key = pair.toPrivateKey();
            SignedJWT assertion = assertion(sentBy(bare().clientKey(() -> key, "key-2")));
            assertThat(assertion.verify(new ECDSAVerifier(pair.toECPublicKey())))
                    .isTrue();
        }
    }

    @Test
    void aCertificateIsNamedByItsThumbprint() throws Exception {
        PrivateKey key = HostileIssuer.OTHER_KEY.toPrivateKey();
        SignedJWT assertion = assertion(sentBy(bare().clientCertificate(() -> key, certificate())));
        assertThat(assertion.getHeader().getX509CertSHA256Thumbprint())
                .hasToString("FDrTgg-HgjS_BI14uK2H5f9SZDxY52uP-pwCvCh4RXc");
        assertThat(assertion.getHeader().getKeyID()).isNull();
    }

    @Test
    void aCredentialThatCannotBeHadIsToldWithoutQuotingIt() throws JOSEException {
        PrivateKey odd = new ECKeyGenerator(Curve.P_521).generate().toPrivateKey();
        for (OidcSignInBuilder builder : List.of(
                bare().clientSecret(() -> " "),
                bare().clientSecret(() -> {
                    throw new IllegalStateException("vault says s3cret");
                }),
                bare().clientKey(() -> odd, "key"))) {
            signIn = builder.build();
            DirectoryException failure = catchThrowableOfType(DirectoryException.class, () -> signedIn(claims -> {}));
            assertThat(failure.code()).isEqualTo(ErrorCode.CREDENTIALS_REJECTED);
            assertThat(failure).hasMessageNotContaining("s3cret").hasNoCause();
        }
        assertThat(issuer.tokenForms).isEmpty();
    }

    private static X509Certificate certificate() throws GeneralSecurityException {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(CERTIFICATE.getBytes(StandardCharsets.US_ASCII)));
    }
}
