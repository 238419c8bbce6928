package io.github.rollcall.okta;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.connector.Presence;
import io.github.rollcall.directory.connector.UserPage;
import io.github.rollcall.sandbox.EmployeeStatus;
import io.github.rollcall.sandbox.Fault;
import io.github.rollcall.sandbox.SandboxAttribute;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The search for updated users, alone: where it begins, where it ends, and that its rows are only hints. */
@Tag("R-13")
class OktaUpdatedUsersTest extends OktaRounds {
    private static final String USERS = "/api/v1/users";

    @BeforeEach
    void withoutTheLog() {
        sandbox.revoke(OktaScope.LOGS.wireName());
    }

    @Test
    void theSearchBeginsBeforeTheLatestUpdateOfTheOrgAndIncludesItsBounds() {
        add("Ada", "Moss");
        Cursor from = synced();
        later();
        sandbox.resetCounters();

        round(from);

        assertThat(queries(USERS))
                .containsExactly("search=lastUpdated ge \"2026-03-02T07:50:00.000Z\"&sortBy=lastUpdated&sortOrder=desc"
                        + "&limit=200");
    }

    @ParameterizedTest
    @CsvSource({"0, 07:50:00.000", "4, 07:54:00.000", "10, 08:00:00.000", "600, 08:00:00.001"})
    void aRoundReachesBackToWhatMayBeShownLateAndNotBehindTheLatestUpdate(int minutes, String back) {
        add("Ada", "Moss");
        org.advance(Duration.ofMinutes(minutes));
        Cursor from = synced();
        for (int round = 0; round < 2; round++) {
            sandbox.resetCounters();
            from = next(round(from));
            assertThat(queries(USERS)).singleElement().asString().contains(back);
        }
    }

    @Test
    void anUpdateMovesTheBeginning() {
        String ada = add("Ada", "Moss");
        Cursor from = synced();
        later();
        sandbox.update(ada, SandboxAttribute.JOB_TITLE, "Head of Tests");
        Cursor next = next(round(from));
        sandbox.resetCounters();

        round(next);

        assertThat(queries(USERS)).singleElement().asString().contains("\"2026-03-02T08:50:00.000Z\"");
    }

    @Test
    void anUpdateAtTheVeryTimeOfTheLatestOneIsTold() {
        String ada = add("Ada", "Moss");
        add("Bo", "Reed");
        Cursor from = synced();
        sandbox.update(ada, SandboxAttribute.JOB_TITLE, "Head of Tests");

        assertThat(user(round(from), ada).attribute(UserAttribute.TITLE).first())
                .contains("Head of Tests");
    }

    @Test
    void aTimeInTheFutureOfTheOrgHidesNobody() {
        String ada = add("Ada", "Moss");
        String bo = add("Bo", "Reed");
        sandbox.update(ada, "lastUpdated", "2099-01-01T00:00:00.000Z");
        Cursor from = synced();
        later();
        sandbox.update(bo, SandboxAttribute.JOB_TITLE, "Head of Tests");

        assertThat(ids(round(from))).contains(bo);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/12/1999", "", "2026-02-30T00:00:00Z"})
    void aTimeThatCannotBeReadHidesNobody(String time) {
        String ada = add("Ada", "Moss");
        String bo = add("Bo", "Reed");
        sandbox.update(ada, "lastUpdated", time);
        Cursor from = synced();
        later();
        sandbox.update(bo, SandboxAttribute.JOB_TITLE, "Head of Tests");

        assertThat(ids(round(from))).contains(bo);
    }

    /** The search has caught up with the later of two updates first. */
    @Test
    void anUpdateThatTheSearchShowsLateIsTold() {
        String ada = add("Ada", "Late");
        String bo = add("Bo", "Early");
        Cursor from = synced();
        later();
        sandbox.delaySearch(ada);
        sandbox.update(ada, SandboxAttribute.JOB_TITLE, "Head of Tests");
        org.advance(Duration.ofSeconds(5));
        sandbox.update(bo, SandboxAttribute.JOB_TITLE, "Head of Docs");
        List<UserPage> first = round(from);
        assertThat(ids(first)).containsExactly(bo);

        sandbox.catchUpSearch();
        List<UserPage> second = round(next(first));

        assertThat(ids(second)).containsExactly(ada);
        assertThat(ids(round(next(second)))).isEmpty();
    }

    @Test
    void whatWasToldBeforeIsNotReadAgain() {
        sandbox.addGenerated(150);
        Cursor from = synced();
        sandbox.resetCounters();

        List<UserPage> pages = round(from);

        assertThat(users(pages)).isEmpty();
        assertThat(sandbox.dataRequestCount()).isEqualTo(1);
    }

    @Test
    void aRoundAfterAMassUpdateCostsOneRequestHoweverManyWereUpdated() {
        sandbox.addGenerated(1_000);
        Cursor from = synced();
        for (int round = 0; round < 3; round++) {
            sandbox.resetCounters();
            from = next(round(from));
            assertThat(sandbox.dataRequestCount()).isEqualTo(1);
        }
    }

    /** More than can be remembered were updated in the minutes in which somebody may be shown late. */
    @Test
    void afterAMassUpdateADirectoryOfAllUsersIsSearchedAgainOnceNobodyCanBeLateAnyMore() {
        sandbox.addGenerated(1_000);
        try (OktaDirectory all = OktaFixture.allUsers(sandbox).clock(org).build()) {
            Cursor from = synced(all);
            for (int minutes = 0; minutes < 10; minutes += 3) {
                sandbox.resetCounters();
                from = next(OktaFixture.list(all, from).pages());
                assertThat(sandbox.dataRequestCount()).isEqualTo(1);
                org.advance(Duration.ofMinutes(3));
            }
            Cursor later = from;
            assertThat(OktaFixture.failureOf(() -> OktaFixture.list(all, later)).code())
                    .isEqualTo(ErrorCode.CURSOR_EXPIRED);

            Cursor again = synced(all);
            for (int round = 0; round < 3; round++) {
                sandbox.resetCounters();
                again = next(OktaFixture.list(all, again).pages());
                assertThat(sandbox.dataRequestCount()).isEqualTo(1);
                later();
            }
        }
    }

    /** A mass update pushes whoever is shown late off the first page. */
    @Test
    void whoeverIsShownLateBehindAMassUpdateIsTold() {
        String victim = add("Vic", "Late");
        sandbox.addGenerated(600);
        List<String> others = sandbox.employees().stream()
                .map(user -> user.id())
                .skip(1)
                .limit(250)
                .toList();
        later();
        // A listing of many pages, so that many users are worth reading by id.
        try (OktaDirectory large =
                OktaFixture.group(sandbox).clock(org).pageSize(1).build()) {
            Cursor from = synced(large);
            later();
            sandbox.delaySearch(victim);
            sandbox.disable(victim);
            org.advance(Duration.ofSeconds(5));
            others.forEach(id -> sandbox.update(id, SandboxAttribute.JOB_TITLE, "New"));
            List<UserPage> first = OktaFixture.list(large, from).pages();
            assertThat(ids(first)).containsExactlyInAnyOrderElementsOf(others);

            sandbox.catchUpSearch();
            org.advance(Duration.ofMinutes(11));
            List<UserPage> second = OktaFixture.list(large, next(first)).pages();

            assertThat(user(second, victim).status()).isEqualTo(AccountStatus.INACTIVE);
            sandbox.resetCounters();
            assertThat(ids(OktaFixture.list(large, next(second)).pages())).isEmpty();
            assertThat(sandbox.dataRequestCount()).isEqualTo(1);
        }
    }

    /** A run may stop between two pages, and go on much later. */
    @Test
    void whoeverIsShownLateOnTheFirstPageOfARoundThatPausesIsTold() {
        String victim = add("Vic", "Late");
        sandbox.addGenerated(450);
        List<String> others = sandbox.employees().stream()
                .map(user -> user.id())
                .skip(1)
                .limit(210)
                .toList();
        try (OktaDirectory large =
                OktaFixture.group(sandbox).clock(org).pageSize(1).build()) {
            later();
            Cursor from = synced(large);
            sandbox.delaySearch(victim);
            sandbox.disable(victim);
            org.advance(Duration.ofSeconds(30));
            others.forEach(id -> sandbox.update(id, SandboxAttribute.JOB_TITLE, "New"));
            Cursor second = large.users(from).next().orElseThrow();
            org.advance(Duration.ofMinutes(30));
            sandbox.catchUpSearch();
            List<UserPage> rest = OktaFixture.list(large, second).pages();

            List<UserPage> next = OktaFixture.list(large, next(rest)).pages();

            assertThat(ids(rest).contains(victim) || ids(next).contains(victim)).isTrue();
        }
    }

    /** Where there is no log, a member whom the role covers no longer is not passed over. */
    @Test
    void whoWasUpdatedAndIsOutsideOfWhatTheRoleCoversIsToldAsUnreadable() {
        String ada = add("Ada", "Moss");
        Cursor from = synced();
        later();
        sandbox.update(ada, SandboxAttribute.JOB_TITLE, "Head of Tests");
        sandbox.failRequest(2, Fault.status(403, "{\"errorCode\":\"E0000006\"}", "application/json"));

        assertThat(removed(round(from))).containsOnly(Map.entry(ada, Presence.UNREADABLE));
    }

    @Test
    @Tag("R-18")
    void updatesOfSeveralPagesAreReadDownToTheLatestThatWasKnown() {
        sandbox.addGenerated(300);
        List<String> ids = sandbox.employees().stream().map(user -> user.id()).toList();
        later();
        add("Ada", "Moss");
        try (OktaDirectory large =
                OktaFixture.group(sandbox).clock(org).pageSize(1).build()) {
            Cursor from = synced(large);
            later();
            ids.subList(0, 90).forEach(id -> sandbox.update(id, SandboxAttribute.JOB_TITLE, "Head of Tests"));
            sandbox.failRequests(1, 2, Fault.status(500));
            sandbox.resetCounters();

            List<UserPage> pages = OktaFixture.list(large, from).pages();

            assertThat(pages).hasSize(2);
            assertThat(ids(pages)).containsExactlyInAnyOrderElementsOf(ids.subList(0, 90));
            assertThat(queries(USERS))
                    .extracting(query -> query.substring(query.lastIndexOf('&') + 1))
                    .containsExactly("limit=200", "limit=100", "limit=50", "limit=200");
            assertThat(users(OktaFixture.list(large, next(pages)).pages())).isEmpty();
        }
    }

    /** The search says whom to look at; what is true is read by id. */
    @Test
    void aRowThatIsBehindNeitherDeactivatesNorReactivates() {
        String back = add("Ada", "Back");
        String gone = add("Bo", "Gone");
        sandbox.disable(back);
        Cursor from = synced();
        later();
        sandbox.update(back, SandboxAttribute.JOB_TITLE, "Head of Tests");
        sandbox.update(gone, SandboxAttribute.JOB_TITLE, "Head of Docs");
        sandbox.delaySearch();
        sandbox.enable(back);
        sandbox.disable(gone);

        List<UserPage> pages = round(from);

        assertThat(user(pages, back).status()).isEqualTo(AccountStatus.ACTIVE);
        assertThat(user(pages, gone).status()).isEqualTo(AccountStatus.INACTIVE);
        assertThat(user(pages, gone).providerStatus()).hasValue("DEPROVISIONED");
    }

    @Test
    void anUnknownStatusIsNoReasonToDeactivate() {
        String ada = add("Ada", "Moss");
        Cursor from = synced();
        later();
        sandbox.update(ada, "status", "ACTIVATING");

        assertThat(user(round(from), ada).status()).isEqualTo(AccountStatus.UNKNOWN);
    }

    @Test
    void whoeverWasUpdatedAndIsInTheGroupNowIsToldAsAMember() {
        String joiner = add("Jo", "Joiner");
        sandbox.moveOutOfGroup(joiner);
        Cursor from = synced();
        later();
        String created = add("Neo", "New");
        sandbox.moveIntoGroup(joiner);
        sandbox.update(joiner, SandboxAttribute.JOB_TITLE, "Head of Tests");

        List<UserPage> pages = round(from);

        assertThat(ids(pages)).containsExactlyInAnyOrder(created, joiner);
        assertThat(pages).allMatch(UserPage::isScopeKnown);
    }

    @Test
    void whoeverWasUpdatedAndIsNotInTheGroupIsToldToBeOutside() {
        String leaver = add("Lea", "Leaver");
        Cursor from = synced();
        later();
        sandbox.moveOutOfGroup(leaver);
        sandbox.update(leaver, SandboxAttribute.JOB_TITLE, "Head of Tests");

        assertThat(removed(round(from))).containsOnlyKeys(leaver).containsValue(Presence.OUT_OF_SCOPE);
    }

    /** A membership is no update, and a deletion shows nowhere: both wait for a full pass. */
    @Test
    void aLeaverAndADeletedUserAreNotTold() {
        String leaver = add("Lea", "Leaver");
        String deleted = add("Del", "Deleted");
        Cursor from = synced();
        later();
        sandbox.moveOutOfGroup(leaver);
        sandbox.delete(deleted);

        List<UserPage> pages = round(from);

        assertThat(users(pages)).isEmpty();
        assertThat(removed(pages)).isEmpty();
    }

    @Test
    void whomTheSearchStillShowsAndAReadByIdDoesNotIsNotConcludedUpon() {
        String deleted = add("Del", "Deleted");
        add("Kay", "Kept");
        Cursor from = synced();
        later();
        sandbox.update(deleted, SandboxAttribute.JOB_TITLE, "Head of Tests");
        sandbox.delaySearch();
        sandbox.delete(deleted);

        List<UserPage> pages = round(from);

        assertThat(users(pages)).isEmpty();
        assertThat(removed(pages)).isEmpty();
        assertThat(pages.get(0).completion().orElseThrow().isProven()).isTrue();
    }

    @Test
    void moreUpdatesThanAListingCostsAreLeftToAListing() {
        sandbox.addGenerated(120);
        Cursor from = synced();
        later();
        sandbox.employees().subList(0, 21).forEach(user -> sandbox.setStatus(user.id(), EmployeeStatus.RECOVERY));
        sandbox.resetCounters();

        assertThat(failure(from)).isEqualTo(ErrorCode.CURSOR_EXPIRED);
        assertThat(sandbox.dataRequestCount()).isEqualTo(1);
    }

    @Test
    void aRowWithoutAnIdMakesTheRoundUncertain() {
        add("Ada", "Moss");
        Cursor from = synced();
        sandbox.failRequest(1, Fault.rowWithoutId());

        assertThat(round(from).get(0).rejected())
                .singleElement()
                .matches(row -> row.externalId().isEmpty());
    }

    @Test
    void aRoundThatDoesNotSayThatItEndsIsNotProven() {
        add("Ada", "Moss");
        Cursor from = synced();
        sandbox.failRequest(1, Fault.body("[]"));

        assertThat(round(from).get(0).completion().orElseThrow().isProven()).isFalse();
    }

    @Test
    void anOrgThatShowsNobodyTellsNoChanges() {
        assertThat(OktaFixture.list(connector).last().completion().orElseThrow().changesFrom())
                .isEmpty();
    }
}
