package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of places and dates are divided by script; a word must be looked up in the half that it was filed in. */
class OtherScriptsTest {

    @ParameterizedTest
    @ValueSource(strings = {"countries.tsv", "date-words.tsv"})
    void aNameIsOfAnotherScriptExactlyWhenItsKeyIsNotAscii(String table) {
        for (String line : WordTable.lines(table)) {
            for (String cell : WordTable.split(line, '\t')) {
                for (String name : WordTable.split(cell, '|')) {
                    assertThat(PlaceWords.isOfOtherScript(name))
                            .as(name)
                            .isNotEqualTo(PlaceWords.isAscii(PlaceWords.key(name)));
                }
            }
        }
    }

    @Test
    void everyNameOfACityIsFoundInItsScript() {
        for (String line : WordTable.lines("address-cities.tsv")) {
            for (String name : WordTable.split(WordTable.split(line, '\t').get(1), '|')) {
                assertThat(AddressCities.isCity(AddressCities.key(name)))
                        .as(name)
                        .isNotEqualTo(name.equals("-"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Exeter, false",
        "S\u00E3o Paulo, false",
        "\u1EA2nh, false",
        "\u00D7\u20AC1, false",
        "\u041C\u043E\u0441\u043A\u0432\u0430, true",
        "La \u03A0\u03AC\u03C6\u03BF\u03C2, true",
        "\u6771\u4EAC, true"
    })
    void aLetterBeyondLatinMakesANameOneOfAnotherScript(String name, boolean other) {
        assertThat(PlaceWords.isOfOtherScript(name)).isEqualTo(other);
    }
}
