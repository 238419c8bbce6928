package io.github.rollcall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an administrator grants, and what the org demands of the application. */
final class OktaAuthorizationTest {

    private static final String TOKEN = "/oauth2/v1/token";
    private static final String USERS = "/api/v1/users";

    private final OktaSandbox okta = OktaSandbox.start(SandboxOptions.empty());
    private final KeyPair keys = elliptic();

    @AfterEach
    void stop() {
        okta.close();
    }

    private static KeyPair elliptic() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private String proof(String method, String path, Map<String, Object> more) throws GeneralSecurityException {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        ObjectNode header = Json.object().put("typ", "dpop+jwt").put("alg", "ES256");
        header.putObject("jwk")
                .put("kty", "EC")
                .put("crv", "P-256")
                .put("x", number(key.getW().getAffineX()))
                .put("y", number(key.getW().getAffineY()));
        Map<String, Object> claims = new HashMap<>(Map.of(
                "htm",
                method,
                "htu",
                okta.baseUrl() + path,
                "iat",
                Instant.now().getEpochSecond(),
                "jti",
                UUID.randomUUID().toString()));
        claims.putAll(more);
        String text = part(Json.bytes(header)) + "." + part(Json.bytes(Json.of(claims)));
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(keys.getPrivate());
        signature.update(text.getBytes(StandardCharsets.US_ASCII));
        return text + "." + part(signature.sign());
    }

    private static String number(BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] fixed = new byte[32];
        int length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
        return part(fixed);
    }

    private static String part(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private HttpResponse<String> ask(String... headers) {
        return SandboxClient.form(
                okta.baseUrl() + TOKEN,
                Map.of(
                        "grant_type",
                        "client_credentials",
                        "scope",
                        "okta.users.read",
                        "client_id",
                        okta.clientId(),
                        "client_secret",
                        okta.clientSecret()),
                headers);
    }

    private HttpResponse<String> get(String token, String proof) {
        return SandboxClient.send(java.net.http.HttpRequest.newBuilder(java.net.URI.create(okta.baseUrl() + USERS))
                .header("Authorization", "DPoP " + token)
                .header("DPoP", proof)
                .build());
    }

    private static String hash(String token) throws GeneralSecurityException {
        return part(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void anAppThatDemandsProofsLeadsThroughTheHandshake() throws GeneralSecurityException {
        okta.authorization().demandProofOfPossession();

        HttpResponse<String> bare = ask();
        assertThat(bare.statusCode()).isEqualTo(400);
        assertThat(SandboxClient.text(bare, "error")).isEqualTo("invalid_dpop_proof");

        HttpResponse<String> withoutNonce = ask("DPoP", proof("POST", TOKEN, Map.of()));
        assertThat(withoutNonce.statusCode()).isEqualTo(400);
        assertThat(SandboxClient.text(withoutNonce, "error")).isEqualTo("use_dpop_nonce");
        String nonce = withoutNonce.headers().firstValue("dpop-nonce").orElseThrow();

        HttpResponse<String> proven = ask("DPoP", proof("POST", TOKEN, Map.of("nonce", nonce)));
        assertThat(proven.statusCode()).isEqualTo(200);
        assertThat(SandboxClient.text(proven, "token_type")).isEqualTo("DPoP");
        String token = SandboxClient.text(proven, "access_token");

        assertThat(get(token, proof("GET", USERS, Map.of("ath", hash(token)))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aBoundTokenIsWorthNothingWithoutItsProof() throws GeneralSecurityException {
        okta.authorization().demandProofOfPossession();
        HttpResponse<String> refused = ask("DPoP", proof("POST", TOKEN, Map.of()));
        String nonce = refused.headers().firstValue("dpop-nonce").orElseThrow();
        String token = SandboxClient.text(ask("DPoP", proof("POST", TOKEN, Map.of("nonce", nonce))), "access_token");

        assertThat(get(token, proof("GET", USERS, Map.of())).statusCode()).isEqualTo(401);
        assertThat(get(token, proof("GET", USERS, Map.of("ath", hash("another"))))
                        .statusCode())
                .isEqualTo(401);
        assertThat(get(token, proof("POST", USERS, Map.of("ath", hash(token)))).statusCode())
                .isEqualTo(401);
        assertThat(get(token, proof("GET", "/api/v1/groups", Map.of("ath", hash(token))))
                        .statusCode())
                .isEqualTo(401);
        long old = Instant.now().getEpochSecond() - 301;
        assertThat(get(token, proof("GET", USERS, Map.of("ath", hash(token), "iat", old)))
                        .headers()
                        .firstValue("WWW-Authenticate")
                        .orElseThrow())
                .contains("error=\"invalid_dpop_proof\"");
        String once = proof("GET", USERS, Map.of("ath", hash(token)));
        assertThat(get(token, once).statusCode()).isEqualTo(200);
        assertThat(get(token, once).statusCode()).isEqualTo(401);
        assertThat(SandboxClient.send(java.net.http.HttpRequest.newBuilder(java.net.URI.create(okta.baseUrl() + USERS))
                                .header("Authorization", "Bearer " + token)
                                .build())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void anAppIsTakenEverythingAndGrantedItAgain() {
        okta.authorization().remove();
        assertThat(SandboxClient.text(ask(), "error")).isEqualTo("consent_required");

        okta.authorization().grant("okta.users.read");
        assertThat(SandboxClient.of(okta, "okta.users.read").get(USERS).statusCode())
                .isEqualTo(403);

        okta.authorization().assignRole();
        assertThat(SandboxClient.of(okta, "okta.users.read").get(USERS).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aRequestForMoreThanIsGrantedIsRefusedInTheWayThatIsSet() {
        String more = "okta.users.read okta.apps.read";
        assertThat(SandboxClient.text(SandboxClient.oktaToken(okta, more), "scope"))
                .isEqualTo("okta.users.read");

        okta.authorization().grantAllOrNothing();
        assertThat(SandboxClient.text(SandboxClient.oktaToken(okta, more), "error"))
                .isEqualTo("consent_required");
        okta.authorization().refuseUnknownScopes();
        assertThat(SandboxClient.text(SandboxClient.oktaToken(okta, more), "error"))
                .isEqualTo("invalid_scope");
        okta.authorization().deactivate();
        assertThat(SandboxClient.text(ask(), "error")).isEqualTo("invalid_client");
        okta.authorization().closeNetwork();
        assertThat(ask().statusCode()).isEqualTo(403);
        okta.authorization().grantWhatIsGranted();
        assertThat(ask().statusCode()).isEqualTo(200);
    }

    @Test
    void aFeatureThatTheOrgLacksIsRefusedBelowItsPath() {
        okta.authorization().lackFeature("/api/v1/groups");

        HttpResponse<String> refused = SandboxClient.of(okta).get("/api/v1/groups/" + okta.groupId());
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(SandboxClient.text(refused, "errorCode")).isEqualTo("E0000015");
        assertThat(SandboxClient.of(okta).get(USERS).statusCode()).isEqualTo(200);
    }

    @Test
    void theOrgNamesItselfAndItsCustomDomainToAnybody() {
        okta.authorization().customDomain("login.company.example");

        var organization = SandboxClient.json(SandboxClient.anonymous(okta).get("/.well-known/okta-organization"));
        assertThat(organization.path("id").asText()).isEqualTo(okta.orgId());
        assertThat(organization.path("_links").path("alternate").path("href").asText())
                .isEqualTo("https://login.company.example");
    }

    @Test
    void aBudgetIsSharedByTheAddressesThatOktaCountsTogetherAndThenRefuses() {
        okta.rateLimits().budget(USERS, 3);
        SandboxClient client = SandboxClient.of(okta);

        assertThat(remaining(client.get(USERS))).isEqualTo("2");
        okta.rateLimits().othersSpend(USERS, 2);
        HttpResponse<String> refused = client.get(USERS);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(remaining(refused)).isEqualTo("0");
        assertThat(refused.headers().firstValue("Retry-After")).isEmpty();
        assertThat(client.get("/api/v1/groups/" + okta.groupId()).statusCode()).isEqualTo(200);
    }

    @Test
    void tooManyAtOnceIsALimitOfZero() {
        okta.rateLimits().refuseConcurrent(1);
        SandboxClient client = SandboxClient.of(okta);

        HttpResponse<String> refused = client.get(USERS);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("X-Rate-Limit-Limit")).contains("0");
        assertThat(client.get(USERS).statusCode()).isEqualTo(200);
    }

    @Test
    void headersOfTheLimitsCanBeHiddenAndGarbled() {
        SandboxClient client = SandboxClient.of(okta);
        okta.rateLimits().hideHeaders();
        assertThat(client.get(USERS).headers().firstValue("X-Rate-Limit-Limit")).isEmpty();
        okta.rateLimits().garbleHeaders();
        assertThat(remaining(client.get(USERS))).isEqualTo("-7");
        okta.rateLimits().restoreHeaders();
        assertThat(remaining(client.get(USERS))).isNotEqualTo("-7");
    }

    private static String remaining(HttpResponse<String> answer) {
        return answer.headers().firstValue("X-Rate-Limit-Remaining").orElseThrow();
    }
}
