package io.github.rollcall.testkit.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.testkit.MutableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class MutableClockTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final MutableClock clock = MutableClock.at(NOON);

    @Test
    void aClockStandsStillUntilItIsMoved() {
        assertThat(clock.instant()).isEqualTo(NOON).isEqualTo(clock.instant());
        assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);

        clock.advance(Duration.ofMinutes(5));
        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(300));

        clock.set(NOON.minusSeconds(1));
        assertThat(clock.millis()).isEqualTo(NOON.toEpochMilli() - 1000);
    }

    @Test
    void aClockOfAnotherZoneMovesAlong() {
        Clock tokyo = clock.withZone(ZoneId.of("Asia/Tokyo"));
        clock.advance(Duration.ofHours(1));

        assertThat(tokyo.instant()).isEqualTo(NOON.plusSeconds(3600));
        assertThat(tokyo.getZone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
    }
}
