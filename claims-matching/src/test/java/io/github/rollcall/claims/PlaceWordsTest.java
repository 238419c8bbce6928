package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("R-31")
class PlaceWordsTest {

    @ParameterizedTest
    @CsvSource({
        "The Isle of Man, isle man",
        "Trinidad and Tobago, trinidad tobago",
        "St. Lucia, saint lucia",
        "Ste Lucie, saint lucie",
        "Sankt Gallen, saint gallen",
        "Sainte-Marie, saint marie",
        "Sainted Marie, sainted marie",
        "a  b--c, a b c",
        "az AZ 09, az az 09",
        "a`b{c@d[e/f:g, a b c d e f g",
        "\u0141\u00D3D\u0179, lodz",
        "K\u00D8benhavn, kobenhavn",
        "Stra\u00DFe, strasse",
        "\u00C6r\u00F8, aero",
        "\u0152uvre, oeuvre",
        "\u00DE\u00F3r, thor",
        "\u0110\u00D0, dd",
        "\u0126al, hal",
        "\u018F\u0259, ee",
        "\u0131I, ii",
        "Hawai\u02BBi, hawaii",
        "a\u02FFb, ab",
        "a\u0640b, ab",
        "a\u0300b, ab",
        "a\u036Fb, ab",
        "a\u064Bb, ab",
        "a\u0655b, ab",
        "a\u0656b, a\u0656b",
        "a\u0670b, ab",
        "a\u05B0b, ab",
        "a\u05C7b, ab",
        "a\u05AFb, a\u05AFb",
        "a\u0903b, a\u0903b",
        "\u064A\u0649\u0643, \u06CC\u06CC\u06A9",
        "\uD801\uDC00a, \uD801\uDC28a"
    })
    void aNameIsFoldedToItsWords(String name, String words) {
        assertThat(PlaceWords.of(name)).isEqualTo(List.of(words.split(" ")));
        assertThat(PlaceWords.key(name)).isEqualTo(words.replace(" ", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "Wien,",
        "'',",
        "\u00C9vora,",
        "K\u00F6ln, koeln",
        "\u00C4rger, aerger",
        "\u00E5, aa",
        "\u00C5ngstr\u00F6m, aangstroem",
        "\u00D8st, oest",
        "Z\u00DCRICH, zuerich",
        "\u00DCbersee am See, ueberseeamsee"
    })
    void lettersThatAreSpelledOutHaveASecondKey(String name, @Nullable String key) {
        assertThat(PlaceWords.spelledOut(name)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "'', true, false",
        "Wien 12-%, true, false",
        "\u007F, true, false",
        "\u0080, false, false",
        "\u00E9, false, false",
        "\u024F, false, false",
        "\u0370, false, true",
        "\u03B1, false, true",
        "a\u0436, false, true",
        "\u1E00, false, false",
        "\u1EFF, false, false",
        "\u1F00, false, true",
        "\u2013, false, false",
        "\u6771\u4EAC, false, true"
    })
    void aNameIsOfAsciiOrOfAnotherScriptThanLatin(String name, boolean ascii, boolean other) {
        assertThat(PlaceWords.isAscii(name)).isEqualTo(ascii);
        assertThat(PlaceWords.isOfOtherScript(name)).isEqualTo(other);
    }

    @Test
    void aTableIsSplitAtItsSeparatorsWithoutBlanksAndEmptyParts() {
        assertThat(WordTable.split("a;b", ';')).containsExactly("a", "b");
        assertThat(WordTable.split(" ;; a b ; ;c;", ';')).containsExactly("a b", "c");
        assertThat(WordTable.split("a b", ';')).containsExactly("a b");
        assertThat(WordTable.split("", ';')).isEmpty();
        assertThat(WordTable.split(" ", ';')).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "maria, maria",
        "\u00E9l\u00E9ne, \u00E9l\u00E9ne",
        "\u03AC\u03AD\u03AE\u03AF\u03CC\u03CD\u03CE\u03C2, \u03B1\u03B5\u03B7\u03B9\u03BF\u03C5\u03C9\u03C3",
        "\u03CA\u0390\u03CB\u03B0, \u03B9\u03B9\u03C5\u03C5",
        "a\u0451b, a\u0435b",
        "\u0438\u0432\u0430\u043D, \u0438\u0432\u0430\u043D"
    })
    void tablesHoldGreekWithoutAccentsAndCyrillicWithoutYo(String word, String key) {
        assertThat(WordTable.key(word)).isEqualTo(key);
    }
}
