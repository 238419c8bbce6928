package io.github.rollcall.entra;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.connector.Presence;
import io.github.rollcall.directory.connector.RemovedUser;
import io.github.rollcall.directory.connector.UserPage;
import io.github.rollcall.sandbox.Fault;
import io.github.rollcall.sandbox.SandboxGroup;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a round of the delta query of groups brings: who came, who went, and what only a full pass can tell. */
@Tag("R-13")
final class EntraMemberChangesTest extends EntraRounds {
    @Test
    void whoIsOnlyInTheChangesOfUsersIsNotAMemberAndWhoJoinsIsRead() {
        Cursor from = synced();
        String joiner = add("Jo", "Joiner");
        String stranger = add("Sten", "Stranger");
        sandbox.moveOutOfGroup(stranger);

        List<UserPage> pages = round(from);

        assertThat(pages.stream().filter(UserPage::isScopeKnown).flatMap(page -> page.users().stream()))
                .extracting(user -> user.id().externalId())
                .containsExactly(joiner);
        assertThat(removed(pages)).containsOnly(Map.entry(stranger, Presence.OUT_OF_SCOPE));
    }

    @Test
    void membersSplitOverPagesAreAllTold() {
        Cursor from = synced();
        sandbox.delta().pageSize(4);
        sandbox.addGenerated(11);

        List<UserPage> pages = round(from);

        assertThat(pages.stream().filter(UserPage::isScopeKnown)).hasSize(3);
        assertThat(pages.stream()
                        .filter(UserPage::isScopeKnown)
                        .mapToInt(page -> page.users().size())
                        .sum())
                .isEqualTo(11);
    }

    @Test
    void aLeaverIsReportedForAReadById() {
        String leaver = add("Lea", "Leaver");
        Cursor from = synced();
        sandbox.moveOutOfGroup(leaver);

        assertThat(removed(round(from))).containsOnly(Map.entry(leaver, Presence.OUT_OF_SCOPE));
    }

    @Test
    void ofSeveralStatementsAboutOneMemberTheLastCounts() {
        String back = add("Ben", "Back");
        Cursor from = synced();
        sandbox.delta().repeatRows();
        sandbox.moveOutOfGroup(back);
        sandbox.moveIntoGroup(back);

        List<UserPage> pages = round(from);

        assertThat(removed(pages)).isEmpty();
        assertThat(user(pages, back).status()).isEqualTo(AccountStatus.ACTIVE);
    }

    @Test
    void whoMovesFromOneGroupOfTheScopeToAnotherIsAMember() {
        SandboxGroup first = sandbox.addNestedGroup("first");
        SandboxGroup second = sandbox.addNestedGroup("second");
        String mover = add("Mo", "Mover");
        sandbox.moveOutOfGroup(mover);
        first.moveInto(mover);
        Cursor from = synced();
        second.moveInto(mover);
        first.moveOut(mover);

        List<UserPage> pages = round(from);

        assertThat(user(pages, mover).status()).isEqualTo(AccountStatus.ACTIVE);
    }

    @Test
    void whoJoinsANestedGroupIsAMember() {
        SandboxGroup nested = sandbox.addNestedGroup("nested");
        SandboxGroup deeper = sandbox.addNestedGroup(nested, "deeper");
        Cursor from = synced();
        String joiner = add("Jo", "Deep");
        sandbox.moveOutOfGroup(joiner);
        deeper.moveInto(joiner);

        assertThat(user(round(from), joiner).status()).isEqualTo(AccountStatus.ACTIVE);
    }

    @Test
    void groupsOutsideTheScopeAreNobodysConcern() {
        SandboxGroup others = sandbox.addGroup("others");
        String ada = add("Ada", "Other");
        Cursor from = synced();
        others.moveInto(ada);
        sandbox.failRequest(
                2,
                Fault.body("{\"value\":[{\"id\":\"" + others.id() + "\",\"members@delta\":[{\"@odata.type\":"
                        + "\"#microsoft.graph.user\",\"id\":\"" + ada + "\"}]}],\"@odata.deltaLink\":\""
                        + sandbox.baseUrl() + "/v1.0/groups/delta?$deltatoken=x\"}"));

        assertThat(users(round(from))).isEmpty();
    }

    @Test
    void aMemberWhoIsDeletedMeanwhileIsReportedForAReadById() {
        Cursor from = synced();
        String gone = add("Gil", "Gone");
        sandbox.softDelete(gone);

        List<UserPage> pages = round(from);

        assertThat(users(pages)).isEmpty();
        assertThat(pages.get(1).removed()).containsExactly(new RemovedUser(gone, Presence.UNREADABLE));
    }

    @Test
    void devicesAreNoMembersToRead() {
        Cursor from = synced();
        sandbox.addDevice("printer");
        sandbox.resetCounters();

        assertThat(users(round(from))).isEmpty();
        assertThat(sandbox.dataRequestCount()).isEqualTo(2);
    }

    @Test
    void aMemberWithoutAnIdIsSetAside() {
        Cursor from = synced();
        sandbox.failRequest(2, members("{\"@odata.type\":\"#microsoft.graph.user\"}"));

        List<UserPage> pages = round(from);

        assertThat(pages.get(1).rejected())
                .singleElement()
                .satisfies(row -> assertThat(row.externalId()).isEmpty());
    }

    private Fault members(String members) {
        return Fault.body("{\"value\":[{\"id\":\"" + sandbox.groupId() + "\",\"members@delta\":[" + members
                + "]}],\"@odata.deltaLink\":\"" + sandbox.baseUrl() + "/v1.0/groups/delta?$deltatoken=x\"}");
    }

    // --- what only a full pass can tell
    // -------------------------------------------------------------------------------

    @Test
    void aNestedGroupThatComesGoesOrIsDeletedNeedsAFullPass() {
        SandboxGroup first = sandbox.addNestedGroup("first");
        SandboxGroup second = sandbox.addNestedGroup("second");
        Cursor beforeOneCame = synced();
        sandbox.addNestedGroup("third");
        assertThat(failureOf(beforeOneCame).code()).isEqualTo(ErrorCode.CURSOR_EXPIRED);

        Cursor beforeOneWent = synced();
        sandbox.unnest(sandbox.group(), first);
        assertThat(failureOf(beforeOneWent).code()).isEqualTo(ErrorCode.CURSOR_EXPIRED);

        Cursor beforeOneWasDeleted = synced();
        sandbox.deleteGroup(second);
        assertThat(failureOf(beforeOneWasDeleted).code()).isEqualTo(ErrorCode.CURSOR_EXPIRED);
    }

    @Test
    void whereDirectMembersCountNestedGroupsComeAndGo() {
        try (EntraDirectory direct = EntraFixture.connectorTo(sandbox)
                .membership(GroupMembership.DIRECT)
                .build()) {
            Cursor from = EntraFixture.pass(direct).completion().changesFrom().orElseThrow();
            sandbox.addNestedGroup("nested");

            assertThat(users(round(direct, from))).isEmpty();
        }
    }

    @Test
    void membersOfAGroupThatWasDeletedAreLeftToAFullPass() {
        String ada = add("Ada", "Inside");
        Cursor from = synced();
        sandbox.failRequest(
                2,
                Fault.body("{\"value\":[{\"id\":\"" + sandbox.groupId() + "\",\"@removed\":{\"reason\":\"changed\"},"
                        + "\"members@delta\":[{\"@odata.type\":\"#microsoft.graph.user\",\"id\":\"" + ada
                        + "\",\"@removed\":{\"reason\":\"deleted\"}}]}],\"@odata.deltaLink\":\"" + sandbox.baseUrl()
                        + "/v1.0/groups/delta?$deltatoken=x\"}"));

        assertThat(failureOf(from).code()).isEqualTo(ErrorCode.CURSOR_EXPIRED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\":\"7b1f9a52-0d3e-4e0e-9f3c-3c9a2f4f5a22\"}", "7", "null"})
    void aMemberOfAKindNobodyKnowsNeedsAFullPass(String member) {
        Cursor from = synced();
        sandbox.failRequest(2, members(member));

        assertThat(failureOf(from).code()).isEqualTo(ErrorCode.CURSOR_EXPIRED);
    }

    @Test
    void moreChangesOnAPageThanItMayHoldNeedAFullPass() {
        Cursor from = synced();
        sandbox.delta().pageSize(2_000);
        sandbox.addGenerated(1_001);

        assertThat(failureOf(from).code()).isEqualTo(ErrorCode.CURSOR_EXPIRED);
    }

    @ParameterizedTest
    @EnumSource(GroupMembership.class)
    void moreNestedGroupsThanOneQueryFollowsAreListedOnly(GroupMembership membership) {
        for (int i = 0; i < 50; i++) {
            sandbox.addNestedGroup("nested " + i);
        }
        try (EntraDirectory directory =
                EntraFixture.connectorTo(sandbox).membership(membership).build()) {
            assertThat(EntraFixture.pass(directory).completion().changesFrom().isPresent())
                    .isEqualTo(membership == GroupMembership.DIRECT);
        }
    }

    @Test
    void fortyNineNestedGroupsAreFollowed() {
        sandbox.addNestedGroup(sandbox.addNestedGroup("nested"), "deeper");
        for (int i = 2; i < 49; i++) {
            sandbox.addNestedGroup("nested " + i);
        }

        assertThat(synced().value()).hasSizeBetween(6_000, 16_384);
    }
}
