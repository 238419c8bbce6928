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
    @ValueSource(
            strings = {
                "1984-09-23",
                "19840923",
                "1984/9/23",
                "23.09.1984",
                "9/23/1984",
                "1984-09-23T00:00:00Z",
                "1984-09-23 00:00:00",
                "1984-09-23T00:00:00.000+02:00",
                "September 23, 1984",
                "23 Sep 1984",
                "Sept. 23 1984",
                "\uFF11\uFF19\uFF18\uFF14-09-23"
            })
    void theSameDayInAClearFormatIsAMatch(String stated) {
        assertThat(compare("1984-09-23", stated).rules()).containsExactly(RuleId.DOB_EQUAL);
    }

    @ParameterizedTest
    @CsvSource({
        "1984-09-03, 1984-03-09, DOB_TRANSPOSED",
        "1984-09-23, 1984-09-28, DOB_ONE_DIGIT",
        "1984-09-23, 1948-09-23, DOB_ONE_DIGIT",
        "1984-09-23, 1985-09-23, DOB_ONE_DIGIT",
        "1984-09-23, 1984-09-22T22:00:00Z, DOB_TZ_DAY",
        "1984-09-23, 1984-09-00, DOB_PARTIAL",
        "1984-09-23, 1984-09, DOB_PARTIAL",
        "1984-09-23, 1984, DOB_PARTIAL",
        "1984-09-23, 840000, DOB_PARTIAL",
        "1984-09-23, 84-09-23, DOB_PARTIAL",
        "1984<<<<, 1984-09-23, DOB_PARTIAL",
        "1984-03-09, 03/09/1984, DOB_AMBIGUOUS",
        "1984-03-09, 09/03/1984, DOB_AMBIGUOUS"
    })
    void aDoubtfulAgreementIsNear(String verified, String recorded, RuleId rule) {
        Comparison comparison = compare(verified, recorded);
        assertThat(comparison.rules()).containsExactly(rule);
        assertThat(comparison.outcome()).isEqualTo(ClaimOutcome.NEAR);
    }

    @ParameterizedTest
    @CsvSource({
        "1984-09-23, 1956-02-11",
        "1984-09-23, 2084-09-23",
        "1922-03-04, 2022-03-04",
        "1984-09-23, 1985",
        "1984-09-23, 1984-10",
        "1984-09-23, 85-09-23",
        "1984-09-23, 1984-09-20T22:00:00Z",
        "1984-03-09, 07/08/1961"
    })
    void anotherDayIsNeverAMatch(String verified, String recorded) {
        assertThat(compare(verified, recorded).outcome()).isIn(ClaimOutcome.MISMATCH, ClaimOutcome.NO_DATA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1900-01-01",
                "0001-01-01",
                "1970-01-01",
                "1601-01-01",
                "1899-12-30",
                "9999-12-31",
                "2031-05-05",
                "0000-00-00",
                "01/01/1900",
                "1970-01-01T00:00:00Z"
            })
    void aSystemsZeroValueIsAbsence(String sentinel) {
        Comparison comparison = compare("1984-09-23", sentinel);
        assertThat(comparison.outcome()).isEqualTo(ClaimOutcome.NO_DATA);
        assertThat(comparison.missing()).isEqualTo(MissingSide.DIRECTORY);
        assertThat(comparison.flags()).contains(MatchFlag.SENTINEL);
    }

    @Test
    void twoZeroValuesAgreeInNothing() {
        Comparison comparison = compare("1900-01-01", "1900-01-01");
        assertThat(comparison.outcome()).isEqualTo(ClaimOutcome.NO_DATA);
        assertThat(comparison.missing()).isEqualTo(MissingSide.BOTH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1984-02-30", "1984-13-01", "31.31.1984", "yesterday", "1365-03-12", "12", "May 1984-09"})
    void aDateThatDoesNotExistOrCannotBeReadIsIndeterminate(String stated) {
        assertThat(compare("1984-09-23", stated).rules()).containsExactly(RuleId.DOB_UNREADABLE);
        assertThat(compare(stated, stated).rules()).containsExactly(RuleId.DOB_UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "N/A", "-", "unknown"})
    void aFillerIsAbsence(String filler) {
        assertThat(compare("1984-09-23", filler).outcome()).isEqualTo(ClaimOutcome.NO_DATA);
    }

    @Test
    void theDayThatRegistriesGiveToManyIsFlagged() {
        Comparison comparison = compare("1985-01-01", "1985-01-01");
        assertThat(comparison.outcome()).isEqualTo(ClaimOutcome.MATCH);
        assertThat(comparison.flags()).containsExactly(MatchFlag.LOW_EVIDENCE);
    }

    @Test
    void aBirthDateKeepsItsTextAndComparesWithADay() {
        assertThat(BirthDate.parse("23.09.1984").text()).isEqualTo("23.09.1984");
        assertThat(BirthDate.of(LocalDate.of(1984, 9, 23))).isEqualTo(BirthDate.parse("1984-09-23"));
    }

    private static Comparison compare(String verified, String recorded) {
        return Cases.compare(Claim.DATE_OF_BIRTH, Cases.born(verified), Cases.born(recorded));
    }
}
