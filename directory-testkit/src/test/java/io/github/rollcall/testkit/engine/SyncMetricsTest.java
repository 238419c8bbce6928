package io.github.rollcall.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.sync.MetricSink;
import io.github.rollcall.directory.sync.SyncListener;
import io.github.rollcall.directory.sync.SyncMetrics;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.directory.sync.SyncOutcome;
import io.github.rollcall.directory.sync.SyncReport;
import io.github.rollcall.testkit.FakeDirectory.Call;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What happened can be put on a chart, and nobody is on it. */
class SyncMetricsTest {
    private final List<String> told = new ArrayList<>();
    private final MetricSink sink = new MetricSink() {
        @Override
        public void add(String name, Map<String, String> tags, long amount) {
            told.add(name + new TreeMap<>(tags) + " +" + amount);
        }

        @Override
        public void time(String name, Map<String, String> tags, Duration time) {
            told.add(name + new TreeMap<>(tags) + " " + time);
        }

        @Override
        public void set(String name, Map<String, String> tags, double value) {
            told.add(name + new TreeMap<>(tags) + " =" + Math.round(value));
        }
    };

    @Test
    void aRunIsToldInNumbers() {
        SyncStory story = SyncStory.syncedOnce(7);
        story.directory.add("new");
        story.directory.delete("u0001");
        story.directory.script().beforeAt(Call.USERS, 2, () -> story.clock.advance(Duration.ofSeconds(3)));

        story.sync().listener(SyncMetrics.to(sink)).run(SyncMode.FULL);

        long end = SyncStory.MONDAY.plusSeconds(3).getEpochSecond();
        assertThat(told)
                .containsExactly(
                        "rollcall.sync.runs{directory=corp, mode=full, outcome=complete} +1",
                        "rollcall.sync.duration{directory=corp, mode=full, outcome=complete} PT3S",
                        "rollcall.sync.users{change=added, directory=corp} +1",
                        "rollcall.sync.users{change=deactivated, directory=corp} +1",
                        "rollcall.sync.pages{directory=corp} +3",
                        "rollcall.sync.requests{directory=corp} +5",
                        "rollcall.sync.staged{directory=corp} =0",
                        "rollcall.sync.last.full.pass{directory=corp} =" + end);
    }

    @Test
    void aQuarantineIsCountedOnceForEachReason() {
        SyncStory story = SyncStory.syncedOnce(3);
        for (int run = 0; run < 2; run++) {
            story.directory.script().failAt(Call.CHECK, 1, SyncStory.failure(ErrorCode.CREDENTIALS_REJECTED));
            SyncReport report = story.sync().listener(SyncMetrics.to(sink)).run(SyncMode.FULL);
            story.clock.set(report.until().orElseThrow());
        }

        assertThat(told)
                .filteredOn(line -> line.contains("quarantines"))
                .containsExactly("rollcall.sync.quarantines{directory=corp, reason=credentials_rejected} +1");
    }

    @Test
    void aListenerThatThrowsHidesNothingFromTheOthers() {
        SyncStory story = SyncStory.syncedOnce(3);
        SyncListener broken = new SyncListener() {
            @Override
            public void onFinished(SyncReport report) {
                throw new IllegalStateException();
            }
        };

        SyncReport report = story.sync()
                .listener(SyncListener.all(broken, SyncMetrics.to(sink)))
                .run(SyncMode.FULL);

        assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
        assertThat(told).isNotEmpty();
    }
}
