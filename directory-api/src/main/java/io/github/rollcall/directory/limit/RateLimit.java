package io.github.rollcall.directory.limit;

import java.time.Duration;
import java.util.Objects;

/**
 * So many uses in any span of that length.
 *
 * @param uses 1 to 1,000
 * @param window 1 second to 7 days
 */
public record RateLimit(int uses, Duration window) {
    /** The highest number of uses. */
    public static final int MAX_USES = 1000;

    /** The longest window. */
    public static final Duration MAX_WINDOW = Duration.ofDays(7);

    private static final Duration MIN_WINDOW = Duration.ofSeconds(1);

    /**
     * Checks the range.
     *
     * @param uses 1 to 1,000
     * @param window 1 second to 7 days
     * @throws IllegalArgumentException if a component is out of range
     */
    public RateLimit {
        Objects.requireNonNull(window, "window");
        if (uses < 1 || uses > MAX_USES) {
            throw new IllegalArgumentException("rate limit: 1 to " + MAX_USES + " uses are allowed");
        }
        if (window.compareTo(MIN_WINDOW) < 0 || window.compareTo(MAX_WINDOW) > 0) {
            throw new IllegalArgumentException("rate limit: a window of 1 second to 7 days is allowed");
        }
    }
}
