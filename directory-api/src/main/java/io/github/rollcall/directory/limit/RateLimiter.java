package io.github.rollcall.directory.limit;

import java.util.List;

/**
 * Counts uses in buckets. {@code RateLimiterContract} of the testkit checks an implementation.
 *
 * <p><b>Threads.</b> Called by several threads, processes and machines at once. Each call is atomic: of two that compete
 * for the last use, one gets it.
 *
 * <p><b>Windows slide.</b> In no span of a window's length does a bucket take more uses than its limit, wherever the span
 * begins. A use counts from the moment it was taken until its window has passed; at that moment it no longer counts. When
 * the clock is found to have gone back, uses of the future count as uses of now.
 *
 * <p><b>All or nothing.</b> A use is counted in all its buckets or in none. What is refused is not counted, so asking again
 * and again makes nobody wait longer.
 *
 * <p><b>Bounded.</b> Keys may be made up by an attacker. What is kept for expired uses is dropped; a limiter that runs out
 * of room becomes stricter, never looser.
 *
 * <p><b>Errors.</b> Any exception means that nothing can be said; the caller then refuses. Nothing here joins a transaction
 * of the host that may be rolled back: a use that was taken stays taken.
 */
public interface RateLimiter {
    /**
     * Takes one use from every bucket, if all of them have one left.
     *
     * @param buckets 1 to 16, each key once
     * @return taken, or which bucket is used up and when it has room again
     */
    RateAnswer take(List<RateBucket> buckets);
}
