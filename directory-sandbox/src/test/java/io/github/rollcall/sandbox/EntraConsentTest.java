package io.github.rollcall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The application in the tenant: asked for at the consent page, let in after a while, and thrown out. */
final class EntraConsentTest {

    private static final Instant MORNING = Instant.parse("2026-03-02T09:00:00Z");
    private static final String HOST = "http://127.0.0.1:9/consent";

    private final MovedClock clock = new MovedClock();
    private final EntraSandbox entra = EntraSandbox.start(SandboxOptions.empty().withClock(clock));

    @AfterEach
    void stop() {
        entra.close();
    }

    private URI url(String tenant, String client, String redirect, String scope) {
        return URI.create(entra.baseUrl() + "/" + tenant + "/v2.0/adminconsent?client_id=" + client + "&scope="
                + URLEncoder.encode(scope, StandardCharsets.UTF_8) + "&redirect_uri="
                + URLEncoder.encode(redirect, StandardCharsets.UTF_8) + "&state=a%26b");
    }

    private URI url() {
        return url("organizations", entra.clientId(), HOST, "https://graph.microsoft.com/.default");
    }

    private HttpResponse<String> browse(URI url) {
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(url).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void theApplicationIsLetInFromTheStartAndCanBeThrownOut() {
        SandboxClient client = SandboxClient.of(entra);
        assertThat(client.get("/v1.0/organization").statusCode()).isEqualTo(200);
        entra.consent().remove();

        HttpResponse<String> refused = client.get("/v1.0/organization");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(SandboxClient.json(refused).path("error").path("code").asText())
                .isEqualTo("Authorization_IdentityNotFound");
        assertThat(SandboxClient.entraToken(entra).body()).contains("AADSTS700016");
    }

    @Test
    void aConsentLetsItInWithWhatItsRegistrationAsksFor() {
        entra.consent().remove();
        entra.consent().request("User.Read.All", "Application.Read.All");
        SandboxConsentPage page = entra.consent().open(url());
        assertThat(page.permissions()).containsExactly("User.Read.All", "Application.Read.All");
        assertThat(SandboxClient.entraToken(entra).statusCode()).isEqualTo(400);

        assertThat(page.accept().toString())
                .isEqualTo(HOST + "?admin_consent=True&scope=https%3A%2F%2Fgraph.microsoft.com%2F.default&tenant="
                        + entra.tenantId() + "&state=a%26b");
        HttpResponse<String> assignments = SandboxClient.of(entra)
                .get("/v1.0/servicePrincipals(appId='" + entra.clientId() + "')/appRoleAssignments");
        assertThat(SandboxClient.json(assignments).path("value"))
                .extracting(row -> row.path("appRoleId").asText())
                .containsExactly("df021288-bdef-4463-88db-98f22de89214", "9a5d68dd-52b0-4cc2-bd40-abcf44ac3a30");
    }

    @Test
    void assignmentsAreReadWithApplicationReadAllOnlyAndOfThisApplicationOnly() {
        String path = "/v1.0/servicePrincipals(appId='" + entra.clientId() + "')/appRoleAssignments";
        assertThat(SandboxClient.of(entra).get(path).statusCode()).isEqualTo(403);
        entra.grant("Application.Read.All");

        assertThat(SandboxClient.of(entra).get(path).statusCode()).isEqualTo(200);
        assertThat(SandboxClient.of(entra)
                        .get("/v1.0/servicePrincipals(appId='00000000-0000-0000-0000-000000000000')/appRoleAssignments")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aNoSaysAdminConsentTrueAndAnError() {
        assertThat(entra.consent().open(url()).cancel().toString())
                .startsWith(HOST + "?admin_consent=True&error=consent_required&error_description=AADSTS65004%3A+")
                .endsWith("&state=a%26b");
        assertThat(entra.consent().open(url()).lackPrivilege().toString())
                .contains("error=access_denied")
                .contains("AADSTS90094");
    }

    @Test
    void aGrantArrivesAfterTheDelays() {
        entra.consent().remove();
        entra.consent().delay(Duration.ofSeconds(10), Duration.ofSeconds(30));
        entra.consent().open(url()).accept();
        clock.move(Duration.ofMillis(9_999));
        assertThat(SandboxClient.entraToken(entra).body()).contains("AADSTS700016");

        clock.move(Duration.ofMillis(1));
        SandboxClient early = SandboxClient.of(entra);
        assertThat(early.get("/v1.0/organization").statusCode()).isEqualTo(403);

        clock.move(Duration.ofSeconds(20));
        assertThat(early.get("/v1.0/organization").statusCode()).isEqualTo(403);
        assertThat(SandboxClient.of(entra).get("/v1.0/organization").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "common, CLIENT, http://127.0.0.1:9/c, https://graph.microsoft.com/.default, AADSTS900144",
        "elsewhere, CLIENT, http://127.0.0.1:9/c, https://graph.microsoft.com/.default, AADSTS90002",
        "organizations, other, http://127.0.0.1:9/c, https://graph.microsoft.com/.default, AADSTS700016",
        "organizations, CLIENT, https://attacker.example/c, https://graph.microsoft.com/.default, AADSTS50011",
        "organizations, CLIENT, 'not an address', https://graph.microsoft.com/.default, AADSTS50011",
        "organizations, CLIENT, http://127.0.0.1:9/c, https://graph.microsoft.us/.default, AADSTS500011"
    })
    void aRequestThatEntraWouldNotShowIsAnErrorPage(
            String tenant, String client, String redirect, String scope, String problem) {
        URI url = url(tenant, client.equals("CLIENT") ? entra.clientId() : client, redirect, scope);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> entra.consent().open(url))
                .withMessageContaining(problem);
        assertThat(browse(url).statusCode()).isEqualTo(400);
        assertThat(browse(url).body()).contains(problem);
    }

    @Test
    void aBrowserFindsTheChoicesOnThePageAndIsSentBack() {
        entra.consent().remove();
        HttpResponse<String> page = browse(url());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
        assertThat(page.body())
                .contains("User.Read.All", "/adminconsent/accept?", "/adminconsent/cancel?", "&amp;state=");
        URI accept = URI.create(url().toString().replace("/adminconsent?", "/adminconsent/accept?"));
        HttpResponse<String> back = browse(accept);
        assertThat(back.statusCode()).isEqualTo(302);
        assertThat(back.headers().firstValue("Location").orElseThrow()).startsWith(HOST + "?admin_consent=True");
        assertThat(SandboxClient.entraToken(entra).statusCode()).isEqualTo(200);
    }

    @Test
    void anAddressThatIsNotThePageIsNotOpened() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> entra.consent().open(URI.create("http://127.0.0.1:9/organizations/v2.0/adminconsent")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> entra.consent().open(URI.create(entra.baseUrl() + "/v1.0/users")));
    }

    @Test
    void anOpaqueTokenWorksAndSaysNothing() {
        entra.consent().makeTokensOpaque();
        String token = SandboxClient.text(SandboxClient.entraToken(entra), "access_token");

        assertThat(token).doesNotContain(".");
        assertThat(SandboxClient.of(entra).get("/v1.0/organization").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aTokenForAnotherResourceIsRefused() {
        HttpResponse<String> answer = SandboxClient.form(
                entra.baseUrl() + "/" + entra.tenantId() + "/oauth2/v2.0/token",
                Map.of(
                        "grant_type",
                        "client_credentials",
                        "scope",
                        "https://microsoftgraph.chinacloudapi.cn/.default",
                        "client_id",
                        entra.clientId(),
                        "client_secret",
                        entra.clientSecret()));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(SandboxClient.text(answer, "error")).isEqualTo("invalid_resource");
        assertThat(answer.body()).contains("AADSTS500011");
    }

    private static final class MovedClock extends Clock {
        private Instant now = MORNING;

        synchronized void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public synchronized Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
