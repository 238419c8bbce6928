package io.github.rollcall.directory.limit;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Counters in memory: right for one process, and gone when it ends. Several nodes need a limiter that they share.
 *
 * <p>Memory is bounded, whatever keys are made up. Keys beyond the bound share counters, 4,096 for each window, until there
 * is room again: some of them are refused too early, none too late. Safe for threads of one process.
 */
public final class InMemoryRateLimiter implements RateLimiter {
    /** How many keys are kept unless said otherwise. */
    public static final int DEFAULT_KEYS = 100_000;

    /** This many digits of a key choose the counter that it shares. */
    private static final int SHARED_DIGITS = 3;

    private final Clock clock;
    private final int maxKeys;
    private final Map<Duration, Map<String, RateHistory>> own = new HashMap<>();
    private final Map<Duration, Map<String, RateHistory>> shared = new HashMap<>();
    private int keys;
    private long latest = Long.MIN_VALUE;

    /** A limiter by the system clock with {@value #DEFAULT_KEYS} keys. */
    public InMemoryRateLimiter() {
        this(Clock.systemUTC(), DEFAULT_KEYS);
    }

    /**
     * A limiter.
     *
     * @param clock the clock
     * @param maxKeys how many keys it keeps apart, 1 or more
     * @throws IllegalArgumentException if the number is out of range
     */
    public InMemoryRateLimiter(Clock clock, int maxKeys) {
        if (maxKeys < 1) {
            throw new IllegalArgumentException("rate limiter: it has to keep 1 key at least");
        }
        this.clock = Objects.requireNonNull(clock, "clock");
        this.maxKeys = maxKeys;
    }

    @Override
    public synchronized RateAnswer take(List<RateBucket> buckets) {
        long now = clock.millis();
        if (now < latest) {
            own.values().forEach(histories -> setBack(histories, now));
            shared.values().forEach(histories -> setBack(histories, now));
        }
        latest = now;
        own.forEach((window, histories) -> keys -= dropExpired(histories, now - window.toMillis()));
        shared.forEach((window, histories) -> dropExpired(histories, now - window.toMillis()));

        RateDecision decision = RateDecision.of(buckets, this::find, now);
        decision.changed().forEach(this::keep);
        return decision.answer();
    }

    private RateHistory find(RateBucket bucket) {
        Duration window = bucket.limit().window();
        String key = bucket.key();
        RateHistory mine = of(own, window).get(key);
        return mine != null ? mine : of(shared, window).getOrDefault(slot(key), RateHistory.EMPTY);
    }

    /** A key stays with the counter it shares until that one has ended: another one would forget its uses. */
    private void keep(RateBucket bucket, RateHistory history) {
        Duration window = bucket.limit().window();
        String key = bucket.key();
        Map<String, RateHistory> mine = of(own, window);
        Map<String, RateHistory> others = of(shared, window);
        if (mine.containsKey(key)) {
            keep(mine, key, history);
        } else if (keys < maxKeys && !others.containsKey(slot(key))) {
            keep(mine, key, history);
            keys++;
        } else {
            keep(others, slot(key), history);
        }
    }

    /** The one used last stands last, so that what has expired stands first. */
    private static void keep(Map<String, RateHistory> histories, String key, RateHistory history) {
        if (!history.isRefusing()) {
            histories.remove(key);
        }
        histories.put(key, history);
    }

    private static Map<String, RateHistory> of(Map<Duration, Map<String, RateHistory>> all, Duration window) {
        return all.computeIfAbsent(window, unknown -> new LinkedHashMap<>());
    }

    private static String slot(String key) {
        return key.substring(0, SHARED_DIGITS);
    }

    private static void setBack(Map<String, RateHistory> histories, long now) {
        histories.replaceAll((key, history) -> history.notAfter(now));
    }

    private static int dropExpired(Map<String, RateHistory> histories, long expired) {
        int dropped = 0;
        Iterator<RateHistory> oldest = histories.values().iterator();
        while (oldest.hasNext() && oldest.next().hasEnded(expired)) {
            oldest.remove();
            dropped++;
        }
        return dropped;
    }

    /** How many keys have a counter of their own. */
    synchronized int keys() {
        return keys;
    }
}
