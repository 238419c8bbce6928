package io.github.rollcall.okta;

import io.github.rollcall.directory.wire.RetryAfter;
import io.github.rollcall.directory.wire.WireResponse;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the org's rate limits leave, as every answer tells, and how long to hold requests back so that other systems of the
 * org keep their share. Requests slow down over the last quarter of a limit and stop at the share that is left to others,
 * until the limit is filled up again. Okta keeps one limit for a group of addresses; which, its headers do not say. Safe for
 * many threads.
 */
final class OktaRateLimits {
    /** What a refusal may ask to wait; beyond it, it is an error of somebody's clock. */
    static final Duration LONGEST_WAIT = Duration.ofHours(2);

    /** Limits are filled up every minute; one whose reset is much further away holds nothing back. */
    private static final Duration LONGEST_WINDOW = Duration.ofMinutes(5);

    private static final int DEFAULT_RESERVE = 10;
    private static final int MOST_RESERVE = 90;
    private static final int LAST_PART = 4;
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");
    private static final List<Bucket> BUCKETS = List.of(
            new Bucket("group", "/api/v1/groups/(?!rules$)[^/]+"),
            new Bucket("groups", "/api/v1/groups(/.*)?"),
            new Bucket("user", "/api/v1/users/[^/]+"),
            new Bucket("users", "/api/v1/users(/.*)?"),
            new Bucket("app", "/api/v1/apps/[^/]+"),
            new Bucket("apps", "/api/v1/apps(/.*)?"),
            new Bucket("logs", "/api/v1/logs"),
            new Bucket("other", "/api/v1/.*"));

    private final int reservePercent;
    private final Clock clock;
    private final Map<String, Window> windows = new HashMap<>();

    OktaRateLimits(int reservePercent, Clock clock) {
        this.reservePercent = reservePercent;
        this.clock = clock;
    }

    private record Bucket(String name, Pattern path) {
        private Bucket(String name, String path) {
            this(name, Pattern.compile(path));
        }
    }

    /** What is left of a limit until it is filled up again, by the clock of this machine. */
    private static final class Window {
        private final long limit;
        private final Instant ends;
        private long remaining;

        private Window(long limit, long remaining, Instant ends) {
            this.limit = limit;
            this.remaining = remaining;
            this.ends = ends;
        }
    }

    static int defaultReserve() {
        return DEFAULT_RESERVE;
    }

    static boolean isReserve(int percent) {
        return percent >= 0 && percent <= MOST_RESERVE;
    }

    /** How long to wait before a request is sent; counts the request as sent. */
    synchronized Duration delay(String method, URI address) {
        Optional<String> bucket = bucket(method, address);
        Window window = bucket.map(windows::get).orElse(null);
        if (window == null) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(clock.instant(), window.ends);
        if (left.isNegative() || left.isZero()) {
            windows.remove(bucket.get());
            return Duration.ZERO;
        }
        // Rounded up, so that a share of a small limit is a request at least.
        long reserve = (window.limit * reservePercent + 99) / 100;
        long usable = window.remaining - reserve;
        if (usable <= 0) {
            return left;
        }
        window.remaining--;
        // Of what may be used, so that a large share for others is reached as slowly as a small one.
        boolean plenty = usable > (window.limit - reserve) / LAST_PART;
        return plenty ? Duration.ZERO : left.dividedBy(usable + 1);
    }

    /** Learns from an answer. Headers that are missing or cannot be true change nothing. */
    synchronized void answered(String method, URI address, WireResponse response) {
        Optional<String> bucket = bucket(method, address);
        Optional<Window> told = bucket.flatMap(name -> window(response));
        if (told.isEmpty()) {
            return;
        }
        Window seen = told.get();
        Window known = windows.get(bucket.get());
        // Answers of one window can arrive in any order, and requests may be under way: the lower count is the truer
        // one.
        if (known != null && isSameWindow(known, seen)) {
            seen.remaining = Math.min(seen.remaining, known.remaining);
        }
        windows.put(bucket.get(), seen);
    }

    /** Two ends of one window differ by the resolution of the headers. */
    private boolean isSameWindow(Window known, Window seen) {
        return known.limit == seen.limit
                && clock.instant().isBefore(known.ends)
                && Duration.between(known.ends, seen.ends).abs().compareTo(Duration.ofSeconds(5)) < 0;
    }

    private Optional<Window> window(WireResponse response) {
        Optional<Long> limit = count(response, "X-Rate-Limit-Limit");
        Optional<Long> remaining = count(response, "X-Rate-Limit-Remaining");
        Instant now = clock.instant();
        Optional<Duration> reset = RetryAfter.reset(response, now, LONGEST_WINDOW);
        // A limit of 0 marks too many requests at once, which says nothing about the budget.
        if (limit.isEmpty() || remaining.isEmpty() || reset.isEmpty() || limit.get() == 0) {
            return Optional.empty();
        }
        return remaining.get() > limit.get()
                ? Optional.empty()
                : Optional.of(new Window(limit.get(), remaining.get(), now.plus(reset.get())));
    }

    private static Optional<Long> count(WireResponse response, String name) {
        return response.header(name)
                .map(String::strip)
                .filter(text -> COUNT.matcher(text).matches())
                .map(Long::valueOf);
    }

    private static Optional<String> bucket(String method, URI address) {
        String path = address.getRawPath();
        return BUCKETS.stream()
                .filter(bucket -> bucket.path().matcher(path).matches())
                .findFirst()
                .map(bucket -> bucket.name() + (method.equals("GET") ? "" : " writes"));
    }
}
