package io.github.rollcall.directory.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R-18")
class RetryAfterTest {
    @Test
    void aProviderWhoseLimitsEndSoonerBelievesNoLongerWait() {
        Answer soon = Answer.of(429)
                .header("Date", DATE_OF_NOW)
                .header("X-Rate-Limit-Reset", String.valueOf(EPOCH + 48))
                .header("X-Rate-Limit-Reset", String.valueOf(EPOCH + 7200));

        assertThat(RetryAfter.of(soon, NOW, Duration.ofMinutes(5))).contains(Duration.ofSeconds(49));
        assertThat(RetryAfter.of(soon, NOW)).contains(Duration.ofSeconds(7201));
        assertThat(RetryAfter.of(soon, NOW, Duration.ofDays(30))).contains(Duration.ofSeconds(7201));
        assertThat(RetryAfter.of(soon, NOW, Duration.ofSeconds(49))).contains(Duration.ofSeconds(49));
        assertThat(RetryAfter.of(soon, NOW, Duration.ofSeconds(48))).isEmpty();
    }

    @Test
    void theResetIsReadApartFromRetryAfter() {
        Answer both =
                Answer.of(200).header("Retry-After", "100").header("X-Rate-Limit-Reset", String.valueOf(EPOCH + 9));

        assertThat(RetryAfter.reset(both, NOW, Duration.ofMinutes(5))).contains(Duration.ofSeconds(10));
        assertThat(RetryAfter.reset(Answer.of(200).header("Retry-After", "100"), NOW, Duration.ofMinutes(5)))
                .isEmpty();
    }

    @Test
    void theDateOfAnAnswerIsReadIfItIsOne() {
        assertThat(RetryAfter.sentAt(Answer.of(200).header("Date", DATE_OF_NOW)))
                .contains(NOW);
        assertThat(RetryAfter.sentAt(Answer.of(200).header("Date", "yesterday")))
                .isEmpty();
        assertThat(RetryAfter.sentAt(Answer.of(200))).isEmpty();
    }

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final String DATE_OF_NOW = "Fri, 20 Nov 2026 12:00:00 GMT";
    private static final long EPOCH = NOW.getEpochSecond();

    private final Locale before = Locale.getDefault();

    @AfterEach
    void restoreTheLocale() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "30,30", "' 30 ',30", "0030,30", "86400,86400"})
    void secondsAreTakenAsTheyAre(String value, long seconds) {
        assertThat(retryAfter(value)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1",
                "-0",
                "+5",
                "abc",
                "",
                " ",
                "1.5",
                "5s",
                "0x10",
                "1e3",
                "86401",
                "1000000000000", // 10^12
                "1795176000000", // milliseconds of the epoch
                "99999999999999999999999999",
                "9223372036854775808",
                "\u0665", // an Arabic-Indic five
                "\uFF15", // a full-width five
                "NaN",
                "Infinity",
                "null",
                "5 6",
                ",",
                ",,,",
                "Fri, 20 Nov 2026 11:59:59 GMT", // past
                "Fri, 20 Nov 2026 12:00:00 GMT", // this second
                "Sat, 21 Nov 2026 12:00:01 GMT", // more than a day
                "Fri, 31 Dec 9999 23:59:59 GMT",
                "Sat, 20 Nov 2026 12:00:30 GMT", // not a Saturday
                "Fri, 30 Feb 2026 12:00:00 GMT",
                "Fri Nov 20 12:00:30 2026", // asctime
                "Friday, 20-Nov-26 12:00:30 GMT", // RFC 850
            })
    void whatIsNoUsableWaitIsNone(String value) {
        assertThat(RetryAfter.of(Answer.of(429).header("Retry-After", value), NOW))
                .isEmpty();
    }

    @Test
    void anAnswerWithoutAHeaderAsksForNoWait() {
        assertThat(RetryAfter.of(Answer.of(429), NOW)).isEmpty();
        assertThat(RetryAfter.of(Answer.of(429).header("Date", DATE_OF_NOW), NOW))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "de-DE", "ar-EG", "th-TH-u-ca-buddhist", "en-US"})
    void aDateIsReadInEveryLocale(String locale) {
        Locale.setDefault(Locale.forLanguageTag(locale));

        assertThat(retryAfter("Fri, 20 Nov 2026 12:00:30 GMT")).isEqualTo(Duration.ofSeconds(30));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'5, 10'|10",
                "'10,5'|10",
                "'0,7'|7",
                "'abc, 7'|7",
                "'7,99999999'|7",
                "',7,'|7",
                "'120, Fri, 20 Nov'|120"
            })
    void ofACommaListTheLongestUsableWaitCounts(String value, long seconds) {
        assertThat(retryAfter(value)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void ofSeveralLinesTheLongestUsableWaitCounts() {
        Answer answer = Answer.of(429)
                .header("Retry-After", "5")
                .header("Retry-After", "banana")
                .header("Retry-After", "Fri, 20 Nov 2026 12:00:40 GMT")
                .header("Retry-After", "20");

        assertThat(RetryAfter.of(answer, NOW)).contains(Duration.ofSeconds(40));
    }

    @Test
    void aDateCountsFromTheAnswersOwnDate() {
        Answer answer = Answer.of(429)
                .header("Date", "Fri, 20 Nov 2026 11:00:00 GMT")
                .header("Retry-After", "Fri, 20 Nov 2026 11:00:30 GMT");

        assertThat(RetryAfter.of(answer, NOW)).contains(Duration.ofSeconds(30));
    }

    @Test
    void secondsDoNotDependOnAnyDate() {
        Answer answer =
                Answer.of(429).header("Date", "Fri, 20 Nov 2020 11:00:00 GMT").header("Retry-After", "30");

        assertThat(RetryAfter.of(answer, NOW)).contains(Duration.ofSeconds(30));
    }

    @Test
    void aResetCountsFromTheAnswersOwnDateAndOneSecondMore() {
        Answer answer =
                Answer.of(429).header("Date", DATE_OF_NOW).header("X-Rate-Limit-Reset", String.valueOf(EPOCH + 30));

        assertThat(RetryAfter.of(answer, NOW.minusSeconds(3600))).contains(Duration.ofSeconds(31));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "banana", "2026-11-20T12:00:00Z", "0", "Fri, 20 Nov 2026 25:00:00 GMT"})
    void withoutAUsableDateAResetCountsFromNow(String date) {
        Answer without = Answer.of(429).header("X-Rate-Limit-Reset", String.valueOf(EPOCH + 30));
        Answer broken = Answer.of(429).header("Date", date).header("X-Rate-Limit-Reset", String.valueOf(EPOCH + 30));

        assertThat(RetryAfter.of(without, NOW)).contains(Duration.ofSeconds(31));
        assertThat(RetryAfter.of(broken, NOW)).contains(Duration.ofSeconds(31));
    }

    @Test
    void aResetThatIsDueNowStillWaitsOneSecond() {
        assertThat(reset(EPOCH)).isEqualTo(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"banana", "", "-5", "0", "30", "1795176000000", "99999999999", "1.7e9", "1795176030.5"})
    void anUnusableResetIsNoWait(String value) {
        assertThat(RetryAfter.of(Answer.of(429).header("X-Rate-Limit-Reset", value), NOW))
                .isEmpty();
    }

    @Test
    void aResetInThePastOrMoreThanADayAwayIsNoWait() {
        for (long epoch : new long[] {EPOCH - 1, EPOCH - 3600, EPOCH + 86_400, EPOCH + 1_000_000}) {
            assertThat(RetryAfter.of(Answer.of(429).header("X-Rate-Limit-Reset", String.valueOf(epoch)), NOW))
                    .isEmpty();
        }
        assertThat(reset(EPOCH + 86_399)).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void ofBothHeadersTheLongerWaitCounts() {
        Answer answer = Answer.of(429)
                .header("Retry-After", "5")
                .header("X-Rate-Limit-Reset", String.valueOf(EPOCH + 50))
                .header("X-Rate-Limit-Reset", String.valueOf(EPOCH + 20));

        assertThat(RetryAfter.of(answer, NOW)).contains(Duration.ofSeconds(51));
    }

    @Test
    void aClockFarFromTheProvidersIsNoError() {
        Answer answer = Answer.of(429)
                .header("Retry-After", "Fri, 20 Nov 2026 12:00:30 GMT")
                .header("X-Rate-Limit-Reset", "99999999999");

        assertThat(RetryAfter.of(answer, Instant.MIN)).isEmpty();
        assertThat(RetryAfter.of(answer, Instant.MAX)).isEmpty();
        assertThat(RetryAfter.of(answer, Instant.EPOCH)).isEmpty();
    }

    private static Duration retryAfter(String value) {
        return RetryAfter.of(Answer.of(429).header("Retry-After", value), NOW).orElseThrow();
    }

    private static Duration reset(long epoch) {
        return RetryAfter.of(Answer.of(429).header("X-Rate-Limit-Reset", String.valueOf(epoch)), NOW)
                .orElseThrow();
    }
}
