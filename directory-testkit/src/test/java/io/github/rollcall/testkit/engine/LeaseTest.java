package io.github.rollcall.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.store.Lease;
import io.github.rollcall.directory.sync.SyncLimits;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.directory.sync.SyncOutcome;
import io.github.rollcall.directory.sync.SyncReport;
import io.github.rollcall.testkit.FakeDirectory.Call;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LeaseTest {

    @Test
    void aSecondRunIsToldThatOneIsRunningAndAsksForNothing() {
        SyncStory story = SyncStory.syncedOnce(3);
        int before = story.directory.calls(Call.CHECK);
        Lease other = story.users.acquire(SyncStory.CORP, Duration.ofMinutes(5)).orElseThrow();

        assertThat(story.run(SyncMode.FULL).outcome()).isEqualTo(SyncOutcome.ALREADY_RUNNING);
        assertThat(story.directory.calls(Call.CHECK)).isEqualTo(before);

        story.users.release(other);
        assertThat(story.run(SyncMode.FULL).outcome()).isEqualTo(SyncOutcome.COMPLETE);
    }

    @Test
    void aRunThatSleptPastItsLeaseChangesNothingMore() {
        SyncStory story = SyncStory.syncedOnce(30);
        story.directory.disable("u0020");
        story.directory.script().beforeAt(Call.USERS, 5, () -> {
            story.clock.advance(SyncLimits.defaults().leaseLife());
            assertThat(story.run(SyncMode.FULL).outcome()).isEqualTo(SyncOutcome.COMPLETE);
            story.directory.enable("u0020");
            assertThat(story.run(SyncMode.FULL).users().reactivated()).isEqualTo(1);
            story.directory.disable("u0020");
        });

        SyncReport sleeper = story.run(SyncMode.FULL);

        assertThat(sleeper.outcome()).isEqualTo(SyncOutcome.LEASE_LOST);
        assertThat(story.active()).hasSize(30);
    }

    @Test
    void theLeaseIsGivenBackHoweverARunEnds() {
        SyncStory story = SyncStory.syncedOnce(3);
        story.directory.script().failAt(Call.CHECK, 1, new IllegalArgumentException("boom"));

        assertThat(story.run(SyncMode.FULL).outcome()).isEqualTo(SyncOutcome.FAILED);
        assertThat(story.run(SyncMode.FULL).outcome()).isEqualTo(SyncOutcome.COMPLETE);
    }
}
