package io.github.rollcall.jdbc;

import io.github.rollcall.directory.limit.RateLimiter;
import io.github.rollcall.testkit.RateLimiterContract;
import java.time.Clock;

/** Rate limits on H2 keep the contract. */
class H2RateLimiterTest extends RateLimiterContract {
    @Override
    protected RateLimiter newLimiter(Clock clock) {
        return TestDatabase.H2.empty(clock).rateLimiter();
    }
}
