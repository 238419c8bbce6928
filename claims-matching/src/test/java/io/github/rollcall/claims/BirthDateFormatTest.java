package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R-31")
class BirthDateFormatTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1984-09-23",
                "19840923",
                "1984/9/23",
                "1984.09.23",
                "1984 09 23",
                "1984:09:23",
                "23.09.1984",
                "23. 9. 1984",
                "9/23/1984",
                "1984-09-23T00:00:00Z",
                "1984-09-23 00:00:00",
                "1984-09-23T00:00:00.000+02:00",
                "1984-09-23T00:00:00.0000000",
                "1984-09-23T00:00:00+00:00[Europe/Berlin]",
                "19840923T000000Z",
                "19840923000000Z",
                "19840923000000.0Z",
                "198409230000",
                "9/23/1984 12:00:00 AM",
                "23.09.1984 00:00",
                "Sun Sep 23 00:00:00 CET 1984",
                "Sun, 23 Sep 1984 00:00:00 GMT",
                "Sunday, September 23, 1984",
                "September 23, 1984",
                "23 Sep 1984",
                "23SEP1984",
                "23-Sep-1984",
                "Sept. 23 1984",
                "September 23rd, 1984",
                "23rd of September 1984",
                "the 23rd of September, 1984",
                "1984 September 23",
                "23 SEP/SEPT 1984",
                "23. September 1984",
                "23 septembre 1984",
                "23 de septiembre de 1984",
                "23 de setembro de 1984",
                "23 settembre 1984",
                "23 september 1984",
                "23 wrze\u015Bnia 1984",
                "23. z\u00E1\u0159\u00ED 1984",
                "23. syyskuuta 1984",
                "1984. szeptember 23.",
                "23 Eyl\u00FCl 1984",
                "23 \u0441\u0435\u043D\u0442\u044F\u0431\u0440\u044F 1984 \u0433.",
                "23 \u0432\u0435\u0440\u0435\u0441\u043D\u044F 1984",
                "23 \u03A3\u03B5\u03C0\u03C4\u03B5\u03BC\u03B2\u03C1\u03AF\u03BF\u03C5 1984",
                "\u0662\u0663 \u0633\u0628\u062A\u0645\u0628\u0631 \u0661\u0669\u0668\u0664",
                "1984\u5E749\u670823\u65E5",
                "1984\uB144 9\uC6D4 23\uC77C",
                "23 th\u00E1ng 9 n\u0103m 1984",
                "Ng\u00E0y 23 th\u00E1ng 9 n\u0103m 1984",
                "\uFF11\uFF19\uFF18\uFF14-09-23",
                "\u096F/\u0968\u0969/\u0967\u096F\u096E\u096A"
            })
    void theSameDayInAClearFormatIsAMatch(String stated) {
        assertThat(compare(BirthDate.parse(stated)).rules()).containsExactly(RuleId.DOB_EQUAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "12",
                "123",
                "12345",
                "1234567",
                "123456789",
                "1234567890123",
                "123456789012345",
                "9/23",
                "1984-267",
                "23/1984/09",
                "1984/09/1984",
                "1984-09-23-01",
                "198O-09-23",
                "l984-09-23",
                "1984-09-2?",
                "1984@09@23",
                "1984-09-23T25:00:00Z",
                "1984-09-23 10:61",
                "23 Foo 1984",
                "23 September October 1984",
                "23 1 September 1984",
                "September",
                "9 1984 1 2",
                "198409231",
                "ROC 4294967371/09/23",
                "23 September 42949674944",
                "19840923999999Z",
                "x 19840923000000Z",
                "September 84",
                "123 September 84",
                "Thursday",
                "a a a a a a a a a a a a a a a a a a a a a a 1984"
            })
    void aTextThatIsNoDateIsIndeterminate(String stated) {
        assertThat(compare(BirthDate.parse(stated)).rules()).containsExactly(RuleId.DOB_UNREADABLE);
    }

    @Test
    void aDeclaredOrderSettlesAnAmbiguousDate() {
        BirthDate ninthOfMarch = BirthDate.parse("1984-03-09");
        assertThat(rule(ninthOfMarch, "09/03/1984", BirthDateFormat.dayFirst())).isEqualTo(RuleId.DOB_EQUAL);
        assertThat(rule(ninthOfMarch, "09/03/1984", BirthDateFormat.monthFirst()))
                .isEqualTo(RuleId.DOB_TRANSPOSED);
        assertThat(rule(ninthOfMarch, "03/09/1984", BirthDateFormat.monthFirst()))
                .isEqualTo(RuleId.DOB_EQUAL);
        assertThat(rule(ninthOfMarch, "03.09.1984", BirthDateFormat.monthFirst()))
                .isEqualTo(RuleId.DOB_EQUAL);
        assertThat(rule(ninthOfMarch, "03091984", BirthDateFormat.monthFirst())).isEqualTo(RuleId.DOB_EQUAL);
        assertThat(rule(ninthOfMarch, "09031984", BirthDateFormat.dayFirst())).isEqualTo(RuleId.DOB_EQUAL);
        assertThat(rule(ninthOfMarch, "090384", BirthDateFormat.dayFirst())).isEqualTo(RuleId.DOB_CENTURY);
        assertThat(rule(ninthOfMarch, "84/03/09", BirthDateFormat.yearFirst())).isEqualTo(RuleId.DOB_CENTURY);
        assertThat(rule(ninthOfMarch, "84/03/08", BirthDateFormat.yearFirst())).isEqualTo(RuleId.DOB_DIFFERENT);
        assertThat(rule(ninthOfMarch, "1984-03-09", BirthDateFormat.dayFirst())).isEqualTo(RuleId.DOB_EQUAL);
        assertThat(rule(ninthOfMarch, "19840309", BirthDateFormat.monthFirst())).isEqualTo(RuleId.DOB_EQUAL);
        assertThat(rule(ninthOfMarch, "March 9, 1984", BirthDateFormat.dayFirst()))
                .isEqualTo(RuleId.DOB_EQUAL);
    }

    @Test
    void aDateAgainstItsDeclaredOrderCannotBeRead() {
        BirthDate date = BirthDate.parse("1984-03-23");
        assertThat(rule(date, "03/23/1984", BirthDateFormat.dayFirst())).isEqualTo(RuleId.DOB_UNREADABLE);
        assertThat(rule(date, "23/03/1984", BirthDateFormat.monthFirst())).isEqualTo(RuleId.DOB_UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "ddMMyyyy, 23091984, DOB_EQUAL",
        "MMddyyyy, 09231984, DOB_EQUAL",
        "yyyyMMdd, 19840923, DOB_EQUAL",
        "d. M. yyyy, 23. 9. 1984, DOB_EQUAL",
        "dd-MMM-yyyy, 23-Sep-1984, DOB_EQUAL",
        "dd-MMM-yyyy, 23-Sept-1984, DOB_EQUAL",
        "yyyy/dd/MM, 1984/23/09, DOB_EQUAL",
        "M/d/yyyy, 09/23/1984, DOB_EQUAL",
        "M/d/yyyy, 9/23/1984, DOB_EQUAL",
        "ddMMyy, 230984, DOB_CENTURY",
        "yy.MM.dd, 84.09.23, DOB_CENTURY",
        "MM/dd/yyyy, 9/23/1984, DOB_UNREADABLE",
        "ddMMyyyy, 2309198, DOB_UNREADABLE",
        "ddMMyyyy, 230919844, DOB_UNREADABLE",
        "dd/MM/yyyy, 23-09-1984, DOB_UNREADABLE",
        "dd/MM/yyyy, 23/09, DOB_UNREADABLE",
        "dd/MM/yyyy, x3/09/1984, DOB_UNREADABLE",
        "dd MMM yyyy, 23 listopad 1984, DOB_UNREADABLE",
        "dd MMM yyyy, 23 Sunday 1984, DOB_UNREADABLE",
        "dd MMM yyyy, 23 Foo 1984, DOB_UNREADABLE",
        "dd/MM/yyyy, 09/23/1984, DOB_UNREADABLE"
    })
    void aPatternSaysWhereEveryFieldStands(String pattern, String stated, RuleId rule) {
        BirthDateFormat format = BirthDateFormat.ofPattern(pattern);
        assertThat(compare(BirthDate.parse(stated, format)).rules()).containsExactly(rule);
    }

    @Test
    void aPatternThatCannotBeReadIsRefusedWithAllItsProblems() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BirthDateFormat.ofPattern("ddd/MM/MM Q"))
                .withMessageContaining("field d")
                .withMessageContaining("field M")
                .withMessageContaining("'Q'")
                .withMessageContaining("year, month and day");
        for (String wrong :
                new String[] {"", "ddMM", "MMyyyy", "ddyyyy", "ddMMyyy", "ddMMMMyyyy", "dd/MM/yyyy/d", "7ddMMyyyy"}) {
            assertThatIllegalArgumentException().as(wrong).isThrownBy(() -> BirthDateFormat.ofPattern(wrong));
        }
    }

    private static RuleId rule(BirthDate verified, String stated, BirthDateFormat format) {
        Comparison there = Cases.compare(
                Claim.DATE_OF_BIRTH,
                ClaimSet.builder().dateOfBirth(verified),
                ClaimSet.builder().dateOfBirth(BirthDate.parse(stated, format)));
        return there.rules().get(0);
    }

    private static Comparison compare(BirthDate recorded) {
        return Cases.compare(
                Claim.DATE_OF_BIRTH,
                Cases.born("1984-09-23"),
                ClaimSet.builder().dateOfBirth(recorded));
    }
}
