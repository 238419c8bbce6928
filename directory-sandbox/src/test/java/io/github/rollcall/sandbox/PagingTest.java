package io.github.rollcall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PagingTest {

    private static final int MANY = 10_000;

    @Test
    void entraListsEveryOneOfTenThousandMembersOnce() {
        try (EntraSandbox entra = EntraSandbox.start(SandboxOptions.empty())) {
            entra.addGenerated(MANY);
            SandboxClient client = SandboxClient.of(entra);

            List<JsonNode> rows = client.graphRows("/v1.0/groups/" + entra.groupId() + "/members?$top=999");

            assertThat(rows)
                    .extracting(row -> row.get("id").asText())
                    .hasSize(MANY)
                    .doesNotHaveDuplicates();
            assertThat(entra.dataRequestCount()).isEqualTo(11);
        }
    }

    @Test
    void oktaListsEveryOneOfTenThousandMembersOnce() {
        try (OktaSandbox okta = OktaSandbox.start(SandboxOptions.empty())) {
            okta.addGenerated(MANY);
            SandboxClient client = SandboxClient.of(okta);

            List<JsonNode> rows = client.oktaRows("/api/v1/groups/" + okta.groupId() + "/users?limit=200");

            assertThat(rows)
                    .extracting(row -> row.get("id").asText())
                    .hasSize(MANY)
                    .doesNotHaveDuplicates();
            assertThat(okta.dataRequestCount()).isEqualTo(50);
        }
    }

    @Test
    void whoeverLeavesBetweenTwoPagesShiftsNobodyElse() {
        try (EntraSandbox entra = EntraSandbox.start(SandboxOptions.empty());
                OktaSandbox okta = OktaSandbox.start(SandboxOptions.empty())) {
            entra.addGenerated(4);
            okta.addGenerated(4);
            SandboxClient graph = SandboxClient.of(entra);
            SandboxClient org = SandboxClient.of(okta);
            String graphNext = SandboxClient.text(
                    graph.get("/v1.0/groups/" + entra.groupId() + "/members?$top=2"), "@odata.nextLink");
            String orgNext = SandboxClient.next(org.get("/api/v1/groups/" + okta.groupId() + "/users?limit=2"));

            entra.delete(entra.employees().get(1).id());
            okta.moveOutOfGroup(okta.employees().get(1).id());

            assertThat(graph.graphRows(graphNext))
                    .extracting(row -> row.get("id").asText())
                    .containsExactlyElementsOf(lastTwo(entra));
            assertThat(org.oktaRows(orgNext))
                    .extracting(row -> row.get("id").asText())
                    .containsExactlyElementsOf(lastTwo(okta));
        }
    }

    private static List<String> lastTwo(DirectorySandbox sandbox) {
        List<String> ids = sandbox.employees().stream().map(SandboxEmployee::id).toList();
        return ids.subList(ids.size() - 2, ids.size());
    }
}
