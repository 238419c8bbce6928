package io.github.rollcall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class EntraMembersTest {

    private static final String[] EVENTUAL = {"ConsistencyLevel", "eventual"};

    private EntraSandbox entra;
    private SandboxClient client;
    private String group;

    @BeforeEach
    void start() {
        entra = EntraSandbox.start(SandboxOptions.empty());
        entra.addGenerated(3);
        client = SandboxClient.of(entra);
        group = "/v1.0/groups/" + entra.groupId();
    }

    @AfterEach
    void stop() {
        entra.close();
    }

    @Test
    void withoutSelectADefaultSetComesBackThatLacksAccountEnabled() {
        JsonNode row = rows(group + "/members").get(0);

        assertThat(row.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "@odata.type",
                        "businessPhones",
                        "displayName",
                        "givenName",
                        "jobTitle",
                        "mail",
                        "mobilePhone",
                        "officeLocation",
                        "preferredLanguage",
                        "surname",
                        "userPrincipalName",
                        "id");
        assertThat(row.get("mobilePhone").isNull()).isTrue();
        assertThat(row.get("@odata.type").asText()).isEqualTo("#microsoft.graph.user");
    }

    @Test
    void onlySelectedPropertiesComeBack() {
        JsonNode row = rows(group + "/members/microsoft.graph.user?$select=id,accountEnabled")
                .get(0);

        assertThat(row.fieldNames()).toIterable().containsExactly("id", "accountEnabled");
        assertThat(row.get("accountEnabled").isBoolean()).isTrue();
    }

    @Test
    void bothSpellingsOfTheCastMeanTheSame() {
        assertThat(rows(group + "/members/graph.user")).isEqualTo(rows(group + "/members/microsoft.graph.user"));
    }

    @Test
    void anUncastListingShowsDevicesAndGroupsToo() {
        entra.addDevice("Laptop 7");
        entra.addNestedGroup("Night shift");

        assertThat(rows(group + "/members?$select=id,displayName"))
                .extracting(row -> row.get("@odata.type").asText())
                .containsOnlyOnce("#microsoft.graph.device", "#microsoft.graph.group");
        assertThat(rows(group + "/members/graph.user")).hasSize(3);
    }

    @Test
    void transitiveMembersIncludeThoseOfNestedGroupsEachOnce() {
        SandboxGroup night = entra.addNestedGroup("Night shift");
        SandboxGroup crew = entra.addNestedGroup(night, "Crew");
        String both = entra.employees().get(0).id();
        night.moveInto(both);
        String inner = entra.add(SandboxEmployee.named("Ina", "Ner").build());
        entra.moveOutOfGroup(inner);
        crew.moveInto(inner);

        assertThat(ids(group + "/members/graph.user")).hasSize(3).doesNotContain(inner);
        assertThat(client.graphRows(group + "/transitiveMembers/graph.user?$count=true&$top=1&$select=id", EVENTUAL))
                .extracting(row -> row.get("id").asText())
                .hasSize(4)
                .doesNotHaveDuplicates()
                .contains(both, inner);
    }

    @Test
    void groupsNestedInACircleAreReadOnce() {
        SandboxGroup night = entra.addNestedGroup("Night shift");
        entra.nest(night, entra.group());

        assertThat(ids(group + "/transitiveMembers")).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void aCastWithOptionsOnTransitiveMembersNeedsTheAdvancedModeOnEveryPage() {
        String url = group + "/transitiveMembers/microsoft.graph.user?$top=2&$select=id";

        assertThat(code(client.get(url))).isEqualTo("400 Request_UnsupportedQuery");
        assertThat(code(client.get(url, EVENTUAL))).isEqualTo("400 Request_UnsupportedQuery");
        assertThat(code(client.get(url + "&$count=true"))).isEqualTo("400 Request_UnsupportedQuery");

        JsonNode first = SandboxClient.json(client.get(url + "&$count=true", EVENTUAL));
        String next = first.get("@odata.nextLink").asText();
        assertThat(code(client.get(next))).isEqualTo("400 Request_UnsupportedQuery");
        assertThat(client.get(next, EVENTUAL).statusCode()).isEqualTo(200);
        assertThat(client.get(group + "/transitiveMembers?$top=2").statusCode()).isEqualTo(200);
    }

    @Test
    void theCountComesWithTheFirstPageOnlyAndOnlyInAdvancedMode() {
        String url = group + "/transitiveMembers/graph.user?$count=true&$top=2";

        JsonNode first = SandboxClient.json(client.get(url, EVENTUAL));
        assertThat(first.get("@odata.count").asInt()).isEqualTo(3);
        JsonNode second =
                SandboxClient.json(client.get(first.get("@odata.nextLink").asText(), EVENTUAL));
        assertThat(second.has("@odata.count")).isFalse();
        assertThat(second.has("@odata.nextLink")).isFalse();
        assertThat(SandboxClient.json(client.get(group + "/members?$count=true"))
                        .has("@odata.count"))
                .isFalse();
    }

    @Test
    void aNextLinkRepeatsTheQueryAndCarriesARawOpaqueSkipToken() {
        String next = SandboxClient.json(client.get(group + "/members?$top=1&$select=id"))
                .get("@odata.nextLink")
                .asText();

        assertThat(next)
                .startsWith(entra.baseUrl() + group + "/members?")
                .contains("$top=1", "$select=id", "&$skiptoken=")
                .doesNotContain("%24skiptoken");
    }

    @Test
    void expiredAndForeignSkipTokensAreBadRequests() {
        String next = SandboxClient.json(client.get(group + "/members?$top=1"))
                .get("@odata.nextLink")
                .asText();
        assertThat(client.get(next).statusCode()).isEqualTo(200);
        assertThat(code(client.get(next.replace("/members", "/transitiveMembers"))))
                .isEqualTo("400 Request_BadRequest");

        entra.expireCursors();

        assertThat(code(client.get(next))).isEqualTo("400 Request_BadRequest");
        assertThat(code(client.get(group + "/members?$skiptoken=%25%25"))).isEqualTo("400 Request_BadRequest");
    }

    @Test
    void aPageHoldsAHundredUnlessAskedAndNeverMoreThan999() {
        entra.addGenerated(1_500);

        assertThat(rows(group + "/members")).hasSize(100);
        assertThat(rows(group + "/members?$top=999")).hasSize(999);
        assertThat(code(client.get(group + "/members?$top=1000"))).isEqualTo("400 Request_UnsupportedQuery");
        assertThat(code(client.get(group + "/members?$top=many"))).isEqualTo("400 Request_UnsupportedQuery");
    }

    @Test
    void birthdayInACollectionIsNotImplemented() {
        assertThat(code(client.get(group + "/members?$select=id,birthday"))).isEqualTo("501 NotImplemented");
    }

    @Test
    void unknownPropertiesAndOptionsAreBadRequests() {
        assertThat(code(client.get(group + "/members?$select=id,shoeSize"))).isEqualTo("400 BadRequest");
        assertThat(code(client.get(group + "/members?$expand=manager"))).isEqualTo("400 Request_UnsupportedQuery");
    }

    @Test
    void withoutAPermissionForUsersTheirPropertiesAreNull() {
        entra.revoke("User.Read.All");

        HttpResponse<String> answer = client.get(group + "/members?$select=id,userPrincipalName,accountEnabled");

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode row = SandboxClient.json(answer).get("value").get(0);
        assertThat(row.get("id").asText()).isNotEmpty();
        assertThat(row.get("userPrincipalName").isNull()).isTrue();
        assertThat(row.get("accountEnabled").isNull()).isTrue();
    }

    @Test
    void withoutAPermissionForGroupsTheyAreDenied() {
        entra.revoke("GroupMember.Read.All");

        for (String url : List.of(group, group + "/members", group + "/transitiveMembers/graph.user")) {
            assertThat(code(client.get(url))).isEqualTo("403 Authorization_RequestDenied");
        }
    }

    @Test
    void aDeletedGroupIsNotFound() {
        entra.deleteGroup();

        assertThat(code(client.get(group))).isEqualTo("404 Request_ResourceNotFound");
        assertThat(code(client.get(group + "/members"))).isEqualTo("404 Request_ResourceNotFound");
        assertThat(entra.employees()).hasSize(3);
    }

    @Test
    void anErrorCarriesDateAndRequestIds() {
        HttpResponse<String> answer = client.get("/v1.0/groups/none", "client-request-id", "mine");

        JsonNode error = SandboxClient.json(answer).get("error");
        assertThat(error.get("message").asText()).contains("'none'");
        assertThat(error.path("innerError").path("date").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d");
        assertThat(answer.headers().firstValue("request-id"))
                .contains(error.path("innerError").path("request-id").asText());
        assertThat(answer.headers().firstValue("client-request-id")).contains("mine");
        assertThat(answer.headers().firstValue("Date")).isPresent();
    }

    private List<JsonNode> rows(String url) {
        List<JsonNode> rows = new ArrayList<>();
        SandboxClient.json(client.get(url)).get("value").forEach(rows::add);
        return rows;
    }

    private List<String> ids(String url) {
        return rows(url).stream().map(row -> row.get("id").asText()).toList();
    }

    private static String code(HttpResponse<String> answer) {
        return answer.statusCode() + " "
                + SandboxClient.json(answer).path("error").path("code").asText();
    }
}
