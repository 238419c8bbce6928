package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first step that explains two words, in each part of a name. */
class WordRelationTest {

    private static @Nullable RuleId relation(String a, String b, WordRelation.Part part) {
        return WordRelation.of(Word.of(a, false), Word.of(b, false), part, false);
    }

    @ParameterizedTest
    @CsvSource({
        "Branwyn, Branwyn, NAME_EXACT",
        "Branwyn, BRANWYN, NAME_FOLD",
        "Zoe\u0308, Zo\u00EB, NAME_FOLD",
        "Ren\u00E9, Rene, NAME_FOLD",
        "Ren\u00E9, Ren\u00E8, NAME_MARKS",
        "J\u00FCrgen, JUERGEN, NAME_ICAO",
        "\u041F\u0435\u0442\u0440, Petr, NAME_TRANSLIT",
        "\u041F\u0435\u0442\u0440, Pavel, ",
        "\u4F1F, Ichiro, NAME_SCRIPT",
        "\u0645\u062D\u0645\u062F, mhmd, NAME_TRANSLIT_CLOSE",
        "\u0421\u043E\u0440\u0435, Cope, NAME_CONFUSABLE",
        "Clive, CIive, NAME_CONFUSABLE",
        "clive, cllve, "
    })
    void lettersAreComparedFirst(String a, String b, @Nullable RuleId rule) {
        assertThat(relation(a, b, WordRelation.Part.GIVEN)).isEqualTo(rule);
        assertThat(relation(b, a, WordRelation.Part.GIVEN)).isEqualTo(rule);
    }

    @ParameterizedTest
    @CsvSource({
        "J, Jaro, NAME_INITIAL",
        "J, Karo, ",
        "J, K, ",
        "\u00C9, Elena, NAME_INITIAL",
        "\u00C9, Anna, ",
        "JA, Jaro, "
    })
    void anInitialStandsForALongerWordOnly(String a, String b, @Nullable RuleId rule) {
        for (WordRelation.Part part : WordRelation.Part.values()) {
            assertThat(relation(a, b, part)).isEqualTo(rule);
            assertThat(relation(b, a, part)).isEqualTo(rule);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "abdulkarim, abdelkarim, NAME_ARTICLE, NAME_ARTICLE, NAME_ARTICLE",
        "abdulkarim, abdulrahim, , , ",
        "katherine, catherine, NAME_VARIANT, FAMILY_VARIANT, FAMILY_VARIANT",
        "zhang, chang, FAMILY_VARIANT, FAMILY_VARIANT, FAMILY_VARIANT",
        "robert, bob, NAME_NICKNAME, , NAME_NICKNAME",
        "r\u00F3bert, bob, NAME_NICKNAME, , NAME_NICKNAME",
        "robert, b\u00F3b, NAME_NICKNAME_SHARED, , NAME_NICKNAME_SHARED",
        "christopher, chris, NAME_NICKNAME_SHARED, , NAME_NICKNAME_SHARED",
        "kowalska, kowalski, NAME_EDIT1, NAME_GENDERED, NAME_GENDERED",
        "mcdonald, macdonald, NAME_EDIT1, FAMILY_VARIANT, FAMILY_VARIANT",
        "mario, maria, , , ",
        "carter, cartier, NAME_EDIT1, , ",
        "tchaikov, chaykov, NAME_ROMANISATION, NAME_ROMANISATION, NAME_ROMANISATION",
        "tarloe, tarlo, NAME_ICAO_DROPPED, NAME_ICAO_DROPPED, NAME_ICAO_DROPPED",
        "maria, tarlow, , , "
    })
    void whichTableSpeaksDependsOnThePart(
            String a, String b, @Nullable RuleId given, @Nullable RuleId family, @Nullable RuleId any) {
        assertThat(relation(a, b, WordRelation.Part.GIVEN)).isEqualTo(given);
        assertThat(relation(b, a, WordRelation.Part.GIVEN)).isEqualTo(given);
        assertThat(relation(a, b, WordRelation.Part.FAMILY)).isEqualTo(family);
        assertThat(relation(b, a, WordRelation.Part.FAMILY)).isEqualTo(family);
        assertThat(relation(a, b, WordRelation.Part.ANY)).isEqualTo(any);
        assertThat(relation(b, a, WordRelation.Part.ANY)).isEqualTo(any);
    }

    @ParameterizedTest
    @CsvSource({
        "tarl, tarlos, NAME_SHORTENED",
        "tar, tarlos, NAME_SHORTENED",
        "ta, tarlos, ",
        "tar, tarlo, NAME_SHORTENED",
        "tarl, tarlo, ",
        "tarlo, tarlows, NAME_SHORTENED",
        "anna, annabrix, ",
        "marl, tarlos, "
    })
    void aGivenNameMayBeTheBeginningOfALongerOne(String a, String b, @Nullable RuleId rule) {
        assertThat(relation(a, b, WordRelation.Part.GIVEN)).isEqualTo(rule);
        assertThat(relation(b, a, WordRelation.Part.GIVEN)).isEqualTo(rule);
        assertThat(relation(a, b, WordRelation.Part.FAMILY)).isNull();
        assertThat(relation(a, b, WordRelation.Part.ANY)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "tarlow, torlow, NAME_EDIT1",
        "tarlow, tarlows, NAME_EDIT1",
        "tarlow, tralow, NAME_EDIT1",
        "tarlo, torlo, ",
        "tarlow, tarlo, ",
        "tarlow, torluw, "
    })
    void aSlipNeedsSixLettersOnEitherSide(String a, String b, @Nullable RuleId rule) {
        for (WordRelation.Part part : WordRelation.Part.values()) {
            assertThat(relation(a, b, part)).isEqualTo(rule);
            assertThat(relation(b, a, part)).isEqualTo(rule);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "mario, maria, GIVEN, true",
        "mario, maria, ANY, true",
        "carter, cartier, FAMILY, true",
        "carter, cartier, ANY, true",
        "carter, cartier, GIVEN, false",
        "maria, carter, ANY, false",
        "mario, marja, GIVEN, false",
        "tarlow, torlow, ANY, false",
        "maria, tarlow, GIVEN, false",
        "maria, mariax, GIVEN, false"
    })
    void oneEditBetweenTwoKnownNamesIsNoSlip(String a, String b, WordRelation.Part part, boolean distinct) {
        assertThat(WordRelation.isDistinct(Word.of(a, false), Word.of(b, false), part))
                .isEqualTo(distinct);
        assertThat(WordRelation.isDistinct(Word.of(b, false), Word.of(a, false), part))
                .isEqualTo(distinct);
    }

    @Test
    void aMissingMarkCountsWhereMarksTellNamesApart() {
        Word marked = Word.of("H\u00F9ng", false);
        Word plain = Word.of("Hung", false);
        assertThat(WordRelation.of(marked, plain, WordRelation.Part.GIVEN, true))
                .isEqualTo(RuleId.NAME_MARKS);
        assertThat(WordRelation.of(marked, plain, WordRelation.Part.GIVEN, false))
                .isEqualTo(RuleId.NAME_FOLD);
    }
}
