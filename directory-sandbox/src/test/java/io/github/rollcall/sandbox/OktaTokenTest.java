package io.github.rollcall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OktaTokenTest {

    private static final String BOTH = "okta.users.read okta.groups.read";

    private OktaSandbox okta;

    @BeforeAll
    void start() {
        okta = OktaSandbox.start(SandboxOptions.empty());
    }

    @AfterAll
    void stop() {
        okta.close();
    }

    @Test
    void anAssertionSignedWithTheKeyGetsAToken() throws GeneralSecurityException {
        for (String[] algorithm :
                new String[][] {{"RS256", "SHA256withRSA"}, {"RS384", "SHA384withRSA"}, {"RS512", "SHA512withRSA"}}) {
            HttpResponse<String> answer = present(signed(algorithm[0], algorithm[1], claims()));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(SandboxClient.text(answer, "token_type")).isEqualTo("Bearer");
            assertThat(SandboxClient.json(answer).path("expires_in").asInt()).isEqualTo(3600);
            assertThat(SandboxClient.text(answer, "scope")).isEqualTo(BOTH);
        }
    }

    @Test
    void theSecretWillDoInAHeaderOrInTheForm() {
        assertThat(SandboxClient.oktaToken(okta, BOTH).statusCode()).isEqualTo(200);
        assertThat(basic(okta.clientSecret()).statusCode()).isEqualTo(200);
    }

    @Test
    void aWrongSecretIsInvalidClient() {
        assertProblem(basic("wrong"), 401, "invalid_client");
        assertProblem(
                SandboxClient.form(
                        okta.baseUrl() + "/oauth2/v1/token",
                        Map.of("grant_type", "client_credentials", "scope", BOTH),
                        "Authorization",
                        "Basic !"),
                401,
                "invalid_client");
    }

    @Test
    void anAssertionThatIsNotExactlyRightIsInvalidClient() throws GeneralSecurityException {
        assertRefused(claims("iss", "somebody"));
        assertRefused(claims("sub", "somebody"));
        assertRefused(claims("aud", okta.baseUrl()));
        assertRefused(claims("aud", okta.baseUrl() + "//oauth2/v1/token"));
        assertRefused(claims("exp", Instant.now().getEpochSecond() - 1));
        assertRefused(claims("exp", Instant.now().getEpochSecond() + 4000));
        assertProblem(present("nonsense"), 401, "invalid_client");
        assertProblem(present("!.!.!"), 401, "invalid_client");
        String good = signed("RS256", "SHA256withRSA", claims());
        assertProblem(present(good.substring(0, good.lastIndexOf('.')) + ".AAAA"), 401, "invalid_client");
        assertProblem(present(signed("none", "SHA256withRSA", claims())), 401, "invalid_client");
        assertProblem(present(signed("HS256", "SHA256withRSA", claims())), 401, "invalid_client");
    }

    @Test
    void anAssertionIsAcceptedOnce() throws GeneralSecurityException {
        String assertion = signed("RS256", "SHA256withRSA", claims("jti", "once"));

        assertThat(present(assertion).statusCode()).isEqualTo(200);
        assertProblem(present(assertion), 401, "invalid_client");
    }

    @Test
    void scopesThatAreNotGrantedAreDropped() {
        HttpResponse<String> answer = SandboxClient.oktaToken(okta, "okta.users.manage okta.users.read okta.logs.read");

        assertThat(SandboxClient.text(answer, "scope")).isEqualTo("okta.users.read");
    }

    @Test
    void whenNoScopeIsGrantedConsentIsRequired() {
        assertProblem(SandboxClient.oktaToken(okta, "okta.logs.read"), 400, "consent_required");
        assertProblem(SandboxClient.oktaToken(okta, ""), 400, "invalid_scope");
    }

    @Test
    void anotherGrantTypeIsUnsupported() {
        assertProblem(
                SandboxClient.form(okta.baseUrl() + "/oauth2/v1/token", Map.of("grant_type", "password")),
                400,
                "unsupported_grant_type");
    }

    @Test
    void theTokenEndpointAnswersPostOnly() {
        HttpResponse<String> answer =
                SandboxClient.send(HttpRequest.newBuilder(URI.create(okta.baseUrl() + "/oauth2/v1/token"))
                        .build());

        assertThat(answer.statusCode()).isEqualTo(405);
    }

    @Test
    void theJwkIsTheSameKeyAsThePem() throws GeneralSecurityException {
        JsonNode jwk = SandboxClient.json(okta.privateKeyJwk());

        assertThat(jwk.path("kty").asText()).isEqualTo("RSA");
        assertThat(jwk.path("kid").asText()).isEqualTo(okta.keyId());
        RSAPrivateKey pem = (RSAPrivateKey) privateKey();
        assertThat(number(jwk, "n")).isEqualTo(pem.getModulus());
        assertThat(number(jwk, "d")).isEqualTo(pem.getPrivateExponent());
        assertThat(number(jwk, "p").multiply(number(jwk, "q"))).isEqualTo(pem.getModulus());
    }

    private void assertRefused(Map<String, Object> claims) throws GeneralSecurityException {
        assertProblem(present(signed("RS256", "SHA256withRSA", claims)), 401, "invalid_client");
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String error) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(SandboxClient.text(answer, "error")).isEqualTo(error);
        assertThat(SandboxClient.text(answer, "error_description")).isNotEmpty();
    }

    private HttpResponse<String> present(String assertion) {
        return SandboxClient.form(
                okta.baseUrl() + "/oauth2/v1/token",
                Map.of(
                        "grant_type",
                        "client_credentials",
                        "scope",
                        BOTH,
                        "client_assertion_type",
                        "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                        "client_assertion",
                        assertion));
    }

    private HttpResponse<String> basic(String secret) {
        String credentials =
                Base64.getEncoder().encodeToString((okta.clientId() + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return SandboxClient.form(
                okta.baseUrl() + "/oauth2/v1/token",
                Map.of("grant_type", "client_credentials", "scope", BOTH),
                "Authorization",
                "Basic " + credentials);
    }

    private Map<String, Object> claims() {
        return new HashMap<>(Map.of(
                "iss",
                okta.clientId(),
                "sub",
                okta.clientId(),
                "aud",
                okta.baseUrl() + "/oauth2/v1/token",
                "exp",
                Instant.now().getEpochSecond() + 300));
    }

    private Map<String, Object> claims(String name, Object value) {
        Map<String, Object> claims = claims();
        claims.put(name, value);
        return claims;
    }

    private String signed(String algorithm, String name, Map<String, Object> claims) throws GeneralSecurityException {
        String text = part(Json.bytes(Json.of(Map.of("alg", algorithm, "kid", okta.keyId())))) + "."
                + part(Json.bytes(Json.of(claims)));
        Signature signature = Signature.getInstance(name);
        signature.initSign(privateKey());
        signature.update(text.getBytes(StandardCharsets.US_ASCII));
        return text + "." + part(signature.sign());
    }

    private PrivateKey privateKey() throws GeneralSecurityException {
        String body = okta.privateKeyPem()
                .replace("-----BEGIN PRIVATE KEY-----", "")
                .replace("-----END PRIVATE KEY-----", "");
        return KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(body)));
    }

    private static BigInteger number(JsonNode jwk, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(jwk.path(name).asText()));
    }

    private static String part(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
