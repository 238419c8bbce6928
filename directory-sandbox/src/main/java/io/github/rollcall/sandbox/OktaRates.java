package io.github.rollcall.sandbox;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rate limits of the org: what every answer says about them, and the refusals. Used under the directory's lock. */
final class OktaRates {

    static final String LIMIT = "X-Rate-Limit-Limit";
    static final String REMAINING = "X-Rate-Limit-Remaining";
    static final String RESET = "X-Rate-Limit-Reset";
    private static final int GENEROUS = 100_000;
    private static final int WINDOW_SECONDS = 60;

    private final Clock clock;
    private final Map<String, Integer> budgets = new HashMap<>();
    private final Map<String, Window> windows = new HashMap<>();
    private Headers headers = Headers.TRUE;
    private int concurrent;

    /** What answers say of the limits. */
    enum Headers {
        TRUE,
        MISSING,
        ABSURD
    }

    private static final class Window {
        private final long start;
        private int used;

        private Window(long start) {
            this.start = start;
        }
    }

    OktaRates(Clock clock) {
        this.clock = clock;
    }

    void budget(String path, int perMinute) {
        budgets.put(bucket(segments(path)), perMinute);
        windows.remove(bucket(segments(path)));
    }

    void spend(String path, int requests) {
        window(bucket(segments(path))).used += requests;
    }

    void refuseConcurrent(int times) {
        concurrent = times;
    }

    void headers(Headers said) {
        headers = said;
    }

    /** Counts a data request, and refuses it if there is no room for it. */
    Optional<Answer> refusal(Call call) {
        if (concurrent > 0) {
            concurrent--;
            return Optional.of(OktaErrors.ofStatus(429)
                    .plus(LIMIT, "0")
                    .plus(REMAINING, "0")
                    .plus(RESET, String.valueOf(clock.instant().getEpochSecond() + WINDOW_SECONDS)));
        }
        String bucket = bucket(call.segments());
        window(bucket).used++;
        return window(bucket).used > budget(bucket) ? Optional.of(OktaErrors.ofStatus(429)) : Optional.empty();
    }

    /** The answer with what it says of the limits. */
    Answer stamp(Answer answer, Call call) {
        if (answer.header(LIMIT) != null || headers == Headers.MISSING) {
            return answer;
        }
        if (headers == Headers.ABSURD) {
            return answer.plus(LIMIT, "plenty")
                    .plus(REMAINING, "-7")
                    .plus(RESET, "soon")
                    .plus(RESET, "99999999999");
        }
        String bucket = bucket(call.segments());
        int budget = budget(bucket);
        Window window = window(bucket);
        return answer.plus(LIMIT, String.valueOf(budget))
                .plus(REMAINING, String.valueOf(Math.max(0, budget - window.used)))
                .plus(RESET, String.valueOf(window.start + WINDOW_SECONDS));
    }

    private int budget(String bucket) {
        return budgets.getOrDefault(bucket, GENEROUS);
    }

    private Window window(String bucket) {
        long now = clock.instant().getEpochSecond();
        Window known = windows.get(bucket);
        if (known == null || now >= known.start + WINDOW_SECONDS) {
            known = new Window(now);
            windows.put(bucket, known);
        }
        return known;
    }

    private static List<String> segments(String path) {
        return new Call("GET", path, name -> null, "").segments();
    }

    /** Okta counts a single object apart from everything else below users, groups and apps. */
    private static String bucket(List<String> segments) {
        if (segments.size() < 3 || !segments.get(0).equals("api")) {
            return "other";
        }
        String area = segments.get(2);
        boolean counted = List.of("users", "groups", "apps", "logs").contains(area);
        return !counted ? "other" : segments.size() == 4 ? area + "/{id}" : area;
    }
}
