package io.github.rollcall.directory.wire;

import java.io.Serial;
import javax.net.ssl.SSLException;

/**
 * A TLS connection that failed, with the host it was for. Thrown by a connector's transport, so that an error can name the host
 * an administrator has to look at; the failure itself is the cause.
 */
public final class UntrustedHostException extends SSLException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String host;

    /**
     * Names the host.
     *
     * @param host the configured host the connection was for
     * @param failure why there is none
     */
    public UntrustedHostException(String host, SSLException failure) {
        super("TLS failed", failure);
        this.host = host;
    }

    /**
     * The host the connection was for.
     *
     * @return as configured
     */
    public String host() {
        return host;
    }
}
