package io.github.rollcall.directory.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A write reaches the provider once, and what is not known about it is said. */
class WriteTest {
    private final List<Duration> waits = new ArrayList<>();
    private final RetryPolicy policy = RetryPolicy.defaults().pause(waits::add);

    @AfterEach
    void clearTheInterruptFlag() {
        Thread.interrupted();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 204})
    void aSuccessThatWasReadIsAConfirmation(int status) {
        Script script = new Script(Answer.of(status, "done"));

        WriteReply<String> reply = write(script);

        assertThat(reply.state()).isEqualTo(WriteReply.State.CONFIRMED);
        assertThat(reply.value()).contains("done");
        assertThat(reply.error()).isEmpty();
        assertThat(script.sent).isEqualTo(1);
        script.allClosedOnce();
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 408, 500, 502, 503, 504})
    void anAnswerThatSaysNothingAboutTheEffectLeavesItOpenAndIsNeverSentAgain(int status) {
        Script script = new Script(Answer.of(status).header("Retry-After", "0"));

        WriteReply<String> reply = write(script);

        assertThat(reply.state()).isEqualTo(WriteReply.State.UNCERTAIN);
        assertThat(reply.error()).isPresent();
        assertThat(script.sent).isEqualTo(1);
        assertThat(waits).isEmpty();
        script.allClosedOnce();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 409, 410, 499, 501, 509})
    void aRefusalIsARefusalAndIsNotSentAgain(int status) {
        Script script = new Script(Answer.of(status));

        assertThat(write(script).state()).isEqualTo(WriteReply.State.REFUSED);
        assertThat(script.sent).isEqualTo(1);
        script.allClosedOnce();
    }

    @Test
    void aConnectionThatBreaksAfterTheRequestLeavesTheEffectOpen() {
        for (IOException broken : List.of(
                new SocketException("reset"),
                new EOFException(),
                new SocketTimeoutException("timeout"),
                new InterruptedIOException("timeout"))) {
            Script script = new Script(broken);

            assertThat(write(script).state()).as("%s", broken).isEqualTo(WriteReply.State.UNCERTAIN);
            assertThat(script.sent).isEqualTo(1);
        }
    }

    @Test
    void aRequestThatNeverLeftIsARefusal() {
        for (IOException broken : List.of(
                new ConnectException("refused"), new UnknownHostException("graph"), new NoRouteToHostException("n"))) {
            WriteReply<String> reply = write(new Script(broken));

            assertThat(reply.state()).as("%s", broken).isEqualTo(WriteReply.State.REFUSED);
            assertThat(reply.error().orElseThrow().code()).isEqualTo(ErrorCode.UNREACHABLE);
        }
    }

    @Test
    void noAccessTokenMeansThatNothingWasSent() {
        DirectoryException noToken =
                DirectoryException.of(ErrorCode.CREDENTIALS_REJECTED, "p", "r").build();

        WriteReply<String> reply = write(() -> {
            throw noToken;
        });

        assertThat(reply.state()).isEqualTo(WriteReply.State.REFUSED);
        assertThat(reply.error()).containsSame(noToken);
    }

    @Test
    void aTransportThatBreaksByItselfLeavesTheEffectOpen() {
        DirectoryException broken =
                DirectoryException.of(ErrorCode.CONNECTOR_FAILED, "p", "r").build();

        WriteReply<String> reply = write(() -> {
            throw broken;
        });

        assertThat(reply.state()).isEqualTo(WriteReply.State.UNCERTAIN);
        assertThat(reply.error()).containsSame(broken);
    }

    @Test
    void aWrappedBreakCountsAsTheBreakItWraps() {
        assertThat(write(() -> {
                            throw new UncheckedIOException(new SocketException("reset"));
                        })
                        .state())
                .isEqualTo(WriteReply.State.UNCERTAIN);
    }

    @Test
    void aSuccessThatCannotBeReadLeavesTheEffectOpen() {
        DirectoryException unreadable =
                DirectoryException.of(ErrorCode.RESPONSE_INVALID, "p", "r").build();
        List<AnswerReader<String>> readers = List.of(
                response -> {
                    throw new IOException("cut");
                },
                response -> {
                    throw new UncheckedIOException(new EOFException());
                },
                response -> {
                    throw unreadable;
                });
        for (AnswerReader<String> reader : readers) {
            Script script = new Script(Answer.of(201, "x"));

            assertThat(policy.write(script, WriteTest::translate, reader).state())
                    .isEqualTo(WriteReply.State.UNCERTAIN);
            assertThat(script.sent).isEqualTo(1);
            script.allClosedOnce();
        }
    }

    @Test
    void anExpiredTokenIsRenewedOnceBecauseItRefusesBeforeAnyEffect() {
        Script renewed = new Script(Answer.of(401), Answer.of(204, "done"));
        assertThat(write(renewed).state()).isEqualTo(WriteReply.State.CONFIRMED);
        assertThat(renewed.sent).isEqualTo(2);

        Script twice = new Script(Answer.of(401), Answer.of(401), Answer.of(204));
        assertThat(write(twice).state()).isEqualTo(WriteReply.State.REFUSED);
        assertThat(twice.sent).isEqualTo(2);

        Script fixed = new Script(Answer.of(401), Answer.of(204));
        fixed.renewable = false;
        assertThat(write(fixed).state()).isEqualTo(WriteReply.State.REFUSED);
        assertThat(fixed.sent).isEqualTo(1);
    }

    @Test
    void tooManyRequestsIsWaitedForBecauseItRefusesBeforeAnyEffect() {
        Script script = new Script(Answer.of(429).header("Retry-After", "7"), Answer.of(204, "done"));

        assertThat(write(script).state()).isEqualTo(WriteReply.State.CONFIRMED);
        assertThat(waits).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void aWaitBeyondTheBudgetIsToldAndNotCutShort() {
        Script script = new Script(Answer.of(429).header("Retry-After", "150"));

        WriteReply<String> reply = write(script);

        assertThat(reply.state()).isEqualTo(WriteReply.State.REFUSED);
        assertThat(reply.error().orElseThrow().retryAfter()).contains(Duration.ofSeconds(150));
        assertThat(script.sent).isEqualTo(1);
        assertThat(waits).isEmpty();
    }

    @Test
    void afterTheLastTryTooManyRequestsIsARefusal() {
        Script script = new Script(Answer.of(429), Answer.of(429), Answer.of(204));

        assertThat(policy.maxRetries(1)
                        .write(script, WriteTest::translate, WriteTest::text)
                        .state())
                .isEqualTo(WriteReply.State.REFUSED);
        assertThat(script.sent).isEqualTo(2);
    }

    @Test
    void anInterruptDuringTheWaitEndsItWithNothingSentAndTheFlagSet() {
        RetryPolicy interrupted = RetryPolicy.defaults().pause(time -> {
            throw new InterruptedException();
        });

        WriteReply<String> reply = interrupted.write(new Script(Answer.of(429)), WriteTest::translate, WriteTest::text);

        assertThat(reply.state()).isEqualTo(WriteReply.State.REFUSED);
        assertThat(reply.error().orElseThrow().code()).isEqualTo(ErrorCode.INTERRUPTED);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    private WriteReply<String> write(Exchange exchange) {
        return policy.write(exchange, WriteTest::translate, WriteTest::text);
    }

    private static String text(WireResponse response) throws IOException {
        return new String(response.body().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static DirectoryException translate(WireResponse response) {
        return DirectoryException.of(
                        response.status() == 429 ? ErrorCode.THROTTLED : ErrorCode.PROVIDER_ERROR,
                        "status " + response.status(),
                        "r")
                .retryAfter(RetryAfter.of(response, Instant.EPOCH).orElse(null))
                .build();
    }
}
