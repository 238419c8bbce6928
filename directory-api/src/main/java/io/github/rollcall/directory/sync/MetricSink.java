package io.github.rollcall.directory.sync;

import java.time.Duration;
import java.util.Map;

/**
 * Where a host measures: what {@link SyncMetrics} tells, in the terms of any metrics library. No name and no tag holds anything
 * of a person; the values of a tag are few.
 *
 * <p>Called by the thread of a run. Whatever it throws is logged and swallowed.
 */
public interface MetricSink {

    /**
     * Adds to a counter.
     *
     * @param name the counter, as in {@code rollcall.sync.users}
     * @param tags names and values
     * @param amount more than zero
     */
    void add(String name, Map<String, String> tags, long amount);

    /**
     * Adds to a timer.
     *
     * @param name the timer
     * @param tags names and values
     * @param time zero or more
     */
    void time(String name, Map<String, String> tags, Duration time);

    /**
     * Sets a gauge, which keeps its value until it is set again.
     *
     * @param name the gauge
     * @param tags names and values
     * @param value the value
     */
    void set(String name, Map<String, String> tags, double value);
}
