package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatinLettersTest {

    @ParameterizedTest
    @CsvSource({
        "az, az",
        "min-jun, minjun",
        "o'neil, oneil",
        "tarō, taro",
        "đorđe, dorde",
        "nguyễn, nguyen",
        "a4, ''",
        "annɑ, ''",
        "{ab}, ab",
        "'', ''"
    })
    void onlyPlainLettersRemain(String word, String plain) {
        assertThat(LatinLetters.plain(word)).isEqualTo(plain);
    }
}
