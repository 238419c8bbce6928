package io.github.rollcall.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.store.DeactivationReason;
import io.github.rollcall.directory.sync.DirectorySync;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.directory.sync.SyncOutcome;
import io.github.rollcall.directory.sync.SyncReport;
import io.github.rollcall.testkit.FakeDirectory.Call;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private static SyncStory withChanges(int users) {
        SyncStory story = new SyncStory();
        story.directory.offerChanges();
        story.directory.add(SyncStory.ids(users));
        story.run(SyncMode.FULL);
        return story;
    }

    @Test
    void aRunOverChangesCostsByTheChangesAndNotByTheDirectory() {
        SyncStory story = withChanges(300);
        int before = story.directory.calls(Call.USERS);

        SyncReport report = story.run(SyncMode.CHANGES);

        assertThat(report.mode()).isEqualTo(SyncMode.CHANGES);
        assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
        assertThat(report.users().changed()).isZero();
        assertThat(story.directory.calls(Call.USERS) - before).isEqualTo(1);
    }

    @Test
    void changesAddUpdateAndDeactivate() {
        SyncStory story = withChanges(30);
        story.directory.add("new");
        story.directory.change("u0001", user -> user.attribute(UserAttribute.TITLE, "Head of Tests"));
        story.directory.disable("u0002");
        story.directory.delete("u0003");
        story.directory.moveOutOfScope("u0004");

        SyncReport report = story.run(SyncMode.CHANGES);

        assertThat(report.mode()).isEqualTo(SyncMode.CHANGES);
        assertThat(report.users().added()).isEqualTo(1);
        assertThat(report.users().deactivated()).isEqualTo(3);
        assertThat(story.reason("u0002")).isEqualTo(DeactivationReason.DISABLED);
        assertThat(story.reason("u0003")).isEqualTo(DeactivationReason.DELETED);
        assertThat(story.reason("u0004")).isEqualTo(DeactivationReason.OUT_OF_SCOPE);
        assertThat(story.active()).hasSize(28);
    }

    @Test
    void aRunOverChangesConcludesNothingFromAbsence() {
        SyncStory story = withChanges(30);
        story.directory.add("new");

        story.run(SyncMode.CHANGES);

        assertThat(story.active()).hasSize(31);
        assertThat(story.directory.calls(Call.CONFIRM)).isZero();
    }

    @Test
    void tooManyReportedLeaversAreStagedInARunOverChangesToo() {
        SyncStory story = withChanges(30);
        story.directory.delete(SyncStory.ids(10));

        SyncReport report = story.run(SyncMode.CHANGES);

        assertThat(report.outcome()).isEqualTo(SyncOutcome.STAGED);
        assertThat(story.active()).hasSize(30);
    }

    @Test
    void whatWaitsFromEarlierChangesIsNotLostByLaterOnes() {
        SyncStory story = withChanges(30);
        story.directory.delete(SyncStory.ids(10));
        story.run(SyncMode.CHANGES);
        story.directory.disable("u0020");

        SyncReport report = story.run(SyncMode.CHANGES);

        assertThat(report.users().staged()).isEqualTo(11);
        assertThat(story.staged().approve(story.stagedHash()).deactivated()).isEqualTo(11);
    }

    @Test
    void changesOfUsersOutsideTheScopeBringNobodyIn() {
        SyncStory story = withChanges(30);
        story.directory.script().leaveScopeUnknown();
        story.directory.change("u0001", user -> user.attribute(UserAttribute.TITLE, "Head of Tests"));
        story.directory.add("stranger");

        SyncReport report = story.run(SyncMode.CHANGES);

        assertThat(report.users().added()).isZero();
        assertThat(report.users().updated()).isEqualTo(1);
    }

    @Test
    void withoutAPlaceToStartFromARunOverChangesIsAFullOne() {
        SyncStory story = SyncStory.syncedOnce(30);

        assertThat(story.run(SyncMode.CHANGES).mode()).isEqualTo(SyncMode.FULL);
    }

    @Test
    void anExpiredPlaceEndsInAFullPassAndNotInDeactivations() {
        SyncStory story = withChanges(30);
        story.directory.script().expireCursors();

        SyncReport report = story.run(SyncMode.CHANGES);

        assertThat(report.mode()).isEqualTo(SyncMode.FULL);
        assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
        assertThat(story.active()).hasSize(30);
    }

    @Test
    void aChangedConfigurationIsReadInFull() {
        SyncStory story = withChanges(30);

        SyncReport report = DirectorySync.between(
                        story.directory.configuredFor("more attributes"), story.users, story.connections)
                .clock(story.clock)
                .executor(Runnable::run)
                .run(SyncMode.CHANGES);

        assertThat(report.mode()).isEqualTo(SyncMode.FULL);
    }

    @Test
    void autoReadsChangesAndOnceADayEverything() {
        SyncStory story = withChanges(30);

        story.clock.advance(Duration.ofHours(23));
        assertThat(story.run(SyncMode.AUTO).mode()).isEqualTo(SyncMode.CHANGES);
        story.clock.advance(Duration.ofHours(1));
        assertThat(story.run(SyncMode.AUTO).mode()).isEqualTo(SyncMode.FULL);
        assertThat(story.run(SyncMode.AUTO).mode()).isEqualTo(SyncMode.CHANGES);
    }

    @Test
    void whatChangesMissTheFullPassFinds() {
        SyncStory story = withChanges(30);
        story.directory.script().drop("u0001");
        story.directory.delete("u0001");
        story.run(SyncMode.CHANGES);
        assertThat(story.status("u0001")).isEqualTo(AccountStatus.ACTIVE);

        story.clock.advance(Duration.ofDays(1));
        story.run(SyncMode.AUTO);

        assertThat(story.status("u0001")).isEqualTo(AccountStatus.INACTIVE);
    }

    @Test
    void reportedLeaversAreRowsThatCouldBeRead() {
        SyncStory story = withChanges(200);
        story.directory.pagesOf(1000);
        story.directory.script().rejectRows(SyncStory.ids(11));
        for (String id : SyncStory.ids(11)) {
            story.directory.change(id, user -> user.attribute(UserAttribute.TITLE, "Head of Tests"));
        }
        for (int i = 50; i < 160; i++) {
            story.directory.delete(SyncStory.id(i));
        }

        assertThat(story.run(SyncMode.CHANGES).users().staged()).isEqualTo(110);
    }
}
