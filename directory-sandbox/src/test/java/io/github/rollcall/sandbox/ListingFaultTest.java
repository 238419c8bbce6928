package io.github.rollcall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a listing can be made to hold, and what can happen between two requests. */
final class ListingFaultTest {
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

    private JsonNode graphWith(Fault fault) {
        entra.failRequest(1, fault);
        return SandboxClient.json(graph.get(members));
    }

    private JsonNode orgWith(Fault fault) {
        okta.failRequest(1, fault);
        return SandboxClient.json(org.get(users));
    }

    @Test
    void theFirstRowIsReplaced() {
        assertThat(graphWith(ListingFault.firstRow("7")).get("value").get(0).asInt())
                .isEqualTo(7);
        assertThat(orgWith(ListingFault.firstRow("null")).get(0).isNull()).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> ListingFault.firstRow("{"));
    }

    @Test
    void aPropertyChangesOrIsMissingInEveryRow() {
        assertThat(orgWith(ListingFault.everyRow("status", "\"banana\"")))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.get("status").asText()).isEqualTo("banana"));
        assertThat(orgWith(ListingFault.everyRow("status", "")).get(0).has("status"))
                .isFalse();
    }

    @Test
    void rowsAreLeftOutDoubledOrRepeated() {
        assertThat(graphWith(ListingFault.withoutRows(1)).get("value")).hasSize(1);
        assertThat(graphWith(ListingFault.withoutRows(1)).has("@odata.nextLink"))
                .isTrue();
        assertThat(orgWith(ListingFault.doubledRows())).hasSize(4);

        HttpResponse<String> first = org.get(users);
        okta.failRequest(1, ListingFault.previousRows());
        HttpResponse<String> second = org.get(SandboxClient.next(first));
        assertThat(SandboxClient.json(second)).isEqualTo(SandboxClient.json(first));
    }

    @Test
    void linksHoldAnyText() {
        assertThat(graphWith(ListingFault.nextLink("no link"))
                        .get("@odata.nextLink")
                        .asText())
                .isEqualTo("no link");
        okta.failRequest(1, ListingFault.nextLink("no link"));
        assertThat(SandboxClient.next(org.get(users))).isEqualTo("no link");

        entra.failRequest(1, ListingFault.changesLink("elsewhere"));
        assertThat(SandboxClient.json(graph.get("/v1.0/users/delta?$deltatoken=latest"))
                        .get("@odata.deltaLink")
                        .asText())
                .isEqualTo("elsewhere");
    }

    @Test
    void linksLeadInACircle() {
        okta.failRequests(1, 3, ListingFault.circle(2));

        String first = SandboxClient.next(org.get(users));
        String second = SandboxClient.next(org.get(first));
        String third = SandboxClient.next(org.get(second));

        assertThat(second).isNotEqualTo(first);
        assertThat(third).isEqualTo(first);
    }

    @Test
    void theTextIsCutOrPadded() {
        entra.failRequest(1, ListingFault.cutText());
        String cut = graph.get(members).body();
        entra.failRequest(1, ListingFault.padded(1000));
        String padded = graph.get(members).body();

        assertThatThrownBy(() -> SandboxClient.json(cut)).isInstanceOf(Exception.class);
        assertThat(padded).startsWith(" ".repeat(1000) + "{");
    }

    @Test
    void aHeaderChangesLast() {
        okta.failRequest(1, Fault.none().header("Link", lines -> List.of(String.join(", ", lines))));
        okta.failRequest(2, Fault.none().header("date", lines -> List.of()));

        assertThat(org.get(users).headers().allValues("link"))
                .hasSize(1)
                .first()
                .asString()
                .contains("self", "next");
        HttpResponse<String> undated = org.get(users);
        assertThat(undated.headers().firstValue("Date")).isEmpty();
        assertThat(undated.headers().firstValue("X-Okta-Request-Id")).isPresent();
        assertThat(okta.spoiltCount()).isEqualTo(2);
    }

    @Test
    void connectionsBreakInMoreWaysAndBodiesDrip() {
        entra.failRequest(1, ConnectionFault.brokenChunk());
        assertThatThrownBy(() -> graph.get(members)).isInstanceOf(UncheckedIOException.class);
        entra.failRequest(1, ConnectionFault.randomBytes());
        assertThatThrownBy(() -> graph.get(members)).isInstanceOf(UncheckedIOException.class);

        entra.failRequest(1, ConnectionFault.drip(Duration.ofMillis(200)));
        long before = System.nanoTime();
        assertThat(SandboxClient.json(graph.get(members)).get("value")).hasSize(2);
        assertThat(System.nanoTime() - before)
                .isGreaterThanOrEqualTo(Duration.ofMillis(100).toNanos());
        assertThatIllegalArgumentException().isThrownBy(() -> ConnectionFault.drip(Duration.ofMillis(-1)));
    }

    @Test
    void somethingHappensBetweenTwoRequestsOnce() {
        List<Integer> counts = new ArrayList<>();
        entra.beforeRequest(2, () -> entra.addGenerated(1));
        for (int request = 0; request < 3; request++) {
            counts.add(graph.graphRows("/v1.0/groups/" + entra.groupId() + "/members")
                    .size());
        }
        assertThat(counts).containsExactly(3, 4, 4);

        AtomicInteger forgotten = new AtomicInteger();
        entra.beforeRequest(1, forgotten::incrementAndGet);
        entra.clearFaults();
        graph.get(members);
        assertThat(forgotten).hasValue(0);
    }

    @Test
    void pagesAreNoLongerThanTheProviderLikes() {
        entra.largestPage(1);
        okta.largestPage(1);

        assertThat(SandboxClient.json(graph.get(members)).get("value")).hasSize(1);
        assertThat(SandboxClient.json(org.get(users))).hasSize(1);
        assertThat(graph.graphRows(members)).hasSize(3);
        assertThat(org.oktaRows(users)).hasSize(3);
        assertThatIllegalArgumentException().isThrownBy(() -> entra.largestPage(0));
    }

    @Test
    void addressesAreThoseOfWhatStandsInFront() {
        try (OktaSandbox behind = OktaSandbox.start(SandboxOptions.empty().behind(URI.create("http://127.0.0.1:9")))) {
            assertThat(behind.baseUrl()).isEqualTo("http://127.0.0.1:9");
            assertThat(behind.port()).isNotEqualTo(9);
        }
        assertThat(okta.baseUrl()).isEqualTo("http://127.0.0.1:" + okta.port());
    }

    @Test
    void anotherOrgAnswersAtTheSameAddress() {
        okta.answerAsOrg("00o0anotherOrg000000");
        HttpResponse<String> answer = SandboxClient.anonymous(okta).get("/.well-known/okta-organization");

        assertThat(SandboxClient.text(answer, "id"))
                .isEqualTo("00o0anotherOrg000000")
                .isNotEqualTo(okta.orgId());
    }
}
