package io.github.rollcall.directory.connector;

import java.time.Duration;
import java.util.Objects;

/**
 * What a call of a connector cost.
 *
 * @param requests requests sent to the provider, retries included, token requests not
 * @param waited time spent waiting because the provider asked for it or failed
 */
public record CallCost(int requests, Duration waited) {
    /** Nothing. */
    public static final CallCost NONE = new CallCost(0, Duration.ZERO);

    /** One request without a wait. */
    public static final CallCost ONE_REQUEST = new CallCost(1, Duration.ZERO);

    /**
     * Checks the shape.
     *
     * @param requests requests sent to the provider
     * @param waited time spent waiting because the provider asked for it or failed
     * @throws IllegalArgumentException if a component is outside its documented shape
     */
    public CallCost {
        Objects.requireNonNull(waited, "waited");
        if (requests < 0 || waited.isNegative()) {
            throw new IllegalArgumentException("cost: requests and waited must not be negative");
        }
    }

    /**
     * The sum of two costs.
     *
     * @param other the other
     * @return the sum
     */
    public CallCost plus(CallCost other) {
        return new CallCost(requests + other.requests, waited.plus(other.waited));
    }
}
