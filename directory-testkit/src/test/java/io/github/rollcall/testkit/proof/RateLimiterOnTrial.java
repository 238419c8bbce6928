package io.github.rollcall.testkit.proof;

import io.github.rollcall.directory.limit.InMemoryRateLimiter;
import io.github.rollcall.directory.limit.RateLimiter;
import io.github.rollcall.testkit.RateLimiterContract;
import java.time.Clock;
import java.util.function.Function;

/** Runs the contract against whatever is on trial. Its name keeps it out of the ordinary run. */
class RateLimiterOnTrial extends RateLimiterContract {
    private static final ThreadLocal<Function<Clock, RateLimiter>> SUBJECT =
            ThreadLocal.withInitial(() -> RateLimiterOnTrial::right);

    static RateLimiter right(Clock clock) {
        return new InMemoryRateLimiter(clock, InMemoryRateLimiter.DEFAULT_KEYS);
    }

    static Trial of(Function<Clock, RateLimiter> subject) {
        SUBJECT.set(subject);
        try {
            return Trial.of(RateLimiterOnTrial.class);
        } finally {
            SUBJECT.remove();
        }
    }

    @Override
    protected RateLimiter newLimiter(Clock clock) {
        return SUBJECT.get().apply(clock);
    }
}
