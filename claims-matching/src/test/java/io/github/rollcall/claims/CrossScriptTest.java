package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.claims.CrossScript.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows of {@code cross-script-*.tsv} are a relation and two words each. */
class CrossScriptTest {

    private static final List<String> TABLES =
            List.of("cyrillic", "greek", "hangul", "kana", "caucasus", "semitic", "asian", "icu");

    @ParameterizedTest
    @ValueSource(strings = {"cyrillic", "greek", "hangul", "kana", "caucasus", "semitic", "asian", "icu"})
    void wordsRelateAsTheirTableSays(String table) {
        List<String> wrong = new ArrayList<>();
        for (String[] row : rows(table)) {
            Relation relation = CrossScript.relate(row[1], row[2]);
            if (relation != Relation.valueOf(row[0])) {
                wrong.add(row[1] + " | " + row[2] + " is " + relation + ", not " + row[0]);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cyrillic", "greek", "hangul", "kana", "caucasus", "semitic", "asian", "icu"})
    void theOrderOfTheTwoWordsDoesNotMatter(String table) {
        for (String[] row : rows(table)) {
            assertThat(CrossScript.relate(row[2], row[1])).as(row[1]).isEqualTo(Relation.valueOf(row[0]));
        }
    }

    @Test
    void theDefaultLocaleDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(new Locale.Builder().setLanguage("tr").build());
            for (String table : TABLES) {
                wordsRelateAsTheirTableSays(table);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void twoWordsThatAreBothRomanisedAreAtBestClose() {
        assertThat(CrossScript.relate("иван", "ιβαν")).isEqualTo(Relation.CLOSE);
        assertThat(CrossScript.relate("ιβαν", "иван")).isEqualTo(Relation.CLOSE);
        assertThat(CrossScript.relate("ким", "김")).isEqualTo(Relation.CLOSE);
        assertThat(CrossScript.relate("иван", "김")).isEqualTo(Relation.UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "юлия, yuliya",
        "саша, sasha",
        "χρήστος, christos",
        "გიორგი, giorgi",
        "արամ, aram",
        "민준, minjun",
        "ゆうき, yuki",
        "בנימין, bnymyn",
        "राम, ram",
        "小明, xiaoming",
        "አበበ, ababa",
        "苡沫, yimo",
        "anna, ",
        "annа, ",
        "12, "
    })
    void aWordHasOneUsualSpelling(String word, @Nullable String latin) {
        assertThat(CrossScript.romanise(word)).isEqualTo(latin);
        assertThat(CrossScript.romanise(word.repeat(TextFolding.LONGEST))).isNull();
    }

    @Test
    void wordsThatNoReaderTakesAreUnreadable() {
        assertThat(CrossScript.relate("раul", "paul"))
                .as("two scripts in one word")
                .isEqualTo(Relation.UNREADABLE);
        assertThat(CrossScript.relate("anna", "anne")).as("one script").isEqualTo(Relation.UNREADABLE);
        assertThat(CrossScript.relate("анна", "")).as("nothing").isEqualTo(Relation.UNREADABLE);
        assertThat(CrossScript.relate("анна", "12")).as("no letters").isEqualTo(Relation.UNREADABLE);
        assertThat(CrossScript.relate("анна", "ann4")).as("a digit").isEqualTo(Relation.UNREADABLE);
        assertThat(CrossScript.relate("анна", "annɑ")).as("no plain letter").isEqualTo(Relation.UNREADABLE);
        assertThat(CrossScript.relate("", "")).as("equal").isEqualTo(Relation.SAME);
    }

    @Test
    void wordsBeyondTheLongestAreNotRead() {
        String longest = "а".repeat(TextFolding.LONGEST);
        assertThat(CrossScript.relate(longest, "a".repeat(TextFolding.LONGEST))).isEqualTo(Relation.SAME);
        assertThat(CrossScript.relate(longest + "а", "a")).isEqualTo(Relation.UNREADABLE);
        assertThat(CrossScript.relate("a".repeat(TextFolding.LONGEST + 1), "а")).isEqualTo(Relation.UNREADABLE);
    }

    @Test
    void anyTextIsAnswered() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> words = new ArrayList<>();
        for (String table : TABLES) {
            rows(table).forEach(row -> words.addAll(List.of(row[1], row[2])));
        }
        for (int round = 0; round < 20_000; round++) {
            String a = spoiled(words.get(random.nextInt(words.size())), random);
            String b = spoiled(words.get(random.nextInt(words.size())), random);
            assertThat(CrossScript.relate(a, b)).as("seed %s", seed).isEqualTo(CrossScript.relate(b, a));
        }
    }

    private static String spoiled(String word, Random random) {
        StringBuilder spoiled = new StringBuilder(word);
        for (int i = random.nextInt(3); i > 0; i--) {
            spoiled.insert(random.nextInt(spoiled.length() + 1), (char) random.nextInt(0x10000));
        }
        return spoiled.toString();
    }

    private static List<String[]> rows(String table) {
        List<String[]> rows = new ArrayList<>();
        WordTable.lines("cross-script-" + table + ".tsv", line -> rows.add(line.split("\t")));
        assertThat(rows).isNotEmpty();
        return rows;
    }
}
