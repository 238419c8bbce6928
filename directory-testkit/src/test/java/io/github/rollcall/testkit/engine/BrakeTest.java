package io.github.rollcall.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.directory.sync.SyncOutcome;
import io.github.rollcall.directory.sync.SyncReport;
import io.github.rollcall.testkit.FakeDirectory.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrakeTest {

    /** Active users, and the most deactivations that are carried out without asking. */
    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "5, 4", "6, 5", "50, 5", "51, 5", "60, 6", "69, 6", "100, 10", "900, 90"})
    void upToTheLimitAllAreCarriedOutAndOneMoreStagesAll(int active, int limit) {
        SyncStory within = SyncStory.syncedOnce(active);
        within.directory.disable(SyncStory.ids(limit));
        SyncReport carriedOut = within.run(SyncMode.FULL);
        assertThat(carriedOut.users().deactivated()).isEqualTo(limit);
        assertThat(carriedOut.staged()).isEmpty();

        if (limit < active) {
            SyncStory beyond = SyncStory.syncedOnce(active);
            beyond.directory.disable(SyncStory.ids(limit + 1));
            SyncReport staged = beyond.run(SyncMode.FULL);
            assertThat(staged.outcome()).isEqualTo(SyncOutcome.STAGED);
            assertThat(staged.users().deactivated()).isZero();
            assertThat(staged.users().staged()).isEqualTo(limit + 1);
            assertThat(beyond.active()).hasSize(active);
        }
    }

    @Test
    void disabledAndDeletedAndMovedUsersCountTogether() {
        SyncStory story = SyncStory.syncedOnce(50);
        story.directory.disable("u0001", "u0002");
        story.directory.delete("u0003", "u0004");
        story.directory.moveOutOfScope("u0005", "u0006");

        assertThat(story.run(SyncMode.FULL).users().staged()).isEqualTo(6);
        assertThat(story.active()).hasSize(50);
    }

    @Test
    void addsAndUpdatesOfAStagedRunAreCarriedOut() {
        SyncStory story = SyncStory.syncedOnce(50);
        story.directory.disable(SyncStory.ids(20));
        story.directory.add("new");

        SyncReport report = story.run(SyncMode.FULL);

        assertThat(report.outcome()).isEqualTo(SyncOutcome.STAGED);
        assertThat(report.users().added()).isEqualTo(1);
        assertThat(story.active()).hasSize(51);
    }

    @Test
    void usersWhoAreInactiveAlreadyDoNotCount() {
        SyncStory story = SyncStory.syncedOnce(60);
        story.directory.disable(SyncStory.ids(5));
        story.run(SyncMode.FULL);
        story.directory.delete(SyncStory.ids(5));

        SyncReport report = story.run(SyncMode.FULL);

        assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
        assertThat(report.users().deactivated()).isZero();
    }

    @Test
    void usersAddedByTheRunDoNotRaiseTheLimit() {
        SyncStory story = SyncStory.syncedOnce(50);
        for (int i = 100; i < 400; i++) {
            story.directory.add(SyncStory.id(i));
        }
        story.directory.disable(SyncStory.ids(6));

        assertThat(story.run(SyncMode.FULL).outcome()).isEqualTo(SyncOutcome.STAGED);
    }

    @Test
    void disabledUsersOfAFirstSyncAreStoredInactiveWithoutAsking() {
        SyncStory story = new SyncStory();
        story.directory.add(SyncStory.ids(30));
        story.directory.disable(SyncStory.ids(20));

        SyncReport report = story.run(SyncMode.FULL);

        assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
        assertThat(story.active()).hasSize(10);
    }

    @Test
    void moreThanTheUsersOfTheBeginningAreAllOfThemToo() {
        SyncStory story = withChanges(3);
        story.directory.pagesOf(1);
        story.directory.add("new", "other");
        story.directory
                .script()
                .beforeAt(Call.USERS, 2, () -> story.directory.delete("u0000", "u0001", "u0002", "new", "other"));

        SyncReport report = story.run(SyncMode.CHANGES);

        assertThat(report.users().staged()).isEqualTo(4);
        assertThat(story.active()).containsExactly("new", "u0000", "u0001", "u0002");
    }

    @Test
    void usersDeactivatedWhileAPassWasInterruptedDoNotRaiseTheLimit() {
        SyncStory story = withChanges(100);
        story.directory.delete(SyncStory.ids(60));
        story.run(SyncMode.CHANGES);
        story.directory.script().failAt(Call.USERS, 1, SyncStory.failure(ErrorCode.UNREACHABLE));
        story.run(SyncMode.CHANGES);
        assertThat(story.staged().approve(story.stagedHash()).deactivated()).isEqualTo(60);
        story.directory.delete("u0060", "u0061", "u0062", "u0063", "u0064", "u0065", "u0066", "u0067");

        assertThat(story.run(SyncMode.CHANGES).outcome()).isEqualTo(SyncOutcome.STAGED);
        assertThat(story.active()).hasSize(40);
    }

    @Test
    void usersAddedByAnInterruptedPassDoNotRaiseTheLimitOfItsEnd() {
        SyncStory story = SyncStory.syncedOnce(50);
        for (int i = 100; i < 400; i++) {
            story.directory.add(SyncStory.id(i));
        }
        story.directory.disable(SyncStory.ids(6));
        story.directory.script().failAt(Call.USERS, 110, SyncStory.failure(ErrorCode.UNREACHABLE));
        story.run(SyncMode.FULL);
        assertThat(story.active()).hasSizeGreaterThan(300);

        assertThat(story.run(SyncMode.FULL).outcome()).isEqualTo(SyncOutcome.STAGED);
    }

    private static SyncStory withChanges(int users) {
        SyncStory story = new SyncStory();
        story.directory.offerChanges();
        story.directory.add(SyncStory.ids(users));
        story.run(SyncMode.FULL);
        return story;
    }
}
