package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptLettersTest {

    @ParameterizedTest
    @CsvSource({"смирно\u0301в, смирнов", "и\u0306ж, йж", "об'їзд, обїзд", "анна-мария, аннамария"})
    void lettersLoseStressAndPunctuation(String word, String letters) {
        assertThat(ScriptLetters.composed(word)).isEqualTo(letters);
    }

    @ParameterizedTest
    @CsvSource({"άέήίόύώ, αεηιουω", "μαΐου, μαϊου", "σωκράτης, σωκρατησ", "αγία-άννα, αγιααννα"})
    void greekLosesItsAccentsButNotTheDiaeresis(String word, String letters) {
        assertThat(ScriptLetters.greek(word)).isEqualTo(letters);
    }

    @ParameterizedTest
    @CsvSource({"한, \u1112\u1161\u11AB", "하나, \u1112\u1161\u1102\u1161", "김-이, \u1100\u1175\u11B7\u110B\u1175"})
    void syllablesComeApart(String word, String letters) {
        assertThat(ScriptLetters.jamo(word)).isEqualTo(letters);
    }

    @ParameterizedTest
    @CsvSource({
        "مُحَمَّد, محمد",
        "أإآؤئء, اااوي",
        "على, علي",
        "علی, علي",
        "کمال, كمال",
        "محـمد, محمد",
        "ہھە, ههه",
        "جاں, جان",
        "چوہدرے, چوهدري",
        "\uFEDF\uFEF4, لي"
    })
    void arabicLettersTakeTheirPlainForm(String word, String letters) {
        assertThat(ScriptLetters.arabic(word)).isEqualTo(letters);
    }

    @ParameterizedTest
    @CsvSource({"כךםןףץ, ככמנפצ", "לֵוִי, לוי", "ז׳בוטינסקי, זבוטינסקי"})
    void hebrewHasNoPointsAndNoFinalForms(String word, String letters) {
        assertThat(ScriptLetters.hebrew(word)).isEqualTo(letters);
    }

    @ParameterizedTest
    @CsvSource({
        "राम, राम",
        "রাম, राम",
        "ராம், राम्",
        "ram, ''",
        "ർ, ॼ",
        "\u0900, \u0900",
        "\u08FF, ''",
        "\u0D7F, \u097F",
        "\u0D80, ''"
    })
    void indicScriptsShareTheirLetters(String word, String letters) {
        assertThat(ScriptLetters.indic(word)).isEqualTo(letters);
    }

    @ParameterizedTest
    @CsvSource({
        "แก้ว, แกว",
        "ศักดิ์, ศัก์",
        "จันทร์, จันท์",
        "ສົມ, สม",
        "์, ์",
        "ก์, ์",
        "กะ์, ์",
        "กนะ์, ก์",
        "ิ์, ์",
        "ก็, ก็",
        "เล่น, เลน"
    })
    void thaiHasNoTonesAndNoSilentLetters(String word, String letters) {
        assertThat(ScriptLetters.thai(word)).isEqualTo(letters);
    }
}
