package io.github.rollcall.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.connector.Presence;
import io.github.rollcall.directory.store.DeactivationReason;
import io.github.rollcall.directory.store.PendingDeactivation;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.directory.sync.SyncOutcome;
import io.github.rollcall.directory.sync.SyncReport;
import io.github.rollcall.testkit.FakeDirectory.Call;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Deleted so that it can be brought back: another reason than deleted, and one that is read by id before it counts. */
@Tag("R-13")
class SoftDeletedTest {

    private static SyncStory withChanges(int users) {
        SyncStory story = new SyncStory();
        story.directory.offerChanges();
        story.directory.add(SyncStory.ids(users));
        story.run(SyncMode.FULL);
        return story;
    }

    @Test
    void aSoftDeletionThatChangesReportIsReadByIdAndKeepsItsReason() {
        SyncStory story = withChanges(30);
        story.directory.softDelete("u0001");

        SyncReport report = story.run(SyncMode.CHANGES);

        assertThat(report.deactivations()).containsExactly(Map.entry(DeactivationReason.SOFT_DELETED, 1L));
        assertThat(story.reason("u0001")).isEqualTo(DeactivationReason.SOFT_DELETED);
        assertThat(story.directory.calls(Call.CONFIRM)).isEqualTo(1);
    }

    @Test
    void aSoftDeletionThatIsToldAfterTheReturnDeactivatesNobody() {
        SyncStory story = withChanges(30);
        story.directory.softDelete("u0001");
        story.directory.script().answer("u0001", Presence.IN_SCOPE);

        SyncReport report = story.run(SyncMode.CHANGES);

        assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
        assertThat(report.deactivations()).isEmpty();
        assertThat(story.status("u0001")).isEqualTo(AccountStatus.ACTIVE);
    }

    @Test
    void aFullPassTellsSoftDeletedAndDeletedApart() {
        SyncStory story = SyncStory.syncedOnce(30);
        story.directory.softDelete("u0001", "u0002");
        story.directory.delete("u0003");

        SyncReport report = story.run(SyncMode.FULL);

        assertThat(report.deactivations())
                .containsOnly(
                        Map.entry(DeactivationReason.SOFT_DELETED, 2L), Map.entry(DeactivationReason.DELETED, 1L));
        assertThat(report.users().deactivated()).isEqualTo(3);
        assertThat(report.summary()).contains("deactivated DELETED: 1\n  deactivated SOFT_DELETED: 2");
        assertThat(story.reason("u0003")).isEqualTo(DeactivationReason.DELETED);
    }

    @Test
    void whoIsBroughtBackIsActiveAgain() {
        SyncStory story = withChanges(30);
        story.directory.softDelete("u0001");
        story.run(SyncMode.CHANGES);

        story.directory.restore("u0001");
        SyncReport report = story.run(SyncMode.CHANGES);

        assertThat(report.users().reactivated()).isEqualTo(1);
        assertThat(story.stored("u0001").deactivation()).isEmpty();
    }

    @Test
    void whoseRowCannotBeReadAndIsSoftDeletedIsGone() {
        SyncStory story = SyncStory.syncedOnce(30);
        story.directory.script().rejectRows("u0001").answer("u0001", Presence.SOFT_DELETED);

        story.run(SyncMode.FULL);

        assertThat(story.reason("u0001")).isEqualTo(DeactivationReason.SOFT_DELETED);
    }

    @Test
    void whatWaitsForAPersonNamesTheReason() {
        SyncStory story = SyncStory.syncedOnce(30);
        story.directory.softDelete(SyncStory.ids(10));

        assertThat(story.run(SyncMode.FULL).deactivations()).isEmpty();

        assertThat(story.staged().list(null, 100))
                .hasSize(10)
                .extracting(PendingDeactivation::reason)
                .containsOnly(DeactivationReason.SOFT_DELETED);
        assertThat(story.staged().approve(story.stagedHash()).deactivated()).isEqualTo(10);
    }
}
