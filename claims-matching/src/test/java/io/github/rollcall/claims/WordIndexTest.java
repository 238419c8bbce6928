package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordIndexTest {

    private static final WordIndex HEADED = new WordIndex(true, "word-index.txt", "word-index-more.txt");
    private static final WordIndex WORDS = new WordIndex(false, "word-index.txt", "word-index-more.txt");

    @ParameterizedTest
    @CsvSource({
        "alex, alexander alexandra",
        "sandy, alexander alexandra",
        "\u0441\u0430\u0448\u0430, \u0430\u043B\u0435\u043A\u0441\u0430\u043D\u0434\u0440",
        "sammy, samantha",
        "anita, ana"
    })
    void aWordLeadsToTheHeadOfItsEntry(String word, String head) {
        assertThat(HEADED.contains(word)).isTrue();
        assertThat(HEADED.head(HEADED.entry(word))).isEqualTo(List.of(head.split(" ")));
    }

    @Test
    void aWordOfSeveralEntriesLeadsToAllInTheirOrder() {
        List<List<String>> heads = new ArrayList<>();
        for (int entry : HEADED.entries("sam")) {
            heads.add(HEADED.head(entry));
        }

        assertThat(heads).containsExactly(List.of("samuel"), List.of("samantha"));
        assertThat(HEADED.entry("sam")).isEqualTo(HEADED.entries("sam")[0]);
    }

    @Test
    void anEntryTellsItsTable() {
        assertThat(HEADED.table(HEADED.entry("alex"))).isZero();
        assertThat(HEADED.table(HEADED.entry("sammy"))).isZero();
        assertThat(HEADED.table(HEADED.entry("anita"))).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"samuel", "ana", "sa", "am", "sand", "ndy", "remarks", "", " ", "sam;", "x"})
    void headsRemarksAndPartsOfWordsAreNotFound(String word) {
        assertThat(HEADED.contains(word)).isFalse();
        assertThat(HEADED.entry(word)).isNegative();
        assertThat(HEADED.entries(word)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"alexander", "alexandra", "sandy", "samantha", "sammy", "ana", "anita"})
    void withoutHeadsEveryWordIsFound(String word) {
        assertThat(WORDS.contains(word)).isTrue();
    }

    @Test
    void wordsOfOneEntryShareItAndOthersDoNot() {
        assertThat(WORDS.entry("alexandra")).isEqualTo(WORDS.entry("sandy")).isNotEqualTo(WORDS.entry("samuel"));
        assertThat(WORDS.entry("samuel")).isNotEqualTo(WORDS.entry("samantha"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"known-family-names.txt", "known-given-names.txt", "known-given-names-world.txt"})
    void everyWordOfALargeTableIsFoundAndNoOther(String table) {
        WordIndex index = new WordIndex(false, table);
        Set<String> words = new HashSet<>();
        for (String line : WordTable.lines(table)) {
            words.addAll(WordTable.split(line, ' '));
        }

        for (String word : words) {
            String changed = word + "e";
            assertThat(index.contains(word)).as(word).isTrue();
            assertThat(index.contains(changed)).as(changed).isEqualTo(words.contains(changed));
        }
    }

    @Test
    void linesEndInEitherWayAndRemarksAreNone() {
        assertThat(WordTable.lines("word-index-more.txt")).containsExactly("ana: anita");
        assertThat(WordTable.lines("word-index.txt"))
                .containsExactly(
                        "alexander alexandra: alex sandy; \u0430\u043B\u0435\u043A\u0441\u0430\u043D\u0434\u0440:"
                                + " \u0441\u0430\u0448\u0430;",
                        "samuel: sam;samantha: sam  sammy");
    }
}
