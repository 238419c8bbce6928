package io.github.rollcall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class StoryTest {

    private static final SandboxEmployee GRACE =
            SandboxEmployee.named("Grace", "Example").build();

    @Test
    void anEmployeeComesWorksAndLeavesInEntra() {
        try (EntraSandbox entra = EntraSandbox.start(SandboxOptions.empty())) {
            SandboxClient client = SandboxClient.of(entra);
            String members =
                    "/v1.0/groups/" + entra.groupId() + "/members/graph.user?$select=id,accountEnabled,surname";
            String grace = entra.add(GRACE);
            assertThat(client.graphRows(members)).hasSize(1);

            entra.disable(grace);
            assertThat(onlyRow(client, members).get("accountEnabled").asBoolean())
                    .isFalse();
            entra.enable("grace.example@northwind.example");
            assertThat(onlyRow(client, members).get("accountEnabled").asBoolean())
                    .isTrue();
            entra.update(grace, SandboxAttribute.FAMILY_NAME, "Specimen");
            assertThat(onlyRow(client, members).get("surname").asText()).isEqualTo("Specimen");

            entra.moveOutOfGroup(grace);
            assertThat(client.graphRows(members)).isEmpty();
            assertThat(client.get("/v1.0/users/" + grace).statusCode()).isEqualTo(200);
            entra.moveIntoGroup(grace);
            assertThat(client.graphRows(members)).hasSize(1);

            entra.softDelete(grace);
            assertThat(client.graphRows(members)).isEmpty();
            assertThat(client.get("/v1.0/users/" + grace).statusCode()).isEqualTo(404);
            entra.restore(grace);
            assertThat(onlyRow(client, members).get("id").asText()).isEqualTo(grace);
        }
    }

    @Test
    void anEmployeeComesWorksAndLeavesInOkta() {
        try (OktaSandbox okta = OktaSandbox.start(SandboxOptions.empty())) {
            SandboxClient client = SandboxClient.of(okta);
            String members = "/api/v1/groups/" + okta.groupId() + "/users";
            String grace = okta.add(GRACE);
            assertThat(okta.employees()).extracting(SandboxEmployee::id).containsExactly(grace);

            okta.disable(grace);
            assertThat(okta.employees().get(0).status()).isEqualTo(EmployeeStatus.DEPROVISIONED);
            assertThat(client.oktaRows(members))
                    .extracting(row -> row.get("status").asText())
                    .containsExactly("DEPROVISIONED");
            assertThat(client.oktaRows("/api/v1/users")).isEmpty();
            okta.enable(grace);
            assertThat(client.oktaRows("/api/v1/users")).hasSize(1);

            okta.moveOutOfGroup(grace);
            assertThat(client.oktaRows(members)).isEmpty();
            assertThat(client.get("/api/v1/users/" + grace).statusCode()).isEqualTo(200);
            okta.moveIntoGroup(grace);
            assertThat(client.oktaRows(members)).hasSize(1);

            okta.delete(grace);
            assertThat(client.oktaRows(members)).isEmpty();
            assertThat(client.get("/api/v1/users/" + grace).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aTestMaySendWhatNoProviderShould() {
        try (EntraSandbox entra = EntraSandbox.start(SandboxOptions.empty());
                OktaSandbox okta = OktaSandbox.start(SandboxOptions.empty())) {
            String inEntra = entra.add(GRACE);
            String inOkta = okta.add(GRACE);
            entra.update(inEntra, "accountEnabled", null);
            okta.update(inOkta, "status", "ACTIVATING");
            okta.update(inOkta, "transitioningToStatus", "DEPROVISIONED");
            okta.update(inOkta, "birthdays", List.of("1990-01-01", Map.of("year", 1990)));

            JsonNode user = SandboxClient.json(
                    SandboxClient.of(entra).get("/v1.0/users/" + inEntra + "?$select=id,accountEnabled"));
            JsonNode row = SandboxClient.json(SandboxClient.of(okta).get("/api/v1/users/" + inOkta));

            assertThat(user.get("accountEnabled").isNull()).isTrue();
            assertThat(row.get("status").asText()).isEqualTo("ACTIVATING");
            assertThat(row.get("transitioningToStatus").asText()).isEqualTo("DEPROVISIONED");
            assertThat(row.path("profile").path("birthdays").get(1).path("year").asInt())
                    .isEqualTo(1990);
        }
    }

    @Test
    void aRecordedChangeReplacesWhatATestHadSent() {
        try (EntraSandbox entra = EntraSandbox.start(SandboxOptions.empty())) {
            String grace = entra.add(GRACE);
            entra.update(grace, "surname", 5);
            entra.update(grace, SandboxAttribute.FAMILY_NAME, "Specimen");

            assertThat(SandboxClient.text(SandboxClient.of(entra).get("/v1.0/users/" + grace), "surname"))
                    .isEqualTo("Specimen");
        }
    }

    @Test
    void grantsReachNewTokensAndRevocationsReachAll() {
        try (OktaSandbox okta = OktaSandbox.start()) {
            SandboxClient before = SandboxClient.of(okta);
            okta.revoke("okta.users.read");
            assertThat(before.get("/api/v1/users").statusCode()).isEqualTo(403);
            assertThat(SandboxClient.text(SandboxClient.oktaToken(okta, "okta.users.read okta.groups.read"), "scope"))
                    .isEqualTo("okta.groups.read");
            SandboxClient narrowed = SandboxClient.of(okta);

            okta.grant("okta.users.read");

            assertThat(narrowed.get("/api/v1/users").statusCode()).isEqualTo(403);
            assertThat(SandboxClient.of(okta).get("/api/v1/users").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void expiredTokensAreRefusedAndNewOnesAccepted() {
        try (EntraSandbox entra = EntraSandbox.start()) {
            SandboxClient before = SandboxClient.of(entra);
            assertThat(before.get("/v1.0/organization").statusCode()).isEqualTo(200);

            entra.expireTokens();

            assertThat(before.get("/v1.0/organization").statusCode()).isEqualTo(401);
            assertThat(SandboxClient.of(entra).get("/v1.0/organization").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aTokenEndsWithItsLifetime() {
        SettableClock clock = new SettableClock();
        SandboxOptions options = SandboxOptions.empty().withClock(clock).withTokenLifetime(Duration.ofMinutes(5));
        try (OktaSandbox okta = OktaSandbox.start(options)) {
            SandboxClient client = SandboxClient.of(okta);
            clock.advance(Duration.ofSeconds(299));
            assertThat(client.get("/api/v1/users").statusCode()).isEqualTo(200);

            clock.advance(Duration.ofSeconds(1));

            assertThat(client.get("/api/v1/users").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void requestsAreCountedByKindAndRemembered() {
        try (EntraSandbox entra = EntraSandbox.start()) {
            SandboxClient client = SandboxClient.of(entra);
            client.get("/v1.0/users?$top=5&$select=id");

            assertThat(entra.tokenRequestCount()).isEqualTo(1);
            assertThat(entra.dataRequestCount()).isEqualTo(1);
            assertThat(entra.requestCount()).isEqualTo(2);
            assertThat(entra.requests())
                    .last()
                    .isEqualTo(new RecordedRequest("GET", "/v1.0/users", "$top=5&$select=id"))
                    .hasToString("GET /v1.0/users?$top=5&$select=id");

            entra.resetCounters();
            assertThat(entra.requestCount()).isZero();
            assertThat(entra.requests()).isEmpty();
        }
    }

    @Test
    void unknownAndDoubtfulEmployeesAreRefused() {
        try (OktaSandbox okta = OktaSandbox.start(SandboxOptions.empty())) {
            String grace = okta.add(GRACE);
            okta.add(GRACE);

            assertThatIllegalArgumentException().isThrownBy(() -> okta.disable("nobody"));
            assertThatIllegalArgumentException().isThrownBy(() -> okta.disable("grace.example@northwind.example"));
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> okta.add(SandboxEmployee.builder().id(grace).build()));
            assertThatIllegalArgumentException().isThrownBy(() -> okta.addGenerated(-1));
        }
    }

    /** A clock that stands still until it is moved. */
    private static final class SettableClock extends Clock {

        private volatile Instant now = Instant.parse("2026-03-01T10:00:00Z");

        void advance(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private static JsonNode onlyRow(SandboxClient client, String members) {
        List<JsonNode> rows = client.graphRows(members);
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }
}
