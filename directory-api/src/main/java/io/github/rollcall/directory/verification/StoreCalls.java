package io.github.rollcall.directory.verification;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import java.util.function.Supplier;

/** Calls of the host's stores: whatever they throw, {@link DirectoryException} alone goes on from here. */
final class StoreCalls {
    private StoreCalls() {}

    static <T> T stored(Supplier<T> call) {
        try {
            return call.get();
        } catch (DirectoryException known) {
            throw known;
        } catch (RuntimeException broken) {
            // The message of the host's exception may hold anything, so only its class is told.
            throw DirectoryException.of(
                            ErrorCode.STORE_FAILED,
                            "the host's store failed (" + broken.getClass().getSimpleName() + ")",
                            "Repair the store; what was under way is not done, or will be read back")
                    .build();
        }
    }
}
