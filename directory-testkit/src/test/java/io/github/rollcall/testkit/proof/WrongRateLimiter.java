package io.github.rollcall.testkit.proof;

import io.github.rollcall.directory.limit.RateAnswer;
import io.github.rollcall.directory.limit.RateBucket;
import io.github.rollcall.directory.limit.RateDecision;
import io.github.rollcall.directory.limit.RateHistory;
import io.github.rollcall.directory.limit.RateLimit;
import io.github.rollcall.directory.limit.RateLimiter;
import io.github.rollcall.testkit.MutableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Limiters that are wrong in one thing each. */
final class WrongRateLimiter {
    private WrongRateLimiter() {}

    static Stream<Wrong<Function<Clock, RateLimiter>>> all() {
        return Stream.of(
                that(
                        "takes one too many",
                        clock -> bent(clock, one -> limited(one, one.limit().uses() + 1)),
                        "everyDefaultLimitTakesItsNumberAndNotOneMore",
                        "aLimitOfOneTakesOne",
                        "ofManyAtOnceExactlyTheLimitIsTaken"),
                that(
                        "takes one too few",
                        clock -> bent(
                                clock,
                                one -> limited(one, Math.max(1, one.limit().uses() - 1))),
                        "everyDefaultLimitTakesItsNumberAndNotOneMore",
                        "manyAtOnceThatShareBucketsInAnyOrderAreAllAnswered"),
                that(
                        "counts at most a hundred",
                        clock -> bent(
                                clock,
                                one -> limited(one, Math.min(100, one.limit().uses()))),
                        "theHighestLimitIsCountedExactly"),
                that(
                        "frees a use a millisecond early",
                        clock -> bent(
                                clock, one -> windowed(one, one.limit().window().minusMillis(1))),
                        "aUseCountsUntilItsWindowHasPassedAndNotLonger"),
                that(
                        "frees a use a millisecond late",
                        clock -> bent(
                                clock, one -> windowed(one, one.limit().window().plusMillis(1))),
                        "aUseCountsUntilItsWindowHasPassedAndNotLonger"),
                that("has windows that stand still", StandingWindows::new, "theWindowSlides"),
                that("counts what it refuses", CountsRefusals::new, "askingAgainAndAgainMakesNobodyWaitLonger"),
                that("counts bucket by bucket", OneByOne::new, "aUseCountsInAllItsBucketsOrInNone"),
                that(
                        "looks at the first bucket alone",
                        WrongRateLimiter::first,
                        "theTightestBucketSaysHowManyAreLeft",
                        "theBucketThatHasRoomLastIsNamedAndWaitedFor"),
                that("calls every refusal the first", EveryRefusalIsFirst::new, "onlyTheFirstOfARowOfRefusalsSaysSo"),
                that(
                        "mixes buckets up",
                        clock -> bent(clock, one -> new RateBucket("0".repeat(64), one.limit())),
                        "bucketsAreCountedApart"),
                that("forgets the future", ForgetsTheFuture::new, "aClockThatGoesBackForgetsNothing"),
                that(
                        "believes the future",
                        BelievesTheFuture::new,
                        "aClockThatWasAheadLocksNobodyOutForLongerThanAWindow"),
                that("never forgets", NeverForgets::new, "whatIsLongOverLeavesNothingBehind"),
                that("is torn by threads", Torn::new, "ofManyAtOnceExactlyTheLimitIsTaken"));
    }

    private static Wrong<Function<Clock, RateLimiter>> that(
            String what, Function<Clock, RateLimiter> subject, String... duties) {
        return new Wrong<>(what, subject, List.of(duties));
    }

    private static RateBucket limited(RateBucket bucket, int uses) {
        return new RateBucket(
                bucket.key(),
                new RateLimit(Math.min(uses, RateLimit.MAX_USES), bucket.limit().window()));
    }

    private static RateBucket windowed(RateBucket bucket, Duration window) {
        Duration longest = window.compareTo(RateLimit.MAX_WINDOW) > 0 ? RateLimit.MAX_WINDOW : window;
        Duration shortest = longest.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : longest;
        return new RateBucket(bucket.key(), new RateLimit(bucket.limit().uses(), shortest));
    }

    private static RateLimiter bent(Clock clock, UnaryOperator<RateBucket> bend) {
        RateLimiter right = RateLimiterOnTrial.right(clock);
        return buckets -> right.take(buckets.stream().map(bend).distinct().toList());
    }

    private static RateLimiter first(Clock clock) {
        RateLimiter right = RateLimiterOnTrial.right(clock);
        return buckets -> right.take(buckets.subList(0, 1));
    }

    /** Starts a new window at every quarter of an hour. */
    private static final class StandingWindows implements RateLimiter {
        private final Clock clock;
        private final Map<String, RateLimiter> windows = new HashMap<>();

        StandingWindows(Clock clock) {
            this.clock = clock;
        }

        @Override
        public synchronized RateAnswer take(List<RateBucket> buckets) {
            Duration window = buckets.get(0).limit().window();
            long number = clock.millis() / window.toMillis();
            return windows.computeIfAbsent(window + "#" + number, unknown -> RateLimiterOnTrial.right(clock))
                    .take(buckets);
        }
    }

    private static final class CountsRefusals implements RateLimiter {
        private final Clock clock;
        private final Map<RateBucket, RateHistory> kept = new HashMap<>();

        CountsRefusals(Clock clock) {
            this.clock = clock;
        }

        @Override
        public synchronized RateAnswer take(List<RateBucket> buckets) {
            RateDecision decision = decide(buckets, kept, clock);
            kept.putAll(decision.changed());
            if (!decision.answer().isTaken()) {
                buckets.forEach(bucket -> kept.computeIfPresent(bucket, (one, history) -> shifted(history, clock)));
            }
            return decision.answer();
        }

        private static RateHistory shifted(RateHistory history, Clock clock) {
            long[] times = history.times();
            times[0] = clock.millis();
            return RateHistory.of(times, history.isRefusing());
        }
    }

    private static final class OneByOne implements RateLimiter {
        private final RateLimiter right;

        OneByOne(Clock clock) {
            right = RateLimiterOnTrial.right(clock);
        }

        @Override
        public RateAnswer take(List<RateBucket> buckets) {
            List<RateAnswer> answers = new ArrayList<>();
            for (RateBucket bucket : buckets) {
                answers.add(right.take(List.of(bucket)));
            }
            return answers.stream()
                    .filter(answer -> !answer.isTaken())
                    .findFirst()
                    .orElse(answers.get(0));
        }
    }

    private static final class EveryRefusalIsFirst implements RateLimiter {
        private final RateLimiter right;

        EveryRefusalIsFirst(Clock clock) {
            right = RateLimiterOnTrial.right(clock);
        }

        @Override
        public RateAnswer take(List<RateBucket> buckets) {
            RateAnswer answer = right.take(buckets);
            return answer.usedUp()
                    .map(bucket -> RateAnswer.refused(bucket, answer.retryAfter(), true))
                    .orElse(answer);
        }
    }

    private static final class ForgetsTheFuture implements RateLimiter {
        private final Clock clock;
        private Instant latest = Instant.MIN;
        private RateLimiter right;

        ForgetsTheFuture(Clock clock) {
            this.clock = clock;
            this.right = RateLimiterOnTrial.right(clock);
        }

        @Override
        public synchronized RateAnswer take(List<RateBucket> buckets) {
            if (clock.instant().isBefore(latest)) {
                right = RateLimiterOnTrial.right(clock);
            }
            latest = clock.instant();
            return right.take(buckets);
        }
    }

    /** Takes the latest time it was ever shown for now. */
    private static final class BelievesTheFuture implements RateLimiter {
        private final Clock clock;
        private final MutableClock latest = MutableClock.at(Instant.EPOCH);
        private final RateLimiter right = RateLimiterOnTrial.right(latest);

        BelievesTheFuture(Clock clock) {
            this.clock = clock;
        }

        @Override
        public synchronized RateAnswer take(List<RateBucket> buckets) {
            if (clock.instant().isAfter(latest.instant())) {
                latest.set(clock.instant());
            }
            return right.take(buckets);
        }
    }

    private static final class NeverForgets implements RateLimiter {
        private final RateLimiter right = RateLimiterOnTrial.right(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

        NeverForgets(Clock unused) {}

        @Override
        public RateAnswer take(List<RateBucket> buckets) {
            return right.take(buckets);
        }
    }

    /** Reads, lets others go ahead, and writes. */
    private static final class Torn implements RateLimiter {
        private final Clock clock;
        private final Map<RateBucket, RateHistory> kept = new ConcurrentHashMap<>();

        Torn(Clock clock) {
            this.clock = clock;
        }

        @Override
        public RateAnswer take(List<RateBucket> buckets) {
            RateDecision decision = decide(buckets, kept, clock);
            LockSupport.parkNanos(1_000_000);
            kept.putAll(decision.changed());
            return decision.answer();
        }
    }

    private static RateDecision decide(List<RateBucket> buckets, Map<RateBucket, RateHistory> kept, Clock clock) {
        return RateDecision.of(buckets, bucket -> kept.getOrDefault(bucket, RateHistory.EMPTY), clock.millis());
    }
}
