package io.github.rollcall.directory.wire;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLException;

/**
 * Why there was no answer. Messages of transport exceptions can hold addresses, so only their class is told, and the host if
 * the connector has named it.
 */
final class TransportErrors {
    private static final String RETRY_LATER =
            "Nothing to do unless it persists: then check network, proxy and provider status";

    private TransportErrors() {}

    static DirectoryException of(IOException failure) {
        return of(HostFailure.broken(failure), HostFailure.host(failure).orElse(""));
    }

    private static DirectoryException of(IOException broken, String host) {
        String to = host.isEmpty() ? "" : " to " + host;
        if (Thread.currentThread().isInterrupted()) {
            return interrupted();
        }
        if (broken instanceof SSLException && !(rootOf(broken) instanceof IOException root && isNetwork(root))) {
            return DirectoryException.of(
                            ErrorCode.TLS_FAILED,
                            "the TLS connection" + to + " failed (" + tlsReason(broken) + ")",
                            "Check the host name, its certificate and the trust store; there is no fallback")
                    .build();
        }
        if (rootOf(broken) instanceof InterruptedIOException || broken instanceof InterruptedIOException) {
            return failure(ErrorCode.TIMEOUT, "no complete answer within the deadline");
        }
        if (broken instanceof UnknownHostException) {
            String name = host.isEmpty() ? "" : " " + host;
            return failure(ErrorCode.UNREACHABLE, "the provider's host name" + name + " does not resolve");
        }
        return failure(
                ErrorCode.UNREACHABLE,
                "the connection" + to + " failed (" + broken.getClass().getSimpleName() + ")");
    }

    static DirectoryException interrupted() {
        return failure(ErrorCode.INTERRUPTED, "the thread was interrupted");
    }

    private static DirectoryException failure(ErrorCode code, String problem) {
        return DirectoryException.of(code, problem, RETRY_LATER).build();
    }

    private static String tlsReason(Throwable broken) {
        Throwable root = rootOf(broken);
        return root instanceof GeneralSecurityException || root instanceof SSLException
                ? root.getClass().getSimpleName()
                : broken.getClass().getSimpleName();
    }

    /** A connection that was cut or timed out under TLS; it says nothing about certificates. */
    private static boolean isNetwork(IOException root) {
        return root instanceof SocketException
                || root instanceof EOFException
                || root instanceof InterruptedIOException;
    }

    private static Throwable rootOf(Throwable broken) {
        Throwable root = broken;
        for (int depth = 0; depth < 10 && root.getCause() != null; depth++) {
            root = root.getCause();
        }
        return root;
    }
}
