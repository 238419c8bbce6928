package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WadeGilesTest {

    @ParameterizedTest
    @CsvSource({
        "bai, pai",
        "de, te",
        "gang, kang",
        "jian, chien",
        "qing, ching",
        "xiao, hsiao",
        "zhang, chang",
        "rong, jung",
        "zeng, tseng",
        "cai, tsai",
        "shu, shu",
        "chen, chen",
        "peng, peng",
        "mei, mei",
        "lie, lieh",
        "xue, hsueh",
        "lv, lu",
        "luo, lo",
        "dong, tung",
        "zi, tzu",
        "ci, tzu",
        "si, szu",
        "zhi, chih",
        "shi, shih",
        "chi, chih",
        "ri, jih",
        "yi, i",
        "you, yu",
        "yan, yen",
        "ye, yeh",
        "er, erh",
        "ge, ko",
        "ke, ko",
        "he, ho",
        "gui, kuei",
        "kui, kuei",
        "guo, kuo",
        "huo, huo",
        "shuo, shuo",
        "jiong, chiung",
        "an, an",
        "xiong, hsiung"
    })
    void aSyllableIsSpelledAsInTaiwan(String pinyin, String wadeGiles) {
        assertThat(WadeGiles.of(pinyin)).isEqualTo(wadeGiles);
    }
}
