package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("R-31")
class BirthDateCalendarTest {

    @ParameterizedTest
    @CsvSource({
        "SOLAR_HIJRI, 1365, 3, 12, 1986-06-02",
        "SOLAR_HIJRI, 1300, 1, 1, 1921-03-21",
        "SOLAR_HIJRI, 1357, 11, 22, 1979-02-11",
        "SOLAR_HIJRI, 1365, 6, 31, 1986-09-22",
        "SOLAR_HIJRI, 1365, 7, 1, 1986-09-23",
        "SOLAR_HIJRI, 1399, 12, 30, 2021-03-20",
        "SOLAR_HIJRI, 1400, 1, 1, 2021-03-21",
        "SOLAR_HIJRI, 1400, 12, 29, 2022-03-20",
        "SOLAR_HIJRI, 1400, 12, 30, ",
        "SOLAR_HIJRI, 1365, 7, 31, ",
        "SOLAR_HIJRI, 1365, 6, 32, ",
        "SOLAR_HIJRI, 1365, 13, 1, ",
        "SOLAR_HIJRI, 1365, 0, 1, ",
        "SOLAR_HIJRI, 1365, 1, 0, ",
        "ISLAMIC, 1406, 9, 24, 1986-06-02",
        "ISLAMIC, 1406, 13, 1, ",
        "BUDDHIST, 2529, 6, 2, 1986-06-02",
        "BUDDHIST, 2529, 2, 30, ",
        "MINGUO, 75, 6, 2, 1986-06-02",
        "GREGORIAN, 1986, 6, 2, 1986-06-02",
        "ETHIOPIAN, 1978, 9, 25, 1986-06-02",
        "ETHIOPIAN, 2000, 1, 1, 2007-09-12",
        "ETHIOPIAN, 1999, 13, 6, 2007-09-11",
        "ETHIOPIAN, 2000, 13, 5, 2008-09-10",
        "ETHIOPIAN, 2000, 13, 6, ",
        "ETHIOPIAN, 2000, 1, 31, ",
        "ETHIOPIAN, 2000, 14, 1, ",
        "ETHIOPIAN, 2000, 0, 1, ",
        "ETHIOPIAN, 2000, 1, 0, "
    })
    void aDayOfAnotherCalendarIsADayOfTheGregorianOneOrNone(
            BirthDateCalendar calendar, int year, int month, int day, @Nullable LocalDate gregorian) {
        assertThat(CalendarConversion.toGregorian(calendar, year, month, day)).isEqualTo(gregorian);
    }

    @ParameterizedTest
    @CsvSource({
        "1986-06-02, 1365-03-12 SH",
        "1986-06-02, 12 Khordad 1365",
        "1986-06-02, \u06F1\u06F2 \u062E\u0631\u062F\u0627\u062F \u06F1\u06F3\u06F6\u06F5",
        "1986-06-02, 1406/09/24 AH",
        "1986-06-02, 24 Ramadan 1406",
        "1986-06-02, 2 \u0E21\u0E34\u0E16\u0E38\u0E19\u0E32\u0E22\u0E19 \u0E1E.\u0E28. 2529",
        "1986-06-02, 2529-06-02 B.E.",
        "1986-06-02, \u6C11\u570B75\u5E746\u67082\u65E5",
        "1986-06-02, ROC 75/06/02"
    })
    void aNamedCalendarIsRead(String gregorian, String stated) {
        Comparison comparison = compare(gregorian, BirthDate.parse(stated));
        assertThat(comparison.rules()).containsExactly(RuleId.DOB_CALENDAR);
        assertThat(comparison.flags()).containsExactly(MatchFlag.OTHER_CALENDAR);
    }

    @ParameterizedTest
    @CsvSource({
        "1986-06-02, \u662D\u548C61\u5E746\u67082\u65E5",
        "1986-06-02, S61.6.2",
        "1986-06-02, S61.06.02",
        "1989-05-02, \u5E73\u6210\u5143\u5E745\u67082\u65E5",
        "1990-05-02, H2/5/2",
        "2019-05-02, R1.5.2",
        "1912-08-02, T1.8.2",
        "1911-08-02, M44.8.2",
        "1986-06-02, Showa 61.6.2"
    })
    void aJapaneseEraCountsItsYears(String gregorian, String stated) {
        assertThat(compare(gregorian, BirthDate.parse(stated)).rules()).containsExactly(RuleId.DOB_EQUAL);
    }

    @ParameterizedTest
    @CsvSource({
        "1986-06-02, 1365-03-12, DOB_CALENDAR",
        "1986-06-02, 1406-09-24, DOB_CALENDAR_DOUBTFUL",
        "1986-06-03, 1406-09-24, DOB_CALENDAR_DOUBTFUL",
        "1986-06-01, 1406-09-24, DOB_CALENDAR_DOUBTFUL",
        "1986-06-04, 1406-09-24, DOB_UNREADABLE",
        "1986-06-02, 2529-06-02, DOB_CALENDAR",
        "1986-06-02, 2529-06, DOB_CALENDAR_DOUBTFUL",
        "1986-06-02, 2529-07, DOB_UNREADABLE",
        "1986-06-03, 1365-03-12, DOB_UNREADABLE",
        "1365-03-12, 1365-03-12, DOB_CALENDAR_DOUBTFUL"
    })
    void aCalendarAssumedFromTheYearIsEvidentOnlyWhereItGivesTheVeryDay(String one, String other, RuleId rule) {
        Comparison comparison = compare(one, BirthDate.parse(other));
        assertThat(comparison.rules()).containsExactly(rule);
        assertThat(comparison.flags()).doesNotContain(MatchFlag.AMBIGUOUS_FORMAT);
        assertThat(compare(other, BirthDate.parse(one)).rules()).containsExactly(rule);
    }

    @Test
    void aDeclaredCalendarIsReadAndContradicted() {
        BirthDateFormat solar = BirthDateFormat.dayFirst().in(BirthDateCalendar.SOLAR_HIJRI);
        assertThat(compare("1986-06-02", BirthDate.parse("12/03/1365", solar)).rules())
                .containsExactly(RuleId.DOB_CALENDAR);
        assertThat(compare("1986-06-03", BirthDate.parse("12/03/1365", solar)).rules())
                .containsExactly(RuleId.DOB_ONE_DIGIT);
        assertThat(compare("1975-11-30", BirthDate.parse("12/03/1365", solar)).rules())
                .containsExactly(RuleId.DOB_DIFFERENT);
        assertThat(compare("1986-06-02", BirthDate.parse("1365-03", solar)).rules())
                .containsExactly(RuleId.DOB_UNREADABLE);
        BirthDateFormat lunar = BirthDateFormat.yearFirst().in(BirthDateCalendar.ISLAMIC);
        assertThat(compare("1986-06-02", BirthDate.parse("1406-09-24", lunar)).rules())
                .containsExactly(RuleId.DOB_CALENDAR);
        assertThat(compare("1986-06-03", BirthDate.parse("1406-09-24", lunar)).rules())
                .containsExactly(RuleId.DOB_CALENDAR_DOUBTFUL);
        assertThat(compare("1986-06-14", BirthDate.parse("1406-09-24", lunar)).rules())
                .containsExactly(RuleId.DOB_DIFFERENT);
        BirthDateFormat ethiopian = BirthDateFormat.yearFirst().in(BirthDateCalendar.ETHIOPIAN);
        assertThat(compare("2007-09-11", BirthDate.parse("1999-13-06", ethiopian))
                        .rules())
                .containsExactly(RuleId.DOB_CALENDAR);
        BirthDateFormat gregorian = BirthDateFormat.yearFirst().in(BirthDateCalendar.GREGORIAN);
        assertThat(compare("1986-06-02", BirthDate.parse("1365-03-12", gregorian))
                        .rules())
                .containsExactly(RuleId.DOB_UNREADABLE);
        assertThat(compare("1986-06-02", BirthDate.parse("1365-03-12 SH", gregorian))
                        .rules())
                .containsExactly(RuleId.DOB_UNREADABLE);
        assertThat(compare("1986-06-02", BirthDate.parse("1986-06-02 AD")).rules())
                .containsExactly(RuleId.DOB_EQUAL);
        assertThat(compare("1986-06-02", BirthDate.parse("25 Ramadan 1365 SH")).rules())
                .containsExactly(RuleId.DOB_UNREADABLE);
    }

    @Test
    void twoLunarDatesAreComparedAsTheyStand() {
        BirthDateFormat lunar = BirthDateFormat.yearFirst().in(BirthDateCalendar.ISLAMIC);
        Comparison equal = Cases.compare(
                Claim.DATE_OF_BIRTH,
                ClaimSet.builder().dateOfBirth(BirthDate.parse("1406-09-24", lunar)),
                ClaimSet.builder().dateOfBirth(BirthDate.parse("24 Ramadan 1406")));
        assertThat(equal.rules()).containsExactly(RuleId.DOB_EQUAL);
    }

    private static Comparison compare(String verified, BirthDate recorded) {
        return Cases.compare(
                Claim.DATE_OF_BIRTH, Cases.born(verified), ClaimSet.builder().dateOfBirth(recorded));
    }
}
