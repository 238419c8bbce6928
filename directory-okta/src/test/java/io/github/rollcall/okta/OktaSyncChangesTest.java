package io.github.rollcall.okta;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.store.DeactivationReason;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.directory.sync.SyncOutcome;
import io.github.rollcall.directory.sync.SyncReport;
import io.github.rollcall.provider.ChangeStories;
import io.github.rollcall.provider.ProviderUnderTest;
import io.github.rollcall.provider.SyncStory;
import io.github.rollcall.sandbox.Fault;
import io.github.rollcall.sandbox.OktaSandbox;
import io.github.rollcall.sandbox.SandboxAttribute;
import io.github.rollcall.testkit.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Beside the stories of every provider that tells changes: what is Okta's own, from its log and its search to the store. */
@Tag("R-13")
class OktaSyncChangesTest extends ChangeStories {
    private final MutableClock org = MutableClock.at(Instant.parse("2026-03-02T08:00:00Z"));
    private final OktaUnderTest okta = new OktaUnderTest(org);
    private final OktaSandbox sandbox = okta.sandbox();

    @Override
    protected ProviderUnderTest start() {
        return new OktaUnderTest();
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private SyncStory story(int users) {
        SyncStory story = SyncStory.syncedOnce(okta, users);
        org.advance(Duration.ofMinutes(30));
        return story;
    }

    @Test
    void aLostPlaceInTheLogEndsInAFullPassAndInNoDeactivationBeforeItIsComplete() {
        try (SyncStory story = story(300)) {
            String leaver = story.ids().get(0);
            story.runChanges();
            sandbox.delete(leaver);
            sandbox.expireCursors();
            // The second page of the full pass that follows is an outage.
            sandbox.failRequests(okta.checkRequests() + 1 + okta.placeRequests() + 2, 20, Fault.status(503));

            SyncReport died = story.runChanges();

            assertThat(died.outcome()).isEqualTo(SyncOutcome.FAILED);
            assertThat(died.mode()).isEqualTo(SyncMode.FULL);
            assertThat(died.users().deactivated()).isZero();
            assertThat(story.active()).hasSize(300);

            sandbox.clearFaults();
            SyncReport complete = story.runChanges();
            assertThat(complete.mode()).isEqualTo(SyncMode.FULL);
            assertThat(complete.outcome()).isEqualTo(SyncOutcome.COMPLETE);
            assertThat(story.reason(leaver)).isEqualTo(DeactivationReason.DELETED);
            assertThat(story.runChanges().mode()).isEqualTo(SyncMode.CHANGES);
        }
    }

    @Test
    void aHostThatSleptLongerThanTheLogKeepsReadsEverything() {
        try (SyncStory story = story(10)) {
            String leaver = story.ids().get(0);
            sandbox.moveOutOfGroup(leaver);
            org.advance(Duration.ofDays(91));

            SyncReport report = story.runChanges();

            assertThat(report.mode()).isEqualTo(SyncMode.FULL);
            assertThat(story.reason(leaver)).isEqualTo(DeactivationReason.OUT_OF_SCOPE);
        }
    }

    @Test
    void eventsThatAreNotTrueDeactivateNobody() {
        try (SyncStory story = story(20)) {
            List<String> ids = story.ids();
            sandbox.log().tell("user.lifecycle.delete.completed", ids.get(0));
            sandbox.log().tell("group.user_membership.remove", ids.get(1));
            sandbox.log().tell("user.lifecycle.deactivate", ids.get(2));
            sandbox.log().tell("user.lifecycle.suspend", ids.get(3));

            SyncReport report = story.runChanges();

            assertThat(report.mode()).isEqualTo(SyncMode.CHANGES);
            assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
            assertThat(report.users().changed()).isZero();
            assertThat(story.active()).hasSize(20);
        }
    }

    @Test
    void aSearchThatIsBehindDeactivatesNobodyWhoIsBack() {
        try (SyncStory story = story(20)) {
            String back = story.ids().get(0);
            sandbox.disable(back);
            sandbox.delaySearch();
            sandbox.enable(back);

            assertThat(story.runChanges().users().deactivated()).isZero();
            assertThat(story.status(back)).isEqualTo(AccountStatus.ACTIVE);
        }
    }

    @Test
    void anEventThatDoesNotSayWhomItIsAboutIsFollowedByAFullPass() {
        try (SyncStory story = story(20)) {
            sandbox.log().tellWithoutTarget("group.user_membership.remove");

            assertThat(story.runChanges().outcome()).isEqualTo(SyncOutcome.PARTIAL);
            assertThat(story.active()).hasSize(20);
            assertThat(story.runChanges().mode()).isEqualTo(SyncMode.FULL);
        }
    }

    @Test
    void aMassChangeIsReadInFull() {
        try (SyncStory story = story(200)) {
            story.ids().forEach(id -> sandbox.update(id, SandboxAttribute.DEPARTMENT, "Moved"));

            SyncReport report = story.runChanges();

            assertThat(report.mode()).isEqualTo(SyncMode.FULL);
            assertThat(report.users().updated()).isEqualTo(200);
            assertThat(story.runChanges().mode()).isEqualTo(SyncMode.CHANGES);
        }
    }

    @Test
    void manyDeletionsWaitForAPersonInARunOverChangesToo() {
        try (SyncStory story = story(40)) {
            story.ids().subList(0, 10).forEach(sandbox::delete);

            SyncReport report = story.runChanges();

            assertThat(report.outcome()).isEqualTo(SyncOutcome.STAGED);
            assertThat(report.users().staged()).isEqualTo(10);
            assertThat(story.active()).hasSize(40);
        }
    }

    /** Scopes alone do not show users: an empty search is no change. */
    @Test
    void aRoleThatIsLostBetweenTwoRunsDeactivatesNobody() {
        try (SyncStory story = story(20)) {
            sandbox.emptyWithoutRole();
            story.runChanges();
            assertThat(story.active()).hasSize(20);

            sandbox.restoreRole();
            assertThat(story.run().outcome()).isEqualTo(SyncOutcome.COMPLETE);
            assertThat(story.active()).hasSize(20);
        }
    }

    @Test
    void aRoleThatLosesTheGroupsDeactivatesNobodyWhoIsUpdated() {
        try (SyncStory story = story(20)) {
            sandbox.areas().emptyGroups();
            story.ids().subList(0, 3).forEach(id -> sandbox.update(id, SandboxAttribute.JOB_TITLE, "New"));

            for (int run = 0; run < 3; run++) {
                SyncReport report = story.runChanges();
                assertThat(report.outcome()).isEqualTo(SyncOutcome.STAGED);
                assertThat(report.users().deactivated()).isZero();
                org.advance(Duration.ofMinutes(15));
            }
            assertThat(story.active()).hasSize(20);
        }
    }

    @Test
    void aLeaverOnALongPageWhoseMembershipLagsIsAskedAboutUntilItShows() {
        try (SyncStory story = story(20)) {
            String leaver = story.ids().get(0);
            for (int event = 0; event < 120; event++) {
                sandbox.log().tell("user.lifecycle.activate", story.ids().get(1));
            }
            sandbox.delayMemberships();
            sandbox.moveOutOfGroup(leaver);
            story.runChanges();
            assertThat(story.status(leaver)).isEqualTo(AccountStatus.ACTIVE);
            org.advance(Duration.ofMinutes(20));
            story.timePasses(Duration.ofMinutes(20));
            sandbox.catchUpMemberships();

            story.runChanges();

            assertThat(story.reason(leaver)).isEqualTo(DeactivationReason.OUT_OF_SCOPE);
        }
    }

    /** The list of the leaver's groups catches up between the connector's read and the engine's. */
    @Test
    void aLeaverWhoseMembershipCatchesUpWithinTheRunIsDeactivatedByIt() {
        try (SyncStory story = story(20)) {
            String leaver = story.ids().get(0);
            sandbox.moveOutOfGroup(leaver);
            // The page of the log, then the first look at the leaver's groups, which still shows the group.
            String behind = "[{\"id\":\"" + sandbox.groupId() + "\"}]";
            sandbox.failRequest(okta.checkRequests() + 2, Fault.body(behind));

            story.runChanges();

            assertThat(story.reason(leaver)).isEqualTo(DeactivationReason.OUT_OF_SCOPE);
        }
    }

    /** Out and in again, and the list of the groups shows the time between. */
    @Test
    void whoHasJoinedAgainAndIsNotYetShownStays() {
        try (SyncStory story = story(20)) {
            String back = story.ids().get(0);
            sandbox.moveOutOfGroup(back);
            sandbox.delayMemberships();
            sandbox.moveIntoGroup(back);

            assertThat(story.runChanges().users().deactivated()).isZero();

            assertThat(story.status(back)).isEqualTo(AccountStatus.ACTIVE);
            sandbox.catchUpMemberships();
            story.timePasses(Duration.ofMinutes(15));
            org.advance(Duration.ofMinutes(15));
            story.runChanges();
            assertThat(story.active()).hasSize(20);
        }
    }

    @Test
    void aLeaverOutsideOfWhatTheRoleCoversIsAQuestionToAPerson() {
        try (SyncStory story = story(20)) {
            String leaver = story.ids().get(0);
            sandbox.moveOutOfGroup(leaver);
            // Two pages of the log around the read of the leaver, by the connector and then by the engine.
            String forbidden = "{\"errorCode\":\"E0000006\"}";
            sandbox.failRequest(okta.checkRequests() + 2, Fault.status(403, forbidden, "application/json"));
            sandbox.failRequest(okta.checkRequests() + 3, Fault.status(403, forbidden, "application/json"));

            SyncReport report = story.runChanges();

            assertThat(report.users().deactivated()).isZero();
            assertThat(report.outcome()).isEqualTo(SyncOutcome.STAGED);
            assertThat(story.status(leaver)).isEqualTo(AccountStatus.ACTIVE);
        }
    }

    @Test
    void aFullPassCostsItsPagesAndTwoRequestsForThePlace() {
        try (SyncStory story = story(1_000)) {
            story.run();
            assertThat(sandbox.dataRequestCount()).isEqualTo(5 + okta.placeRequests() + okta.checkRequests());
        }
    }
}
