package io.github.rollcall.directory.limit;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a use was taken. Immutable. It says the same about somebody who exists and somebody who does not. */
public final class RateAnswer {
    private final int left;
    private final @Nullable RateBucket usedUp;
    private final Duration wait;
    private final boolean firstRefusal;

    private RateAnswer(int left, @Nullable RateBucket usedUp, Duration wait, boolean firstRefusal) {
        this.left = left;
        this.usedUp = usedUp;
        this.wait = wait;
        this.firstRefusal = firstRefusal;
    }

    /**
     * The use was taken.
     *
     * @param left how many more the tightest bucket has now, 0 or more
     * @return the answer
     */
    public static RateAnswer taken(int left) {
        return new RateAnswer(left, null, Duration.ZERO, false);
    }

    /**
     * The use was refused, and nothing was counted.
     *
     * @param usedUp of the buckets that are used up, the one that has room last
     * @param wait until it has room, more than zero
     * @param firstRefusal whether that bucket had refused nobody since it last took a use
     * @return the answer
     */
    public static RateAnswer refused(RateBucket usedUp, Duration wait, boolean firstRefusal) {
        return new RateAnswer(0, Objects.requireNonNull(usedUp, "usedUp"), wait, firstRefusal);
    }

    /**
     * Whether the use was taken.
     *
     * @return false if it must be refused
     */
    public boolean isTaken() {
        return usedUp == null;
    }

    /**
     * How many more uses are left.
     *
     * @return of the tightest bucket; 0 if refused
     */
    public int left() {
        return left;
    }

    /**
     * What is used up.
     *
     * @return empty if taken
     */
    public Optional<RateBucket> usedUp() {
        return Optional.ofNullable(usedUp);
    }

    /**
     * How long to wait.
     *
     * @return zero if taken
     */
    public Duration retryAfter() {
        return wait;
    }

    /**
     * Whether this is the first of a row of refusals: the one to audit, so that a flood of requests is no flood of events.
     *
     * @return false if taken
     */
    public boolean isFirstRefusal() {
        return firstRefusal;
    }

    @Override
    public String toString() {
        return isTaken() ? "taken, " + left + " left" : "refused, retry after " + wait;
    }
}
