package io.github.rollcall.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.store.ConnectionState;
import io.github.rollcall.directory.sync.DirectoryConnections;
import io.github.rollcall.directory.sync.SyncListener;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.directory.sync.SyncOutcome;
import io.github.rollcall.directory.sync.SyncReport;
import io.github.rollcall.testkit.FakeDirectory.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A connection that is refused is tried ever more seldom, says so once, and comes back when it works. */
@Tag("R-18")
class QuarantineTest {
    private static final int MOST_RUNS = 40;

    private final List<String> notices = new ArrayList<>();
    private final SyncListener listener = new SyncListener() {
        @Override
        public void onQuarantined(DirectoryId directory, DirectoryException reason, Instant nextTry) {
            notices.add(reason.code() + " " + Duration.between(story.clock.instant(), nextTry));
        }
    };
    private SyncStory story = new SyncStory();
    private ErrorCode refusal = ErrorCode.CREDENTIALS_REJECTED;

    @BeforeEach
    void begin() {
        story = SyncStory.syncedOnce(9);
        story.directory.delete("u0003");
    }

    private SyncReport refused() {
        story.directory.script().behave();
        story.directory.script().failAt(Call.CHECK, 1, SyncStory.failure(refusal));
        return story.sync().listener(listener).run(SyncMode.AUTO);
    }

    private SyncReport run() {
        story.directory.script().behave();
        return story.sync().listener(listener).run(SyncMode.AUTO);
    }

    private Duration untilNextTry(SyncReport report) {
        return Duration.between(story.clock.instant(), report.until().orElseThrow());
    }

    @Test
    void itIsTriedAgainAfterFifteenMinutesAnHourSixHoursAndThenDaily() {
        List<Duration> waits = new ArrayList<>();
        for (int run = 0; run < 6; run++) {
            SyncReport report = refused();
            assertThat(report.outcome()).isEqualTo(SyncOutcome.QUARANTINED);
            waits.add(untilNextTry(report));
            story.clock.set(report.until().orElseThrow());
        }

        assertThat(waits)
                .containsExactly(
                        Duration.ofMinutes(15),
                        Duration.ofHours(1),
                        Duration.ofHours(6),
                        Duration.ofDays(1),
                        Duration.ofDays(1),
                        Duration.ofDays(1));
    }

    @Test
    void inBetweenNothingIsAskedAndTheReasonStaysOnRecord() {
        Instant next = refused().until().orElseThrow();
        String reason = story.connection().reason().orElseThrow();
        int asked = story.directory.calls(Call.CHECK);
        story.clock.set(next.minusMillis(1));

        SyncReport report = run();

        assertThat(report.outcome()).isEqualTo(SyncOutcome.QUARANTINED);
        assertThat(report.until()).contains(next);
        assertThat(report.warnings()).singleElement().asString().contains("CREDENTIALS_REJECTED", next.toString());
        assertThat(story.directory.calls(Call.CHECK)).isEqualTo(asked);
        assertThat(story.connection().state()).isEqualTo(ConnectionState.QUARANTINED);
        assertThat(story.connection().reason()).contains(reason);
        assertThat(story.active()).hasSize(9);
    }

    @Test
    void oneNoticeIsGivenForEachReason() {
        for (int run = 0; run < 3; run++) {
            story.clock.set(refused().until().orElseThrow());
        }
        refusal = ErrorCode.CONSENT_MISSING;
        for (int run = 0; run < 3; run++) {
            story.clock.set(refused().until().orElseThrow());
        }

        assertThat(notices).containsExactly("CREDENTIALS_REJECTED PT15M", "CONSENT_MISSING PT24H");
    }

    @Test
    void aRunThatWorksEndsItAndTheNextRefusalBeginsAnew() {
        story.clock.set(refused().until().orElseThrow());
        story.clock.set(refused().until().orElseThrow());

        assertThat(run().outcome()).isEqualTo(SyncOutcome.COMPLETE);
        assertThat(story.connection().state()).isEqualTo(ConnectionState.READY);
        assertThat(story.connection().reason()).isEmpty();

        assertThat(untilNextTry(refused())).isEqualTo(Duration.ofMinutes(15));
        assertThat(notices).hasSize(2);
    }

    @Test
    void afterTwentyEightDaysItIsNotAskedAnyMore() {
        Instant since = story.clock.instant();
        int tries = 0;
        SyncReport report = refused();
        while (report.until().isPresent() && tries++ < MOST_RUNS) {
            story.clock.set(report.until().orElseThrow());
            report = refused();
        }
        int asked = story.directory.calls(Call.CHECK);

        assertThat(Duration.between(since, story.clock.instant())).isBetween(Duration.ofDays(28), Duration.ofDays(29));
        assertThat(tries).as("15 minutes, 1 hour, 6 hours, and a day each").isEqualTo(31);
        story.clock.advance(Duration.ofDays(100));
        report = run();
        assertThat(report.outcome()).isEqualTo(SyncOutcome.QUARANTINED);
        assertThat(report.until()).isEmpty();
        assertThat(report.warnings()).singleElement().asString().contains("not asked any more", "verify");
        assertThat(story.directory.calls(Call.CHECK)).isEqualTo(asked);
        assertThat(story.active()).hasSize(9);
    }

    @Test
    void thereIsAWayBackAtAnyTime() {
        refused();
        story.clock.advance(Duration.ofDays(365));
        assertThat(run().outcome()).isEqualTo(SyncOutcome.QUARANTINED);
        story.directory.script().behave();

        assertThat(DirectoryConnections.of(story.connections, story.users)
                        .verify(story.directory)
                        .state())
                .isEqualTo(ConnectionState.READY);

        assertThat(run().outcome()).isEqualTo(SyncOutcome.COMPLETE);
        assertThat(story.active()).as("and who has left meanwhile is found").hasSize(8);
    }

    @Test
    void anOutageBetweenTheTriesIsNoNewRefusal() {
        story.clock.set(refused().until().orElseThrow());
        story.directory.script().behave();
        story.directory.script().failAt(Call.CHECK, 1, SyncStory.failure(ErrorCode.UNREACHABLE));

        assertThat(story.sync().listener(listener).run(SyncMode.AUTO).outcome()).isEqualTo(SyncOutcome.FAILED);

        assertThat(story.connection().state()).isEqualTo(ConnectionState.QUARANTINED);
        assertThat(untilNextTry(refused())).as("the second refusal").isEqualTo(Duration.ofHours(1));
        assertThat(notices).hasSize(1);
    }

    @Test
    void aClockThatWasAYearAheadKeepsNobodyWaiting() {
        story.clock.advance(Duration.ofDays(365));
        refused();
        story.clock.advance(Duration.ofDays(-365));

        assertThat(run().outcome()).isEqualTo(SyncOutcome.COMPLETE);
    }
}
