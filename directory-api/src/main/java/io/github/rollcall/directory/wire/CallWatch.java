package io.github.rollcall.directory.wire;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Ends calls that a wait for bytes would keep alive: when the thread that made the call is interrupted, which a blocked read does not notice, and when the
 * call's deadline has passed. One daemon thread per watch, which ends when nothing has been watched for a while. Safe for many threads.
 */
public final class CallWatch implements AutoCloseable {
    private static final long WATCH_MILLIS = 25;
    private static final long IDLE_SECONDS = 5;

    private final ScheduledThreadPoolExecutor watches;

    /**
     * A watch over the calls of one transport.
     *
     * @param threadName the name of its thread
     */
    public CallWatch(String threadName) {
        Objects.requireNonNull(threadName, "threadName");
        watches = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, threadName);
            thread.setDaemon(true);
            return thread;
        });
        watches.setRemoveOnCancelPolicy(true);
        watches.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        watches.allowCoreThreadTimeOut(true);
        // A call that starts while its transport closes goes on without being watched.
        watches.setRejectedExecutionHandler((task, executor) -> {});
    }

    /**
     * Watches a call that the calling thread is about to make, for an interrupt only.
     *
     * @param cancel ends the call; called in the thread of this watch, perhaps more than once
     * @return to be cancelled when the call is over
     */
    public Future<?> watch(Runnable cancel) {
        Thread caller = Thread.currentThread();
        return whenever(caller::isInterrupted, cancel);
    }

    /**
     * Watches a call that the calling thread is about to make, for an interrupt and for its deadline.
     *
     * @param longest how long the call may take, its body included
     * @param cancel ends the call; called in the thread of this watch, perhaps more than once
     * @return to be cancelled when the call is over
     */
    public Future<?> watch(Duration longest, Runnable cancel) {
        Thread caller = Thread.currentThread();
        long start = System.nanoTime();
        long nanos = longest.toNanos();
        return whenever(() -> caller.isInterrupted() || System.nanoTime() - start >= nanos, cancel);
    }

    private Future<?> whenever(BooleanSupplier due, Runnable cancel) {
        Objects.requireNonNull(cancel, "cancel");
        return watches.scheduleWithFixedDelay(
                () -> {
                    if (due.getAsBoolean()) {
                        cancel.run();
                    }
                },
                WATCH_MILLIS,
                WATCH_MILLIS,
                TimeUnit.MILLISECONDS);
    }

    /** Ends the watch; calls under way are no longer watched. */
    @Override
    public void close() {
        watches.shutdownNow();
    }
}
