package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WritingSystemTest {

    @ParameterizedTest
    @CsvSource({
        "anna, LATIN", "анна, CYRILLIC", "άννα, GREEK", "ანა, GEORGIAN", "աննա, ARMENIAN", "한나, HANGUL", "はな, KANA",
                "ハナー, KANA",
        "はなハナ, KANA", "محمد, ARABIC", "חנה, HEBREW", "अन्ना, INDIC", "রহিম, INDIC", "கணேஷ், INDIC", "อันนา, THAI",
                "ສົມ, THAI",
        "安娜, HAN", "አበበ, OTHER", "𐐀, OTHER", "an-na4, LATIN"
    })
    void aWordIsOfOneSystem(String word, WritingSystem system) {
        assertThat(WritingSystem.of(word)).isEqualTo(system);
    }

    @Test
    void aMixtureOrNoLettersAreOfNone() {
        assertThat(WritingSystem.of("annа")).isNull();
        assertThat(WritingSystem.of("花子ちゃん")).isNull();
        assertThat(WritingSystem.of("12-")).isNull();
        assertThat(WritingSystem.of("")).isNull();
    }
}
