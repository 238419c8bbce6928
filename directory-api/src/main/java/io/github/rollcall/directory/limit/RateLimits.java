package io.github.rollcall.directory.limit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The limits of each operation and subject. Immutable.
 *
 * <table>
 * <caption>Defaults</caption>
 * <tr><th></th><th>USER</th><th>ADDRESS</th><th>AGENT</th><th>EVERYBODY</th></tr>
 * <tr><td>LOOKUP</td><td>10 in 5 min</td><td>30 in 5 min</td><td>20 in 1 h</td><td>1,000 in 5 min</td></tr>
 * <tr><td>SEND</td><td>3 in 15 min, 5 in 24 h</td><td>30 in 5 min</td><td>20 in 1 h</td><td>1,000 in 24 h</td></tr>
 * <tr><td>ATTEMPT</td><td>10 in 5 min</td><td>30 in 5 min</td><td>20 in 1 h</td><td>1,000 in 5 min</td></tr>
 * </table>
 *
 * <p>There are no limits of zero and none that is off by a switch; {@link #with} replaces those of one cell.
 */
public final class RateLimits {
    private static final Duration MINUTES_5 = Duration.ofMinutes(5);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final RateLimit PER_USER = new RateLimit(10, MINUTES_5);
    private static final RateLimit PER_ADDRESS = new RateLimit(30, MINUTES_5);
    private static final RateLimit PER_AGENT = new RateLimit(20, HOUR);
    private static final int MAX_PER_CELL = 3;
    private static final RateLimits DEFAULTS = standard();

    private final Map<RateOperation, Map<RateSubject, List<RateLimit>>> limits;

    private RateLimits(Map<RateOperation, Map<RateSubject, List<RateLimit>>> limits) {
        this.limits = limits;
    }

    /**
     * The limits of the table above.
     *
     * @return the defaults
     */
    public static RateLimits defaults() {
        return DEFAULTS;
    }

    private static RateLimits standard() {
        Map<RateOperation, Map<RateSubject, List<RateLimit>>> all = new EnumMap<>(RateOperation.class);
        for (RateOperation operation : RateOperation.values()) {
            Map<RateSubject, List<RateLimit>> row = new EnumMap<>(RateSubject.class);
            row.put(RateSubject.USER, List.of(PER_USER));
            row.put(RateSubject.ADDRESS, List.of(PER_ADDRESS));
            row.put(RateSubject.AGENT, List.of(PER_AGENT));
            row.put(RateSubject.EVERYBODY, List.of(new RateLimit(RateLimit.MAX_USES, MINUTES_5)));
            all.put(operation, row);
        }
        return new RateLimits(all)
                .with(
                        RateOperation.SEND,
                        RateSubject.USER,
                        new RateLimit(3, Duration.ofMinutes(15)),
                        new RateLimit(5, DAY))
                .with(RateOperation.SEND, RateSubject.EVERYBODY, new RateLimit(RateLimit.MAX_USES, DAY));
    }

    /**
     * Replaces the limits of one operation and subject.
     *
     * @param operation the operation
     * @param subject the subject
     * @param first a limit
     * @param more up to two further ones with other windows; all of them hold
     * @return limits with these
     * @throws IllegalArgumentException if there are more than three, or two have the same window
     */
    public RateLimits with(RateOperation operation, RateSubject subject, RateLimit first, RateLimit... more) {
        List<RateLimit> cell = new ArrayList<>(List.of(more));
        cell.add(0, Objects.requireNonNull(first, "first"));
        if (cell.size() > MAX_PER_CELL) {
            throw new IllegalArgumentException(
                    "rate limits: up to " + MAX_PER_CELL + " limits for one subject are allowed");
        }
        if (cell.stream().map(RateLimit::window).distinct().count() != cell.size()) {
            throw new IllegalArgumentException("rate limits: two limits of " + operation + " for " + subject
                    + " have the same window; keep the lower one");
        }
        Map<RateOperation, Map<RateSubject, List<RateLimit>>> copy = new EnumMap<>(limits);
        Map<RateSubject, List<RateLimit>> row = new EnumMap<>(RateSubject.class);
        row.putAll(limits.getOrDefault(operation, Map.of()));
        row.put(subject, List.copyOf(cell));
        copy.put(operation, row);
        return new RateLimits(copy);
    }

    /**
     * The limits of one operation and subject.
     *
     * @param operation the operation
     * @param subject the subject
     * @return immutable, one or more
     */
    public List<RateLimit> of(RateOperation operation, RateSubject subject) {
        return limits.getOrDefault(operation, Map.of()).getOrDefault(subject, List.of());
    }

    @Override
    public String toString() {
        return "RateLimits" + limits;
    }
}
