package io.github.rollcall.directory.wire;

import io.github.rollcall.directory.connector.CallCost;
import java.util.Objects;

/**
 * What a read brought and what it cost.
 *
 * @param <T> the type of the result
 * @param value the result
 * @param cost requests sent and time waited
 */
public record Reply<T>(T value, CallCost cost) {
    /**
     * Refuses nulls.
     *
     * @param value the result
     * @param cost requests sent and time waited
     */
    public Reply {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(cost, "cost");
    }

    @Override
    public String toString() {
        return "Reply[" + cost + "]";
    }
}
