package io.github.rollcall.directory.wire;

import java.io.IOException;
import java.io.Serial;
import java.util.Objects;
import java.util.Optional;

/** A failure of the transport with the host that was asked, so that the error can name it. */
public final class HostFailure extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int MAX_DEPTH = 10;

    private final String host;

    /**
     * Names the host.
     *
     * @param host the name or address the request was for, as it was configured
     * @param broken what happened
     */
    public HostFailure(String host, IOException broken) {
        super("the request to " + host + " failed", broken);
        this.host = Objects.requireNonNull(host, "host");
    }

    /** What happened, without the host. */
    static IOException broken(IOException failure) {
        return failure instanceof HostFailure && failure.getCause() instanceof IOException broken ? broken : failure;
    }

    /** The host of a failure, if somebody has named it. */
    static Optional<String> host(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < MAX_DEPTH; depth++) {
            if (cause instanceof HostFailure named) {
                return Optional.of(named.host);
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }
}
