package io.github.rollcall.jdbc;

import io.github.rollcall.directory.limit.RateLimiter;
import io.github.rollcall.testkit.RateLimiterContract;
import java.time.Clock;

/** Rate limits on Postgres keep the contract. */
class PostgresRateLimiterTest extends RateLimiterContract {
    @Override
    protected RateLimiter newLimiter(Clock clock) {
        return TestDatabase.POSTGRES.empty(clock).rateLimiter();
    }
}
