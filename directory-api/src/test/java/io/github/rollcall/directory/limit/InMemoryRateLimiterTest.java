package io.github.rollcall.directory.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keys are made up by whoever floods; memory and limits stand. */
class InMemoryRateLimiterTest {
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final RateLimit THREE = new RateLimit(3, QUARTER);
    private static final int KEYS = 1000;

    private final SetClock clock = new SetClock();
    private final InMemoryRateLimiter limiter = new InMemoryRateLimiter(clock, KEYS);

    private static final class SetClock extends Clock {
        private Instant now = Instant.parse("2026-03-02T12:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** Spread over the digits that choose a shared counter. */
    private static RateBucket bucket(long number) {
        return new RateBucket(String.format("%016x", number * 0x9E3779B97F4A7C15L) + "0".repeat(48), THREE);
    }

    private RateAnswer take(long number) {
        return limiter.take(List.of(bucket(number)));
    }

    @Test
    void madeUpKeysDoNotFillTheMemory() {
        for (int i = 0; i < 100_000; i++) {
            take(i);
        }
        assertThat(limiter.keys()).isEqualTo(KEYS);
    }

    @Test
    void aFloodOfKeysDoesNotGiveBackWhatWasUsedUp() {
        for (int i = 0; i < 3; i++) {
            assertThat(take(1).isTaken()).isTrue();
        }
        for (int i = 2; i < 50_000; i++) {
            take(i);
        }
        assertThat(take(1).isTaken()).isFalse();
    }

    @Test
    void aKeyThatFindsNoRoomSharesItsCounterAndIsNeverRefusedTooLate() {
        for (int i = 0; i < KEYS; i++) {
            take(i);
        }
        int taken = 0;
        for (int i = 0; i < 10; i++) {
            taken += take(KEYS).isTaken() ? 1 : 0;
        }
        assertThat(taken).isEqualTo(3);
        assertThat(limiter.keys()).isEqualTo(KEYS);
    }

    /** A counter of its own would have forgotten what was counted in the shared one. */
    @Test
    void aKeyThatSharesACounterStaysWithItUntilItsUsesAreOver() {
        for (int i = 0; i < KEYS; i++) {
            take(i);
        }
        clock.now = clock.now.plus(QUARTER.minusMinutes(1));
        for (int i = 0; i < 3; i++) {
            assertThat(take(KEYS).isTaken()).isTrue();
        }
        clock.now = clock.now.plus(Duration.ofMinutes(2));
        assertThat(take(KEYS).isTaken()).isFalse();
        assertThat(limiter.keys()).isZero();

        clock.now = clock.now.plus(QUARTER);
        assertThat(take(KEYS).isTaken()).isTrue();
        assertThat(limiter.keys()).isEqualTo(1);
    }

    @Test
    void whatIsOverIsDropped() {
        for (int i = 0; i < KEYS; i++) {
            take(i);
        }
        clock.now = clock.now.plus(QUARTER);
        take(KEYS);

        assertThat(limiter.keys()).isEqualTo(1);
    }

    @Test
    void aClockThatGoesBackDoesNotKeepKeysForLonger() {
        clock.now = clock.now.plus(Duration.ofDays(400));
        for (int i = 0; i < KEYS; i++) {
            take(i);
        }
        clock.now = clock.now.minus(Duration.ofDays(400));
        assertThat(take(1).isTaken()).isTrue();
        assertThat(limiter.keys()).isEqualTo(KEYS);

        clock.now = clock.now.plus(QUARTER);
        take(1);
        assertThat(limiter.keys()).isEqualTo(1);
    }

    @Test
    void aLimiterKeepsAKeyAtLeast() {
        assertThatThrownBy(() -> new InMemoryRateLimiter(clock, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
