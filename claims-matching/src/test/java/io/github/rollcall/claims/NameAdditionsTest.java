package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What custom puts beside a name or leaves out of it: titles, degrees, marks, words of marriage and descent. Each row holds in both directions. */
@Tag("R-31")
class NameAdditionsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ruth//Ames, M.D./|Ruth//Ames/;MATCH;NAME_TITLE",
                "Ruth//Ames, Ph.D./|Ruth//Ames/;MATCH;NAME_TITLE",
                "Ruth//Ames, M.K./|Ruth//Ames/;NEAR;NAME_PARTIAL",
                "Dr. med. Ruth//Ames/|Ruth//Ames/;MATCH;NAME_TITLE",
                "Dipl.-Kfm. Jens//Holt/|Jens//Holt/;MATCH;NAME_TITLE",
                "Bc. Jana//Mal\u00E1/|Jana//Mal\u00E1/;MATCH;NAME_TITLE",
                "Sr. Juan//Ruiz/|Juan//Ruiz/;MATCH;NAME_TITLE",
                "Med Ruth//Ames/|Ruth//Ames/;NEAR;NAME_MIDDLE_AS_GIVEN",
                "Ing-Marie//Holt/|Marie//Holt/;NEAR;NAME_MIDDLE_AS_GIVEN"
            })
    void titlesAndDegreesAreNoNames(String row) {
        check(row);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Shri Mohan//Das/|Mohan//Das/;MATCH;NAME_TITLE",
                "Don Pedro//Ruiz/|Pedro//Ruiz/;MATCH;NAME_TITLE",
                "U Thant//Myint/|Thant//Myint/;MATCH;NAME_TITLE",
                "Sheikh Hamdan//Suwaidi/|Hamdan//Suwaidi/;MATCH;NAME_TITLE",
                "Don Pedro//Ruiz/|Don//Ruiz/;MATCH;MIDDLE_EXTRA",
                "Sri Lakshmi//Devi/|Srilakshmi//Devi/;MATCH;NAME_JOIN",
                "Ko Eun//Lee/|Eun//Lee/;NEAR;NAME_MIDDLE_AS_GIVEN",
                "Quang Lan//Tran/|Lan//Tran/;NEAR;NAME_MIDDLE_AS_GIVEN",
                "Thi Lan//Tran/|Lan//Tran/;MATCH;MIDDLE_EXTRA",
                "Don Pedro//Ruiz/|Juan//Ruiz/;MISMATCH;GIVEN_DIFFERENT"
            })
    void anHonorificMayBeLeftOutWhereTheRestIsTheName(String row) {
        check(row);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "D\u0169ng//\u0110inh/|Dung//\u0110inh/;NEAR;NAME_MARKS",
                "D\u0169ng//\u0110inh/|Dung//Dinh/;MATCH;NAME_FOLD",
                "Lan//\u0110inh/|L\u00E2n//\u0110inh/;NEAR;NAME_MARKS",
                "Lan//\u0110okic/|L\u00E2n//\u0110okic/;MATCH;NAME_FOLD"
            })
    void marksThatBothSidesWriteTellVietnameseNamesApart(String row) {
        check(row);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pilar//Ruiz Vda. de Vega/|Pilar//Ruiz/;MATCH;NAME_MARRIED",
                "Odile//Roy \u00E9pse Petit/|Odile//Petit/;MATCH;NAME_MARRIED",
                "Jana//Mal\u00E1 rozen\u00E1 Nov\u00E1/|Jana//Nov\u00E1/;MATCH;NAME_MARRIED",
                "Nur//binte Osman/|Nur//Osman/;MATCH;NAME_PARTICLE",
                "Nur//binte Osman Rahim/|Nur//Rahim/;MATCH;SURNAME_EXTRA",
                "Nur//Osman Rahim/|Nur//Rahim/;NEAR;NAME_PARTIAL",
                "Mary//Saint John/|Mary//St. John/;NEAR;FAMILY_VARIANT",
                "Elena//Ioannidou/|Elena//Ioannidis/;NEAR;NAME_GENDERED"
            })
    void wordsOfMarriageAndDescentSayWhichNameMayStandAlone(String row) {
        check(row);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zden\u011Bk//Mazur/|Zdenda//Mazur/;MATCH;NAME_NICKNAME",
                "Martha//Mazur/|Mart\u00ED//Mazur/;NEAR;NAME_NICKNAME_SHARED",
                "Ricardo//Mazur/|Rick//Mazur/;NEAR;NAME_NICKNAME_SHARED",
                "Nezahualpilli//Mazur/|Nez//Mazur/;NEAR;NAME_SHORTENED",
                "Nezahualpilli//Mazur/|Ne//Mazur/;MISMATCH;GIVEN_DIFFERENT",
                "Anneliese//Mazur/|Ann//Mazur/;MISMATCH;GIVEN_DIFFERENT"
            })
    void aShortFormIsRelatedWhicheverSideStatesIt(String row) {
        check(row);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Whoever cannot read the one word cannot say that it is the other in another place.
                "\u3055\u3086\u308A//\u68EE/|\u3042\u3059\u304B//\u68EE/;MISMATCH;GIVEN_DIFFERENT",
                "\u4E00\u90CE//\u9234\u6728/|Ichiro//Suzuki/;INDETERMINATE;NAME_SCRIPT"
            })
    void wordsThatCannotBeReadAreNotTakenForEachOtherInOtherPlaces(String row) {
        check(row);
    }

    @ParameterizedTest
    @CsvSource({"mpakas, bakas, true", "ntoukas, doukas, true", "gkikas, gikas, true", "antos, ados, false"})
    void greekSpellsTheSoundsOfBDAndGWithTwoLetters(String greek, String other, boolean same) {
        assertThat(Sounds.areSame(Sounds.of(greek), Sounds.of(other))).isEqualTo(same);
        assertThat(Sounds.areSame(Sounds.of(other), Sounds.of(greek))).isEqualTo(same);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "TBD", "tba", "Not known"})
    void aWordForNothingIsNoName(String filler) {
        Comparison comparison = NameRows.compare("Ruth//Brandt/|" + filler + "//" + filler + "/");
        assertThat(comparison.outcome()).isEqualTo(ClaimOutcome.NO_DATA);
        assertThat(comparison.missing()).isEqualTo(MissingSide.DIRECTORY);
    }

    @Test
    void aDegreeInPlaceOfTheNameIsTheName() {
        assertThat(NameRows.compare("Ruth//Ma/|Ruth//Ma/").rules()).containsExactly(RuleId.NAME_EXACT);
    }

    private static void check(String row) {
        String[] parts = row.split(";");
        int bar = parts[0].indexOf('|');
        String reversed = parts[0].substring(bar + 1) + "|" + parts[0].substring(0, bar);
        for (String pair : new String[] {parts[0], reversed}) {
            Comparison comparison = NameRows.compare(pair);
            assertThat(comparison.rules()).contains(RuleId.valueOf(parts[2]));
            assertThat(comparison.outcome()).as("%s", comparison.rules()).isEqualTo(ClaimOutcome.valueOf(parts[1]));
        }
    }
}
