package io.github.rollcall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class OktaDirectoryTest {

    private OktaSandbox okta;
    private SandboxClient client;
    private String mary;
    private String members;

    @BeforeEach
    void start() {
        okta = OktaSandbox.start(SandboxOptions.empty());
        mary = okta.add(SandboxEmployee.named("Mary \"M\"", "Example")
                .login("mary@northwind.example")
                .with(SandboxAttribute.EMPLOYEE_ID, "77")
                .dateOfBirth(LocalDate.of(1990, 2, 3))
                .build());
        client = SandboxClient.of(okta);
        members = "/api/v1/groups/" + okta.groupId() + "/users";
    }

    @AfterEach
    void stop() {
        okta.close();
    }

    @Test
    void aUserHasTheShapeOfARealOne() {
        JsonNode user = client.oktaRows(members).get(0);

        assertThat(user.get("id").asText()).isEqualTo(mary).hasSize(20).startsWith("00u");
        assertThat(user.get("status").asText()).isEqualTo("ACTIVE");
        for (String date : List.of("created", "activated", "statusChanged", "lastUpdated")) {
            assertThat(user.get(date).asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        }
        assertThat(user.get("lastLogin").isNull()).isTrue();
        assertThat(user.path("type").path("id").asText()).isNotEmpty();
        assertThat(user.path("profile").path("dateOfBirth").asText()).isEqualTo("1990-02-03");
        assertThat(user.path("profile").path("employeeNumber").asText()).isEqualTo("77");
        assertThat(user.path("profile").get("mobilePhone").isNull()).isTrue();
        assertThat(user.path("profile").has("city")).isFalse();
        assertThat(user.path("credentials").path("provider").path("type").asText())
                .isEqualTo("OKTA");
        assertThat(user.path("_links").fieldNames()).toIterable().containsExactly("self");
    }

    @Test
    void whoeverHasNoMailboxShowsTheLoginAsEmail() {
        okta.update(mary, SandboxAttribute.EMAIL, null);

        assertThat(client.oktaRows(members).get(0).path("profile").path("email").asText())
                .isEqualTo("mary@northwind.example");
        assertThat(found("profile.email eq \"mary@northwind.example\"")).containsExactly(mary);
    }

    @Test
    void aUserReadAloneHasTheLinksOfItsStatus() {
        assertThat(links()).contains("self", "suspend", "resetPassword", "deactivate");
        okta.setStatus(mary, EmployeeStatus.LOCKED_OUT);
        assertThat(links()).contains("unlock");
        okta.disable(mary);
        assertThat(links()).containsExactly("self", "activate");
    }

    @Test
    void theGroupListsEveryStatusAndThePlainUserListLeavesOutTheDeactivated() {
        for (EmployeeStatus status : EmployeeStatus.values()) {
            okta.add(SandboxEmployee.named(status.name(), "Example")
                    .status(status)
                    .build());
        }

        assertThat(statuses(members)).contains("DEPROVISIONED").hasSize(9);
        assertThat(statuses("/api/v1/users")).doesNotContain("DEPROVISIONED").hasSize(8);
        assertThat(statuses("/api/v1/users?search=" + SandboxClient.encode("status pr")))
                .hasSize(9);
        assertThat(statuses("/api/v1/users?search=" + SandboxClient.encode("status eq \"DEPROVISIONED\"")))
                .containsExactly("DEPROVISIONED");
    }

    @Test
    void aSearchComparesAttributesAndJoinsThem() {
        assertThat(found("profile.login eq \"MARY@northwind.example\"")).containsExactly(mary);
        assertThat(found("profile.firstName eq \"Mary \\\"M\\\"\"")).containsExactly(mary);
        assertThat(found("profile.employeeNumber eq \"1\" or profile.email eq \"mary@northwind.example\""))
                .containsExactly(mary);
        assertThat(found("profile.lastName eq \"Example\" and profile.employeeNumber eq \"1\""))
                .isEmpty();
        assertThat(found("(id eq \"" + mary + "\") and (profile.lastName pr)")).containsExactly(mary);
        assertThat(found("profile.city pr")).isEmpty();
        assertThat(found("lastUpdated ge \"2020-01-01T00:00:00.000Z\"")).containsExactly(mary);
        assertThat(found("lastUpdated lt \"2020-01-01T00:00:00.000Z\"")).isEmpty();
    }

    @Test
    void aSearchThatIsNotUnderstoodIsRefused() {
        for (String search : List.of(
                "profile.login",
                "profile.login eq mary",
                "profile.login eq \"x",
                "profile.login ne \"x\"",
                "status pr and",
                "(status pr",
                "status pr)",
                "",
                "status pr or or status pr",
                "(".repeat(50))) {
            HttpResponse<String> answer = client.get("/api/v1/users?search=" + SandboxClient.encode(search));

            assertThat(answer.statusCode()).as(search).isEqualTo(400);
            assertThat(SandboxClient.text(answer, "errorCode")).isEqualTo("E0000031");
        }
    }

    @Test
    void aUserIsFoundByIdLoginAndUnambiguousShortName() {
        assertThat(SandboxClient.text(client.get("/api/v1/users/" + mary), "id"))
                .isEqualTo(mary);
        assertThat(SandboxClient.text(client.get("/api/v1/users/Mary%40northwind.example"), "id"))
                .isEqualTo(mary);
        assertThat(SandboxClient.text(client.get("/api/v1/users/mary"), "id")).isEqualTo(mary);

        okta.add(SandboxEmployee.named("Mary", "Other")
                .login("mary@fabrikam.example")
                .build());

        assertThat(client.get("/api/v1/users/mary").statusCode()).isEqualTo(404);
        assertThat(SandboxClient.text(client.get("/api/v1/users/mary"), "errorCode"))
                .isEqualTo("E0000007");
    }

    @Test
    void groupsAndTheGroupsOfAUserAreRead() {
        SandboxGroup other = okta.addGroup("Policy: strict");
        other.moveInto(mary);

        JsonNode group = SandboxClient.json(client.get("/api/v1/groups/" + okta.groupId()));
        assertThat(group.path("id").asText())
                .isEqualTo(okta.groupId())
                .hasSize(20)
                .startsWith("00g");
        assertThat(group.path("type").asText()).isEqualTo("OKTA_GROUP");
        assertThat(group.path("profile").path("name").asText()).isNotEmpty();
        assertThat(client.oktaRows("/api/v1/users/" + mary + "/groups?limit=1"))
                .extracting(row -> row.get("id").asText())
                .containsExactly(okta.groupId(), other.id());
        other.moveOut(mary);
        assertThat(client.oktaRows("/api/v1/users/" + mary + "/groups")).hasSize(1);
    }

    @Test
    void linksComeInSeparateLinesOrJoinedIntoOne() {
        okta.addGenerated(5);
        HttpResponse<String> separate = client.get(members + "?limit=2");
        assertThat(separate.headers().allValues("link")).hasSize(2);
        assertThat(separate.headers().allValues("link").get(0)).endsWith("rel=\"self\"");

        okta.joinedLinkHeader();
        HttpResponse<String> joined = client.get(members + "?limit=2");
        assertThat(joined.headers().allValues("link")).hasSize(1);
        assertThat(client.oktaRows(members + "?limit=2")).hasSize(6);

        okta.separateLinkHeaders();
        assertThat(client.get(members + "?limit=2").headers().allValues("link")).hasSize(2);
    }

    @Test
    void theLastPageHasNoNextLink() {
        HttpResponse<String> only = client.get(members);

        assertThat(only.headers().allValues("link")).hasSize(1);
        assertThat(SandboxClient.next(only)).isEmpty();
    }

    @Test
    void pagesAreNeverLargerThanTheEndpointAllows() {
        okta.addGenerated(1_200);

        assertThat(SandboxClient.json(client.get(members))).hasSize(1000);
        assertThat(SandboxClient.json(client.get(members + "?limit=5000"))).hasSize(1000);
        assertThat(SandboxClient.json(client.get("/api/v1/users"))).hasSize(200);
        assertThat(SandboxClient.json(client.get("/api/v1/users?limit=500"))).hasSize(200);
        assertThat(client.get(members + "?limit=few").statusCode()).isEqualTo(400);
    }

    @Test
    void aNextPageOfASearchStaysWithinTheSearch() {
        okta.addGenerated(10);

        List<JsonNode> rows = client.oktaRows(
                "/api/v1/users?limit=3&search=" + SandboxClient.encode("profile.countryCode eq \"DE\""));

        assertThat(rows).hasSize(10).extracting(row -> row.get("id").asText()).doesNotContain(mary);
    }

    @Test
    void expiredAndInventedCursorsAreRefused() {
        okta.addGenerated(5);
        String next = SandboxClient.next(client.get(members + "?limit=2"));
        okta.expireCursors();

        for (String url : List.of(next, members + "?after=invented")) {
            HttpResponse<String> answer = client.get(url);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(SandboxClient.text(answer, "errorCode")).isEqualTo("E0000029");
        }
    }

    @Test
    void everyAnswerCarriesItsRateLimitDateAndRequestId() {
        for (HttpResponse<String> answer : List.of(
                client.get(members), client.get("/api/v1/users/nobody"), SandboxClient.oktaToken(okta, "none"))) {
            assertThat(answer.headers().map())
                    .containsKeys(
                            "x-rate-limit-limit",
                            "x-rate-limit-remaining",
                            "x-rate-limit-reset",
                            "date",
                            "x-okta-request-id");
        }
    }

    @Test
    void aMissingScopeIsNamedInTheChallenge() {
        okta.revoke("okta.groups.read");

        HttpResponse<String> answer = client.get(members);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                .contains("scope=\"okta.groups.read\"", "error=\"insufficient_scope\"");
        assertThat(client.get("/api/v1/users").statusCode()).isEqualTo(200);
    }

    @Test
    void aManageScopeIncludesReading() {
        okta.revoke("okta.users.read");
        okta.grant("okta.users.manage");

        assertThat(client.get("/api/v1/users").statusCode()).isEqualTo(403);
        assertThat(SandboxClient.of(okta, "okta.users.manage")
                        .get("/api/v1/users")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void withoutARoleEverythingIsForbidden() {
        okta.withoutRole();

        for (String url : List.of(members, "/api/v1/users", "/api/v1/users/" + mary, "/api/v1/groups/x")) {
            HttpResponse<String> answer = client.get(url);
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(SandboxClient.text(answer, "errorCode")).isEqualTo("E0000006");
        }
        okta.restoreRole();
        assertThat(client.oktaRows(members)).hasSize(1);
    }

    @Test
    void aRoleWithoutUsersSeesEmptyLists() {
        okta.emptyWithoutRole();

        assertThat(client.get(members).body()).isEqualTo("[]");
        assertThat(client.get("/api/v1/users").body()).isEqualTo("[]");
        assertThat(client.get("/api/v1/users/" + mary).statusCode()).isEqualTo(403);
        assertThat(client.get("/api/v1/groups/" + okta.groupId()).statusCode()).isEqualTo(200);
    }

    @Test
    void aDeletedGroupIsNotFound() {
        okta.deleteGroup();

        for (String url : List.of(members, "/api/v1/groups/" + okta.groupId())) {
            HttpResponse<String> answer = client.get(url);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(SandboxClient.text(answer, "errorCode")).isEqualTo("E0000007");
        }
    }

    @Test
    void anExpiredTokenAnUnknownPathAndAnErrorBodyHaveTheirShape() {
        JsonNode error = SandboxClient.json(client.get("/api/v1/nonsense"));
        assertThat(error.fieldNames())
                .toIterable()
                .containsExactly("errorCode", "errorSummary", "errorLink", "errorId", "errorCauses");

        okta.expireTokens();

        HttpResponse<String> answer = client.get(members);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(SandboxClient.text(answer, "errorCode")).isEqualTo("E0000011");
    }

    @Test
    void aRequestWithoutCredentialsIsAnInvalidSession() {
        HttpResponse<String> answer =
                SandboxClient.send(HttpRequest.newBuilder(URI.create(okta.baseUrl() + "/api/v1/users"))
                        .build());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(SandboxClient.text(answer, "errorCode")).isEqualTo("E0000005");
    }

    @Test
    void theOrganisationNamesItselfWithoutAToken() {
        JsonNode organisation = SandboxClient.json(SandboxClient.anonymous(okta).get("/.well-known/okta-organization"));

        assertThat(organisation.path("id").asText()).startsWith("00o");
        assertThat(organisation.path("_links").path("organization").path("href").asText())
                .isEqualTo(okta.baseUrl());
    }

    private List<String> statuses(String path) {
        return client.oktaRows(path).stream()
                .map(row -> row.get("status").asText())
                .toList();
    }

    private List<String> found(String search) {
        return client.oktaRows("/api/v1/users?search=" + SandboxClient.encode(search)).stream()
                .map(row -> row.get("id").asText())
                .toList();
    }

    private List<String> links() {
        List<String> names = new ArrayList<>();
        SandboxClient.json(client.get("/api/v1/users/" + mary))
                .path("_links")
                .fieldNames()
                .forEachRemaining(names::add);
        return names;
    }
}
