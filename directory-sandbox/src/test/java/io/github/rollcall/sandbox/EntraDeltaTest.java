package io.github.rollcall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EntraDeltaTest {

    private static final String USERS = "/v1.0/users/delta";
    private static final String SELECT = "$select=id,userPrincipalName,accountEnabled,jobTitle,mobilePhone";

    private EntraSandbox entra;
    private SandboxClient client;

    @BeforeEach
    void start() {
        entra = EntraSandbox.start(SandboxOptions.empty());
        client = SandboxClient.of(entra);
    }

    @AfterEach
    void stop() {
        entra.close();
    }

    /** The pages from a link to the end of its round. */
    private List<JsonNode> round(String link) {
        List<JsonNode> pages = new ArrayList<>();
        String next = link;
        while (!next.isEmpty()) {
            HttpResponse<String> page = client.get(next);
            assertThat(page.statusCode()).isEqualTo(200);
            pages.add(SandboxClient.json(page));
            next = pages.get(pages.size() - 1).path("@odata.nextLink").asText();
        }
        return pages;
    }

    private static List<JsonNode> rows(List<JsonNode> pages) {
        List<JsonNode> rows = new ArrayList<>();
        pages.forEach(page -> page.get("value").forEach(rows::add));
        return rows;
    }

    private static String end(List<JsonNode> pages) {
        return pages.get(pages.size() - 1).get("@odata.deltaLink").asText();
    }

    private String latestUsers() {
        List<JsonNode> pages = round(USERS + "?$deltatoken=latest&" + SELECT);
        assertThat(rows(pages)).isEmpty();
        return end(pages);
    }

    private String latestMembers(String... ids) {
        String filter = String.join(
                "%20or%20",
                List.of(ids).stream().map(id -> "id%20eq%20'" + id + "'").toList());
        return end(round("/v1.0/groups/delta()?$deltatoken=latest&$select=members&$filter=" + filter));
    }

    @ParameterizedTest
    @ValueSource(strings = {"delta", "delta()", "microsoft.graph.delta", "microsoft.graph.delta()"})
    void everySpellingAnswers(String name) {
        entra.addGenerated(2);

        assertThat(rows(round("/v1.0/users/" + name + "?" + SELECT))).hasSize(2);
        assertThat(rows(round("/v1.0/groups/" + name))).hasSize(1);
    }

    @Test
    void aFirstRoundShowsEverybodyAndWhoIsSoftDeleted() {
        entra.addGenerated(3);
        String gone = entra.employees().get(0).id();
        entra.softDelete(gone);

        List<JsonNode> rows = rows(round(USERS + "?" + SELECT));

        assertThat(rows).hasSize(3);
        assertThat(rows.get(2).get("id").asText()).isEqualTo(gone);
        assertThat(rows.get(2).at("/@removed/reason").asText()).isEqualTo("changed");
    }

    @Test
    void linksAreAsLongAsRealOnesAndOfTwoLinksOnlyTheEndsDiffer() {
        String first = latestUsers();
        String second = latestUsers();

        assertThat(first)
                .hasSizeBetween(2_200, 2_400)
                .startsWith(second.substring(0, 1_900))
                .isNotEqualTo(second);
    }

    @Test
    void aRoundTellsEachChangedUserOnceAndTheNextRoundNothing() {
        entra.addGenerated(3);
        String from = latestUsers();
        String ada = entra.employees().get(0).id();
        entra.update(ada, SandboxAttribute.JOB_TITLE, "Head of Tests");
        entra.disable(ada);

        List<JsonNode> pages = round(from);

        assertThat(rows(pages)).singleElement().satisfies(row -> {
            assertThat(row.get("jobTitle").asText()).isEqualTo("Head of Tests");
            assertThat(row.get("accountEnabled").asBoolean(true)).isFalse();
            assertThat(row.has("mobilePhone")).as("a property without a value").isFalse();
        });
        assertThat(rows(round(end(pages)))).isEmpty();
        assertThat(rows(round(from))).as("the same link again").hasSize(1);
    }

    @Test
    void aValueThatWasTakenAwayIsNull() {
        entra.addGenerated(1);
        String ada = entra.employees().get(0).id();
        String from = latestUsers();
        entra.update(ada, SandboxAttribute.JOB_TITLE, null);

        assertThat(rows(round(from)))
                .singleElement()
                .satisfies(row -> assertThat(row.get("jobTitle").isNull()).isTrue());
    }

    @Test
    void aUserIsSoftDeletedRestoredAndPurged() {
        entra.addGenerated(1);
        String ada = entra.employees().get(0).id();
        String deletedItem = "/v1.0/directory/deletedItems/" + ada;
        String from = latestUsers();

        entra.softDelete(ada);
        assertThat(rows(round(from)).get(0).at("/@removed/reason").asText()).isEqualTo("changed");
        assertThat(client.get("/v1.0/users/" + ada).statusCode()).isEqualTo(404);
        assertThat(SandboxClient.json(client.get(deletedItem)).get("id").asText())
                .isEqualTo(ada);
        assertThat(client.graphRows("/v1.0/directory/deletedItems/microsoft.graph.user?$select=id,deletedDateTime"))
                .singleElement()
                .satisfies(row -> assertThat(row.has("deletedDateTime")).isTrue());

        entra.restore(ada);
        assertThat(rows(round(from)).get(0).has("@removed")).isFalse();
        assertThat(client.get(deletedItem).statusCode()).isEqualTo(404);
        assertThat(client.graphRows("/v1.0/groups/" + entra.groupId() + "/members"))
                .hasSize(1);

        entra.softDelete(ada);
        entra.purge(ada);
        assertThat(rows(round(from)).get(0).at("/@removed/reason").asText()).isEqualTo("deleted");
        assertThat(client.get(deletedItem).statusCode()).isEqualTo(404);
        assertThatIllegalArgumentException().isThrownBy(() -> entra.restore(ada));
    }

    @Test
    void membersComeAndGoAndASoftDeleteIsSilent() {
        entra.addGenerated(3);
        List<String> ids = entra.employees().stream().map(SandboxEmployee::id).toList();
        String from = latestMembers(entra.groupId());
        entra.moveOutOfGroup(ids.get(0));
        entra.softDelete(ids.get(1));
        entra.addGenerated(1);

        List<JsonNode> rows = rows(round(from));

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.get("id").asText()).isEqualTo(entra.groupId());
            assertThat(row.get("members@delta")).hasSize(2);
            assertThat(row.at("/members@delta/0/id").asText()).isEqualTo(ids.get(0));
            assertThat(row.at("/members@delta/0/@removed/reason").asText()).isEqualTo("deleted");
            assertThat(row.at("/members@delta/1/@odata.type").asText()).isEqualTo("#microsoft.graph.user");
            assertThat(row.at("/members@delta/1").has("@removed")).isFalse();
        });
    }

    @Test
    void onlyTheGroupsAskedForAreTold() {
        SandboxGroup nested = entra.addNestedGroup("nested");
        SandboxGroup other = entra.addGroup("other");
        entra.addGenerated(1);
        String ada = entra.employees().get(0).id();
        String from = latestMembers(entra.groupId(), nested.id());
        other.moveInto(ada);
        nested.moveInto(ada);
        entra.unnest(entra.group(), nested);
        entra.deleteGroup(nested);

        List<JsonNode> rows = rows(round(from));

        assertThat(rows)
                .extracting(row -> row.get("id").asText())
                .containsExactlyInAnyOrder(entra.groupId(), nested.id());
        assertThat(rows).filteredOn(row -> row.has("@removed")).hasSize(1);
        assertThat(rows)
                .filteredOn(row -> row.get("id").asText().equals(entra.groupId()))
                .singleElement()
                .satisfies(
                        row -> assertThat(row.at("/members@delta/0/@odata.type").asText())
                                .isEqualTo("#microsoft.graph.group"));
    }

    @Test
    void nestedGroupsAreListedByTheirCast() {
        SandboxGroup nested = entra.addNestedGroup("nested");
        SandboxGroup deeper = entra.addNestedGroup(nested, "deeper");
        entra.addGenerated(2);

        assertThat(client.graphRows(
                        "/v1.0/groups/" + entra.groupId()
                                + "/transitiveMembers/microsoft.graph.group?$select=id&$top=999&$count=true",
                        "ConsistencyLevel",
                        "eventual"))
                .extracting(row -> row.get("id").asText())
                .containsExactly(nested.id(), deeper.id());
    }

    @Test
    void emptyPagesAndManyPagesComeAsAsked() {
        entra.addGenerated(5);
        entra.delta().emptyPages(10);
        entra.delta().pageSize(2);
        String from = latestUsers();
        entra.addGenerated(5);

        List<JsonNode> pages = round(from);

        assertThat(pages).hasSize(13);
        assertThat(pages.subList(0, 10))
                .allSatisfy(page -> assertThat(page.get("value")).isEmpty());
        assertThat(rows(pages)).hasSize(5);
    }

    @Test
    void repeatedRowsComeTwiceAndEveryStatementAboutAMember() {
        entra.addGenerated(1);
        String ada = entra.employees().get(0).id();
        String users = latestUsers();
        String members = latestMembers(entra.groupId());
        entra.delta().repeatRows();
        entra.moveOutOfGroup(ada);
        entra.moveIntoGroup(ada);
        entra.disable(ada);

        assertThat(rows(round(users))).hasSize(2);
        assertThat(rows(round(members)))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.get("members@delta")).hasSize(2));
    }

    @ParameterizedTest
    @CsvSource({
        "GONE, 410, UnknownError",
        "SYNC_STATE_NOT_FOUND, 404, SyncStateNotFound",
        "RESYNC_REQUIRED, 400, resyncRequired"
    })
    void tokensAreLostInEachWay(DeltaTokenLoss loss, int status, String code) {
        String from = latestUsers();
        entra.delta().expireTokens(loss);

        HttpResponse<String> lost = client.get(from);

        assertThat(lost.statusCode()).isEqualTo(status);
        assertThat(SandboxClient.json(lost).at("/error/code").asText()).isEqualTo(code);
        assertThat(lost.headers().firstValue("Location").isPresent()).isEqualTo(loss == DeltaTokenLoss.GONE);
        assertThat(rows(round(latestUsers()))).isEmpty();
    }

    @Test
    void expiringWithoutAWayIsGone() {
        String from = latestUsers();
        entra.expireDeltaTokens();

        assertThat(client.get(from).statusCode()).isEqualTo(410);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1.0/users/delta?$top=5",
                "/v1.0/users/delta?$expand=manager",
                "/v1.0/users/delta?$select=nothingLikeThis",
                "/v1.0/users/delta?$filter=mail%20eq%20'a'",
                "/v1.0/users/delta?$deltatoken=forged",
                "/v1.0/users/delta?$skiptoken=",
            })
    void whatADeltaQueryDoesNotKnowIsRefused(String path) {
        assertThat(client.get(path).statusCode()).isEqualTo(400);
    }

    @Test
    void aLinkOfUsersIsNoneOfGroups() {
        assertThat(client.get(latestUsers().replace("/users/", "/groups/")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void moreThanFiftyIdsAreTooMany() {
        String one = "id%20eq%20'" + entra.groupId() + "'";
        String fifty = String.join("%20or%20", Collections.nCopies(50, one));

        assertThat(client.get("/v1.0/groups/delta?$filter=" + fifty).statusCode())
                .isEqualTo(200);
        assertThat(client.get("/v1.0/groups/delta?$filter=" + fifty + "%20or%20" + one)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void birthdayCannotBeFollowed() {
        assertThat(client.get(USERS + "?$select=id,birthday").statusCode()).isEqualTo(501);
    }

    @Test
    void aTenantWithoutDeltaQueriesSaysSoUntilItHasThem() {
        entra.delta().refuse(501);
        assertThat(client.get(USERS).statusCode()).isEqualTo(501);
        entra.delta().refuse(405);
        assertThat(client.get("/v1.0/groups/delta").statusCode()).isEqualTo(405);
        entra.delta().allow();
        assertThat(client.get(USERS).statusCode()).isEqualTo(200);
    }

    @Test
    void withoutThePermissionThereAreNoChanges() {
        String users = latestUsers();
        String members = latestMembers(entra.groupId());
        entra.revoke("User.Read.All");
        entra.revoke("GroupMember.Read.All");

        assertThat(client.get(users).statusCode()).isEqualTo(403);
        assertThat(client.get(members).statusCode()).isEqualTo(403);
        assertThat(client.get("/v1.0/directory/deletedItems/x").statusCode()).isEqualTo(403);
    }

    @Test
    void aSettingThatCannotBeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> entra.delta().pageSize(0));
        assertThatIllegalArgumentException().isThrownBy(() -> entra.delta().emptyPages(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> entra.delta().refuse(200));
    }
}
