package io.github.rollcall.entra;

import io.github.rollcall.directory.wire.CallWatch;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import okhttp3.Call;
import okhttp3.EventListener;

/** Has every call of the HTTP client watched for an interrupt, from its start until its body has been read; deadlines are the client's own. Safe for many threads. */
final class WatchedCalls extends EventListener implements AutoCloseable {
    private final Map<Call, Future<?>> watched = new ConcurrentHashMap<>();
    private final CallWatch watch = new CallWatch("rollcall-entra-watch");

    @Override
    public void callStart(Call call) {
        watched.put(call, watch.watch(call::cancel));
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
        Future<?> watching = watched.remove(call);
        if (watching != null) {
            watching.cancel(false);
        }
    }

    @Override
    public void close() {
        watch.close();
    }
}
