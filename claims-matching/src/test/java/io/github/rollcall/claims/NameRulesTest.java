package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which rules and flags, no more and no fewer, explain a pair of names. */
@Tag("R-31")
class NameRulesTest {

    @Test
    void titlesAndSuffixesAreTakenOnlyWhereANameIsLeft() {
        check("parts", 60);
    }

    @Test
    void oneNameIsAWholeNameOnlyWhereASideSaysSo() {
        check("single", 20);
    }

    @Test
    void theFirstGivenNameDecidesAndSyllablesAreOneName() {
        check("forenames", 60);
    }

    @Test
    void surnamesAreLeftOutByCustomOnly() {
        check("families", 60);
    }

    @Test
    void anUndividedNameIsDividedOnlyAsItsWordsAllow() {
        check("whole", 40);
    }

    @Test
    void wordsInAnotherFieldAreSearchedForWithinBounds() {
        check("divided", 50);
    }

    @Test
    void whatIsNoticedIsFlagged() {
        check("flags", 20);
    }

    private static void check(String table, int atLeast) {
        List<String> expected = WordTable.lines("name-rules-" + table + ".txt");
        assertThat(expected).hasSizeGreaterThanOrEqualTo(atLeast);
        List<String> found = new ArrayList<>();
        for (String row : expected) {
            String pair = row.substring(0, row.indexOf(';'));
            found.add(pair + ";" + explained(pair.replace("\\u200B", "\u200B")));
        }
        assertThat(found).isEqualTo(expected);
    }

    private static String explained(String pair) {
        int bar = pair.indexOf('|');
        Comparison comparison = Cases.compare(
                Claim.NAME,
                Cases.named(NameRows.name(pair.substring(0, bar))),
                Cases.named(NameRows.name(pair.substring(bar + 1))));
        return comparison.outcome() + ";" + words(comparison.rules()) + ";" + words(comparison.flags());
    }

    private static String words(Iterable<?> values) {
        List<String> words = new ArrayList<>();
        values.forEach(value -> words.add(value.toString()));
        return String.join(" ", words);
    }
}
