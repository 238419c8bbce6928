package io.github.rollcall.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.sync.DirectorySync;
import io.github.rollcall.directory.sync.SyncListener;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.directory.sync.SyncOutcome;
import io.github.rollcall.directory.sync.SyncReport;
import java.lang.System.Logger;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The README's snippet of a scheduled sync. */
class ScheduledSyncTest {
    private static final Logger LOG = System.getLogger(ScheduledSyncTest.class.getName());

    @Test
    @Tag("R-10")
    void aPlainSchedulerRunsTheSyncByItself() throws Exception {
        SyncStory story = new SyncStory();
        story.directory.add(SyncStory.ids(10));
        List<SyncReport> reports = new CopyOnWriteArrayList<>();
        CountDownLatch threeRuns = new CountDownLatch(3);
        SyncListener watch = new SyncListener() {
            @Override
            public void onFinished(SyncReport report) {
                reports.add(report);
                threeRuns.countDown();
            }
        };
        DirectorySync sync = DirectorySync.between(story.directory, story.users, story.connections)
                .listener(watch);

        ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
        ScheduledFuture<?> schedule =
                scheduler.scheduleWithFixedDelay(() -> runOnce(sync), 0, 1, TimeUnit.MILLISECONDS);

        assertThat(threeRuns.await(30, TimeUnit.SECONDS)).isTrue();
        schedule.cancel(false);
        scheduler.shutdown();
        assertThat(scheduler.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        assertThat(reports).allMatch(report -> report.outcome() == SyncOutcome.COMPLETE);
        assertThat(reports.get(0).users().added()).isEqualTo(10);
        assertThat(reports.get(1).users().changed()).isZero();
    }

    /** A scheduler drops a task that throws, and a store may be down for a while. */
    private static void runOnce(DirectorySync sync) {
        try {
            sync.run(SyncMode.AUTO);
        } catch (DirectoryException storeFailed) {
            LOG.log(Logger.Level.WARNING, "the next run goes on: {0}", storeFailed.getMessage());
        }
    }
}
