package io.github.rollcall.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R-30")
class HintKeyTest {
    private final Locale before = Locale.getDefault();

    @AfterEach
    void restoreTheLocale() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @CsvSource({
        "Mike@Example.ORG,mike@example.org",
        "MIKE@EXAMPLE.ORG,mike@example.org",
        "E-00042,e-00042",
        "00042,00042",
        "ABCXYZ[\\]^_`{|}~@,abcxyz[\\]^_`{|}~@",
    })
    void asciiLettersAreFolded(String typed, String key) {
        assertThat(HintKey.of(typed).value()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {" mike ", "\tmike\n", "\r\nmike", "\u2003mike\u3000", "\u2000mike\u2001"})
    void blanksAroundAreDropped(String typed) {
        assertThat(HintKey.of(typed).value()).isEqualTo("mike");
    }

    /** Each of these is another login than the one it resembles. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "m\u0131ke@example.org", // dotless i
                "m\u0130ke@example.org", // capital I with dot
                "mi\u212Ae@example.org", // Kelvin sign, which is canonically equivalent to K
                "\uFF4Dike@example.org", // full-width m
                "\uFF2Dike@example.org", // full-width M
                "\u2133ike@example.org", // script capital M
                "m\u0456ke@example.org", // Cyrillic i
                "\u041Cike@example.org", // Cyrillic capital Em
                "mike@example.org\u200B", // zero-width space
                "mike\u00AD@example.org", // soft hyphen
                "mike\uFF20example.org", // full-width at
                "mike@example\u3002org", // ideographic full stop
                "mike@example.org\u00A0", // no-break space
                "mike@ example.org",
                "mike@example.org.",
            })
    void aLookAlikeHasAnotherKey(String other) {
        assertThat(HintKey.of(other)).isNotEqualTo(HintKey.of("mike@example.org"));
    }

    @ParameterizedTest
    @CsvSource({
        "\u017F@x.example,s@x.example", // long s
        "stra\u00DFe@x.example,strasse@x.example",
        "\u212A,k",
        "\u212A,K",
        "a\u037Eb,a;b", // Greek question mark, canonically equivalent to a semicolon
        "a\u1FEFb,a`b", // Greek varia, canonically equivalent to a grave accent
        "\uFB01n@x.example,fin@x.example", // ligature fi
        "\u00C9ric,\u00E9ric", // only ASCII letters are folded
    })
    void nothingElseIsFoldedIntoAscii(String one, String other) {
        assertThat(HintKey.of(one)).isNotEqualTo(HintKey.of(other));
    }

    @Test
    void noOtherCharacterBecomesAnAsciiOne() {
        List<String> turned = IntStream.rangeClosed(0x80, Character.MAX_CODE_POINT)
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .filter(c -> HintKey.of(Character.toString(c)).value().chars().anyMatch(u -> u < 0x80))
                .mapToObj(Integer::toHexString)
                .toList();

        assertThat(turned).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "jos\u00E9@x.example,jose\u0301@x.example",
        "JOS\u00C9@x.example,JOSE\u0301@x.example",
        "\u00C5sa,A\u030Asa",
        "\u212Bsa,\u00C5sa", // Angstrom sign: the same letter
        "\u1E96,H\u0331", // composes only once the H is small
        "\u01F0,J\u030C",
        "\uAC00,\u1100\u1161",
        "a\u0323\u0307,a\u0307\u0323", // marks in either order
    })
    void composedAndDecomposedFormsAreOneKey(String composed, String decomposed) {
        assertThat(HintKey.of(decomposed)).isEqualTo(HintKey.of(composed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mike@Example.ORG",
                "H\u0331@x.example",
                "\u212A\u0301elvin",
                " \u0301x",
                "J\u030C \u212A",
                "",
                "\uD83D\uDE00",
                "\u0301"
            })
    void aKeyIsTheKeyOfItself(String text) {
        HintKey key = HintKey.of(text);

        assertThat(HintKey.of(key.value())).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "az-AZ", "lt-LT", "en-US", "th-TH-u-nu-thai"})
    void theLocaleOfTheProcessChangesNothing(String locale) {
        Locale.setDefault(Locale.forLanguageTag(locale));

        assertThat(HintKey.of("ID.TITLE@CORP.EXAMPLE").value()).isEqualTo("id.title@corp.example");
        assertThat(HintKey.of("\u0130D").value()).isEqualTo("\u0130d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\r\n", "\u2003\u3000"})
    void blankTextHasTheEmptyKey(String blank) {
        assertThat(HintKey.of(blank).value()).isEmpty();
    }

    @Test
    void nullIsRefused() {
        assertThatNullPointerException().isThrownBy(() -> new HintKey(nothing()));
    }

    @Test
    void aKeyIsNotPrinted() {
        assertThat(HintKey.of("mike@example.org")).hasToString("HintKey[***]");
    }

    @SuppressWarnings("NullAway")
    private static String nothing() {
        return null;
    }
}
