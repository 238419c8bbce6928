package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KanaLettersTest {

    @ParameterizedTest
    @CsvSource({
        "あいうえお, aiueo",
        "かきくけこ, kakikukeko",
        "がぎぐげご, gagigugego",
        "さしすせそ, sasisuseso",
        "ざじずぜぞ, zazizuzezo",
        "たちつてと, tatituteto",
        "だぢづでど, dadidudedo",
        "なにぬねの, naninuneno",
        "はひふへほ, hahihuheho",
        "ばびぶべぼ, babibubebo",
        "ぱぴぷぺぽ, papipupepo",
        "まみむめも, mamimumemo",
        "やゆよ, yayuyo",
        "らりるれろ, rarirurero",
        "わゐゑをん, wawiwewoN",
        "アン, aN",
        "ヴ, vu",
        "ヵヶ, kake",
        "ぁ, a",
        "ゖ, ke",
        "ー, L"
    })
    void everySyllableHasItsSounds(String kana, String sounds) {
        assertThat(KanaLetters.of(kana)).isEqualTo(sounds);
    }

    @ParameterizedTest
    @CsvSource({
        "きゃ, kya",
        "しゅ, syu",
        "ちょ, tyo",
        "じゃ, zya",
        "リョウ, ryou",
        "シェ, sye",
        "チェ, tye",
        "ジェ, zye",
        "ティ, Ti",
        "ディ, Di",
        "トゥ, Tu",
        "ドゥ, Du",
        "ツァ, tsa",
        "ファ, fa",
        "フォ, fo",
        "ウィ, wi",
        "ウェ, we",
        "アウィ, awi",
        "ヴァ, va",
        "クァ, kua",
        "デュ, deyu",
        "キィ, kii",
        "ャ, ya",
        "ンャ, Nya",
        "ァ, a",
        "ッタ, Qta"
    })
    void aSmallKanaJoinsTheSyllableBeforeIt(String kana, String sounds) {
        assertThat(KanaLetters.of(kana)).isEqualTo(sounds);
    }

    @ParameterizedTest
    @CsvSource({"ﾀﾛｳ, tarou", "ﾔﾏﾀﾞ, yamada", "ヤマダ・タロウ, yamadatarou", "ヤ山, ya山", "ヷ, ヷ"})
    void otherFormsAndCharactersAreKept(String kana, String sounds) {
        assertThat(KanaLetters.of(kana)).isEqualTo(sounds);
    }
}
