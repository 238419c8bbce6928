package io.github.rollcall.entra;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.EventListener;

/**
 * Ends a call when the thread that made it is interrupted, until its body has been read: a wait for bytes does not notice an
 * interrupt by itself. Safe for many threads.
 */
final class InterruptWatch extends EventListener implements AutoCloseable {
    private static final long WATCH_MILLIS = 25;
    private static final long IDLE_SECONDS = 5;

    private final Map<Call, ScheduledFuture<?>> watched = new ConcurrentHashMap<>();
    private final ScheduledThreadPoolExecutor watches;

    InterruptWatch() {
        this.watches = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "rollcall-entra-interrupts");
            thread.setDaemon(true);
            return thread;
        });
        watches.setRemoveOnCancelPolicy(true);
        watches.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        watches.allowCoreThreadTimeOut(true);
        // A call that starts while the connector closes goes on without being watched.
        watches.setRejectedExecutionHandler((task, executor) -> {});
    }

    @Override
    public void callStart(Call call) {
        Thread caller = Thread.currentThread();
        watched.put(
                call,
                watches.scheduleWithFixedDelay(
                        () -> {
                            if (caller.isInterrupted()) {
                                call.cancel();
                            }
                        },
                        WATCH_MILLIS,
                        WATCH_MILLIS,
                        TimeUnit.MILLISECONDS));
    }

    @Override
    public void callEnd(Call call) {
        forget(call);
    }

    @Override
    public void callFailed(Call call, IOException failure) {
        forget(call);
    }

    private void forget(Call call) {
        ScheduledFuture<?> watch = watched.remove(call);
        if (watch != null) {
            watch.cancel(false);
        }
    }

    @Override
    public void close() {
        watches.shutdownNow();
    }
}
