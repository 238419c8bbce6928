package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextFoldingTest {

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x0, 0x7F, 0x9F, 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180F, 0x200B, 0x202E,
                0x2060, 0x3164, 0xFE00, 0xFE0F, 0xFEFF, 0xFFA0, 0xE000, 0xE0000, 0xE0001, 0xE0100, 0xE0FFF, 0xD800,
                0x378
            })
    void anInvisibleCharacterIsLeftOutAndNoticed(int character) {
        TextFolding.Cleaned cleaned = TextFolding.clean("a" + Character.toString(character) + "b");
        assertThat(cleaned.text()).isEqualTo("ab");
        assertThat(cleaned.flags()).containsExactly(MatchFlag.INVISIBLE_CHAR);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x9, 0xA, 0xD, 0x20, 0xA0, 0x85, 0x2003, 0x3000})
    void whiteSpaceIsOneSpaceOrControl(int character) {
        TextFolding.Cleaned cleaned = TextFolding.clean("\u00E4" + Character.toString(character) + "b");
        boolean control = character == 0x85;
        assertThat(cleaned.text()).isEqualTo(control ? "\u00E4b" : "\u00E4 b");
        assertThat(cleaned.flags().contains(MatchFlag.INVISIBLE_CHAR)).isEqualTo(control);
    }

    @ParameterizedTest
    @CsvSource({
        "' ab~ ', ab~, false",
        "'\u00E4 ', \u00E4, false",
        "e\u0301, \u00E9, false",
        "\uFF21\uFF22, AB, false",
        "\uFF01, !, false",
        "\uFFEE, \u25CB, false",
        "\uFF76, \u30AB, false",
        "\uD835\uDC00b, Ab, true",
        "\uFB01x, fix, true",
        "\u2160, I, true",
        "\u1810x, \u1810x, false",
        "\u180Ax, \u180Ax, false",
        "\uFE10x, ',x', true"
    })
    void compatibleFormsAreWrittenPlainAndNoticedOutsideEastAsia(String raw, String text, boolean noticed) {
        TextFolding.Cleaned cleaned = TextFolding.clean(raw);
        assertThat(cleaned.text()).isEqualTo(text);
        assertThat(cleaned.flags()).isEqualTo(noticed ? Set.of(MatchFlag.CONFUSABLE) : Set.of());
    }

    @ParameterizedTest
    @CsvSource({
        "@AZ[`az{, @az[`az{, @AZ[`AZ{",
        "\u0130I\u212A, \u0130i\u212A, \u0130I\u212A",
        "\u00C4\u00E4, \u00C4\u00E4, \u00C4\u00E4"
    })
    void identifiersFoldInAsciiOnly(String text, String lower, String upper) {
        assertThat(TextFolding.asciiLowerCase(text)).isEqualTo(lower);
        assertThat(TextFolding.asciiUpperCase(text)).isEqualTo(upper);
    }

    @ParameterizedTest
    @CsvSource({"\u0130I\u0131, ii\u0131", "\u03A3\u03A3 \u03C2, \u03C3\u03C3 \u03C3", "\u00C4B, \u00E4b"})
    void namesFoldAlikeInEveryLocaleAndPosition(String text, String lower) {
        assertThat(TextFolding.lowerCase(text)).isEqualTo(lower);
    }

    @ParameterizedTest
    @CsvSource({
        "' ab ', ab",
        "' \u00E4 ', \u00E4",
        "e\u0301, \u00E9",
        "\u212A1, \u212A1",
        "\u212Ae\u0301, \u212Ae\u0301",
        "x\u037E, x\u037E",
        "\uD83D\uDE00e\u0301, \uD83D\uDE00\u00E9"
    })
    void anIdentifierIsComposedUnlessThatMakesItAscii(String text, String identifier) {
        assertThat(TextFolding.identifier(text)).isEqualTo(identifier);
    }

    @ParameterizedTest
    @CsvSource({"\u00C4rger, arger", "Stra\u00DFe, strasse", "\u00D8re, ore", "\u0141\u00F3d\u017A, lodz", "Ab1, ab1"})
    void wordsOfAddressesTakeTheirPlainestSpelling(String text, String plain) {
        assertThat(TextFolding.plain(text)).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "...",
                "n/a",
                " N/A ",
                "n.a.",
                "UNKNOWN",
                "Not Available",
                "not applicable",
                "none given",
                "not provided",
                "None",
                "tbd",
                "TBA",
                "not known",
                "\uD83D\uDE00"
            })
    void aFillerSaysThatThereIsNothing(String text) {
        assertThat(TextFolding.isFiller(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"na", "a", "7", "unknown street", "not available yet", "null", "nobody", "\u738B"})
    void anythingElseSaysSomething(String text) {
        assertThat(TextFolding.isFiller(text)).isFalse();
    }

    @Test
    void aTextBeyondTheLongestIsNoFiller() {
        assertThat(TextFolding.isFiller("-".repeat(TextFolding.LONGEST))).isTrue();
        assertThat(TextFolding.isFiller("-".repeat(TextFolding.LONGEST + 1))).isFalse();
        assertThat(TextFolding.isTooLong("a".repeat(TextFolding.LONGEST))).isFalse();
        assertThat(TextFolding.isTooLong("a".repeat(TextFolding.LONGEST + 1))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"a\u007F, true", "a\u0080, false", "'', true"})
    void asciiEndsAt127(String text, boolean ascii) {
        assertThat(TextFolding.isAscii(text)).isEqualTo(ascii);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"a;b|a,b", " a ; b ;;c d; |a,b,c d", ";|''", "''|''", "a|a"})
    void theEntriesOfATableAreCutAndStripped(String text, String parts) {
        assertThat(String.join(",", WordTable.split(text, ';'))).isEqualTo(parts);
    }

    @ParameterizedTest
    @CsvSource({
        "\u03AC\u03AD\u03AE\u03AF\u03CC\u03CD\u03CE, \u03B1\u03B5\u03B7\u03B9\u03BF\u03C5\u03C9",
        "\u03CA\u0390\u03CB\u03B0, \u03B9\u03B9\u03C5\u03C5",
        "\u03BD\u03AF\u03BA\u03BF\u03C2, \u03BD\u03B9\u03BA\u03BF\u03C3",
        "\u0430\u043B\u0451\u043D\u0430, \u0430\u043B\u0435\u043D\u0430",
        "jos\u00E9, jos\u00E9",
        "\u0430\u043D\u043D\u0430, \u0430\u043D\u043D\u0430"
    })
    void aWordHasOneKeyInTheTables(String word, String key) {
        assertThat(WordTable.key(word)).isEqualTo(key);
    }

    @Test
    void linesAndEntriesAreHandedOver() {
        List<String> lines = new ArrayList<>();
        WordTable.lines("word-index.txt", lines::add);
        assertThat(lines)
                .isEqualTo(WordTable.lines("word-index.txt"))
                .isNotEmpty()
                .noneMatch(l -> l.startsWith("#"));
        List<String> entries = new ArrayList<>();
        WordTable.entries("word-index.txt", entries::add);
        assertThat(entries).hasSizeGreaterThanOrEqualTo(lines.size()).noneMatch(e -> e.contains(";"));
    }
}
