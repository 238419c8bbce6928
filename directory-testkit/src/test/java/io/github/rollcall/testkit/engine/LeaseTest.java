package io.github.rollcall.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.store.ConnectionStore;
import io.github.rollcall.directory.store.Lease;
import io.github.rollcall.directory.store.RetiredUsers;
import io.github.rollcall.directory.store.UserStore;
import io.github.rollcall.directory.sync.DirectoryConnections;
import io.github.rollcall.directory.sync.DirectorySync;
import io.github.rollcall.directory.sync.SyncLimits;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.directory.sync.SyncOutcome;
import io.github.rollcall.directory.sync.SyncReport;
import io.github.rollcall.testkit.FakeDirectory.Call;
import io.github.rollcall.testkit.StorePoints;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LeaseTest {
    /** The point at which a run holds its lease: it has found its connection and taken it. */
    private static final int LEASED = 4;

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

    /** What waits for a person is kept with the connection, which has no lease of its own. */
    @Test
    void whereverARunSleepsPastItsLeaseThePlanAndTheReportOfTheNewerOneStay() {
        int point = LEASED;
        while (overtakenAt(point)) {
            point++;
        }
        assertThat(point).as("pages, sweep, plan, end, report").isGreaterThan(LEASED + 2 * (10 + 8));
    }

    private static boolean overtakenAt(int number) {
        SyncStory story = SyncStory.syncedOnce(30);
        story.directory.delete(SyncStory.ids(20));
        story.run(SyncMode.FULL);
        // All are back, so that the run takes the plan away; while it sleeps others leave.
        story.directory.add(SyncStory.ids(20));
        StorePoints points = StorePoints.at(point -> {
            if (point == number) {
                story.directory.delete("u0000", "u0001", "u0002", "u0003", "u0004", "u0005", "u0006");
                story.clock.advance(SyncLimits.defaults().leaseLife());
                // Configured anew, the other begins its own pass and does not go on with this one.
                assertThat(story.sync(story.directory.configuredFor("anew"))
                                .run(SyncMode.FULL)
                                .outcome())
                        .isEqualTo(SyncOutcome.STAGED);
            }
        });

        SyncOutcome sleeper = DirectorySync.between(
                        story.directory,
                        points.of(UserStore.class, story.users),
                        points.of(ConnectionStore.class, story.connections))
                .clock(story.clock)
                .executor(Runnable::run)
                .run(SyncMode.FULL)
                .outcome();

        if (points.reached() < number) {
            return false;
        }
        assertThat(sleeper).as("at %d", number).isIn(SyncOutcome.LEASE_LOST, SyncOutcome.COMPLETE);
        assertThat(story.staged().plan())
                .as("at %d", number)
                .hasValueSatisfying(plan -> assertThat(plan.users()).isEqualTo(7));
        assertThat(story.connection().lastReport())
                .as("at %d", number)
                .hasValueSatisfying(report -> assertThat(report).contains("STAGED"));
        return true;
    }

    @Test
    void theLeaseIsGivenBackHoweverARunEnds() {
        SyncStory story = SyncStory.syncedOnce(3);
        story.directory.script().failAt(Call.CHECK, 1, new IllegalArgumentException("boom"));

        assertThat(story.run(SyncMode.FULL).outcome()).isEqualTo(SyncOutcome.FAILED);
        assertThat(story.run(SyncMode.FULL).outcome()).isEqualTo(SyncOutcome.COMPLETE);
    }

    @Test
    void aFailureAfterTheLeaseWasLostIsStillAnOutcome() {
        SyncStory story = SyncStory.syncedOnce(30);
        story.directory.delete("u0007");
        // While it asks about one user the run stores nothing, so that the lease can only be lost, not renewed.
        story.directory.script().beforeAt(Call.CONFIRM, 1, () -> {
            story.clock.advance(SyncLimits.defaults().leaseLife());
            assertThat(story.users.acquire(SyncStory.CORP, Duration.ofMinutes(5)))
                    .isPresent();
            throw SyncStory.failure(ErrorCode.PROVIDER_ERROR);
        });

        assertThat(story.sync()
                        .executor(task -> new Thread(task).start())
                        .run(SyncMode.FULL)
                        .outcome())
                .isEqualTo(SyncOutcome.LEASE_LOST);
    }

    @Test
    void confirmingManyRemovedUsersKeepsTheLease() {
        SyncStory story = new SyncStory();
        story.directory.offerChanges().pagesOf(1000);
        story.directory.add(SyncStory.ids(900));
        story.run(SyncMode.FULL);
        story.directory.moveOutOfScope(SyncStory.ids(850));
        for (int batch = 1; batch <= 9; batch++) {
            story.directory.script().beforeAt(Call.CONFIRM, batch, () -> {
                story.clock.advance(SyncLimits.defaults().leaseLife().minusSeconds(60));
                assertThat(story.run(SyncMode.CHANGES).outcome()).isEqualTo(SyncOutcome.ALREADY_RUNNING);
            });
        }

        assertThat(story.run(SyncMode.CHANGES).outcome()).isEqualTo(SyncOutcome.STAGED);
    }

    @Test
    void aRunThatBeginsWhileItsConnectionIsDeletedStoresNothing() {
        SyncStory story = SyncStory.syncedOnce(5);
        FlakyUserStore store = new FlakyUserStore(story.users);
        story.users = store;
        store.beforeAcquire(() ->
                DirectoryConnections.of(story.connections, story.users).delete(SyncStory.CORP, RetiredUsers.REMOVE));

        assertThat(story.run(SyncMode.FULL).outcome()).isEqualTo(SyncOutcome.CONNECTION_NOT_READY);
        assertThat(story.all()).isEmpty();
        assertThat(story.users.acquire(SyncStory.CORP, Duration.ofMinutes(1)))
                .as("the lease is free")
                .isPresent();
    }
}
