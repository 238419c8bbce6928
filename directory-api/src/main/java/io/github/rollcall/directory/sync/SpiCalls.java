package io.github.rollcall.directory.sync;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Calls of what is plugged in: whatever a store or a connector throws, {@link DirectoryException} alone goes on from here. */
final class SpiCalls {
    private SpiCalls() {}

    /** Calls the host's stores. */
    static <T> T store(Supplier<T> call) {
        try {
            return call.get();
        } catch (DirectoryException known) {
            throw known;
        } catch (RuntimeException broken) {
            throw ofStore(broken);
        }
    }

    /** What a store has thrown that is no exception of ours. */
    static DirectoryException ofStore(RuntimeException broken) {
        return DirectoryException.of(
                        ErrorCode.STORE_FAILED,
                        "the host's store failed (" + broken.getClass().getSimpleName() + ")",
                        "See the cause; the next run goes on from the last stored page")
                .cause(broken)
                .build();
    }

    /** Calls a connector in this thread. */
    static <T> T connector(Supplier<T> call) {
        T answer;
        try {
            answer = call.get();
        } catch (RuntimeException failure) {
            throw ofConnector(failure);
        }
        return answered(answer);
    }

    /** The answer of a connector; none at all is a failure. */
    static <T> T answered(@Nullable T answer) {
        if (answer == null) {
            throw undeclared("answered nothing");
        }
        return answer;
    }

    /** What a connector has thrown. Its store, if it has one, is not the host's. */
    static DirectoryException ofConnector(@Nullable Throwable failure) {
        if (failure instanceof DirectoryException known && known.code() != ErrorCode.STORE_FAILED) {
            return known;
        }
        // The message of an undeclared exception may hold anything, so only its class is told.
        String kind = failure == null ? "unknown" : failure.getClass().getSimpleName();
        return undeclared("failed with an undeclared exception (" + kind + ")");
    }

    private static DirectoryException undeclared(String problem) {
        return DirectoryException.of(
                        ErrorCode.CONNECTOR_FAILED,
                        "the connector " + problem,
                        "Report it to the author of the connector")
                .build();
    }
}
