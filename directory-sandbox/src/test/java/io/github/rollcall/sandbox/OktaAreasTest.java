package io.github.rollcall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OktaAreasTest {
    private static final String ALL =
            "okta.users.read okta.groups.read okta.apps.read okta.schemas.read okta.userTypes.read";

    private final OktaSandbox okta = OktaSandbox.start(SandboxOptions.empty());
    private String ana = "";
    private SandboxClient client = SandboxClient.of(okta);

    @BeforeEach
    void grant() {
        List.of(ALL.split(" ", -1)).forEach(okta::grant);
        client = SandboxClient.of(okta, ALL);
        ana = okta.add(SandboxEmployee.named("Ana", "Example").build());
    }

    @AfterEach
    void stop() {
        okta.close();
    }

    private static List<String> texts(Iterable<JsonNode> rows, String name) {
        List<String> texts = new ArrayList<>();
        rows.forEach(row -> texts.add(row.path(name).asText()));
        return texts;
    }

    @Test
    void anApplicationThatIsUnknownCannotBeAssignedOrRemoved() {
        assertThatIllegalArgumentException().isThrownBy(() -> okta.areas().assign(ana, "Payroll"));
        assertThatIllegalArgumentException().isThrownBy(() -> okta.areas().removeApplication("Payroll"));
    }

    @Test
    void appsAreListedBesideTheApplicationItselfAndReadById() {
        String payroll = okta.areas().addApplication("Payroll");
        assertThat(okta.areas().addApplication("Payroll")).isEqualTo(payroll).hasSize(20);

        assertThat(texts(client.oktaRows("/api/v1/apps?limit=1"), "label"))
                .containsExactly("Sandbox service app", "Payroll");
        assertThat(SandboxClient.json(client.get("/api/v1/apps/" + payroll))
                        .path("status")
                        .asText())
                .isEqualTo("ACTIVE");
        assertThat(client.get("/api/v1/apps/0oaUnknown").statusCode()).isEqualTo(404);

        okta.areas().deactivateApplication("Payroll");
        assertThat(SandboxClient.json(client.get("/api/v1/apps/" + payroll))
                        .path("status")
                        .asText())
                .isEqualTo("INACTIVE");
    }

    @Test
    void theLinksOfAUserFollowItsAssignmentsWithoutLinkHeaders() {
        okta.areas().addApplication("Suite");
        okta.areas().assign(ana, "Suite", "Mail");
        okta.areas().assign(ana, "Suite", "Calendar");

        HttpResponse<String> answer = client.get("/api/v1/users/" + ana + "/appLinks");

        assertThat(texts(SandboxClient.json(answer), "label")).containsExactly("Mail", "Calendar");
        assertThat(answer.headers().allValues("Link")).isEmpty();
        okta.areas().removeApplication("Suite");
        assertThat(SandboxClient.json(client.get("/api/v1/users/" + ana + "/appLinks")))
                .isEmpty();
    }

    @Test
    void whatTheRoleDoesNotShowIsRefusedOrEmpty() {
        List<String> groups =
                List.of("/api/v1/groups", "/api/v1/groups/" + okta.groupId(), "/api/v1/users/" + ana + "/groups");
        okta.areas().hideGroups();
        for (String path : groups) {
            assertThat(client.get(path).body()).contains("E0000006");
        }
        okta.areas().emptyGroups();
        assertThat(client.oktaRows("/api/v1/groups")).isEmpty();
        okta.areas().hideApplications();
        assertThat(client.get("/api/v1/apps").statusCode()).isEqualTo(403);
        okta.areas().emptyApplications();
        assertThat(client.oktaRows("/api/v1/apps")).isEmpty();

        okta.restoreRole();

        assertThat(client.oktaRows("/api/v1/groups")).hasSize(1);
        assertThat(client.oktaRows("/api/v1/apps")).hasSize(1);
    }

    @Test
    void aSignInIsNoUpdate() {
        String before = SandboxClient.json(client.get("/api/v1/users/" + ana))
                .path("lastUpdated")
                .asText();
        okta.areas().signIn(ana, Instant.parse("2026-03-01T08:00:00Z"));

        JsonNode user = SandboxClient.json(client.get("/api/v1/users/" + ana));

        assertThat(user.path("lastLogin").asText()).isEqualTo("2026-03-01T08:00:00.000Z");
        assertThat(user.path("lastUpdated").asText()).isEqualTo(before);
    }

    @Test
    void everyUserTypeHasASchemaOfItsOwn() {
        okta.areas().addUserType("contractor");
        okta.areas().addAttribute("contractor", "agency", "Agency", "string", null);

        JsonNode types = SandboxClient.json(client.get("/api/v1/meta/types/user"));
        String schema = types.get(1).path("_links").path("schema").path("href").asText();
        JsonNode custom = SandboxClient.json(
                        client.get(schema.substring(okta.baseUrl().length())))
                .path("definitions")
                .path("custom")
                .path("properties");

        assertThat(texts(types, "name")).containsExactly("user", "contractor");
        assertThat(custom.has("agency")).isTrue();
        assertThat(custom.has(okta.dateOfBirthAttribute())).isFalse();
        JsonNode base = SandboxClient.json(client.get("/api/v1/meta/schemas/user/default"))
                .path("definitions");
        assertThat(base.path("base").path("properties").size()).isEqualTo(31);
        assertThat(base.path("custom").path("properties").has(okta.dateOfBirthAttribute()))
                .isTrue();
        assertThat(client.get("/api/v1/meta/schemas/user/oscUnknown").statusCode())
                .isEqualTo(404);
    }

    @Test
    void unknownUserTypesAndAttributesAreMistakesOfTheStory() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> okta.areas().addAttribute("nobody", "a", "A", "string", null));
        assertThatIllegalArgumentException().isThrownBy(() -> okta.areas().removeAttribute("user", "a"));
    }

    @Test
    void anEventHookDeliversToLoopbackOnly() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> okta.eventHooks().register("https://hooks.example", "Authorization", "x"));
        assertThat(okta.eventHooks().deliver()).isEmpty();
    }
}
