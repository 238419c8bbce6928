package io.github.rollcall.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.sync.DirectorySync;
import io.github.rollcall.directory.sync.SyncCancellation;
import io.github.rollcall.directory.sync.SyncLimits;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.directory.sync.SyncOutcome;
import io.github.rollcall.directory.sync.SyncReport;
import io.github.rollcall.testkit.FakeDirectory.Call;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StoppingTest {

    /** Waits for ever, as a provider may, until it is interrupted. */
    private static final class Stuck implements Runnable {
        final CountDownLatch reached = new CountDownLatch(1);
        final AtomicBoolean interrupted = new AtomicBoolean();

        @Override
        public void run() {
            reached.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException ended) {
                interrupted.set(true);
            }
        }
    }

    private static DirectorySync inItsOwnThread(SyncStory story) {
        return DirectorySync.between(story.directory, story.users, story.connections)
                .clock(story.clock);
    }

    @Test
    void aCancelledRunEndsAtOnceEvenIfTheProviderDoesNotAnswerAndCanBeResumed() throws Exception {
        SyncStory story = SyncStory.syncedOnce(30);
        Stuck stuck = new Stuck();
        story.directory.script().beforeAt(Call.USERS, 5, stuck);
        SyncCancellation cancellation = new SyncCancellation();
        CompletableFuture<SyncReport> report = new CompletableFuture<>();
        Thread run = new Thread(() ->
                report.complete(inItsOwnThread(story).cancellation(cancellation).run(SyncMode.FULL)));
        run.start();
        stuck.reached.await();

        cancellation.cancel();
        run.join();

        assertThat(report.join().outcome()).isEqualTo(SyncOutcome.CANCELLED);
        assertThat(stuck.interrupted).isTrue();
        assertThat(story.run(SyncMode.FULL).pages()).as("pages left").isEqualTo(6);
    }

    @Test
    void aRunThatIsCancelledBeforeItBeginsAsksForNothing() {
        SyncStory story = SyncStory.syncedOnce(3);
        int before = story.directory.calls(Call.CHECK);
        SyncCancellation cancellation = new SyncCancellation();
        cancellation.cancel();

        SyncReport report = story.sync().cancellation(cancellation).run(SyncMode.FULL);

        assertThat(report.outcome()).isEqualTo(SyncOutcome.CANCELLED);
        assertThat(story.directory.calls(Call.CHECK)).isEqualTo(before);
    }

    @Test
    void anInterruptedRunEndsAndKeepsTheInterruptFlag() {
        SyncStory story = SyncStory.syncedOnce(30);
        story.directory
                .script()
                .beforeAt(Call.USERS, 5, () -> Thread.currentThread().interrupt());

        SyncReport report = story.run(SyncMode.FULL);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(report.outcome()).isEqualTo(SyncOutcome.CANCELLED);
        assertThat(story.active()).hasSize(30);
    }

    @Test
    void aRunEndsAtItsTimeLimit() {
        SyncStory story = SyncStory.syncedOnce(30);
        Stuck stuck = new Stuck();
        story.directory.script().beforeAt(Call.USERS, 5, stuck);

        SyncReport report = inItsOwnThread(story)
                .limits(SyncLimits.defaults().maxRunTime(Duration.ofMillis(300)))
                .run(SyncMode.FULL);

        assertThat(report.outcome()).isEqualTo(SyncOutcome.TIME_LIMIT);
        assertThat(stuck.interrupted).isTrue();
        assertThat(story.run(SyncMode.FULL).outcome()).isEqualTo(SyncOutcome.COMPLETE);
    }

    @Test
    void limitsOutOfRangeAreMisuse() {
        SyncLimits limits = SyncLimits.defaults();
        for (Duration wrong : List.of(Duration.ZERO, Duration.ofSeconds(-1), Duration.ofSeconds(Long.MAX_VALUE))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> limits.maxRunTime(wrong))
                    .withMessageContaining("maxRunTime");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> limits.leaseLife(wrong))
                    .withMessageContaining("leaseLife");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> limits.fullEvery(wrong))
                    .withMessageContaining("fullEvery");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> limits.approvalLife(wrong))
                    .withMessageContaining("approvalLife");
        }
        assertThatIllegalArgumentException().isThrownBy(() -> limits.maxPages(0));
    }

    @Test
    void aListingOfExactlyTheMostPagesIsReadAndOneMoreIsRefused() {
        SyncStory story = new SyncStory();
        story.directory.add(SyncStory.ids(30));

        SyncReport tooMany =
                story.sync().limits(SyncLimits.defaults().maxPages(9)).run(SyncMode.FULL);
        SyncReport enough =
                story.sync().limits(SyncLimits.defaults().maxPages(10)).run(SyncMode.FULL);

        assertThat(tooMany.error())
                .hasValueSatisfying(error -> assertThat(error.code()).isEqualTo(ErrorCode.TOO_MANY_PAGES));
        assertThat(enough.outcome()).isEqualTo(SyncOutcome.COMPLETE);
        assertThat(enough.pages()).isEqualTo(10);
    }

    @Test
    void noThreadOfARunOutlivesIt() {
        SyncStory story = new SyncStory();
        story.directory.add(SyncStory.ids(10));
        CompletableFuture<Thread> caller = new CompletableFuture<>();
        story.directory.script().beforeAt(Call.USERS, 2, () -> caller.complete(Thread.currentThread()));

        inItsOwnThread(story).run(SyncMode.FULL);

        assertThat(caller.join().getName()).isEqualTo("rollcall-corp");
        assertThat(caller.join().isDaemon()).isTrue();
        assertThat(caller.join().isAlive()).isFalse();
    }

    @Test
    void theNextPageIsFetchedWhileOneIsStored() throws Exception {
        SyncStory story = new SyncStory();
        story.directory.add(SyncStory.ids(6));
        CountDownLatch secondIsFetched = new CountDownLatch(1);
        story.directory.script().beforeAt(Call.USERS, 2, secondIsFetched::countDown);
        AtomicBoolean together = new AtomicBoolean();
        FlakyUserStore store = new FlakyUserStore(story.users);
        store.beforeApply(() -> together.compareAndSet(false, await(secondIsFetched)));
        story.users = store;

        inItsOwnThread(story).run(SyncMode.FULL);

        assertThat(together).as("page 2 was asked for before page 1 was stored").isTrue();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void aHostsExecutorIsUsedAndHasNothingLeftToDoAfterwards() throws Exception {
        SyncStory story = new SyncStory();
        story.directory.add(SyncStory.ids(10));
        AtomicReference<String> caller = new AtomicReference<>("");
        story.directory
                .script()
                .beforeAt(Call.USERS, 2, () -> caller.set(Thread.currentThread().getName()));
        ExecutorService pool = Executors.newSingleThreadExecutor(task -> new Thread(task, "host-pool"));

        SyncReport report = inItsOwnThread(story).executor(pool).run(SyncMode.FULL);
        pool.shutdown();

        assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
        assertThat(caller.get()).isEqualTo("host-pool");
        assertThat(pool.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void anExecutorThatRefusesIsAnOutcome() {
        SyncStory story = SyncStory.syncedOnce(3);
        ExecutorService pool = Executors.newSingleThreadExecutor();
        pool.shutdown();

        SyncReport report = inItsOwnThread(story).executor(pool).run(SyncMode.FULL);

        assertThat(report.outcome()).isEqualTo(SyncOutcome.FAILED);
        assertThat(report.error())
                .hasValueSatisfying(error -> assertThat(error.getMessage()).contains("executor"));
    }
}
