package io.github.rollcall.okta;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.connector.Presence;
import io.github.rollcall.directory.connector.UserPage;
import io.github.rollcall.sandbox.Fault;
import io.github.rollcall.sandbox.OktaSandbox;
import io.github.rollcall.sandbox.SandboxGroup;
import io.github.rollcall.sandbox.SandboxOptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The System Log as it is polled: where it begins, that it ends although it always has a next link, and what is believed of it. */
@Tag("R-13")
class OktaSystemLogTest extends OktaRounds {
    private static final String LOGS = "/api/v1/logs";

    // --- polling ----------------------------------------------------------------------------------------------------

    @Test
    void thePlaceIsTakenBeforeTheListing() {
        add("Ada", "Moss");
        synced();

        assertThat(sandbox.requests().stream().map(request -> request.path()).filter(path -> path.startsWith("/api")))
                .containsExactly("/api/v1/users", LOGS, "/api/v1/groups/" + sandbox.groupId() + "/users");
    }

    @Test
    void onlyEventsThatCanMoveSomebodyAreAskedForAndTheLogHasNoEnd() {
        add("Ada", "Moss");
        Cursor from = synced();
        sandbox.resetCounters();

        round(from);

        String first = queries(LOGS).get(0);
        assertThat(first)
                .contains(
                        "eventType eq \"user.lifecycle.delete.completed\"",
                        "eventType eq \"user.lifecycle.deactivate\"",
                        "target.id eq \"" + sandbox.groupId() + "\" and (eventType eq \"group.user_membership.add\" or",
                        "sortOrder=ASCENDING",
                        "since=2026-03-02T07:50:00Z")
                .doesNotContain("until=");
    }

    @Test
    @Tag("R-18")
    void aPageWithoutEventsIsTheEndAndTheNextRoundGoesOnFromIt() {
        add("Ada", "Moss");
        Cursor from = synced();

        Cursor next = next(round(from));
        sandbox.resetCounters();
        round(next);

        assertThat(queries(LOGS))
                .hasSize(1)
                .first()
                .asString()
                .contains("after=")
                .doesNotContain("since=");
        assertThat(sandbox.dataRequestCount()).isEqualTo(2);
    }

    @Test
    void aNextLinkThatStaysTheSameBehindEventsIsAnErrorAndNoEndlessRound() {
        Cursor from = next(round(syncedWithAMember()));
        add("Jo", "Joiner");
        sandbox.failRequests(1, Integer.MAX_VALUE, Fault.repeatedNextLink());

        assertThat(failure(from)).isEqualTo(ErrorCode.CURSOR_REPEATED);
    }

    private Cursor syncedWithAMember() {
        add("Ada", "Moss");
        return synced();
    }

    @Test
    void aPageThatDoesNotSayWhereTheLogGoesOnIsNotTheEnd() {
        Cursor from = syncedWithAMember();
        sandbox.failRequests(1, Integer.MAX_VALUE, Fault.body("[]"));

        assertThat(failure(from)).isEqualTo(ErrorCode.RESPONSE_INVALID);
    }

    @Test
    void aNextLinkToAnotherHostOrPathIsNotFollowed() {
        Cursor from = syncedWithAMember();
        try (OktaSandbox stranger = OktaSandbox.start(SandboxOptions.empty())) {
            for (String link :
                    List.of(stranger.baseUrl() + LOGS + "?after=1", sandbox.baseUrl() + "/api/v1/groups?after=1")) {
                sandbox.failRequest(1, Fault.foreignNextLink(link));

                assertThat(failure(from)).as(link).isEqualTo(ErrorCode.FOREIGN_HOST);
            }
            assertThat(stranger.requestCount()).isZero();
        }
    }

    // --- places that are lost ---------------------------------------------------------------------------------------

    @Test
    void aPlaceOlderThanWhatTheLogKeepsNeedsAFullPass() {
        Cursor from = next(round(syncedWithAMember()));
        org.advance(Duration.ofDays(80));
        Cursor young = next(round(from));
        org.advance(Duration.ofDays(91));

        assertThat(failure(young)).isEqualTo(ErrorCode.CURSOR_EXPIRED);
    }

    /** Okta refuses a beginning more than 180 days ago. */
    @Test
    void aPlaceThatNoRoundHasGoneOnFromIsForgottenLikewise() {
        Cursor from = syncedWithAMember();
        org.advance(Duration.ofDays(200));

        assertThat(failure(from)).isEqualTo(ErrorCode.CURSOR_EXPIRED);
    }

    @Test
    void aCursorThatOktaDoesNotKnowNeedsAFullPass() {
        Cursor from = next(round(syncedWithAMember()));
        sandbox.expireCursors();

        assertThat(failure(from)).isEqualTo(ErrorCode.CURSOR_EXPIRED);
    }

    @Test
    void aPermissionThatIsWithdrawnNeedsAFullPassAndTheRoundsAfterItGoWithoutTheLog() {
        Cursor from = syncedWithAMember();
        sandbox.revoke(OktaScope.LOGS.wireName());

        assertThat(failure(from)).isEqualTo(ErrorCode.CURSOR_EXPIRED);
        Cursor without = synced();
        sandbox.resetCounters();
        round(without);
        assertThat(queries(LOGS)).isEmpty();
    }

    @Test
    void aRoleThatMayNotReadTheLogIsListedAndTellsUpdates() {
        String ada = add("Ada", "Moss");
        sandbox.log().refuse();
        Cursor from = synced();
        later();
        sandbox.disable(ada);

        assertThat(user(round(from), ada).status()).isEqualTo(AccountStatus.INACTIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "changes LOG x",
                "changes UPDATES 1 2 3",
                "changes OTHER 1",
                "changes LOG 1 1 - - - - - x - - x -"
            })
    void aCursorThatWasTamperedWithNeedsAFullPass(String value) {
        Cursor odd = new Cursor(value, connector.fingerprint());

        assertThat(failure(odd)).isEqualTo(ErrorCode.CURSOR_EXPIRED);
    }

    @Test
    void aCursorThatLeadsToAnotherHostSendsNothing() {
        Cursor from = syncedWithAMember();
        try (OktaSandbox stranger = OktaSandbox.start(SandboxOptions.empty())) {
            Cursor tampered =
                    new Cursor(from.value().replace(sandbox.baseUrl(), stranger.baseUrl()), from.fingerprint());

            assertThat(failure(tampered)).isEqualTo(ErrorCode.FOREIGN_HOST);
            assertThat(stranger.requestCount()).isZero();
        }
    }

    // --- what is told -----------------------------------------------------------------------------------------------

    @Test
    void whoComesAndGoesIsReadByIdWithTheGroups() {
        String leaver = add("Lea", "Leaver");
        String deleted = add("Del", "Deleted");
        Cursor from = synced();
        later();
        String joiner = add("Jo", "Joiner");
        sandbox.moveOutOfGroup(leaver);
        sandbox.delete(deleted);

        List<UserPage> pages = round(from);

        assertThat(ids(pages)).containsExactly(joiner);
        assertThat(removed(pages))
                .containsOnly(Map.entry(leaver, Presence.OUT_OF_SCOPE), Map.entry(deleted, Presence.DELETED));
    }

    /** The log is ahead of the search. */
    @Test
    void aDeactivationIsToldBeforeTheSearchShowsIt() {
        String ada = add("Ada", "Moss");
        Cursor from = synced();
        later();
        sandbox.delaySearch();
        sandbox.disable(ada);

        List<UserPage> pages = round(from);

        assertThat(user(pages, ada).status()).isEqualTo(AccountStatus.INACTIVE);
        assertThat(user(pages, ada).providerStatus()).hasValue("DEPROVISIONED");
    }

    @Test
    void whoWasReadForTheLogIsNotReadAgainForTheSearch() {
        String ada = add("Ada", "Moss");
        Cursor from = next(round(synced()));
        later();
        sandbox.disable(ada);
        sandbox.resetCounters();

        round(from);

        // Two pages of the log, the user with the groups, and the search.
        assertThat(sandbox.dataRequestCount()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"user.lifecycle.delete.completed", "user.lifecycle.deactivate", "group.user_membership.add"})
    void anEventIsOnlyAHint(String event) {
        String ada = add("Ada", "Moss");
        Cursor from = synced();
        later();
        sandbox.log().tell(event, ada);

        List<UserPage> pages = round(from);

        assertThat(user(pages, ada).status()).isEqualTo(AccountStatus.ACTIVE);
        assertThat(removed(pages)).isEmpty();
    }

    @Test
    void whatFailedAndWhatIsAboutAnotherGroupIsNotReadAtAll() {
        String ada = add("Ada", "Moss");
        SandboxGroup other = sandbox.addGroup("Others");
        Cursor from = next(round(synced()));
        later();
        sandbox.log().tellFailure("user.lifecycle.delete.completed", ada);
        other.moveInto(ada);
        sandbox.resetCounters();

        List<UserPage> pages = round(from);

        assertThat(users(pages)).isEmpty();
        assertThat(sandbox.requests()).noneMatch(request -> request.path().contains(ada));
    }

    @Test
    void anEventThatDoesNotSayWhomItIsAboutMakesTheRoundUncertain() {
        Cursor from = syncedWithAMember();
        later();
        sandbox.log().tellWithoutTarget("group.user_membership.remove");

        assertThat(round(from).get(0).rejected())
                .singleElement()
                .matches(row -> row.externalId().isEmpty());
    }

    @Test
    void anEventThatIsToldTwiceCostsOnce() {
        add("Ada", "Moss");
        Cursor from = next(round(synced()));
        later();
        sandbox.log().repeatEvents();
        add("Jo", "Joiner");
        sandbox.resetCounters();

        round(from);

        assertThat(sandbox.requests())
                .filteredOn(request -> request.path().contains("/users/"))
                .hasSize(2);
    }

    /** Logged behind what happened after it. */
    @Test
    void eventsOutOfOrderEndWithWhatIsTrue() {
        String ada = add("Ada", "Moss");
        Cursor from = synced();
        later();
        sandbox.log().delay();
        sandbox.moveOutOfGroup(ada);
        sandbox.log().catchUp();
        sandbox.moveIntoGroup(ada);
        sandbox.log().delay();
        sandbox.disable(ada);
        Cursor next = next(round(from));
        sandbox.enable(ada);
        sandbox.log().catchUp();

        assertThat(user(round(next), ada).status()).isEqualTo(AccountStatus.ACTIVE);
    }

    @Test
    void anEventThatIsLoggedLateIsTold() {
        String leaver = add("Lea", "Leaver");
        sandbox.log().delay();
        Cursor from = synced();
        sandbox.moveOutOfGroup(leaver);
        Cursor next = next(round(from));
        later();
        sandbox.log().catchUp();

        assertThat(removed(round(next))).containsOnly(Map.entry(leaver, Presence.OUT_OF_SCOPE));
    }

    /** Memberships are behind the events about them. */
    @Test
    void aJoinerWhoIsNotYetShownAsAMemberIsReadAgainInTheNextRound() {
        String joiner = add("Jo", "Joiner");
        sandbox.moveOutOfGroup(joiner);
        Cursor from = synced();
        later();
        sandbox.delayMemberships();
        sandbox.moveIntoGroup(joiner);
        List<UserPage> first = round(from);
        assertThat(users(first)).isEmpty();
        assertThat(removed(first)).isEmpty();

        sandbox.catchUpMemberships();
        List<UserPage> second = round(next(first));

        assertThat(ids(second)).containsExactly(joiner);
        assertThat(users(round(next(second)))).isEmpty();
    }

    /** The engine reads whoever is doubted by id, and again later: a round can only say that there is a doubt. */
    @Test
    void aLeaverWhoIsStillShownAsAMemberIsToldAsAMemberAndAsDoubted() {
        String leaver = add("Lea", "Leaver");
        Cursor from = synced();
        later();
        sandbox.delayMemberships();
        sandbox.moveOutOfGroup(leaver);

        List<UserPage> first = round(from);

        assertThat(ids(first)).containsExactly(leaver);
        assertThat(removed(first)).containsOnly(Map.entry(leaver, Presence.OUT_OF_SCOPE));
        later();
        List<UserPage> second = round(next(first));
        assertThat(users(second)).isEmpty();
        assertThat(removed(second)).isEmpty();
    }

    @Test
    void moreEventsThanAListingCostsAreLeftToAListing() {
        Cursor from = syncedWithAMember();
        later();
        sandbox.addGenerated(101);
        sandbox.resetCounters();

        assertThat(failure(from)).isEqualTo(ErrorCode.CURSOR_EXPIRED);
        assertThat(sandbox.dataRequestCount()).isEqualTo(1);
    }

    /** Imports have changed members without it, so it proves nothing: it is of another day here. */
    @Test
    void theGroupsOwnTimeOfItsLastChangeIsNotAskedFor() {
        String leaver = add("Lea", "Leaver");
        Cursor from = synced();
        later();
        sandbox.moveOutOfGroup(leaver);
        sandbox.failRequest(
                4,
                Fault.status(
                        200,
                        "{\"id\":\"" + sandbox.groupId() + "\",\"lastMembershipUpdated\":\"2001-01-01T00:00:00.000Z\"}",
                        "application/json"));

        List<UserPage> pages = round(from);

        assertThat(sandbox.requests().stream()
                        .filter(request -> request.path().endsWith("/groups/" + sandbox.groupId())))
                .hasSize(1);
        assertThat(removed(pages)).containsOnly(Map.entry(leaver, Presence.OUT_OF_SCOPE));
    }

    @Test
    void aDirectoryOfAllUsersIsToldOfDeletionsAndNotOfGroups() {
        String deleted = add("Del", "Deleted");
        String kept = add("Kay", "Kept");
        try (OktaDirectory all = OktaFixture.allUsers(sandbox).clock(org).build()) {
            Cursor from = synced(all);
            later();
            sandbox.delete(deleted);
            sandbox.moveOutOfGroup(kept);
            String created = add("Neo", "New");
            sandbox.resetCounters();

            List<UserPage> pages = OktaFixture.list(all, from).pages();

            assertThat(ids(pages)).containsExactly(created);
            assertThat(removed(pages)).containsOnly(Map.entry(deleted, Presence.DELETED));
            assertThat(queries(LOGS).get(0)).doesNotContain("group.user_membership");
        }
    }
}
