package io.github.rollcall.testkit.hosts;

import io.github.rollcall.directory.limit.InMemoryRateLimiter;
import io.github.rollcall.directory.limit.RateLimiter;
import io.github.rollcall.testkit.RateLimiterContract;
import java.time.Clock;

/** The shipped limiter in memory keeps the contract. */
class InMemoryRateLimiterTest extends RateLimiterContract {
    @Override
    protected RateLimiter newLimiter(Clock clock) {
        return new InMemoryRateLimiter(clock, InMemoryRateLimiter.DEFAULT_KEYS);
    }
}
