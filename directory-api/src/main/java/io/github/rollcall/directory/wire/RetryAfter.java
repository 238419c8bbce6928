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
        Instant sent = response.header("Date").flatMap(RetryAfter::date).orElse(now);
        Stream<Duration> retryAfter = response.headers("Retry-After").stream().flatMap(value -> waits(value, sent));
        Stream<Duration> reset = response.headers("X-Rate-Limit-Reset").stream()
                .flatMap(value -> seconds(value).stream())
                .map(epoch ->
                        Duration.between(sent, Instant.ofEpochSecond(epoch)).plusSeconds(1));
        return Stream.concat(retryAfter, reset)
                .filter(wait -> wait.compareTo(Duration.ofSeconds(1)) >= 0 && wait.compareTo(LONGEST) <= 0)
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
