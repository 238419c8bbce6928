package io.github.rollcall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EntraTokenTest {

    private EntraSandbox entra;

    @BeforeAll
    void start() {
        entra = EntraSandbox.start(SandboxOptions.empty());
    }

    @AfterAll
    void stop() {
        entra.close();
    }

    @Test
    void aTokenCarriesTenantRolesAndExpiry() {
        HttpResponse<String> answer = SandboxClient.entraToken(entra);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(SandboxClient.text(answer, "token_type")).isEqualTo("Bearer");
        assertThat(SandboxClient.json(answer).path("expires_in").asInt()).isEqualTo(3600);
        JsonNode claims = claims(SandboxClient.text(answer, "access_token"));
        assertThat(claims.path("tid").asText()).isEqualTo(entra.tenantId());
        assertThat(claims.path("roles"))
                .extracting(JsonNode::asText)
                .containsExactly("User.Read.All", "GroupMember.Read.All");
        assertThat(claims.path("exp").asLong())
                .isBetween(Instant.now().getEpochSecond() + 3500, Instant.now().getEpochSecond() + 3700);
    }

    @Test
    void aWrongSecretIsInvalidClient() {
        assertProblem(ask("client_secret", "wrong"), 401, "invalid_client", 7000215);
    }

    @Test
    void anUnknownApplicationIsUnauthorizedClient() {
        assertProblem(ask("client_id", "00000000-0000-0000-0000-000000000000"), 400, "unauthorized_client", 700016);
    }

    @Test
    void anotherGrantTypeIsUnsupported() {
        assertProblem(ask("grant_type", "password"), 400, "unsupported_grant_type", 70003);
    }

    @Test
    void aScopeWithoutDefaultIsInvalid() {
        assertProblem(ask("scope", "User.Read.All"), 400, "invalid_scope", 1002012);
    }

    @Test
    void anUnknownTenantIsNotFound() {
        HttpResponse<String> answer =
                SandboxClient.form(entra.baseUrl() + "/elsewhere.example/oauth2/v2.0/token", fields());

        assertProblem(answer, 400, "invalid_request", 90002);
    }

    @Test
    void anAssertionOfTheApplicationWillDoInsteadOfASecret() {
        Map<String, String> fields = fields();
        fields.remove("client_secret");
        fields.put("client_assertion", assertion(entra.clientId(), Instant.now().getEpochSecond() + 60));

        assertThat(token(fields).statusCode()).isEqualTo(200);

        fields.put("client_assertion", assertion("somebody-else", Instant.now().getEpochSecond() + 60));
        assertThat(token(fields).statusCode()).isEqualTo(401);
        fields.put("client_assertion", assertion(entra.clientId(), Instant.now().getEpochSecond() - 1));
        assertThat(token(fields).statusCode()).isEqualTo(401);
    }

    @Test
    void aRequestWithoutOrWithAStrangeTokenIsUnauthorised() {
        String url = entra.baseUrl() + "/v1.0/organization";
        for (String header : new String[] {"Basic x", "Bearer nonsense", "Bearer a.b.c", "Bearer a.b.!"}) {
            HttpResponse<String> answer = SandboxClient.send(HttpRequest.newBuilder(URI.create(url))
                    .header("Authorization", header)
                    .build());

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(SandboxClient.json(answer).path("error").path("code").asText())
                    .isEqualTo("InvalidAuthenticationToken");
        }
    }

    private HttpResponse<String> ask(String field, String value) {
        Map<String, String> fields = fields();
        fields.put(field, value);
        return token(fields);
    }

    private HttpResponse<String> token(Map<String, String> fields) {
        return SandboxClient.form(entra.baseUrl() + "/" + entra.tenantId() + "/oauth2/v2.0/token", fields);
    }

    private Map<String, String> fields() {
        return new HashMap<>(Map.of(
                "grant_type",
                "client_credentials",
                "scope",
                "https://graph.microsoft.com/.default",
                "client_id",
                entra.clientId(),
                "client_secret",
                entra.clientSecret()));
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String error, int number) {
        assertThat(answer.statusCode()).isEqualTo(status);
        JsonNode body = SandboxClient.json(answer);
        assertThat(body.path("error").asText()).isEqualTo(error);
        assertThat(body.path("error_description").asText()).startsWith("AADSTS" + number + ": ");
        assertThat(body.path("error_codes")).extracting(JsonNode::asInt).containsExactly(number);
        assertThat(body.path("timestamp").asText()).isNotEmpty();
        assertThat(body.path("trace_id").asText()).isNotEmpty();
        assertThat(body.path("correlation_id").asText()).isNotEmpty();
    }

    private static JsonNode claims(String token) {
        String part = token.split("\\.", -1)[1];
        return SandboxClient.json(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
    }

    private static String assertion(String client, long expiry) {
        return part("{\"alg\":\"RS256\"}")
                + "." + part("{\"iss\":\"" + client + "\",\"sub\":\"" + client + "\",\"exp\":" + expiry + "}")
                + "." + part("signature");
    }

    private static String part(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
