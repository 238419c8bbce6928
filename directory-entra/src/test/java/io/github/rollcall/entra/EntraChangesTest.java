package io.github.rollcall.entra;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.connector.Presence;
import io.github.rollcall.directory.connector.RemovedUser;
import io.github.rollcall.directory.connector.UserPage;
import io.github.rollcall.directory.wire.RetryPolicy;
import io.github.rollcall.sandbox.Fault;
import io.github.rollcall.sandbox.SandboxAttribute;
import io.github.rollcall.sandbox.SandboxEmployee;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a round of the delta query of users brings, and what rounds cost. */
@Tag("R-13")
final class EntraChangesTest extends EntraRounds {
    // --- what a round costs -----------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(ints = {1, 3_000})
    void aRoundWithoutAChangeTakesTwoRequestsHoweverManyUsersThereAre(int users) {
        sandbox.addGenerated(users);
        Cursor from = synced();
        sandbox.resetCounters();

        List<UserPage> pages = round(from);

        assertThat(sandbox.dataRequestCount()).isEqualTo(2);
        assertThat(pages).allSatisfy(page -> {
            assertThat(page.users()).isEmpty();
            assertThat(page.removed()).isEmpty();
        });
        assertThat(round(next(pages))).hasSize(2);
    }

    @Test
    void addedMembersAreReadByIdTwentyToARequest() {
        sandbox.addGenerated(10);
        Cursor from = synced();
        sandbox.addGenerated(41);
        sandbox.resetCounters();

        List<UserPage> pages = round(from);

        assertThat(sandbox.dataRequestCount()).isEqualTo(2 + 3);
        assertThat(pages.stream().mapToInt(page -> page.cost().requests()).sum())
                .isEqualTo(5);
        assertThat(pages.get(1).users()).hasSize(41);
        assertThat(pages.get(1).isScopeKnown()).isTrue();
    }

    @Test
    void changesOfUsersCoverTheTenantAndDoNotSayWhoBelongsToTheScope() {
        String member = add("Ada", "Member");
        String stranger = add("Sten", "Stranger");
        sandbox.moveOutOfGroup(stranger);
        Cursor from = synced();
        sandbox.update(member, SandboxAttribute.JOB_TITLE, "Head of Tests");
        sandbox.update(stranger, SandboxAttribute.JOB_TITLE, "Head of Something");

        UserPage page = connector.users(from);

        assertThat(page.isScopeKnown()).isFalse();
        assertThat(page.users()).extracting(user -> user.id().externalId()).containsExactlyInAnyOrder(member, stranger);
    }

    @Test
    void theReasonOfARemovalTellsSoftDeletedFromPurged() {
        String binned = add("Bo", "Binned");
        String purged = add("Pia", "Purged");
        Cursor from = synced();
        sandbox.softDelete(binned);
        sandbox.softDelete(purged);
        sandbox.purge(purged);

        Map<String, Presence> removed = removed(List.of(connector.users(from)));

        assertThat(removed).containsOnly(Map.entry(binned, Presence.SOFT_DELETED), Map.entry(purged, Presence.DELETED));
    }

    @Test
    void aRemovalWithoutAKnownReasonIsForAReadById() {
        Cursor from = synced();
        String link = "\"@odata.nextLink\":\"" + sandbox.baseUrl() + "/v1.0/users/delta?$skiptoken=x\"";
        for (String reason : List.of("null", "{}", "{\"reason\":\"moved\"}", "7")) {
            sandbox.failRequest(1, Fault.body("{\"value\":[{\"id\":\"u\",\"@removed\":" + reason + "}]," + link + "}"));

            assertThat(connector.users(from).removed())
                    .as(reason)
                    .containsExactly(new RemovedUser("u", Presence.UNREADABLE));
        }
    }

    @Test
    void aRestoredUserIsARowLikeAnyOther() {
        String back = add("Berta", "Back");
        sandbox.softDelete(back);
        Cursor from = synced();
        sandbox.restore(back);

        List<UserPage> pages = round(from);

        assertThat(user(pages, back).status()).isEqualTo(AccountStatus.ACTIVE);
        assertThat(removed(pages)).isEmpty();
    }

    @Test
    void whatASparseRowLeavesOutHasNoValue() {
        String ada = add("Ada", "Sparse");
        Cursor from = synced();
        sandbox.update(ada, SandboxAttribute.JOB_TITLE, "Head of Tests");

        DirectoryUser user = user(round(from), ada);

        assertThat(user.attribute(UserAttribute.TITLE).first()).contains("Head of Tests");
        assertThat(user.attribute(UserAttribute.PHONE_NUMBER).isCleared()).isTrue();
        assertThat(user.status()).isEqualTo(AccountStatus.ACTIVE);
    }

    @Test
    void anExplicitNullClears() {
        String ada = sandbox.add(SandboxEmployee.named("Ada", "Phone")
                .with(SandboxAttribute.MOBILE_PHONE, "+44 20 7946 0018")
                .build());
        Cursor from = synced();
        sandbox.update(ada, SandboxAttribute.MOBILE_PHONE, null);

        UserPage page = connector.users(from);

        assertThat(page.users())
                .singleElement()
                .satisfies(user -> assertThat(
                                user.attribute(UserAttribute.PHONE_NUMBER).isCleared())
                        .isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"accountEnabled\":null", ",\"accountEnabled\":\"false\""})
    void aRowThatDoesNotSayWhetherTheAccountIsEnabledDisablesAndClearsNobody(String state) {
        String ada = add("Ada", "Unsaid");
        Cursor from = synced();
        sandbox.failRequest(
                1,
                Fault.body("{\"value\":[{\"id\":\"" + ada + "\",\"userPrincipalName\":\"ada@northwind.example\"" + state
                        + "}],\"@odata.deltaLink\":\"" + sandbox.baseUrl() + "/v1.0/users/delta?$deltatoken=x\"}"));

        UserPage page = connector.users(from);

        assertThat(page.users()).singleElement().satisfies(user -> {
            assertThat(user.status()).isEqualTo(AccountStatus.UNKNOWN);
            assertThat(user.attribute(UserAttribute.PHONE_NUMBER).isAbsent()).isTrue();
        });
    }

    @Test
    void aRowOfNothingButAChangedPropertyStatesThatPropertyAlone() {
        String ada = add("Ada", "Partly");
        Cursor from = synced();
        sandbox.failRequest(
                1,
                Fault.body(
                        "{\"value\":[{\"id\":\"" + ada + "\",\"jobTitle\":\"Head of Tests\"}],\"@odata.deltaLink\":\""
                                + sandbox.baseUrl() + "/v1.0/users/delta?$deltatoken=x\"}"));

        UserPage page = connector.users(from);

        assertThat(page.rejected()).isEmpty();
        assertThat(page.users()).singleElement().satisfies(user -> {
            assertThat(user.attribute(UserAttribute.TITLE).first()).contains("Head of Tests");
            assertThat(user.attribute(UserAttribute.EMAIL).isAbsent()).isTrue();
        });
    }

    @Test
    void aRowThatMayNotBeReadOrHasNoIdIsSetAside() {
        Cursor from = synced();
        sandbox.failRequest(
                1,
                Fault.body("{\"value\":[{\"id\":\"u\",\"userPrincipalName\":null},{\"jobTitle\":\"x\"},7],"
                        + "\"@odata.deltaLink\":\"" + sandbox.baseUrl() + "/v1.0/users/delta?$deltatoken=x\"}"));

        UserPage page = connector.users(from);

        assertThat(page.users()).isEmpty();
        assertThat(page.rejected())
                .extracting(row -> row.externalId().orElse("none"))
                .containsExactly("u", "none", "none");
    }

    @Test
    void ofSeveralStatementsAboutOneUserTheLastCounts() {
        Cursor from = synced();
        sandbox.failRequest(
                1,
                Fault.body("{\"value\":[{\"id\":\"u\",\"@removed\":{\"reason\":\"changed\"}},"
                        + "{\"id\":\"u\",\"userPrincipalName\":\"u@northwind.example\",\"accountEnabled\":true},"
                        + "{\"id\":\"v\",\"userPrincipalName\":\"v@northwind.example\",\"accountEnabled\":true},"
                        + "{\"id\":\"v\",\"@removed\":{\"reason\":\"deleted\"}}],"
                        + "\"@odata.deltaLink\":\"" + sandbox.baseUrl() + "/v1.0/users/delta?$deltatoken=x\"}"));

        UserPage page = connector.users(from);

        assertThat(page.users()).extracting(user -> user.id().externalId()).containsExactly("u");
        assertThat(page.removed()).containsExactly(new RemovedUser("v", Presence.DELETED));
    }

    // --- pages ------------------------------------------------------------------------------------------------------

    @Test
    @Tag("R-18")
    void tenEmptyPagesAreNotTheEnd() {
        String ada = add("Ada", "Behind");
        Cursor from = synced();
        sandbox.update(ada, SandboxAttribute.JOB_TITLE, "Head of Tests");
        String joiner = add("Jo", "Joiner");
        sandbox.delta().emptyPages(10);

        List<UserPage> pages = round(from);

        assertThat(pages).hasSize(22);
        assertThat(user(pages, ada).attribute(UserAttribute.TITLE).first()).contains("Head of Tests");
        assertThat(user(pages, joiner).status()).isEqualTo(AccountStatus.ACTIVE);
        assertThat(pages.get(21).completion().orElseThrow().isProven()).isTrue();
    }

    @Test
    @Tag("R-18")
    void aRoundOfManyPagesAndRepeatsBringsEverybody() {
        sandbox.addGenerated(5);
        Cursor from = synced();
        sandbox.delta().pageSize(3);
        sandbox.delta().repeatRows();
        sandbox.addGenerated(20);

        List<UserPage> pages = round(from);

        List<String> ids = sandbox.employees().stream().map(SandboxEmployee::id).toList();
        assertThat(pages.stream().filter(UserPage::isScopeKnown).flatMap(page -> page.users().stream()))
                .extracting(user -> user.id().externalId())
                .containsAll(ids.subList(5, 25));
        assertThat(pages)
                .allSatisfy(page -> assertThat(
                                page.users().stream().map(DirectoryUser::id).distinct())
                        .hasSameSizeAs(page.users()));
    }

    @Test
    @Tag("R-18")
    void aRemovalBesideTheDeltaLinkCounts() {
        String ada = add("Ada", "Leaver");
        Cursor from = synced();
        sandbox.failRequest(
                1,
                Fault.body("{\"value\":[{\"id\":\"" + ada + "\",\"@removed\":{\"reason\":\"changed\"}}],"
                        + "\"@odata.deltaLink\":\"" + sandbox.baseUrl() + "/v1.0/users/delta?$deltatoken=x\"}"));

        assertThat(connector.users(from).removed()).containsExactly(new RemovedUser(ada, Presence.SOFT_DELETED));
    }

    @Test
    void aPageWithBothLinksOrNoneIsRefused() {
        Cursor from = synced();
        String link = sandbox.baseUrl() + "/v1.0/users/delta?$skiptoken=x";
        for (String links : List.of(
                "",
                ",\"@odata.nextLink\":\"" + link + "\",\"@odata.deltaLink\":\"" + link + "\"",
                ",\"@odata.deltaLink\":null",
                ",\"@odata.nextLink\":\" \"")) {
            try (EntraDirectory once = EntraFixture.connectorTo(sandbox)
                    .retryPolicy(RetryPolicy.defaults().maxRetries(0))
                    .build()) {
                sandbox.failRequest(1, Fault.body("{\"value\":[]" + links + "}"));

                assertThat(EntraFixture.failureOf(() -> once.users(from)).code())
                        .as(links)
                        .isEqualTo(ErrorCode.RESPONSE_INVALID);
            }
        }
    }

    @Test
    void aNextLinkThatLeadsToTheSamePageEndsTheRound() {
        add("Ada", "Same");
        Cursor from = synced();
        sandbox.delta().emptyPages(1);
        Cursor second = connector.users(from).next().orElseThrow();
        sandbox.failRequest(1, Fault.body("{\"value\":[],\"@odata.nextLink\":\"" + linkOf(second) + "\"}"));

        assertThat(EntraFixture.failureOf(() -> connector.users(second)).code()).isEqualTo(ErrorCode.CURSOR_REPEATED);
    }

    private static String linkOf(Cursor cursor) {
        return cursor.value().split(" ", -1)[2];
    }
}
