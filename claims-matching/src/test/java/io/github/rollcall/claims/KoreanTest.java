package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("R-31")
class KoreanTest {

    @ParameterizedTest
    @CsvSource({
        "younghee, yeonghui",
        "kyungsook, gyeongsuk",
        "hyunjung, hyeonjeong",
        "seungwoo, seungu",
        "sungho, seongho",
        "eunyoung, eunyeong",
        "mikyung, migyeong",
        "woojin, ujin",
        "chanwook, chanuk",
        "keunhye, geunhye",
        "byunghun, byeongheon",
        "donghyuk, donghyeok",
        "gitae, kitae",
        "haneul, haneul"
    })
    void twoRomanisationsOfOneNameHaveAReadingInCommon(String a, String b) {
        assertThat(Korean.sameSyllables(a, b)).isTrue();
        assertThat(Korean.sameSyllables(b, a)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        // other sounds
        "minjun, minjung",
        "jiwoon, jiwoong",
        "sangmin, sungmin",
        "eunji, eunju",
        "youngho, kyungho",
        "soojin, soojung",
        "jaemin, jamin",
        // one word is longer
        "yeongho, yeonghoa",
        // no letters that are Korean only
        "tina, dina",
        "gino, kino",
        "maria, malia",
        // too short, and no Korean syllables
        "jee, chi",
        "brandt, prandt",
        "peeters, beeters",
        "keefkens, geefkens",
        "eunksta, eungsta"
    })
    void otherNamesHaveNone(String a, String b) {
        assertThat(Korean.sameSyllables(a, b)).isFalse();
        assertThat(Korean.sameSyllables(b, a)).isFalse();
    }

    @Test
    void wordsOutsideTheLengthOfNamesAreNotRead() {
        assertThat(Korean.sameSyllables("gijee", "kiji")).isTrue();
        assertThat(Korean.sameSyllables("jee", "chee")).isFalse();
        assertThat(Korean.sameSyllables("yeon".repeat(6), "yun".repeat(6))).isTrue();
        assertThat(Korean.sameSyllables("yeon".repeat(6) + "a", "yun".repeat(6) + "a"))
                .isFalse();
    }

    @Test
    void manyReadingsOfOneWordAreTriedInBoundedTime() {
        assertThat(Korean.sameSyllables("u".repeat(24), "u".repeat(23) + "x")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Young-hee//Choi/|Yeonghui//Choe/; NEAR",
                "Woo-jin//Paik/|Ujin//Baek/; NEAR",
                "Gi-tae//Kim/|Ki-tae//Kim/; NEAR",
                "Siu Ming//Wong/|Xiaoming//Huang/; NEAR",
                "Chih-ming//Chou/|Zhiming//Zhou/; NEAR",
                "Eun-ji//Kim/|Eun-ju//Kim/; MISMATCH"
            })
    void aGivenNameInAnotherRomanisationGoesToAPerson(String row, ClaimOutcome outcome) {
        assertThat(NameRows.compare(row).outcome()).isEqualTo(outcome);
    }

    @Test
    void spellingsThatAreBothWellKnownMayStillBeOneName() {
        assertThat(KnownNames.isGiven("zhiming")).isTrue();
        assertThat(KnownNames.isGiven("chihming")).isTrue();
        assertThat(NameRows.compare("Chihming//Chou/|Zhiming//Chou/").rules())
                .containsExactly(RuleId.NAME_ROMANISATION, RuleId.NAME_EXACT);
    }
}
