package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where words begin and end. A hyphenated word is shown behind its hyphen, words in brackets behind a bar. */
class NameWordReaderTest {

    private static String shown(List<Word> words) {
        StringBuilder shown = new StringBuilder();
        for (Word word : words) {
            shown.append(shown.isEmpty() ? "" : " ")
                    .append(word.hyphenated() ? "-" : "")
                    .append(word.text());
        }
        return shown.toString();
    }

    private static String read(String text) {
        NameWordReader reader = new NameWordReader();
        String words = shown(reader.words(text));
        return reader.preferred().isEmpty() ? words : words + "/" + shown(reader.preferred());
    }

    @ParameterizedTest
    @CsvSource({
        "Anna, Anna",
        "Anna Marie, Anna Marie",
        "Anna-Marie, Anna -Marie",
        "Anna - Marie, Anna Marie",
        "Anna -Marie, Anna Marie",
        "Anna- Marie, Anna Marie",
        "Anna--Marie, Anna -Marie",
        "Anna-Marie Rose, Anna -Marie Rose",
        "-Anna, Anna",
        "Anna\u2010Marie, Anna -Marie",
        "Anna.Marie, Anna Marie",
        "A.B., A B",
        "Anna_Marie, Anna Marie",
        "Anna&Marie, Anna Marie",
        "Az09, Az09",
        "a|b, a|b",
        "'za:/@~q', za q",
        "\u00C9lise, \u00C9lise",
        "e\u0301x, \u00E9x",
        "x\u0301q, x\u0301q",
        "\u0930\u093E\u092E, \u0930\u093E\u092E",
        "a\u00D7b, a b"
    })
    void wordsAreLettersDigitsAndTheirMarks(String text, String words) {
        assertThat(read(text)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "O'Hara, OHara",
                "O`Hara, OHara",
                "O\u2018Hara, OHara",
                "O\u2019Hara, OHara",
                "O\u201BHara, OHara",
                "O\u02B9Hara, OHara",
                "O\u02BBHara, OHara",
                "O\u02BCHara, OHara",
                "O\u02BDHara, OHara",
                "O\u02C8Hara, OHara",
                "O\u2032Hara, OHara"
            })
    void anApostrophePartsNoWord(String text, String words) {
        assertThat(read(text)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "Wei (Ann) Lin, Wei Lin/Ann",
                "Wei [Ann] Lin, Wei Lin/Ann",
                "Wei {Ann} Lin, Wei Lin/Ann",
                "Wei \"Ann\" Lin, Wei Lin/Ann",
                "Wei \u201CAnn\u201D Lin, Wei Lin/Ann",
                "Wei \u201EAnn\u201C Lin, Wei Lin/Ann",
                "Wei \u00ABAnn\u00BB Lin, Wei Lin/Ann",
                "Wei(Ann Ute)Lin, Wei Lin/Ann Ute",
                "Wei (Ann-Ute) Lin, Wei Lin/Ann -Ute",
                "Wei (Ann (Ute) Lin, Wei Lin/Ann Ute",
                "Wei Ann) Lin, Wei Ann Lin",
                "Wei (Ann, Wei/Ann",
                "(Ann, Ann",
                "(Ann) Lin, Lin/Ann"
            })
    void wordsInBracketsOrQuotesAreARemark(String text, String words) {
        assertThat(read(text)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"FNU", "-", "...", "xxx", "N/A"})
    void aFillerIsNoWordAndIsNoticed(String text) {
        NameWordReader reader = new NameWordReader();
        assertThat(reader.words(text)).isEmpty();
        assertThat(reader.flags()).containsExactly(MatchFlag.PLACEHOLDER);
    }

    @Test
    void absenceIsNotNoticed() {
        NameWordReader reader = new NameWordReader();
        assertThat(reader.words(null)).isEmpty();
        assertThat(reader.words("")).isEmpty();
        assertThat(reader.words(" \t")).isEmpty();
        assertThat(reader.flags()).isEmpty();
    }

    @Test
    void whatIsNoticedInOnePartIsKeptWithTheOthers() {
        NameWordReader reader = new NameWordReader();
        reader.words("An\u200Bn (Ute)");
        reader.words("R\u0430pp [Otto]");
        assertThat(reader.words("Lin")).hasSize(1);
        assertThat(reader.flags()).containsExactly(MatchFlag.MIXED_SCRIPT, MatchFlag.INVISIBLE_CHAR);
        assertThat(shown(reader.preferred())).isEqualTo("Ute Otto");
    }
}
