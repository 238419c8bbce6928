package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTableTest {

    private static final int E = 1 << ('e' - 'a');
    private static final int F = 1 << ('f' - 'a');
    private static final int ALL = SpellingTable.USUAL | SpellingTable.LOOSE;

    private static SpellingTable table(String... lines) {
        return SpellingTable.of(List.of(lines), "");
    }

    @Test
    void aSpellingWithoutSystemsBelongsToAll() {
        assertThat(table("а\ta").systems("аа", "aa")).isEqualTo(ALL);
        assertThat(table("а\ta").systems("аа", "a")).isEqualTo(SpellingTable.LOOSE);
        assertThat(table("а\ta").systems("а", "b")).isZero();
        assertThat(table("а\ta").systems("а", "")).isZero();
        assertThat(table("а\ta").systems("а", "ab")).isZero();
    }

    @Test
    void aWordKeepsToOneSystem() {
        SpellingTable table = table("ж\tzh:e j:f", "ч\tch:e tch:f c:ef");
        assertThat(table.systems("жч", "zhch")).isEqualTo(E | SpellingTable.LOOSE);
        assertThat(table.systems("жч", "jtch")).isEqualTo(F | SpellingTable.LOOSE);
        assertThat(table.systems("жч", "jc")).isEqualTo(F | SpellingTable.LOOSE);
        assertThat(table.systems("жч", "zhtch")).as("a mixture").isEqualTo(SpellingTable.LOOSE);
    }

    @Test
    void aLooseSpellingBelongsToNoSystem() {
        assertThat(table("в\tv ff:~").systems("в", "ff")).isEqualTo(SpellingTable.LOOSE);
        assertThat(table("в\tv ff:~").systems("в", "v")).isEqualTo(ALL);
    }

    @Test
    void oneLetterMayBeUnwritten() {
        assertThat(table("ь\t- i:~", "м\tm").systems("мь", "m")).isEqualTo(ALL);
        assertThat(table("ь\t- i:~", "м\tm").systems("мь", "mi")).isEqualTo(SpellingTable.LOOSE);
    }

    @Test
    void aGroupMayBeSpelledUnlikeItsLetters() {
        SpellingTable table = table("к\tk", "с\ts", "кс\tx");
        assertThat(table.systems("кс", "x")).isEqualTo(ALL);
        assertThat(table.systems("кс", "ks")).isEqualTo(ALL);
        assertThat(table.systems("ск", "x")).isZero();
    }

    @Test
    void aGroupMayStandAtTheStartOrTheEndOnly() {
        SpellingTable table = table("е\te", "^е\tye", "й$\ty", "й\ti");
        assertThat(table.systems("ее", "yee")).isEqualTo(ALL);
        assertThat(table.systems("ее", "eye")).isZero();
        assertThat(table.systems("йй", "iy")).isEqualTo(ALL);
        assertThat(table.systems("йй", "yi")).isZero();
    }

    @Test
    void aDoubledLetterOnOneSideIsLoose() {
        SpellingTable table = table("н\tn", "а\ta");
        assertThat(table.systems("нн", "nn")).isEqualTo(ALL);
        assertThat(table.systems("анна", "ana")).isEqualTo(SpellingTable.LOOSE);
        assertThat(table.systems("ана", "anna")).isEqualTo(SpellingTable.LOOSE);
        assertThat(table.systems("ана", "aana")).isEqualTo(SpellingTable.LOOSE);
        assertThat(table.systems("нана", "ana")).isZero();
    }

    @Test
    void lettersThatTheScriptLeavesOutArePassedOverLoosely() {
        SpellingTable table = SpellingTable.of(List.of("م\tm", "د\td"), "aeu");
        assertThat(table.systems("مد", "md")).isEqualTo(ALL);
        assertThat(table.systems("مد", "amud")).isEqualTo(SpellingTable.LOOSE);
        assertThat(table.systems("مد", "mude")).isEqualTo(SpellingTable.LOOSE);
        assertThat(table.systems("مد", "mid")).isZero();
    }

    @Test
    void theFirstSpellingOfTheLongestGroupIsPrinted() {
        SpellingTable table = table("к\tk c", "с\ts", "кс\tx ks", "ь\t-", "^е\tye", "е\te", "сте\tzte");
        assertThat(table.romanise("ексь")).isEqualTo("yex");
        assertThat(table.romanise("кес")).isEqualTo("kes");
        assertThat(table.romanise("ст")).as("an unknown letter").isNull();
        assertThat(table.romanise("")).isEmpty();
    }

    @Test
    void aWordIsKnownWhenAllItsLettersAre() {
        SpellingTable table = table("к\tk", "с\ts");
        assertThat(table.knows("скс")).isTrue();
        assertThat(table.knows("ска")).isFalse();
        assertThat(table.knows("аск")).isFalse();
        assertThat(table.knows("")).isTrue();
        assertThat(table.systems("ска", "ska")).isZero();
    }

    @Test
    void manyLettersAreFoundWhateverTheirOrder() {
        String letters = "щдаоквжбгзлупэ";
        SpellingTable table = SpellingTable.of(
                letters.chars().mapToObj(c -> (char) c + "\t" + latin(c)).toList(), "");
        for (int c : letters.chars().toArray()) {
            assertThat(table.systems(Character.toString(c), latin(c))).isEqualTo(ALL);
        }
        assertThat(table.knows("и")).isFalse();
    }

    private static String latin(int letter) {
        return Character.toString('a' + letter % 26);
    }
}
