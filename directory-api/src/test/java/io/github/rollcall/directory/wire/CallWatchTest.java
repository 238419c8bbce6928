package io.github.rollcall.directory.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class CallWatchTest {
    private final CountDownLatch cancelled = new CountDownLatch(1);

    @Test
    void aCallThatTakesTooLongIsEnded() throws InterruptedException {
        try (CallWatch watch = new CallWatch("test-watch")) {
            Future<?> watched = watch.watch(Duration.ofMillis(1), cancelled::countDown);

            assertThat(cancelled.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(watched.cancel(false)).isTrue();
        }
    }

    @Test
    void aCallOfAnInterruptedThreadIsEnded() throws InterruptedException {
        try (CallWatch watch = new CallWatch("test-watch")) {
            Thread caller = new Thread(() -> {
                Future<?> watched = watch.watch(cancelled::countDown);
                Thread.currentThread().interrupt();
                while (cancelled.getCount() > 0) {
                    // Every way of waiting would end the interrupt.
                    Thread.onSpinWait();
                }
                watched.cancel(false);
            });
            caller.start();
            caller.join();

            assertThat(cancelled.getCount()).isZero();
        }
    }

    @Test
    void aCallThatIsOverIsLeftAlone() throws InterruptedException {
        try (CallWatch watch = new CallWatch("test-watch")) {
            CountDownLatch later = new CountDownLatch(1);
            Future<?> over = watch.watch(Duration.ofMillis(500), cancelled::countDown);
            over.cancel(false);
            Future<?> other = watch.watch(Duration.ofMillis(600), later::countDown);

            assertThat(later.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(other.isDone()).isFalse();
            assertThat(cancelled.getCount()).isEqualTo(1);
        }
    }

    @Test
    void aCallAfterTheEndGoesOnUnwatched() {
        CallWatch watch = new CallWatch("test-watch");
        watch.close();

        assertThat(watch.watch(cancelled::countDown)).isNotNull();
    }
}
