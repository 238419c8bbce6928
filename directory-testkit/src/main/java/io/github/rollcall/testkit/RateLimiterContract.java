package io.github.rollcall.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rollcall.directory.limit.RateAnswer;
import io.github.rollcall.directory.limit.RateBucket;
import io.github.rollcall.directory.limit.RateLimit;
import io.github.rollcall.directory.limit.RateLimiter;
import io.github.rollcall.directory.limit.RateLimits;
import io.github.rollcall.directory.limit.RateOperation;
import io.github.rollcall.directory.limit.RateSubject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every {@link RateLimiter} must do. A host that counts in a store of its own extends it next to its limiter and makes
 * one that has counted nothing in {@link #newLimiter(Clock)}.
 */
public abstract class RateLimiterContract {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration MILLI = Duration.ofMillis(1);
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final RateLimit THREE = new RateLimit(3, QUARTER);
    private static final int THREADS = 16;

    private MutableClock clock = MutableClock.at(Instant.EPOCH);
    private RateLimiter limiter = buckets -> RateAnswer.taken(0);

    /** For subclasses. */
    protected RateLimiterContract() {}

    /**
     * Makes a limiter that has counted nothing. Called once before each test.
     *
     * @param clock what it must count by
     * @return the limiter
     */
    protected abstract RateLimiter newLimiter(Clock clock);

    @BeforeEach
    final void startCounting() {
        clock = MutableClock.at(Instant.parse("2026-03-02T12:00:00.123Z"));
        limiter = newLimiter(clock);
    }

    private static RateBucket bucket(int number, RateLimit limit) {
        return new RateBucket(String.format("%064x", number), limit);
    }

    private RateAnswer take(RateBucket... buckets) {
        return limiter.take(List.of(buckets));
    }

    private void takeAll(RateBucket bucket) {
        for (int i = 0; i < bucket.limit().uses(); i++) {
            assertTrue(take(bucket).isTaken());
        }
    }

    /** Each limit that is on by default: one use before it, the last one, one after it. */
    @Test
    void everyDefaultLimitTakesItsNumberAndNotOneMore() {
        int number = 0;
        for (RateOperation operation : RateOperation.values()) {
            for (RateSubject subject : RateSubject.values()) {
                for (RateLimit limit : RateLimits.defaults().of(operation, subject)) {
                    RateBucket bucket = bucket(number++, limit);
                    String which = operation + " " + subject + " " + limit;
                    for (int left = limit.uses() - 1; left >= 0; left--) {
                        RateAnswer answer = take(bucket);
                        assertTrue(answer.isTaken(), which);
                        assertEquals(left, answer.left(), which);
                    }
                    assertFalse(take(bucket).isTaken(), which);
                }
            }
        }
        assertTrue(number >= RateOperation.values().length * RateSubject.values().length);
    }

    @Test
    void aLimitOfOneTakesOne() {
        RateBucket once = bucket(1, new RateLimit(1, Duration.ofSeconds(1)));

        assertTrue(take(once).isTaken());
        assertFalse(take(once).isTaken());
        clock.advance(Duration.ofSeconds(1));
        assertTrue(take(once).isTaken());
    }

    @Test
    void aUseCountsUntilItsWindowHasPassedAndNotLonger() {
        takeAll(bucket(1, THREE));

        clock.advance(QUARTER.minus(MILLI));
        RateAnswer early = take(bucket(1, THREE));
        assertFalse(early.isTaken());
        assertEquals(MILLI, early.retryAfter());

        clock.advance(MILLI);
        RateAnswer inTime = take(bucket(1, THREE));
        assertTrue(inTime.isTaken());
        assertEquals(2, inTime.left());
        assertEquals(Duration.ZERO, inTime.retryAfter());
    }

    /** Two bursts around the end of a fixed window would be twice the limit within it. */
    @Test
    void theWindowSlides() {
        assertTrue(take(bucket(1, THREE)).isTaken());
        clock.advance(MINUTE.multipliedBy(14));
        assertTrue(take(bucket(1, THREE)).isTaken());
        assertTrue(take(bucket(1, THREE)).isTaken());
        clock.advance(MINUTE);

        assertTrue(take(bucket(1, THREE)).isTaken());
        RateAnswer full = take(bucket(1, THREE));
        assertFalse(full.isTaken());
        assertEquals(MINUTE.multipliedBy(14), full.retryAfter());
    }

    @Test
    void askingAgainAndAgainMakesNobodyWaitLonger() {
        takeAll(bucket(1, THREE));
        for (int i = 0; i < 14; i++) {
            clock.advance(MINUTE);
            RateAnswer refused = take(bucket(1, THREE));
            assertFalse(refused.isTaken());
            assertEquals(MINUTE.multipliedBy(14 - i), refused.retryAfter());
            assertEquals(0, refused.left());
        }
        clock.advance(MINUTE);
        assertTrue(take(bucket(1, THREE)).isTaken());
    }

    @Test
    void aUseCountsInAllItsBucketsOrInNone() {
        RateBucket user = bucket(1, THREE);
        RateBucket address = bucket(2, new RateLimit(1, QUARTER));
        assertTrue(take(user, address).isTaken());

        assertFalse(take(user, address).isTaken());
        assertFalse(take(address, user).isTaken());

        assertEquals(1, take(user).left());
    }

    @Test
    void theTightestBucketSaysHowManyAreLeft() {
        RateBucket wide = bucket(1, new RateLimit(30, QUARTER));

        assertEquals(2, take(wide, bucket(2, THREE)).left());
        assertEquals(0, take(bucket(3, new RateLimit(1, QUARTER)), wide).left());
    }

    @Test
    void theBucketThatHasRoomLastIsNamedAndWaitedFor() {
        RateBucket quarter = bucket(1, new RateLimit(1, QUARTER));
        RateBucket day = bucket(2, new RateLimit(1, Duration.ofDays(1)));
        RateBucket free = bucket(3, new RateLimit(30, Duration.ofDays(7)));
        assertTrue(take(quarter, day, free).isTaken());
        clock.advance(MINUTE);

        for (RateAnswer refused : List.of(take(quarter, day, free), take(free, day, quarter))) {
            assertEquals(Optional.of(day), refused.usedUp());
            assertEquals(Duration.ofDays(1).minus(MINUTE), refused.retryAfter());
        }
    }

    @Test
    void onlyTheFirstOfARowOfRefusalsSaysSo() {
        takeAll(bucket(1, THREE));

        assertTrue(take(bucket(1, THREE)).isFirstRefusal());
        assertFalse(take(bucket(1, THREE)).isFirstRefusal());
        clock.advance(MINUTE);
        assertFalse(take(bucket(1, THREE)).isFirstRefusal());

        clock.advance(QUARTER);
        assertFalse(take(bucket(1, THREE)).isFirstRefusal());
        assertTrue(take(bucket(1, THREE)).isTaken());
        assertTrue(take(bucket(1, THREE)).isTaken());
        assertTrue(take(bucket(1, THREE)).isFirstRefusal());
    }

    @Test
    void bucketsAreCountedApart() {
        takeAll(bucket(0x0a, THREE));

        assertTrue(take(bucket(0xa0, THREE)).isTaken());
        assertTrue(take(bucket(0x0b, THREE)).isTaken());
        assertFalse(take(bucket(0x0a, THREE)).isTaken());
    }

    /** Otherwise whoever can set a clock back has as many tries as they like. */
    @Test
    void aClockThatGoesBackForgetsNothing() {
        takeAll(bucket(1, THREE));
        clock.advance(Duration.ofHours(-2));

        assertFalse(take(bucket(1, THREE)).isTaken());
    }

    /** Otherwise a clock that was wrong for a second locks people out for years. */
    @Test
    void aClockThatWasAheadLocksNobodyOutForLongerThanAWindow() {
        clock.advance(Duration.ofDays(4000));
        takeAll(bucket(1, THREE));
        clock.advance(Duration.ofDays(-4000));

        RateAnswer refused = take(bucket(1, THREE));
        assertFalse(refused.isTaken());
        assertEquals(QUARTER, refused.retryAfter());
        clock.advance(QUARTER.minus(MILLI));
        assertFalse(take(bucket(1, THREE)).isTaken());
        clock.advance(MILLI);
        assertTrue(take(bucket(1, THREE)).isTaken());
    }

    @Test
    void whatIsLongOverLeavesNothingBehind() {
        takeAll(bucket(1, THREE));
        assertFalse(take(bucket(1, THREE)).isTaken());
        clock.advance(Duration.ofDays(30));

        assertEquals(2, take(bucket(1, THREE)).left());
    }

    @Test
    void theHighestLimitIsCountedExactly() {
        RateBucket most = bucket(1, new RateLimit(RateLimit.MAX_USES, RateLimit.MAX_WINDOW));
        takeAll(most);

        assertFalse(take(most).isTaken());
        clock.advance(RateLimit.MAX_WINDOW);
        assertEquals(RateLimit.MAX_USES - 1, take(most).left());
    }

    /** Parallel requests share what is left; none gets through between two others. */
    @Test
    void ofManyAtOnceExactlyTheLimitIsTaken() throws Exception {
        RateBucket shared = bucket(1, new RateLimit(10, QUARTER));
        List<RateAnswer> answers = Together.times(THREADS, () -> take(shared));

        assertEquals(10, answers.stream().filter(RateAnswer::isTaken).count());
        assertEquals(1, answers.stream().filter(RateAnswer::isFirstRefusal).count());
    }

    /** Requests that name the same buckets in different orders neither wait for each other forever nor count twice. */
    @Test
    void manyAtOnceThatShareBucketsInAnyOrderAreAllAnswered() throws Exception {
        RateBucket first = bucket(1, new RateLimit(10, QUARTER));
        RateBucket second = bucket(2, new RateLimit(20, QUARTER));
        List<Callable<RateAnswer>> calls = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            RateBucket own = bucket(100 + i, THREE);
            calls.add(i % 2 == 0 ? () -> take(first, own, second) : () -> take(second, own, first));
        }
        List<RateAnswer> answers = Together.all(calls);

        assertEquals(10, answers.stream().filter(RateAnswer::isTaken).count());
        assertEquals(9, take(second).left());
    }
}
