package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.claims.CrossScript.Relation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each reader with tables it has just read. */
class ScriptReadersTest {

    @ParameterizedTest
    @CsvSource({
        "伟, wei, SAME",
        "張, zhang, SAME",
        "張, chang, CLOSE",
        "張, cheung, CLOSE",
        "張, li, UNREADABLE",
        "吕, lu, SAME",
        "吕, lyu, SAME",
        "吕, lv, SAME",
        "吕, sam, UNREADABLE",
        "女, nu, SAME",
        "女, nyu, SAME",
        "单, shan, SAME",
        "单, dan, SAME",
        "美单, meidan, SAME",
        "美单, meishan, UNREADABLE",
        "爱艾, aiai, SAME"
    })
    void chineseCharactersHaveTheirPinyin(String word, String plain, Relation relation) {
        assertThat(new HanReader().relate(word, plain)).isEqualTo(relation);
    }

    @ParameterizedTest
    @CsvSource({"伟, wei, false", "吕, lu, false", "小明, xiaoming, false", "苡沫, yimo, true"})
    void aCharacterThatTheTableLacksIsReadByIcu(String word, String latin, boolean lacks) {
        HanReader reader = new HanReader();
        assertThat(reader.romanise(word)).isEqualTo(latin);
        assertThat(reader.lacks(word)).isEqualTo(lacks);
    }

    @ParameterizedTest
    @CsvSource({
        "тарлов, tarlov, SAME",
        "тарлов, torlov, CLOSE",
        "тарло, torlo, DIFFERENT",
        "тарлов, tarlo, DIFFERENT",
        "тарлов, marlov, DIFFERENT",
        "тарлов, torluv, DIFFERENT",
        "марина, marika, DIFFERENT",
        "марина, maryna, SAME",
        "иван, petr, DIFFERENT",
        "тарлоҩ, tarlo, UNREADABLE"
    })
    void anAlphabetForgivesOneSlipInALongUnknownWord(String word, String plain, Relation relation) {
        assertThat(LetterReader.alphabet("cyrillic", ScriptLetters::composed).relate(word, plain))
                .isEqualTo(relation);
    }

    @ParameterizedTest
    @CsvSource({"ヤマダ, yamada, SAME", "ヤマダ, yamade, DIFFERENT", "ヤマダ, yamadan, DIFFERENT", "ヤ山, yayama, UNREADABLE"})
    void aSyllabaryForgivesNoSlip(String word, String plain, Relation relation) {
        assertThat(LetterReader.syllables("kana", KanaLetters::of).relate(word, plain))
                .isEqualTo(relation);
    }

    @ParameterizedTest
    @CsvSource({
        "محمد, mohammed, SAME",
        "محمد, mahmoud, DIFFERENT",
        "محمد, mhmd, CLOSE",
        "دلبر, dilbar, CLOSE",
        "دلبر, sultan, DIFFERENT",
        "دلبر, dilrub, UNREADABLE"
    })
    void aSkeletonOfConsonantsIsSureOfKnownNamesOnly(String word, String plain, Relation relation) {
        assertThat(SkeletonReader.named("arabic", ScriptLetters::arabic).relate(word, plain))
                .isEqualTo(relation);
    }

    @ParameterizedTest
    @CsvSource({"สมชาย, somchai, CLOSE", "สมชาย, brandt, UNREADABLE"})
    void aScriptWithoutKnownNamesIsCloseOrUnreadable(String word, String plain, Relation relation) {
        assertThat(SkeletonReader.rough("thai", ScriptLetters::thai).relate(word, plain))
                .isEqualTo(relation);
    }

    @ParameterizedTest
    @CsvSource({"አበበ, true", "苡沫, true", "伟, false", "иван, false", "anna, false", "annа, false", "12, false"})
    void onlyRareScriptsAndCharactersNeedIcu(String word, boolean needed) {
        assertThat(CrossScript.needsIcu(word)).isEqualTo(needed);
        assertThat(CrossScript.lacksIcu(word)).as("the library is present").isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "a, a, false",
        "a, ж, true",
        "ж, a, true",
        "'', a, false",
        "a, '', false",
        "1, a, false",
        "a, 1, false",
        "1a, 2ж, true",
        "\u0301a, \u0301ж, true",
        "\u0378a, \u0378ж, true",
        "aж, ж, false",
        "ж, aж, false"
    })
    void textsAreDisjointWhenNoScriptIsShared(String a, String b, boolean disjoint) {
        assertThat(Scripts.areDisjoint(a, b)).isEqualTo(disjoint);
    }

    @ParameterizedTest
    @CsvSource({"王伟, true", "김민준, true", "王김, false", "あい, false", "ivan, false", "иван, false", "王a, false"})
    void hanAndHangulAreWrittenWithoutASpace(String text, boolean unspaced) {
        assertThat(Scripts.isHanOrHangul(Word.of(text, false))).isEqualTo(unspaced);
    }

    @ParameterizedTest
    @CsvSource({
        "jali, jaly, true",
        "ali, aly, false",
        "dzhoujou, juju, true",
        "dzhoujoou, juju, false",
        "ono, ohno, true",
        "tsu, tuu, false",
        "zyou, jo, false",
        "brand, brund, false",
        "zhou, chou, true",
        "shouji, syozi, true",
        "жамал, жамаал, false"
    })
    void soundsAreComparedInWordsOfEnoughLetters(String a, String b, boolean same) {
        assertThat(new Romanisation(a).sameSounds(new Romanisation(b))).isEqualTo(same);
        assertThat(new Romanisation(b).sameSounds(new Romanisation(a))).isEqualTo(same);
    }

    @Test
    void aTableOfSpellingsIsReadFromItsResource() {
        SpellingTable table = SpellingTable.read("transliteration-greek.tsv", "");
        assertThat(table.romanise("αννα")).isEqualTo("anna");
        assertThat(table.knows("ж")).isFalse();
    }

    private static @Nullable String romanised(ScriptReader reader, String word) {
        return reader.romanise(word);
    }

    @Test
    void eachReaderSpellsAWord() {
        assertThat(romanised(LetterReader.alphabet("cyrillic", ScriptLetters::composed), "саша"))
                .isEqualTo("sasha");
        assertThat(romanised(SkeletonReader.named("hebrew", ScriptLetters::hebrew), "בנימין"))
                .isEqualTo("bnymyn");
    }
}
