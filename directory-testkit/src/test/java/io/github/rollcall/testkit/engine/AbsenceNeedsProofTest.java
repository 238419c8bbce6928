package io.github.rollcall.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.connector.Presence;
import io.github.rollcall.directory.store.DeactivationReason;
import io.github.rollcall.directory.store.PendingDeactivation;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.directory.sync.SyncOutcome;
import io.github.rollcall.directory.sync.SyncReport;
import io.github.rollcall.testkit.FakeDirectory.Call;
import org.junit.jupiter.api.Test;

/** Sync never deactivates on doubt. */
class AbsenceNeedsProofTest {

    @Test
    void aUserMissingFromAListingStaysWhenAReadByIdSaysInScope() {
        SyncStory story = SyncStory.syncedOnce(30);
        story.directory.script().drop("u0007");

        SyncReport report = story.run(SyncMode.FULL);

        assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
        assertThat(story.status("u0007")).isEqualTo(AccountStatus.ACTIVE);
        assertThat(report.warnings()).anyMatch(warning -> warning.contains("1 users were missing"));
    }

    @Test
    void halfOfTheListingMissingDeactivatesNobodyWhoIsInScope() {
        SyncStory story = SyncStory.syncedOnce(30);
        story.directory.script().drop(SyncStory.ids(15));

        SyncReport report = story.run(SyncMode.FULL);

        assertThat(report.users().deactivated()).isZero();
        assertThat(report.staged()).isEmpty();
        assertThat(story.active()).hasSize(30);
    }

    @Test
    void anEndWithoutProofKeepsEverybodyAndStoresTheRest() {
        SyncStory story = SyncStory.syncedOnce(30);
        story.directory.script().endWithoutProof("no Link header");
        story.directory.delete("u0007");
        story.directory.add("new");

        SyncReport report = story.run(SyncMode.FULL);

        assertThat(report.outcome()).isEqualTo(SyncOutcome.PARTIAL);
        assertThat(report.users().added()).isEqualTo(1);
        assertThat(story.status("u0007")).isEqualTo(AccountStatus.ACTIVE);
        assertThat(story.directory.calls(Call.CONFIRM)).isZero();
        assertThat(report.warnings()).anyMatch(warning -> warning.contains("no Link header"));
    }

    @Test
    void anExplicitlyDisabledUserIsDeactivatedEvenWithoutAProvenEnd() {
        SyncStory story = SyncStory.syncedOnce(30);
        story.directory.script().endWithoutProof("no Link header");
        story.directory.disable("u0007");

        story.run(SyncMode.FULL);

        assertThat(story.status("u0007")).isEqualTo(AccountStatus.INACTIVE);
    }

    @Test
    void theNextProvenPassFindsWhatTheUnprovenOneLeft() {
        SyncStory story = SyncStory.syncedOnce(30);
        story.directory.script().endWithoutProof("no Link header");
        story.directory.delete("u0007");
        story.run(SyncMode.FULL);
        story.directory.script().behave();

        story.run(SyncMode.AUTO);

        assertThat(story.reason("u0007")).isEqualTo(DeactivationReason.DELETED);
    }

    @Test
    void aRowWithoutAnIdForbidsConclusionsFromAbsence() {
        SyncStory story = SyncStory.syncedOnce(30);
        story.directory.script().addRowsWithoutId(1);
        story.directory.delete("u0007");

        SyncReport report = story.run(SyncMode.FULL);

        assertThat(report.outcome()).isEqualTo(SyncOutcome.PARTIAL);
        assertThat(story.status("u0007")).isEqualTo(AccountStatus.ACTIVE);
    }

    @Test
    void aListingShorterThanTheProvidersOwnCountProvesNothing() {
        SyncStory story = SyncStory.syncedOnce(30);
        story.directory.script().claimTotal(34);
        story.directory.delete("u0007");

        SyncReport report = story.run(SyncMode.FULL);

        assertThat(report.outcome()).isEqualTo(SyncOutcome.PARTIAL);
        assertThat(story.status("u0007")).isEqualTo(AccountStatus.ACTIVE);
    }

    @Test
    void anEmptyListingWithADoubtfulPermissionChangesNothing() {
        SyncStory story = SyncStory.syncedOnce(30);
        story.directory.script().listNobody().doubtUsersArea();

        SyncReport report = story.run(SyncMode.FULL);

        assertThat(report.outcome()).isEqualTo(SyncOutcome.PERMISSION_SUSPECTED);
        assertThat(report.staged()).isEmpty();
        assertThat(story.active()).hasSize(30);
    }

    @Test
    void anEmptyListingWithAClearPermissionIsStagedEvenForOneUser() {
        SyncStory story = SyncStory.syncedOnce(1);
        story.directory.script().listNobody();

        SyncReport report = story.run(SyncMode.FULL);

        assertThat(report.outcome()).isEqualTo(SyncOutcome.STAGED);
        assertThat(report.staged())
                .hasValueSatisfying(plan -> assertThat(plan.users()).isEqualTo(1));
        assertThat(story.active()).hasSize(1);
    }

    @Test
    void anEmptyFirstListingWithADoubtfulPermissionIsNoSuccess() {
        SyncStory story = new SyncStory();
        story.directory.script().doubtUsersArea();

        assertThat(story.run(SyncMode.FULL).outcome()).isEqualTo(SyncOutcome.PERMISSION_SUSPECTED);
    }

    @Test
    void whoCannotBeReadByIdWaitsForAPerson() {
        SyncStory story = SyncStory.syncedOnce(30);
        story.directory.delete("u0007", "u0008");
        story.directory.script().answer("u0007", Presence.UNREADABLE);

        SyncReport report = story.run(SyncMode.FULL);

        assertThat(report.outcome()).isEqualTo(SyncOutcome.STAGED);
        assertThat(story.status("u0007")).isEqualTo(AccountStatus.ACTIVE);
        assertThat(story.status("u0008")).isEqualTo(AccountStatus.INACTIVE);
        assertThat(story.staged().list(null, 10))
                .containsExactly(new PendingDeactivation("u0007", DeactivationReason.UNCONFIRMED));
    }

    @Test
    void whenTheProviderCannotBeAskedTheSweepGoesOnWithTheNextRun() {
        SyncStory story = SyncStory.syncedOnce(30);
        story.directory.delete("u0007");
        story.directory.script().failAt(Call.CONFIRM, 1, SyncStory.failure(ErrorCode.UNREACHABLE));
        int pagesBefore = story.directory.calls(Call.USERS);

        SyncReport failed = story.run(SyncMode.FULL);
        int pagesOfFailedRun = story.directory.calls(Call.USERS) - pagesBefore;
        SyncReport next = story.run(SyncMode.FULL);

        assertThat(failed.outcome()).isEqualTo(SyncOutcome.FAILED);
        assertThat(next.outcome()).isEqualTo(SyncOutcome.COMPLETE);
        assertThat(story.directory.calls(Call.USERS) - pagesBefore)
                .as("the listing is not read again")
                .isEqualTo(pagesOfFailedRun);
        assertThat(story.reason("u0007")).isEqualTo(DeactivationReason.DELETED);
    }

    @Test
    void anUnprovenPassIsFollowedByAFullOneHoweverYoungTheLastOneIs() {
        SyncStory story = new SyncStory();
        story.directory.offerChanges();
        story.directory.add(SyncStory.ids(30));
        story.run(SyncMode.FULL);
        story.directory.script().endWithoutProof("no Link header");
        story.run(SyncMode.FULL);

        assertThat(story.run(SyncMode.AUTO).mode()).isEqualTo(SyncMode.FULL);
    }

    @Test
    void afterASuspectedPermissionTheListingIsReadAgain() {
        SyncStory story = SyncStory.syncedOnce(30);
        story.directory.script().listNobody().doubtUsersArea();
        story.run(SyncMode.FULL);
        story.directory.script().behave();

        SyncReport report = story.run(SyncMode.FULL);

        assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
        assertThat(report.pages()).isEqualTo(10);
    }

    @Test
    void anEmptyListingStagesEverybodyHoweverMany() {
        SyncStory story = new SyncStory();
        story.directory.pagesOf(1000);
        story.directory.add(SyncStory.ids(1200));
        story.run(SyncMode.FULL);
        story.directory.script().listNobody();

        assertThat(story.run(SyncMode.FULL).users().staged()).isEqualTo(1200);
    }
}
