package io.github.rollcall.directory.sync;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.ErrorCode;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Calls of the connector in another thread, one at a time, so that the next page is fetched while one is stored, and so that
 * cancellation and the time limit end a call that waits. The thread is the host's, or one daemon thread that has ended when
 * {@link #close} returns.
 */
final class ConnectorCalls implements AutoCloseable {
    private final SyncCancellation cancellation;
    private final Executor executor;
    private final @Nullable DaemonThread own;
    private final long startedAt = System.nanoTime();
    private final Duration maxTime;
    private @Nullable Call<?> underWay;

    ConnectorCalls(DirectoryId directory, SyncOptions options) {
        this.cancellation = options.cancellation();
        this.maxTime = options.limits().maxRunTime();
        Executor given = options.executor();
        if (given != null) {
            this.own = null;
            this.executor = given;
        } else {
            this.own = new DaemonThread("rollcall-" + directory);
            this.executor = own;
        }
    }

    /** Starts a call; the one before must have been awaited. */
    <T> Call<T> start(Supplier<T> call) {
        stopIfAsked();
        Call<T> started = new Call<>(call);
        underWay = started;
        try {
            executor.execute(started.task);
        } catch (RejectedExecutionException refused) {
            throw DirectoryException.of(
                            ErrorCode.CONNECTOR_FAILED,
                            "the host's executor refused a call of the connector",
                            "Give DirectorySync an executor that is not shut down or full")
                    .build();
        }
        return started;
    }

    /** Starts a call and waits for it. */
    <T> T call(Supplier<T> call) {
        return await(start(call));
    }

    /** Waits for a call until it ends, the run is cancelled, the thread interrupted, or the time is up. */
    <T> T await(Call<T> call) {
        Runnable interrupt = () -> call.task.cancel(true);
        cancellation.onCancel(interrupt);
        try {
            stopIfAsked();
            return SpiCalls.answered(call.task.get(remainingNanos(), TimeUnit.NANOSECONDS));
        } catch (CancellationException cancelled) {
            throw new RunStopped(SyncOutcome.CANCELLED);
        } catch (TimeoutException late) {
            throw new RunStopped(SyncOutcome.TIME_LIMIT);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new RunStopped(SyncOutcome.CANCELLED);
        } catch (ExecutionException failed) {
            throw SpiCalls.ofConnector(failed.getCause());
        } finally {
            cancellation.forget(interrupt);
        }
    }

    /** Ends the run if it was cancelled, interrupted, or is out of time. */
    void stopIfAsked() {
        if (cancellation.isCancelled() || Thread.currentThread().isInterrupted()) {
            throw new RunStopped(SyncOutcome.CANCELLED);
        }
        if (remainingNanos() <= 0) {
            throw new RunStopped(SyncOutcome.TIME_LIMIT);
        }
    }

    private long remainingNanos() {
        return maxTime.toNanos() - (System.nanoTime() - startedAt);
    }

    @Override
    public void close() {
        if (underWay != null) {
            underWay.endAndJoin();
        }
        if (own != null) {
            own.endAndJoin();
        }
    }

    /** One call. */
    static final class Call<T> {
        private final AtomicBoolean claimed = new AtomicBoolean();
        private final CountDownLatch ended = new CountDownLatch(1);
        private final FutureTask<T> task;

        private Call(Supplier<T> call) {
            this.task = new FutureTask<>(() -> {
                if (!claimed.compareAndSet(false, true)) {
                    throw new CancellationException();
                }
                try {
                    return call.get();
                } finally {
                    ended.countDown();
                }
            });
        }

        /** Interrupts the call if it is under way and waits until its code has ended; one not begun never begins. */
        private void endAndJoin() {
            task.cancel(true);
            if (!claimed.compareAndSet(false, true)) {
                Uninterruptibly.run(ended::await);
            }
        }
    }
}
