package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R-31")
class NameComparisonTest {

    @ParameterizedTest
    @MethodSource("io.github.rollcall.claims.NameRows#neverMatch")
    void anotherPersonsNameIsNoMatchInEitherDirection(String row) {
        assertThat(NameRows.compare(row).outcome()).isNotEqualTo(ClaimOutcome.MATCH);
        int bar = row.indexOf('|');
        String reversed = row.substring(bar + 1) + "|" + row.substring(0, bar);
        assertThat(NameRows.compare(reversed).outcome()).isNotEqualTo(ClaimOutcome.MATCH);
    }

    @ParameterizedTest
    @MethodSource("io.github.rollcall.claims.NameRows#alwaysMatch")
    void theSameNameInAnotherSpellingIsAMatch(String row) {
        assertThat(NameRows.compare(row).outcome()).isEqualTo(ClaimOutcome.MATCH);
    }

    @Test
    void theRulesDoNotDependOnTheDefaultLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(new Locale.Builder().setLanguage("tr").build());
            assertThat(NameRows.NEVER_MATCH)
                    .allSatisfy(
                            row -> assertThat(NameRows.compare(row).outcome()).isNotEqualTo(ClaimOutcome.MATCH));
            assertThat(NameRows.ALWAYS_MATCH)
                    .allSatisfy(
                            row -> assertThat(NameRows.compare(row).outcome()).isEqualTo(ClaimOutcome.MATCH));
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Ruth//Brandt/|Ruth//Brandt/; NAME_EXACT",
                "RUTH//BRANDT/|Ruth//Brandt/; NAME_FOLD",
                "JUERGEN//BRANDT/|J\u00FCrgen//Brandt/; NAME_ICAO",
                "Jean-Luc//Petit/|Jeanluc//Petit/; NAME_JOIN",
                "Ruth/Anna/Brandt/|Ruth//Brandt/; MIDDLE_EXTRA",
                "Ruth/Anna/Brandt/|Ruth/A/Brandt/; MIDDLE_INITIAL",
                "Ruth/Anna/Brandt/|Ruth/Eva/Brandt/; MIDDLE_CONFLICT",
                "Laura//Vidal Pons/|Laura//Vidal/; SURNAME_EXTRA",
                "Laura//Vidal/|Laura//Vidal Pons/; SURNAME_EXTRA",
                "Laura//Vidal-Pons/|Laura//Vidal/; NAME_PARTIAL",
                "Ruth//Brandt/|R//Brandt/; NAME_INITIAL",
                "Alejandro//Brandt/|Alejandor//Brandt/; NAME_EDIT1",
                "Alan Bruno//Brandt/|Bruno//Brandt/; NAME_MIDDLE_AS_GIVEN",
                "Bruno//Brandt/|Brandt//Bruno/; NAME_FIELD_SWAP",
                "Laura//Vidal Pons/|Laura//Pons Vidal/; NAME_ORDER",
                "Jan//van den Berg/|Jan//Berg/; NAME_PARTICLE",
                "Otto//Brandt/Jr|Otto//Brandt/Sr; SUFFIX_CONFLICT",
                "Otto//Brandt/Jr|Otto//Brandt/; SUFFIX_ONE_SIDED",
                "Ruth//Brandt/|Max//Brandt/; GIVEN_DIFFERENT",
                "Ruth//Brandt/|Ruth//Winter/; FAMILY_DIFFERENT",
                "RUTH BRANDT///|Ruth//Brandt/; NAME_WHOLE",
                "//SUHARTO/|Suharto///; NAME_SINGLE",
                "//SUHARTO/|Suharto//Suharto/; NAME_MONONYM",
                "\u4E00\u90CE//\u9234\u6728/|Ichiro//Suzuki/; NAME_SCRIPT"
            })
    void everyStepNamesItsRule(String row, RuleId rule) {
        assertThat(NameRows.compare(row).rules()).contains(rule);
    }

    @Test
    void aDifferentGivenNameBesideTheSameFamilyNameIsAMismatch() {
        assertThat(NameRows.compare("Marta//Brandt/|Ilse//Brandt/").outcome()).isEqualTo(ClaimOutcome.MISMATCH);
        assertThat(NameRows.compare("Paul//Brandt/|Paula//Brandt/").outcome()).isEqualTo(ClaimOutcome.MISMATCH);
    }

    @Test
    void namesInDifferentScriptsAreIndeterminateAndSaySo() {
        Comparison comparison = NameRows.compare("\u4E00\u90CE//\u9234\u6728/|Ichiro//Suzuki/");
        assertThat(comparison.outcome()).isEqualTo(ClaimOutcome.INDETERMINATE);
        assertThat(comparison.flags()).containsExactly(MatchFlag.SCRIPT_DIFFERS);
    }

    @Test
    void lookAlikeLettersAreNearAndFlagged() {
        Comparison comparison = NameRows.compare("Oskar//Rapp/|Osk\u0430r//Rapp/");
        assertThat(comparison.outcome()).isEqualTo(ClaimOutcome.NEAR);
        assertThat(comparison.flags()).contains(MatchFlag.MIXED_SCRIPT, MatchFlag.CONFUSABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200B", "\u00AD", "\u2060"})
    void aHiddenCharacterIsLeftOutAndFlagged(String hidden) {
        Comparison comparison = NameRows.compare("Oskar//Rapp/|Os" + hidden + "kar//Rapp/");
        assertThat(comparison.outcome()).isEqualTo(ClaimOutcome.MATCH);
        assertThat(comparison.rules()).contains(RuleId.NAME_INVISIBLE);
        assertThat(comparison.flags()).containsExactly(MatchFlag.INVISIBLE_CHAR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", ".", "N/A", "n/a", "FNU", "LNU", "XXX", "unknown", "FNU LNU", "---"})
    void aFillerIsAbsenceAndNotAName(String filler) {
        Comparison comparison = Cases.compare(
                Claim.NAME, Cases.named(PersonName.of("Ruth", "Brandt")), Cases.named(PersonName.of(filler, filler)));
        assertThat(comparison.outcome()).isEqualTo(ClaimOutcome.NO_DATA);
        assertThat(comparison.missing()).isEqualTo(MissingSide.DIRECTORY);
    }

    @Test
    void aFillerInOnePartLeavesTheOtherPart() {
        Comparison comparison = NameRows.compare("FNU//KHAN/|Imran//Khan/");
        assertThat(comparison.outcome()).isEqualTo(ClaimOutcome.NEAR);
        assertThat(comparison.flags()).contains(MatchFlag.PLACEHOLDER);
    }

    @Test
    void aWholeNameWithACommaSaysWhichPartIsWhich() {
        Comparison comparison = Cases.compare(
                Claim.NAME,
                Cases.named(PersonName.of("Ruth", "Brandt")),
                Cases.named(PersonName.ofFull("Brandt, Ruth")));
        assertThat(comparison.outcome()).isEqualTo(ClaimOutcome.MATCH);
    }

    @Test
    void aWholeNameInReversedOrderIsOnlyNear() {
        Comparison comparison = Cases.compare(
                Claim.NAME,
                Cases.named(PersonName.of("Ruth", "Brandt")),
                Cases.named(PersonName.ofFull("Brandt Ruth")));
        assertThat(comparison.outcome()).isEqualTo(ClaimOutcome.NEAR);
        assertThat(comparison.rules()).contains(RuleId.NAME_ORDER);
    }

    @Test
    void aNameLongerThanAnyRealOneIsNotCompared() {
        Comparison comparison = NameRows.compare("Ruth//" + "a".repeat(5000) + "/|Ruth//Brandt/");
        assertThat(comparison.rules()).containsExactly(RuleId.VALUE_TOO_LONG);
        assertThat(comparison.outcome()).isEqualTo(ClaimOutcome.INDETERMINATE);
    }
}
