package io.github.rollcall.directory.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateExpiredException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLProtocolException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("R-18")
class TransportErrorsTest {
    private static final String CANARY = "mike@canary.example";

    @AfterEach
    void clearTheInterruptFlag() {
        Thread.interrupted();
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new ConnectException(CANARY), ErrorCode.UNREACHABLE),
                Arguments.of(new NoRouteToHostException(CANARY), ErrorCode.UNREACHABLE),
                Arguments.of(new UnknownHostException(CANARY), ErrorCode.UNREACHABLE),
                Arguments.of(new SocketException(CANARY), ErrorCode.UNREACHABLE),
                Arguments.of(new EOFException(CANARY), ErrorCode.UNREACHABLE),
                Arguments.of(new IOException(CANARY, new IllegalStateException(CANARY)), ErrorCode.UNREACHABLE),
                Arguments.of(new SocketTimeoutException(CANARY), ErrorCode.TIMEOUT),
                Arguments.of(new InterruptedIOException(CANARY), ErrorCode.TIMEOUT),
                Arguments.of(new SSLException(CANARY), ErrorCode.TLS_FAILED),
                Arguments.of(new SSLHandshakeException(CANARY), ErrorCode.TLS_FAILED),
                Arguments.of(new SSLPeerUnverifiedException(CANARY), ErrorCode.TLS_FAILED),
                Arguments.of(new SSLProtocolException(CANARY), ErrorCode.TLS_FAILED),
                Arguments.of(
                        causedBy(new SSLHandshakeException(CANARY), new CertificateExpiredException(CANARY)),
                        ErrorCode.TLS_FAILED),
                // A connection that breaks under TLS says nothing about certificates.
                Arguments.of(causedBy(new SSLException(CANARY), new SocketException(CANARY)), ErrorCode.UNREACHABLE),
                Arguments.of(
                        causedBy(new SSLHandshakeException(CANARY), new EOFException(CANARY)), ErrorCode.UNREACHABLE),
                Arguments.of(
                        causedBy(new SSLException(CANARY), new SocketTimeoutException(CANARY)), ErrorCode.TIMEOUT));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aFailureIsNamedByItsClassAndNeverQuoted(IOException broken, ErrorCode code) {
        DirectoryException failure = TransportErrors.of(broken);

        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure.getMessage()).doesNotContain("canary").doesNotContain("()");
        assertThat(failure).hasNoCause();
    }

    @Test
    void aTlsFailureNamesTheReason() {
        assertThat(TransportErrors.of(causedBy(new SSLHandshakeException("x"), new CertificateExpiredException("x"))))
                .hasMessageContaining("(CertificateExpiredException)");
    }

    @Test
    void aNamedHostStandsInTheErrorAndChangesNothingElse() {
        IOException named = new HostFailure("graph.example", new SSLHandshakeException(CANARY));

        DirectoryException tls = TransportErrors.of(named);
        assertThat(tls.code()).isEqualTo(ErrorCode.TLS_FAILED);
        assertThat(tls).hasMessageContaining("the TLS connection to graph.example failed (SSLHandshakeException)");
        assertThat(tls.getMessage()).doesNotContain("canary");
        assertThat(TransportErrors.of(new HostFailure("graph.example", new ConnectException(CANARY))))
                .hasMessageContaining("the connection to graph.example failed (ConnectException)");
        assertThat(TransportErrors.of(new HostFailure("graph.example", new UnknownHostException(CANARY))))
                .hasMessageContaining("host name graph.example does not resolve");
        assertThat(TransportErrors.of(causedBy(new InterruptedIOException("timeout"), named))
                        .code())
                .isEqualTo(ErrorCode.TIMEOUT);
    }

    @Test
    void anInterruptedThreadIsInterruptedWhateverBroke() {
        Thread.currentThread().interrupt();

        assertThat(TransportErrors.of(new InterruptedIOException("x")).code()).isEqualTo(ErrorCode.INTERRUPTED);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void aCauseThatGoesInCirclesEnds() {
        IOException one = new SSLException("one");
        IOException two = new SSLException("two", one);
        one.initCause(two);

        assertThat(TransportErrors.of(one).code()).isEqualTo(ErrorCode.TLS_FAILED);
    }

    private static <T extends Throwable> T causedBy(T failure, Throwable cause) {
        failure.initCause(cause);
        return failure;
    }
}
