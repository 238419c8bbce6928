package io.github.rollcall.directory.wire;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long an answer asks to wait. Read from {@code Retry-After} (seconds or a date, RFC 9110 section 10.2.3; some servers
 * send a comma list) and from {@code X-Rate-Limit-Reset} (seconds of the Unix epoch, counted from the answer's own {@code
 * Date}, one second added). Of several values the longest counts. A value that is zero, negative, in the past, no number,
 * or more than a day away is no wait at all; the caller backs off instead.
 */
public final class RetryAfter {
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT);

    private RetryAfter() {}

    /**
     * Reads the wait.
     *
     * @param response the answer
     * @param now what a date counts from if the answer has no {@code Date}
     * @return between one second and one day; empty if the answer asks for none
     */
    public static Optional<Duration> of(WireResponse response, Instant now) {
        return of(response, now, LONGEST);
    }

    /**
     * Reads the wait, for a provider whose limits end sooner.
     *
     * @param response the answer
     * @param now what a date counts from if the answer has no {@code Date}
     * @param longest what is believed, at most a day; a longer wait is no wait at all
     * @return between one second and {@code longest}; empty if the answer asks for none
     */
    public static Optional<Duration> of(WireResponse response, Instant now, Duration longest) {
        Instant sent = sent(response, now);
        Stream<Duration> retryAfter = response.headers("Retry-After").stream().flatMap(value -> waits(value, sent));
        return longest(Stream.concat(retryAfter, resets(response, sent)), longest);
    }

    /**
     * Reads {@code X-Rate-Limit-Reset} alone: when the budget of requests that the answer tells about is filled up again.
     *
     * @param response the answer
     * @param now what a date counts from if the answer has no {@code Date}
     * @param longest what is believed, at most a day
     * @return between one second and {@code longest}; empty if the answer does not say
     */
    public static Optional<Duration> reset(WireResponse response, Instant now, Duration longest) {
        return longest(resets(response, sent(response, now)), longest);
    }

    /**
     * Reads when the answer was made.
     *
     * @param response the answer
     * @return its {@code Date}; empty if it has none that can be read
     */
    public static Optional<Instant> sentAt(WireResponse response) {
        return response.header("Date").flatMap(RetryAfter::date);
    }

    private static Instant sent(WireResponse response, Instant now) {
        return sentAt(response).orElse(now);
    }

    private static Stream<Duration> resets(WireResponse response, Instant sent) {
        return response.headers("X-Rate-Limit-Reset").stream()
                .flatMap(value -> seconds(value).stream())
                .map(epoch ->
                        Duration.between(sent, Instant.ofEpochSecond(epoch)).plusSeconds(1));
    }

    private static Optional<Duration> longest(Stream<Duration> waits, Duration bound) {
        Duration most = bound.compareTo(LONGEST) < 0 ? bound : LONGEST;
        return waits.filter(wait -> wait.compareTo(Duration.ofSeconds(1)) >= 0 && wait.compareTo(most) <= 0)
                .max(Comparator.naturalOrder());
    }

    private static Stream<Duration> waits(String value, Instant sent) {
        Optional<Instant> date = date(value);
        if (date.isPresent()) {
            return Stream.of(Duration.between(sent, date.get()));
        }
        return Stream.of(value.split(",", -1))
                .flatMap(part -> seconds(part).stream())
                .map(Duration::ofSeconds);
    }

    private static Optional<Instant> date(String value) {
        try {
            return Optional.of(HTTP_DATE.parse(value.strip(), Instant::from));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    /** At most 11 digits, which reaches far beyond any date and never overflows. */
    private static Optional<Long> seconds(String value) {
        String digits = value.strip();
        boolean plain =
                !digits.isEmpty() && digits.length() <= 11 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return plain ? Optional.of(Long.valueOf(digits)) : Optional.empty();
    }
}
