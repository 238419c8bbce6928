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
}
