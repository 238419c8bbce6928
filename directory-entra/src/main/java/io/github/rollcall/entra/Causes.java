package io.github.rollcall.entra;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks behind the exceptions that vendor code wraps around the ones that matter. */
final class Causes {
    private static final int MAX_DEPTH = 20;

    private Causes() {}

    static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> wanted) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < MAX_DEPTH; depth++) {
            if (wanted.isInstance(cause)) {
                return Optional.of(wanted.cast(cause));
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }
}
