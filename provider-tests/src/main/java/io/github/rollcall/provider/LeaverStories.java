package io.github.rollcall.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.EnrollmentStatus;
import io.github.rollcall.directory.store.DeactivationReason;
import io.github.rollcall.directory.sync.SyncOutcome;
import io.github.rollcall.directory.sync.SyncReport;
import io.github.rollcall.sandbox.EmployeeStatus;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Joiners, movers and leavers, from the directory to the host's store. */
@Tag("R-13")
public abstract class LeaverStories extends ProviderStories {
    private SyncStory story;
    private List<String> ids;

    /** For the tests of a provider. */
    protected LeaverStories() {}

    @BeforeEach
    void startStory() {
        story = syncedOnce(40);
        ids = story.ids();
    }

    @AfterEach
    void close() {
        story.close();
    }

    @Test
    void leaversOfEachKindEndWithTheirReason() {
        story.sandbox.disable(ids.get(0));
        story.sandbox.delete(ids.get(1));
        story.sandbox.moveOutOfGroup(ids.get(2));
        story.sandbox.disable(ids.get(3));
        story.sandbox.moveOutOfGroup(ids.get(3));

        SyncReport report = story.run();

        assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
        assertThat(report.users().deactivated()).isEqualTo(4);
        assertThat(story.reason(ids.get(0))).isEqualTo(DeactivationReason.DISABLED);
        assertThat(story.reason(ids.get(1))).isEqualTo(DeactivationReason.DELETED);
        assertThat(story.reason(ids.get(2))).isEqualTo(DeactivationReason.OUT_OF_SCOPE);
        assertThat(story.reason(ids.get(3))).isEqualTo(DeactivationReason.DISABLED);
        assertThat(story.active()).containsExactlyInAnyOrderElementsOf(ids.subList(4, 40));
    }

    @Test
    void aLeaverWhoComesBackIsActiveAgain() {
        story.sandbox.disable(ids.get(0));
        story.sandbox.moveOutOfGroup(ids.get(1));
        story.run();
        assertThat(story.active()).hasSize(38);

        story.sandbox.enable(ids.get(0));
        story.sandbox.moveIntoGroup(ids.get(1));
        SyncReport report = story.run();

        assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
        assertThat(report.users().reactivated()).isEqualTo(2);
        assertThat(story.active()).hasSize(40);
        assertThat(story.stored(ids.get(0)).deactivation()).isEmpty();
        assertThat(story.stored(ids.get(1)).deactivation()).isEmpty();
    }

    @Test
    void aJoinerIsAddedAndNotEnrolled() {
        story.sandbox.addGenerated(1);
        String joiner = story.ids().get(40);

        SyncReport report = story.run();

        assertThat(report.users().added()).isEqualTo(1);
        assertThat(story.status(joiner)).isEqualTo(AccountStatus.ACTIVE);
        assertThat(story.stored(joiner).enrollment()).isEqualTo(EnrollmentStatus.notEnrolled());
    }

    @Test
    void aUserDisabledBeforeTheFirstSyncIsStoredInactive() {
        story.sandbox.addGenerated(1);
        String joiner = story.ids().get(40);
        story.sandbox.disable(joiner);

        assertThat(story.run().outcome()).isEqualTo(SyncOutcome.COMPLETE);

        assertThat(story.status(joiner)).isEqualTo(AccountStatus.INACTIVE);
    }

    @Test
    @Tag("R-34")
    void everyStateOfAnAccountIsActiveOrInactive() {
        List<EmployeeStatus> inactive =
                List.of(EmployeeStatus.STAGED, EmployeeStatus.SUSPENDED, EmployeeStatus.DEPROVISIONED);
        EmployeeStatus[] states = EmployeeStatus.values();
        for (int i = 0; i < states.length; i++) {
            story.sandbox.setStatus(ids.get(i), states[i]);
        }

        assertThat(story.run().outcome()).isEqualTo(SyncOutcome.COMPLETE);

        for (int i = 0; i < states.length; i++) {
            assertThat(story.status(ids.get(i)))
                    .as(states[i].name())
                    .isEqualTo(inactive.contains(states[i]) ? AccountStatus.INACTIVE : AccountStatus.ACTIVE);
        }
    }

    @Test
    void tooManyLeaversWaitForAPerson() {
        for (String id : ids.subList(0, 6)) {
            story.sandbox.delete(id);
        }

        SyncReport report = story.run();

        assertThat(report.outcome()).isEqualTo(SyncOutcome.STAGED);
        assertThat(report.staged().orElseThrow().users()).isEqualTo(6);
        assertThat(story.active()).hasSize(40);
    }
}
