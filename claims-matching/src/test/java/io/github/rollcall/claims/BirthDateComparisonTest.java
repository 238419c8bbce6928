package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R-31")
class BirthDateComparisonTest {

    @ParameterizedTest
    @CsvSource({
        "1984-09-03, 1984-03-09, DOB_TRANSPOSED",
        "1984-09-23, 1984-09-28, DOB_ONE_DIGIT",
        "1984-09-23, 1948-09-23, DOB_ONE_DIGIT",
        "1984-09-23, 1985-09-23, DOB_ONE_DIGIT",
        "1984-09-23, 1994-09-23, DOB_ONE_DIGIT",
        "1984-12-23, 1984-12-32, DOB_UNREADABLE",
        "1984-09-13, 1984-09-31, DOB_UNREADABLE",
        "1984-12-13, 1984-12-31, DOB_ONE_DIGIT",
        "1984-10-11, 1984-01-11, DOB_ONE_DIGIT",
        "1984-12-01, 1984-11-21, DOB_DIFFERENT",
        "1984-12-31, 1984-11-32, DOB_UNREADABLE",
        "1984-10-23, 1984-12-03, DOB_ONE_DIGIT",
        "1984-10-23, 1984-12-04, DOB_DIFFERENT",
        "1894-09-23, 1984-09-23, DOB_ONE_DIGIT",
        "1984-02-29, 1984-02-28, DOB_LEAP_DAY",
        "1984-02-29, 1984-03-01, DOB_LEAP_DAY",
        "1984-02-29, 1984-02-27, DOB_ONE_DIGIT",
        "1984-02-29, 1984-03-02, DOB_DIFFERENT",
        "1984-02-29, 1985-03-01, DOB_DIFFERENT",
        "1984-02-28, 1984-03-01, DOB_DIFFERENT",
        "1984-09-23, 1956-02-11, DOB_DIFFERENT",
        "1984-09-03, 1985-03-09, DOB_DIFFERENT",
        "1884-09-23, 1984-09-23, DOB_DIFFERENT"
    })
    void twoCompleteDatesRelateTheSameInBothDirections(String one, String other, RuleId rule) {
        assertThat(compare(one, other).rules()).containsExactly(rule);
        assertThat(compare(other, one).rules()).containsExactly(rule);
    }

    @ParameterizedTest
    @CsvSource({
        "1984-09-23, 840923, DOB_CENTURY",
        "1984-09-23, 84-09-23, DOB_CENTURY",
        "1984-09-23, 23.09.84, DOB_CENTURY",
        "1984-09-23, 9/23/84, DOB_CENTURY",
        "1984-09-23, 23 SEP 84, DOB_CENTURY",
        "1927-05-06, 27-05-06, DOB_CENTURY",
        "1922-05-06, 22-05-06, DOB_PARTIAL",
        "2005-05-16, 05-05-16, DOB_PARTIAL",
        "1984-09-23, 84-09-22, DOB_DIFFERENT"
    })
    void aYearWithoutItsCenturyCountsWhereOneCenturyIsPossible(String one, String other, RuleId rule) {
        assertThat(compare(one, other).rules()).containsExactly(rule);
        assertThat(compare(other, one).rules()).containsExactly(rule);
        assertThat(compare(one, other).flags()).contains(MatchFlag.PARTIAL_DATE);
    }

    @ParameterizedTest
    @CsvSource({
        "1990-06-15, 1990-06-14T22:00:00Z, DOB_LOCAL_MIDNIGHT",
        "1990-01-01, 1989-12-31T15:00:00Z, DOB_LOCAL_MIDNIGHT",
        "1990-06-15, 19900614220000Z, DOB_LOCAL_MIDNIGHT",
        "1990-06-15, 1990-06-14T18:30:00+00:00, DOB_LOCAL_MIDNIGHT",
        "1990-06-15, 1990-06-14T12:15:00Z, DOB_LOCAL_MIDNIGHT",
        "1990-06-15, 1990-06-14T12:00:00Z, DOB_TZ_DAY",
        "1990-06-15, 1990-06-14T22:01:00Z, DOB_TZ_DAY",
        "1990-06-15, 1990-06-14T22:00:00, DOB_TZ_DAY",
        "1990-06-15, 1990-06-14T22:00:00+02:00, DOB_TZ_DAY",
        "1990-06-14, 1990-06-14T22:00:00Z, DOB_TZ_DAY"
    })
    void anEasternMidnightInUniversalTimeMeansTheNextDay(String one, String other, RuleId rule) {
        assertThat(compare(one, other).rules()).containsExactly(rule);
        assertThat(compare(other, one).rules()).containsExactly(rule);
        assertThat(compare(one, other).flags()).contains(MatchFlag.TZ_SHIFT);
    }

    @ParameterizedTest
    @CsvSource({
        "1984-09-23, 1984-09-00, DOB_PARTIAL",
        "1984-09-23, 1984-00-00, DOB_PARTIAL",
        "1984-09-23, 1984-09, DOB_PARTIAL",
        "1984-09-23, 1984, DOB_PARTIAL",
        "1984-09-23, 09/1984, DOB_PARTIAL",
        "1984-09-23, 198409, DOB_PARTIAL",
        "1984-09-23, Sept 1984, DOB_PARTIAL",
        "1984-09-23, 23 September, DOB_PARTIAL",
        "1984-09-23, --09-23, DOB_PARTIAL",
        "1984-09-23, 0000-09-23, DOB_PARTIAL",
        "1984-09-23, 840000, DOB_PARTIAL",
        "1984<<<<, 1984-09-23, DOB_PARTIAL",
        "198409<<, 1984-09-23, DOB_PARTIAL",
        "8409<<, 1984-09-23, DOB_PARTIAL",
        "1984-XX-XX, 1984-09-23, DOB_PARTIAL",
        "**/**/1984, 1984-09-23, DOB_PARTIAL",
        "1984-09-??, 1984-09-23, DOB_PARTIAL",
        "1984-09-23, 1985, DOB_DIFFERENT",
        "1984-09-23, 1984-10, DOB_DIFFERENT",
        "1984-09-23, 1984-10-00, DOB_DIFFERENT",
        "1984-09-23, 1985-09-00, DOB_DIFFERENT",
        "1984-09-23, 24 September, DOB_DIFFERENT",
        "1984-09-23, 85-09-23, DOB_DIFFERENT",
        "1984-09-23, 84-10-23, DOB_DIFFERENT",
        "1984-09-23, 84-09-24, DOB_DIFFERENT",
        "84-09-23, 84-09-23, DOB_PARTIAL",
        "84-09-23, 85-09-23, DOB_DIFFERENT"
    })
    void aPartialDateAgreesAsFarAsItGoes(String one, String other, RuleId rule) {
        Comparison comparison = compare(one, other);
        assertThat(comparison.rules()).containsExactly(rule);
        assertThat(comparison.flags()).contains(MatchFlag.PARTIAL_DATE);
        assertThat(comparison.evidence()).isEqualTo("partial date");
        assertThat(compare(other, one).rules()).containsExactly(rule);
    }

    @ParameterizedTest
    @CsvSource({
        "1922-03-04, 22-03-04, NEAR",
        "2022-03-04, 22-03-04, NEAR",
        "1922-03-04, 2022-03-04, MISMATCH",
        "1984-09-23, 2084-09-23, NO_DATA"
    })
    void aCenturyIsNeverGuessed(String one, String other, ClaimOutcome outcome) {
        assertThat(compare(one, other).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "1984-03-09, 03/09/1984, DOB_AMBIGUOUS",
        "1984-03-09, 09/03/1984, DOB_AMBIGUOUS",
        "1984-03-09, 03-09-1984, DOB_AMBIGUOUS",
        "1984-03-09, 03 09 1984, DOB_AMBIGUOUS",
        "03/09/1984, 03/09/1984, DOB_AMBIGUOUS",
        "1984-03-09, 03091984, DOB_AMBIGUOUS",
        "1984-03-08, 03/09/1984, DOB_ONE_DIGIT",
        "1984-03-09, 07/08/1961, DOB_DIFFERENT",
        "1984-10-20, 20 listopad 1984, DOB_AMBIGUOUS",
        "1984-11-20, 20 listopada 1984, DOB_AMBIGUOUS",
        "1984-03-09, 03/09/84, DOB_AMBIGUOUS"
    })
    void aDateWithTwoReadingsIsNearAtMost(String verified, String recorded, RuleId rule) {
        Comparison comparison = compare(verified, recorded);
        assertThat(comparison.rules()).containsExactly(rule);
        assertThat(comparison.flags()).contains(MatchFlag.AMBIGUOUS_FORMAT);
        assertThat(compare(recorded, verified).rules()).containsExactly(rule);
    }

    @ParameterizedTest
    @CsvSource({
        "1984-03-09, 09.03.1984, DOB_EQUAL",
        "1984-03-09, 03.09.1984, DOB_TRANSPOSED",
        "1984-03-23, 03.23.1984, DOB_EQUAL",
        "1984-03-23, 03/23/1984, DOB_EQUAL",
        "1984-03-23, 23/03/1984, DOB_EQUAL",
        "1984-03-23, 23-03-1984, DOB_EQUAL",
        "1984-03-23, 23031984, DOB_EQUAL",
        "1984-03-23, 03231984, DOB_EQUAL",
        "1984-03-03, 03/03/1984, DOB_EQUAL",
        "1984-03-09, 1984/03/09, DOB_EQUAL"
    })
    void aDateWithOneReadingIsClear(String verified, String recorded, RuleId rule) {
        Comparison comparison = compare(verified, recorded);
        assertThat(comparison.rules()).containsExactly(rule);
        assertThat(comparison.flags()).isEmpty();
        assertThat(comparison.evidence()).isEqualTo("two complete dates");
    }

    @ParameterizedTest
    @CsvSource({
        "1990-06-15, 1990-06-15T04:00:00Z, DOB_EQUAL",
        "1990-06-15, 1990-06-15T09:59:00Z, DOB_EQUAL",
        "1990-06-15, 1990-06-15T10:00:00Z, DOB_TZ_DAY",
        "1990-06-15, 1990-06-16T05:00:00Z, DOB_TZ_DAY",
        "1990-06-15, 6/14/1990 10:00:00 PM, DOB_TZ_DAY",
        "1990-06-14T22:00:00Z, 1990-06-14T22:00:00Z, DOB_EQUAL",
        "1990-06-14T22:00:00Z, 1990-06-14T21:00:00Z, DOB_TZ_DAY",
        "1990-06-15, 1990-06-13T22:00:00Z, DOB_DIFFERENT"
    })
    void aDateWithATimeOfDayMayBeOffByATimeZone(String one, String other, RuleId rule) {
        Comparison comparison = compare(one, other);
        assertThat(comparison.rules()).containsExactly(rule);
        assertThat(comparison.flags()).contains(MatchFlag.TZ_SHIFT);
        assertThat(compare(other, one).rules()).containsExactly(rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1900-01-01",
                "0001-01-01",
                "1970-01-01",
                "1601-01-01",
                "1753-01-01",
                "1899-12-30",
                "1904-01-01",
                "1582-10-15",
                "1858-11-17",
                "9999-12-31",
                "9999-12",
                "2031-05-05",
                "2026-03-03",
                "0000-00-00",
                "00000000",
                "000000",
                "00/00/0000",
                "XXXX-XX-XX",
                "01/01/1900",
                "1/1/1900 12:00:00 AM",
                "01.01.0001 00:00:00",
                "1970-01-01T00:00:00Z",
                "1969-12-31T16:00:00-08:00",
                "00010101000000.0Z"
            })
    void aSystemsZeroValueIsAbsence(String sentinel) {
        Comparison comparison = compare("1984-09-23", sentinel);
        assertThat(comparison.outcome()).isEqualTo(ClaimOutcome.NO_DATA);
        assertThat(comparison.missing()).isEqualTo(MissingSide.DIRECTORY);
        assertThat(comparison.flags()).contains(MatchFlag.SENTINEL);
        assertThat(compare(sentinel, "1984-09-23").missing()).isEqualTo(MissingSide.VERIFICATION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-02", "1969-12-31", "1970-01-02", "2026-03-02", "1900-02-01"})
    void aDayBesideAZeroValueIsAnOrdinaryOne(String date) {
        assertThat(compare(date, date).rules()).containsExactly(RuleId.DOB_EQUAL);
    }

    @Test
    void twoZeroValuesAgreeInNothing() {
        Comparison comparison = compare("1900-01-01", "1900-01-01");
        assertThat(comparison.outcome()).isEqualTo(ClaimOutcome.NO_DATA);
        assertThat(comparison.missing()).isEqualTo(MissingSide.BOTH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1984-02-30", "1983-02-29", "1984-13-01", "31.31.1984", "1111-11-11", "1879-12-31"})
    void aDayThatNobodyAliveWasBornOnIsIndeterminate(String stated) {
        assertThat(compare("1984-09-23", stated).rules()).containsExactly(RuleId.DOB_UNREADABLE);
        assertThat(compare(stated, stated).rules()).containsExactly(RuleId.DOB_UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "N/A", "-", "unknown", "--/--/----"})
    void aFillerIsAbsence(String filler) {
        assertThat(compare("1984-09-23", filler).outcome()).isEqualTo(ClaimOutcome.NO_DATA);
    }

    @Test
    void aFillerIsReportedAndNoValueIsNot() {
        assertThat(compare("1984-09-23", "N/A").flags()).containsExactly(MatchFlag.PLACEHOLDER);
        assertThat(compare("1984-09-23", " ").flags()).isEmpty();
        assertThat(Cases.compare(Claim.DATE_OF_BIRTH, Cases.born("1984-09-23"), ClaimSet.builder())
                        .missing())
                .isEqualTo(MissingSide.DIRECTORY);
    }

    @ParameterizedTest
    @CsvSource({"1985-01-01, true", "1985-06-01, true", "1985-07-01, false", "1985-01-02, false", "1985-06-02, false"})
    void theDaysThatRegistriesGiveToManyAreFlagged(String date, boolean flagged) {
        Comparison comparison = compare(date, date);
        assertThat(comparison.outcome()).isEqualTo(ClaimOutcome.MATCH);
        assertThat(comparison.flags().contains(MatchFlag.LOW_EVIDENCE)).isEqualTo(flagged);
        assertThat(compare(date, "1985-11-23").flags()).doesNotContain(MatchFlag.LOW_EVIDENCE);
    }

    @Test
    void aTextLongerThanAnyDateIsNotCompared() {
        assertThat(compare("1984-09-23" + " ".repeat(246), "1984-09-23").rules())
                .containsExactly(RuleId.DOB_EQUAL);
        assertThat(compare("1984-09-23" + " ".repeat(247), "1984-09-23").rules())
                .containsExactly(RuleId.VALUE_TOO_LONG);
        assertThat(compare("1984-09-23", "9".repeat(257)).rules()).containsExactly(RuleId.VALUE_TOO_LONG);
    }

    @Test
    void anInvisibleCharacterIsReported() {
        assertThat(compare("1984-09-23", "1984-\u200B09-23").flags()).containsExactly(MatchFlag.INVISIBLE_CHAR);
    }

    @Test
    void aBirthDateKeepsItsTextAndComparesWithADay() {
        assertThat(BirthDate.parse("23.09.1984").text()).isEqualTo("23.09.1984");
        assertThat(BirthDate.of(LocalDate.of(1984, 9, 23))).isEqualTo(BirthDate.parse("1984-09-23"));
        assertThat(BirthDate.of(LocalDate.of(1984, 9, 23))).hasSameHashCodeAs(BirthDate.parse("1984-09-23"));
        assertThat(BirthDate.parse("03/09/1984", BirthDateFormat.dayFirst()))
                .isNotEqualTo(BirthDate.parse("03/09/1984"))
                .isNotEqualTo("03/09/1984");
        assertThat(BirthDate.parse("03/09/1984", BirthDateFormat.dayFirst()).format())
                .isEqualTo(BirthDateFormat.dayFirst());
    }

    private static Comparison compare(String verified, String recorded) {
        return Cases.compare(Claim.DATE_OF_BIRTH, Cases.born(verified), Cases.born(recorded));
    }
}
