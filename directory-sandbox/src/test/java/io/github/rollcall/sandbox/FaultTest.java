package io.github.rollcall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class FaultTest {

    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private EntraSandbox entra;
    private OktaSandbox okta;
    private SandboxClient graph;
    private SandboxClient org;
    private String members;
    private String users;

    @BeforeEach
    void start() {
        entra = EntraSandbox.start(SandboxOptions.empty());
        okta = OktaSandbox.start(SandboxOptions.empty());
        entra.addGenerated(3);
        okta.addGenerated(3);
        graph = SandboxClient.of(entra);
        org = SandboxClient.of(okta);
        members = "/v1.0/groups/" + entra.groupId() + "/members?$top=2";
        users = "/api/v1/groups/" + okta.groupId() + "/users?limit=2";
    }

    @AfterEach
    void stop() {
        entra.close();
        okta.close();
    }

    @Test
    void theChosenRequestFailsAndNoOther() {
        entra.failRequest(2, Fault.status(503));

        assertThat(graph.get(members).statusCode()).isEqualTo(200);
        assertThat(graph.get(members).statusCode()).isEqualTo(503);
        assertThat(graph.get(members).statusCode()).isEqualTo(200);
    }

    @Test
    void severalRequestsInARowFail() {
        okta.failRequests(2, 2, Fault.status(500));

        assertThat(org.get(users).statusCode()).isEqualTo(200);
        assertThat(org.get(users).statusCode()).isEqualTo(500);
        assertThat(org.get(users).statusCode()).isEqualTo(500);
        assertThat(org.get(users).statusCode()).isEqualTo(200);
    }

    @Test
    void faultsCanBeTakenBack() {
        okta.failRequests(1, Integer.MAX_VALUE, Fault.status(500));
        assertThat(org.get(users).statusCode()).isEqualTo(500);

        okta.clearFaults();

        assertThat(org.get(users).statusCode()).isEqualTo(200);
    }

    @Test
    void tokenRequestsFailOnTheirOwnCount() {
        entra.failTokenRequests(1, Fault.status(500));
        okta.failTokenRequests(1, Fault.status(429, "slow down", "text/plain"));

        assertThat(graph.get(members).statusCode()).isEqualTo(200);
        assertThat(SandboxClient.entraToken(entra).statusCode()).isEqualTo(500);
        assertThat(SandboxClient.entraToken(entra).statusCode()).isEqualTo(200);
        assertThat(SandboxClient.oktaToken(okta, "okta.users.read").body()).isEqualTo("slow down");
    }

    @Test
    void everyStatusComesInTheProvidersShape() {
        for (int status : new int[] {400, 401, 403, 404, 405, 410, 429, 500, 501, 502, 503, 504}) {
            entra.failRequest(1, Fault.status(status));
            okta.failRequest(1, Fault.status(status));

            HttpResponse<String> fromGraph = graph.get(members);
            HttpResponse<String> fromOkta = org.get(users);

            assertThat(fromGraph.statusCode()).isEqualTo(status);
            assertThat(SandboxClient.json(fromGraph).path("error").path("code").asText())
                    .isNotEmpty();
            assertThat(fromOkta.statusCode()).isEqualTo(status);
            assertThat(SandboxClient.text(fromOkta, "errorCode")).startsWith("E0000");
        }
    }

    @Test
    void aForeignPageHasItsOwnBodyAndType() {
        entra.failRequest(1, Fault.status(403, "<html>blocked</html>", "text/html"));

        HttpResponse<String> answer = graph.get(members);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html");
        assertThat(answer.body()).isEqualTo("<html>blocked</html>");
    }

    @Test
    void entraThrottlesWithRetryAfter() {
        entra.throttle(1, Duration.ofSeconds(7));

        HttpResponse<String> answer = graph.get(members);

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("7");
        assertThat(SandboxClient.json(answer).path("error").path("code").asText())
                .isEqualTo("TooManyRequests");
        assertThat(graph.get(members).statusCode()).isEqualTo(200);
    }

    @Test
    void oktaThrottlesWithAResetAndWithoutRetryAfter() {
        okta.throttle(1, Duration.ofSeconds(48));

        HttpResponse<String> answer = org.get(users);

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(SandboxClient.text(answer, "errorCode")).isEqualTo("E0000047");
        assertThat(answer.headers().firstValue("Retry-After")).isEmpty();
        assertThat(answer.headers().firstValue("X-Rate-Limit-Remaining")).contains("0");
        long date = ZonedDateTime.parse(
                        answer.headers().firstValue("Date").orElseThrow(), DateTimeFormatter.RFC_1123_DATE_TIME)
                .toEpochSecond();
        long reset =
                Long.parseLong(answer.headers().firstValue("X-Rate-Limit-Reset").orElseThrow());
        assertThat(reset - date).isBetween(47L, 48L);
    }

    @Test
    void connectionsBreakInEveryWay() {
        for (Fault fault : new Fault[] {Fault.connectionReset(), Fault.emptyResponse(), Fault.cutBody()}) {
            entra.failRequests(1, 5, fault);
            okta.failRequests(1, 5, fault);

            assertThatThrownBy(() -> graph.get(members)).as(fault.toString()).hasCauseInstanceOf(IOException.class);
            assertThatThrownBy(() -> org.get(users)).as(fault.toString()).hasCauseInstanceOf(IOException.class);
            entra.clearFaults();
            okta.clearFaults();
            assertThat(graph.get(members).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aCutBodyIsCutForClientsThatAcceptCompressionToo() {
        entra.failRequest(1, Fault.cutBody());

        assertThatThrownBy(() -> graph.get(members, "Accept-Encoding", "gzip")).hasCauseInstanceOf(IOException.class);
    }

    @Test
    void aBodyCanBeGarbageOrAnything() {
        entra.failRequest(1, Fault.garbage());
        HttpResponse<String> garbage = graph.get(members);
        assertThat(garbage.statusCode()).isEqualTo(200);
        assertThat(garbage.headers().firstValue("Content-Type")).contains("application/json");
        assertThatThrownBy(() -> STRICT.readTree(garbage.body())).isInstanceOf(IOException.class);

        okta.failRequest(1, Fault.body("[]"));
        assertThat(org.get(users).body()).isEqualTo("[]");
    }

    @Test
    void aListingCanLackItsCollection() {
        entra.failRequest(1, Fault.withoutCollection());
        okta.failRequest(1, Fault.withoutCollection());

        assertThat(SandboxClient.json(graph.get(members)).has("value")).isFalse();
        assertThat(org.get(users).body()).isEqualTo("{}");
    }

    @Test
    void aKeyCanComeTwiceAndBytesCanFollow() throws IOException {
        for (Fault fault : new Fault[] {Fault.duplicateCollectionKey(), Fault.trailingBytes()}) {
            entra.failRequest(1, fault);
            okta.failRequest(1, fault);
            String fromGraph = graph.get(members).body();
            String fromOkta = org.get(users).body();

            assertThatThrownBy(() -> STRICT.readTree(fromGraph))
                    .as(fault.toString())
                    .isInstanceOf(IOException.class);
            assertThatThrownBy(() -> STRICT.readTree(fromOkta))
                    .as(fault.toString())
                    .isInstanceOf(IOException.class);
            assertThat(new ObjectMapper().readTree(fromGraph).isObject()).isTrue();
            assertThat(new ObjectMapper().readTree(fromOkta).isArray()).isTrue();
        }
    }

    @Test
    void theNextLinkCanLeadElsewhereOrBack() {
        entra.failRequest(1, Fault.foreignNextLink("https://attacker.example/page"));
        okta.failRequest(1, Fault.foreignNextLink("https://attacker.example/page"));
        assertThat(SandboxClient.text(graph.get(members), "@odata.nextLink"))
                .isEqualTo("https://attacker.example/page");
        HttpResponse<String> page = org.get(users);
        assertThat(SandboxClient.next(page)).isEqualTo("https://attacker.example/page");
        assertThat(page.headers().allValues("link")).hasSize(2);

        entra.failRequest(1, Fault.repeatedNextLink());
        okta.failRequest(1, Fault.repeatedNextLink());
        assertThat(SandboxClient.text(graph.get(members), "@odata.nextLink")).isEqualTo(entra.baseUrl() + members);
        assertThat(SandboxClient.next(org.get(users))).isEqualTo(okta.baseUrl() + users);
    }

    @Test
    void anAnswerCanRedirect() {
        entra.failRequest(1, Fault.redirect("https://attacker.example/"));

        HttpResponse<String> answer = graph.get(members);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains("https://attacker.example/");
    }

    @Test
    void aRowCanBePoisonedButKeepsItsId() {
        entra.failRequest(1, Fault.poisonRow());
        okta.failRequest(1, Fault.poisonRow());

        JsonNode graphRow = SandboxClient.json(graph.get(members)).get("value").get(0);
        JsonNode oktaRow = SandboxClient.json(org.get(users)).get(0);

        assertThat(graphRow.get("id").asText())
                .isEqualTo(entra.employees().get(0).id());
        assertThat(graphRow.get("accountEnabled").isTextual()).isTrue();
        assertThat(oktaRow.get("id").asText()).isEqualTo(okta.employees().get(0).id());
        assertThat(oktaRow.get("profile").isTextual()).isTrue();
    }

    @Test
    void aRowCanLackItsId() {
        entra.failRequest(1, Fault.rowWithoutId());
        okta.failRequest(1, Fault.rowWithoutId());

        assertThat(SandboxClient.json(graph.get(members)).get("value").get(0).has("id"))
                .isFalse();
        assertThat(SandboxClient.json(org.get(users)).get(0).has("id")).isFalse();
    }

    @Test
    void anAnswerCanBeLate() {
        entra.failRequest(1, Fault.delay(Duration.ofMillis(300)));
        long start = System.nanoTime();

        assertThat(graph.get(members).statusCode()).isEqualTo(200);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void aFaultForListingsLeavesOtherAnswersAlone() {
        entra.failRequest(1, Fault.withoutCollection());
        okta.failRequest(1, Fault.repeatedNextLink());

        assertThat(SandboxClient.text(graph.get("/v1.0/groups/" + entra.groupId()), "id"))
                .isEqualTo(entra.groupId());
        assertThat(org.get("/api/v1/groups/" + okta.groupId()).headers().allValues("link"))
                .isEmpty();
    }

    @Test
    void impossibleFaultsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Fault.status(200));
        assertThatIllegalArgumentException().isThrownBy(() -> Fault.status(700, "", "text/plain"));
        assertThatIllegalArgumentException().isThrownBy(() -> Fault.delay(Duration.ofSeconds(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> Fault.redirect("not a url"));
        assertThatIllegalArgumentException().isThrownBy(() -> entra.failRequest(0, Fault.garbage()));
        assertThatIllegalArgumentException().isThrownBy(() -> entra.failTokenRequests(0, Fault.garbage()));
    }
}
