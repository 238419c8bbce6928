package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters with marks, and what words with and without them have in common. */
class LetterAlignmentTest {

    @ParameterizedTest
    @CsvSource({
        "a, a, '', a, true",
        "\u00E9, e, '', e, false",
        "\u00FC, u, ue uxx yu, u, false",
        "\u00E6, , ae, ae, false",
        "\u00DF, , ss, ss, false",
        "\u00FE, , th, th, false",
        "\u00F8, o, oe, o, false",
        "\u0142, l, '', l, false",
        "\u01FF, o, '', o, false",
        "\u01FD, , ae, ae, false",
        "\u0436, \u0436, '', \u0436, true",
        "\u0451, \u0435, '', \u0435, false",
        "\u0439, , '', \u0439, false",
        "\u03AC, \u03B1, '', \u03B1, false",
        "\u05D0\u05B8, \u05D0, '', \u05D0, false",
        "\u0627\u064E, \u0627, '', \u0627, false",
        "\u0915\u093C, , '', \u0958, false",
        "\uD83D\uDE00, \uD83D\uDE00, '', \uD83D\uDE00, true",
        "\u1EA5, a, '', a, false",
        "\uA731, \uA731, '', \uA731, true"
    })
    void aLetterHasABaseOrASpellingOrNeither(
            String form, @Nullable String base, String spelled, String plain, boolean unmarked) {
        List<Letter> letters = Letter.sequence(form);
        assertThat(letters).hasSize(1);
        Letter letter = letters.get(0);
        assertThat(letter.base()).isEqualTo(base);
        assertThat(String.join(" ", letter.spelled())).isEqualTo(spelled);
        if (form.charAt(0) != '\u0915') {
            assertThat(letter.plain()).isEqualTo(plain);
        }
        assertThat(letter.isUnmarked()).isEqualTo(unmarked);
    }

    @Test
    void marksStayWithTheLetterBeforeThem() {
        List<Letter> letters = Letter.sequence("x\u0301\u0302y\u00E9\uD83D\uDE00\u0301z");
        assertThat(letters.stream().map(Letter::form).toList())
                .containsExactly("x\u0301\u0302", "y", "\u00E9", "\uD83D\uDE00\u0301", "z");
        assertThat(Letter.plain(letters)).startsWith("xye").endsWith("z");
        assertThat(Letter.sequence("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "anna, anna, NAME_EXACT, NAME_EXACT",
        "ren\u00E9, rene, NAME_FOLD, NAME_MARKS",
        "ren\u00E9, ren\u00E8, NAME_MARKS, NAME_MARKS",
        "r\u00E9ne, ren\u00E9, NAME_MARKS, NAME_MARKS",
        "ren\u00E9, ren\u00E9, NAME_EXACT, NAME_EXACT",
        "j\u00FCrgen, juergen, NAME_ICAO, NAME_ICAO",
        "l\u00FC, lyu, NAME_ICAO, NAME_ICAO",
        "l\u00FC, luxx, NAME_ICAO, NAME_ICAO",
        "l\u00FC, lu, NAME_FOLD, NAME_MARKS",
        "l\u00FC, lue, NAME_ICAO, NAME_ICAO",
        "l\u00FC, lu\u00E9, , ",
        "l\u00FCe, lue, NAME_FOLD, NAME_MARKS",
        "m\u00FCller\u00E9, muellere, NAME_ICAO, NAME_MARKS",
        "m\u00FC\u00E9, mue\u00E8, NAME_MARKS, NAME_MARKS",
        "\u00E6sa, aesa, NAME_ICAO, NAME_ICAO",
        "\u00E6sa, asa, , ",
        "gro\u00DF, gross, NAME_ICAO, NAME_ICAO",
        "gro\u00DF, gros, , ",
        "gro\u00DF, grosse, , ",
        "anna, anne, , ",
        "ann\u00E9, ann, , ",
        "\u0436\u0430\u043D, jan, , "
    })
    void aMarkedLetterStandsForItsPlainOrSpelledOutForm(
            String a, String b, @Nullable RuleId rule, @Nullable RuleId whereMarksCount) {
        assertThat(LetterAlignment.relate(Letter.sequence(a), Letter.sequence(b), false))
                .isEqualTo(rule);
        assertThat(LetterAlignment.relate(Letter.sequence(b), Letter.sequence(a), false))
                .isEqualTo(rule);
        assertThat(LetterAlignment.relate(Letter.sequence(a), Letter.sequence(b), true))
                .isEqualTo(whereMarksCount);
        assertThat(LetterAlignment.relate(Letter.sequence(b), Letter.sequence(a), true))
                .isEqualTo(whereMarksCount);
    }
}
