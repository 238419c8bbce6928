package io.github.rollcall.provider.faults;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs something in a thread of its own and tells if it does not end. */
final class Deadline<T> {
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final FutureTask<T> task;
    private final Thread thread;
    private volatile boolean interruptKept;

    Deadline(Callable<T> work) {
        this.task = new FutureTask<>(() -> {
            try {
                return work.call();
            } finally {
                interruptKept = Thread.interrupted();
            }
        });
        this.thread = new Thread(task, "fault-grid-run");
        this.thread.setDaemon(true);
    }

    /** How it ended: a result, what it threw, or where it hung. */
    record End<T>(
            @Nullable T result,
            @Nullable Throwable thrown,
            @Nullable String hung,
            boolean interruptKept) {}

    /** The thread, to interrupt it. */
    Thread thread() {
        return thread;
    }

    End<T> run() {
        thread.start();
        try {
            return new End<>(task.get(LONGEST.toSeconds(), TimeUnit.SECONDS), null, null, interruptKept);
        } catch (ExecutionException failed) {
            return new End<>(null, failed.getCause(), null, interruptKept);
        } catch (TimeoutException hanging) {
            String where =
                    Stream.of(thread.getStackTrace()).map(String::valueOf).collect(Collectors.joining("\n  "));
            thread.interrupt();
            return new End<>(null, null, where, false);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new End<>(null, stopped, null, false);
        }
    }
}
