package io.github.rollcall.okta;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The time by Okta's clock, for what Okta judges by its own: assertions and proofs. The machine's clock counts unless Okta's
 * answers show that it is off. Safe for many threads.
 */
final class OktaTime {
    private static final Duration TOLERATED = Duration.ofSeconds(30);
    private static final Duration LARGEST = Duration.ofDays(1);

    private final Clock clock;
    private volatile Duration ahead = Duration.ZERO;

    OktaTime(Clock clock) {
        this.clock = clock;
    }

    /** Compares the date of an answer that has just arrived. */
    void learn(Instant sentAt) {
        Duration difference = Duration.between(clock.instant(), sentAt);
        boolean counts =
                difference.abs().compareTo(TOLERATED) > 0 && difference.abs().compareTo(LARGEST) <= 0;
        ahead = counts ? difference : Duration.ZERO;
    }

    Instant now() {
        return clock.instant().plus(ahead);
    }

    /** How far Okta's clock is ahead of the machine's; zero if they agree well enough. */
    Duration ahead() {
        return ahead;
    }
}
