package io.github.rollcall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class OktaLagTest {
    private static final String ALL = "/api/v1/users?search=" + SandboxClient.encode("status pr");

    private OktaSandbox okta;
    private SandboxClient client;
    private String mary;
    private String members;

    @BeforeEach
    void start() {
        okta = OktaSandbox.start(SandboxOptions.empty());
        mary = okta.add(SandboxEmployee.named("Mary", "Example").build());
        client = SandboxClient.of(okta);
        members = "/api/v1/groups/" + okta.groupId() + "/users";
    }

    @AfterEach
    void stop() {
        okta.close();
    }

    @Test
    void aSearchThatIsBehindShowsWhatWasAndAReadByIdWhatIs() {
        okta.delaySearch();
        okta.disable(mary);
        okta.addGenerated(1);

        assertThat(found()).containsExactly("ACTIVE");
        assertThat(SandboxClient.text(client.get("/api/v1/users/" + mary), "status"))
                .isEqualTo("DEPROVISIONED");
        assertThat(client.oktaRows(members)).hasSize(2);

        okta.catchUpSearch();
        assertThat(found()).containsExactly("DEPROVISIONED", "ACTIVE");
    }

    @Test
    void oneUserAloneCanBeBehindEvenIfDeleted() {
        okta.delaySearch(mary);
        okta.delete(mary);
        okta.addGenerated(1);

        assertThat(found()).hasSize(2);
        okta.catchUpSearch();
        assertThat(found()).hasSize(1);
    }

    @Test
    void membershipsThatAreBehindShowWhoeverWasAMember() {
        okta.delayMemberships();
        okta.moveOutOfGroup(mary);
        okta.addGenerated(1);

        assertThat(client.oktaRows(members))
                .extracting(row -> row.get("id").asText())
                .containsExactly(mary);
        assertThat(client.oktaRows("/api/v1/users/" + mary + "/groups")).hasSize(1);

        okta.catchUpMemberships();
        assertThat(client.oktaRows(members))
                .hasSize(1)
                .extracting(row -> row.get("id").asText())
                .doesNotContain(mary);
        assertThat(client.oktaRows("/api/v1/users/" + mary + "/groups")).isEmpty();
    }

    @Test
    void aSearchIsSortedAsAskedAndPagedInThatOrder() {
        okta.addGenerated(4);
        okta.update(mary, "lastUpdated", "2030-01-01T00:00:00.000Z");
        String sorted = ALL + "&sortBy=lastUpdated&sortOrder=";

        List<JsonNode> newestFirst = client.oktaRows(sorted + "desc&limit=2");
        List<JsonNode> oldestFirst = client.oktaRows(sorted + "asc&limit=2");

        assertThat(newestFirst)
                .hasSize(5)
                .extracting(row -> row.get("id").asText())
                .doesNotHaveDuplicates();
        assertThat(newestFirst.get(0).get("id").asText()).isEqualTo(mary);
        assertThat(oldestFirst.get(4).get("id").asText()).isEqualTo(mary);
        HttpResponse<String> invented = client.get(sorted + "desc&after=x");
        assertThat(SandboxClient.text(invented, "errorCode")).isEqualTo("E0000029");
    }

    private List<String> found() {
        return client.oktaRows(ALL).stream()
                .map(row -> row.get("status").asText())
                .toList();
    }
}
