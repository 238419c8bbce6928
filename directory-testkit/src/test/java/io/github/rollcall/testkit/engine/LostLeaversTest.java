package io.github.rollcall.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.connector.Presence;
import io.github.rollcall.directory.store.DeactivationReason;
import io.github.rollcall.directory.sync.SyncLimits;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.directory.sync.SyncOutcome;
import io.github.rollcall.testkit.FakeDirectory.Call;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Nobody who left stays active for ever. */
class LostLeaversTest {

    @Test
    void whoLeftAndWhoseRowCanNeverBeReadIsFoundByARead() {
        SyncStory story = SyncStory.syncedOnce(30);
        story.directory.script().rejectRows("u0001", "u0002");
        story.directory.disable("u0001");

        story.run(SyncMode.FULL);

        assertThat(story.reason("u0001")).isEqualTo(DeactivationReason.DISABLED);
        assertThat(story.status("u0002")).isEqualTo(AccountStatus.ACTIVE);
    }

    @Test
    void aRowThatCannotBeReadIsADoubtWhereTheReadByIdFindsNobodyInTheScope() {
        SyncStory story = SyncStory.syncedOnce(30);
        story.directory
                .script()
                .rejectRows("u0001", "u0002")
                .answer("u0001", Presence.OUT_OF_SCOPE)
                .answer("u0002", Presence.UNREADABLE);

        assertThat(story.run(SyncMode.FULL).outcome()).isEqualTo(SyncOutcome.COMPLETE);
        assertThat(story.active()).hasSize(30);
    }

    @Test
    void whoseRowWasUnreadableAndIsGoneNextTimeIsFoundByAbsence() {
        SyncStory story = SyncStory.syncedOnce(30);
        story.directory.script().rejectRows("u0001");
        story.run(SyncMode.FULL);
        story.directory.delete("u0001");

        story.run(SyncMode.FULL);

        assertThat(story.reason("u0001")).isEqualTo(DeactivationReason.DELETED);
    }

    @Test
    void aFullPassThatWasGivenUpIsFollowedByAFullOneAlthoughChangesWereAskedFor() {
        SyncStory story = new SyncStory();
        story.directory.offerChanges();
        story.directory.add(SyncStory.ids(30));
        story.run(SyncMode.FULL);
        story.directory.delete(SyncStory.ids(10));
        story.run(SyncMode.CHANGES);
        assertThat(story.staged().list(null, 100)).hasSize(10);
        story.directory.script().failAt(Call.USERS, 3, SyncStory.failure(ErrorCode.UNREACHABLE));
        story.run(SyncMode.FULL);
        story.clock.advance(Duration.ofDays(2));

        story.run(SyncMode.CHANGES);

        assertThat(story.staged().list(null, 100)).hasSize(10);
    }

    @Test
    void aFullPassThatEndedInTheFutureDoesNotPutOffTheNextOne() {
        SyncStory story = new SyncStory();
        story.directory.offerChanges();
        story.directory.add(SyncStory.ids(30));
        story.clock.advance(Duration.ofDays(3650));
        story.run(SyncMode.FULL);
        story.clock.set(SyncStory.MONDAY);

        assertThat(story.run(SyncMode.AUTO).mode()).isEqualTo(SyncMode.FULL);
        assertThat(story.run(SyncMode.AUTO).mode()).isEqualTo(SyncMode.CHANGES);
    }

    @Test
    void aSmallDifferenceOfClocksRepeatsNoFullPass() {
        SyncStory story = new SyncStory();
        story.directory.offerChanges();
        story.directory.add(SyncStory.ids(3));
        story.run(SyncMode.FULL);
        story.clock.set(SyncStory.MONDAY.minusSeconds(30));

        assertThat(story.run(SyncMode.AUTO).mode()).isEqualTo(SyncMode.CHANGES);
    }

    @Test
    void aWaitFromAClockThatWasWrongDoesNotStopTheDirectoryForYears() {
        SyncStory story = SyncStory.syncedOnce(30);
        story.clock.advance(Duration.ofDays(3650));
        story.directory.script().failAt(Call.USERS, 5, throttled(Duration.ofSeconds(60)));
        assertThat(story.run(SyncMode.FULL).outcome()).isEqualTo(SyncOutcome.THROTTLED);
        story.clock.set(SyncStory.MONDAY);

        assertThat(story.run(SyncMode.FULL).outcome()).isEqualTo(SyncOutcome.COMPLETE);
    }

    @Test
    void anAbsurdWaitIsCutToADay() {
        SyncStory story = SyncStory.syncedOnce(30);
        story.directory.script().failAt(Call.USERS, 5, throttled(Duration.ofSeconds(Long.MAX_VALUE)));

        var report = story.run(SyncMode.FULL);

        assertThat(report.outcome()).isEqualTo(SyncOutcome.THROTTLED);
        assertThat(report.until()).contains(SyncStory.MONDAY.plus(Duration.ofDays(1)));
        story.clock.advance(Duration.ofDays(1));
        assertThat(story.run(SyncMode.FULL).outcome()).isEqualTo(SyncOutcome.COMPLETE);
    }

    private static DirectoryException throttled(Duration wait) {
        return DirectoryException.of(ErrorCode.THROTTLED, "wait", "Wait")
                .retryAfter(wait)
                .build();
    }

    @Test
    void aPassThatTakesLongerThanTheScheduleOfFullPassesStillEnds() {
        SyncStory story = SyncStory.syncedOnce(30);
        story.directory.delete("u0029");
        var sync = story.sync().limits(SyncLimits.defaults().fullEvery(Duration.ofMinutes(15)));
        for (int run = 0; run < 5; run++) {
            story.directory.script().failAt(Call.USERS, 4, SyncStory.failure(ErrorCode.UNREACHABLE));
            sync.run(SyncMode.FULL);
            story.clock.advance(Duration.ofMinutes(10));
        }

        assertThat(story.active()).hasSize(29);
    }
}
