package io.github.rollcall.examples.nodes;

import io.github.rollcall.directory.sync.MetricSink;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The numbers of {@link io.github.rollcall.directory.sync.SyncMetrics} in Micrometer. A host has one for
 * all its runs, because it keeps what the gauges show. Safe for many threads.
 */
public final class MicrometerSink implements MetricSink {
    private final MeterRegistry registry;
    private final Map<String, AtomicReference<Double>> gauges = new ConcurrentHashMap<>();

    /**
     * Measures in a registry.
     *
     * @param registry the host's registry
     */
    public MicrometerSink(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void add(String name, Map<String, String> tags, long amount) {
        registry.counter(name, tags(tags)).increment((double) amount);
    }

    @Override
    public void time(String name, Map<String, String> tags, Duration time) {
        registry.timer(name, tags(tags)).record(time);
    }

    @Override
    public void set(String name, Map<String, String> tags, double value) {
        Tags all = tags(tags);
        gauges.computeIfAbsent(name + all, any -> {
                    AtomicReference<Double> latest = new AtomicReference<>(value);
                    Gauge.builder(name, latest, AtomicReference::get).tags(all).register(registry);
                    return latest;
                })
                .set(value);
    }

    private static Tags tags(Map<String, String> tags) {
        return Tags.of(tags.entrySet().stream()
                .map(tag -> Tag.of(tag.getKey(), tag.getValue()))
                .toList());
    }
}
