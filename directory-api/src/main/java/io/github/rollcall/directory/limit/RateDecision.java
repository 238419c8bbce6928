package io.github.rollcall.directory.limit;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The rule that every {@link RateLimiter} follows, once: from what is kept of the buckets to an answer and what is to be
 * kept from now on. A limiter reads, calls {@link #of} and writes, with no other call in between.
 *
 * @param answer the answer
 * @param changed what has to be kept of which bucket; empty if nothing has changed
 */
public record RateDecision(RateAnswer answer, Map<RateBucket, RateHistory> changed) {
    /**
     * Copies what has changed.
     *
     * @param answer the answer
     * @param changed what has to be kept of which bucket
     */
    public RateDecision {
        changed = Map.copyOf(changed);
    }

    /**
     * Decides on one use.
     *
     * @param buckets the buckets of the use
     * @param kept what is kept of a bucket, {@link RateHistory#EMPTY} if nothing
     * @param now milliseconds since 1970-01-01T00:00Z by the clock that all callers share
     * @return the decision
     */
    public static RateDecision of(List<RateBucket> buckets, Function<RateBucket, RateHistory> kept, long now) {
        Map<RateBucket, RateHistory> current = new LinkedHashMap<>();
        Map<RateBucket, RateHistory> changed = new LinkedHashMap<>();
        for (RateBucket bucket : buckets) {
            RateHistory history = kept.apply(bucket);
            RateHistory counting = history.at(now, bucket.limit());
            current.put(bucket, counting);
            if (history.isAfter(now)) {
                changed.put(bucket, counting);
            }
        }
        RateBucket usedUp = null;
        long room = Long.MIN_VALUE;
        int left = Integer.MAX_VALUE;
        for (Map.Entry<RateBucket, RateHistory> entry : current.entrySet()) {
            RateLimit limit = entry.getKey().limit();
            int free = entry.getValue().left(limit);
            left = Math.min(left, free);
            if (free <= 0 && entry.getValue().roomAt(limit) > room) {
                usedUp = entry.getKey();
                room = entry.getValue().roomAt(limit);
            }
        }
        if (usedUp == null) {
            current.forEach((bucket, history) -> changed.put(bucket, history.plus(now)));
            return new RateDecision(RateAnswer.taken(left - 1), changed);
        }
        RateHistory full = current.getOrDefault(usedUp, RateHistory.EMPTY);
        if (!full.isRefusing()) {
            changed.put(usedUp, full.refusing());
        }
        return new RateDecision(RateAnswer.refused(usedUp, Duration.ofMillis(room - now), !full.isRefusing()), changed);
    }
}
