package io.github.rollcall.directory.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An exchange that holds its tries back by itself. */
@Tag("R-18")
class HeldBackTest {
    private final List<Duration> waits = new ArrayList<>();
    private final RetryPolicy policy = RetryPolicy.defaults().pause(waits::add);

    /** Sends as scripted, after the delays in turn; then without any. */
    private static Exchange held(Script script, long... seconds) {
        return new Exchange() {
            private int tries;

            @Override
            public Duration delay() {
                return Duration.ofSeconds(tries < seconds.length ? seconds[tries++] : 0);
            }

            @Override
            public WireResponse send() throws java.io.IOException {
                return script.send();
            }
        };
    }

    private Reply<Integer> read(Exchange exchange) {
        return policy.read(exchange, HeldBackTest::translate, WireResponse::status);
    }

    private static DirectoryException translate(WireResponse response) {
        return DirectoryException.of(ErrorCode.PROVIDER_ERROR, "status " + response.status(), "r")
                .build();
    }

    @Test
    void aDelayIsWaitedBeforeTheTryAndIsNoRequestAndNoRetry() {
        Script script = new Script(Answer.of(200));

        Reply<Integer> reply = read(held(script, 20));

        assertThat(waits).containsExactly(Duration.ofSeconds(20));
        assertThat(reply.cost().requests()).isEqualTo(1);
        assertThat(reply.cost().waited()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void everyTryIsAskedAnew() {
        Script script = new Script(Answer.of(503), Answer.of(200));

        read(held(script, 1, 2));

        assertThat(waits).hasSize(3);
        assertThat(waits.get(0)).isEqualTo(Duration.ofSeconds(1));
        assertThat(waits.get(2)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void aDelayBeyondTheBudgetEndsTheCallAndNothingIsSent() {
        Script script = new Script(Answer.of(200));

        assertThatExceptionOfType(DirectoryException.class)
                .isThrownBy(() -> read(held(script, 31)))
                .satisfies(failure -> {
                    assertThat(failure.code()).isEqualTo(ErrorCode.THROTTLED);
                    assertThat(failure.retryAfter()).contains(Duration.ofSeconds(31));
                });
        assertThat(script.sent).isZero();
        assertThat(waits).isEmpty();
    }

    @Test
    void theBudgetIsSharedWithTheWaitsThatTheProviderAsksFor() {
        Script script = new Script(Answer.of(503), Answer.of(200));

        assertThatExceptionOfType(DirectoryException.class)
                .isThrownBy(() -> read(held(script, 20, 20)))
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(ErrorCode.THROTTLED));
        assertThat(script.sent).isEqualTo(1);
    }

    @Test
    void aDelayThatIsNegativeIsNone() {
        read(held(new Script(Answer.of(200)), -5));

        assertThat(waits).isEmpty();
    }

    @Test
    void aWriteIsHeldBackLikewiseAndRefusedBeyondTheBudget() {
        Script sent = new Script(Answer.of(200));
        Script held = new Script(Answer.of(200));

        assertThat(policy.write(held(sent, 20), HeldBackTest::translate, WireResponse::status)
                        .state())
                .isEqualTo(WriteReply.State.CONFIRMED);
        assertThat(waits).containsExactly(Duration.ofSeconds(20));
        WriteReply<Integer> refused = policy.write(held(held, 31), HeldBackTest::translate, WireResponse::status);
        assertThat(refused.state()).isEqualTo(WriteReply.State.REFUSED);
        assertThat(refused.error().orElseThrow().code()).isEqualTo(ErrorCode.THROTTLED);
        assertThat(held.sent).isZero();
    }
}
