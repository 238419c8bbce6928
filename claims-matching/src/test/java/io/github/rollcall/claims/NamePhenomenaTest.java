package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Each phenomenon of names has its outcome and says why. */
@Tag("R-31")
class NamePhenomenaTest {

    @ParameterizedTest
    @FieldSource("io.github.rollcall.claims.NamePhenomena#SPELLINGS")
    void aSpellingIsForgivenOnlyAsFarAsItsLettersSay(String row) {
        check(row);
    }

    @ParameterizedTest
    @FieldSource("io.github.rollcall.claims.NamePhenomena#FORENAMES")
    void theFirstGivenNameDecidesAndTheOthersMayNotContradict(String row) {
        check(row);
    }

    @ParameterizedTest
    @FieldSource("io.github.rollcall.claims.NamePhenomena#ONE_LETTER")
    void oneLetterIsForgivenInLongUnknownWordsOnlyAndNeverAMatch(String row) {
        check(row);
    }

    @ParameterizedTest
    @FieldSource("io.github.rollcall.claims.NamePhenomena#SURNAMES")
    void whichSurnameMayBeLeftOutDependsOnTheCustom(String row) {
        check(row);
    }

    @ParameterizedTest
    @FieldSource("io.github.rollcall.claims.NamePhenomena#ARABIC_AND_HORN")
    void chainsOfFathersNamesMayEndEarlyButNotDiffer(String row) {
        check(row);
    }

    @ParameterizedTest
    @FieldSource("io.github.rollcall.claims.NamePhenomena#EAST_ASIAN")
    void twoSyllablesAreOneGivenName(String row) {
        check(row);
    }

    @ParameterizedTest
    @FieldSource("io.github.rollcall.claims.NamePhenomena#SINGLE_NAMES")
    void aSingleNameIsAWholeNameOnlyWhereASideSaysSo(String row) {
        check(row);
    }

    @ParameterizedTest
    @FieldSource("io.github.rollcall.claims.NamePhenomena#TITLES_AND_SUFFIXES")
    void titlesGoAndSuffixesPartFatherAndSon(String row) {
        check(row);
    }

    @ParameterizedTest
    @FieldSource("io.github.rollcall.claims.NamePhenomena#WHOLE_NAMES")
    void anUndividedNameIsDividedAsTheOtherSideIs(String row) {
        check(row);
    }

    @ParameterizedTest
    @FieldSource("io.github.rollcall.claims.NamePhenomena#DISGUISES")
    void aDisguisedCharacterIsNeverAMatch(String row) {
        check(row);
    }

    private static void check(String row) {
        String[] parts = row.split(";");
        Comparison comparison = NameRows.compare(parts[0]);
        assertThat(comparison.rules()).contains(RuleId.valueOf(parts[2]));
        assertThat(comparison.outcome()).as("%s", comparison.rules()).isEqualTo(ClaimOutcome.valueOf(parts[1]));
    }
}
