package io.github.rollcall.directory.limit;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The uses of one bucket that may still count, as a {@link RateLimiter} keeps them. Immutable.
 */
public final class RateHistory {
    /** No use yet. */
    public static final RateHistory EMPTY = new RateHistory(new long[0], false);

    private final long[] times;
    private final boolean refusing;

    private RateHistory(long[] times, boolean refusing) {
        this.times = times;
        this.refusing = refusing;
    }

    /**
     * A history as it was kept.
     *
     * @param times when each use was taken, in milliseconds since 1970-01-01T00:00Z, the oldest first
     * @param refusing whether a use was refused since the last one was taken
     * @return the history
     */
    public static RateHistory of(long[] times, boolean refusing) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return new RateHistory(sorted, refusing);
    }

    /**
     * When each use was taken.
     *
     * @return a copy, in milliseconds since 1970-01-01T00:00Z, the oldest first
     */
    public long[] times() {
        return times.clone();
    }

    /**
     * Whether a use was refused since the last one was taken.
     *
     * @return true if so
     */
    public boolean isRefusing() {
        return refusing;
    }

    /**
     * From when on it need not be kept any longer.
     *
     * @param limit the limit of the bucket
     * @return milliseconds since 1970-01-01T00:00Z; the beginning of time if there are no uses
     */
    public long endsAt(RateLimit limit) {
        return times.length == 0
                ? Long.MIN_VALUE
                : times[times.length - 1] + limit.window().toMillis();
    }

    /** Without the uses that no longer count; what a clock that went back has left in the future is of now. */
    RateHistory at(long now, RateLimit limit) {
        long expired = now - limit.window().toMillis();
        int from = 0;
        while (from < times.length && times[from] <= expired) {
            from++;
        }
        RateHistory counting =
                from == 0 ? this : new RateHistory(Arrays.copyOfRange(times, from, times.length), refusing);
        return counting.notAfter(now);
    }

    /** With uses of the future as uses of now. */
    RateHistory notAfter(long now) {
        return isAfter(now)
                ? new RateHistory(
                        Arrays.stream(times).map(time -> Math.min(time, now)).toArray(), refusing)
                : this;
    }

    /** Whether no use is later than a time. */
    boolean hasEnded(long expired) {
        return times.length == 0 || times[times.length - 1] <= expired;
    }

    /** Whether it has uses of the future. */
    boolean isAfter(long now) {
        return times.length > 0 && times[times.length - 1] > now;
    }

    int left(RateLimit limit) {
        return limit.uses() - times.length;
    }

    /** When a bucket that is used up has room for one use. */
    long roomAt(RateLimit limit) {
        return times[times.length - limit.uses()] + limit.window().toMillis();
    }

    RateHistory plus(long now) {
        long[] more = Arrays.copyOf(times, times.length + 1);
        more[times.length] = now;
        return new RateHistory(more, false);
    }

    RateHistory refusing() {
        return new RateHistory(times, true);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RateHistory that && refusing == that.refusing && Arrays.equals(times, that.times);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(times) + Boolean.hashCode(refusing);
    }

    @Override
    public String toString() {
        return "RateHistory[" + times.length + " uses" + (refusing ? ", refusing" : "") + "]";
    }
}
