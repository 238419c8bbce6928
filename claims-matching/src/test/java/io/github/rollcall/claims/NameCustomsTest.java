package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the words of a name say about its customs. */
class NameCustomsTest {

    private static List<Word> words(String text) {
        return new NameWordReader().words(text);
    }

    @ParameterizedTest
    @CsvSource({
        "Soto, Soto",
        "Soto Vidal, Soto+Vidal",
        "Soto de la Fuente, Soto+de la Fuente",
        "de la Fuente Soto, de la Fuente+Soto",
        "bin Nasser Al Harbi, bin Nasser+Al Harbi",
        "ben Ali, ben Ali",
        "de, de",
        "Soto de, Soto+de"
    })
    void aSurnameIsANameWithTheParticlesBeforeIt(String family, String surnames) {
        List<String> cut = new ArrayList<>();
        for (Surnames.Surname surname : Surnames.of(words(family))) {
            cut.add(String.join(" ", surname.words().stream().map(Word::text).toList()));
        }
        assertThat(String.join("+", cut)).isEqualTo(surnames);
    }

    @ParameterizedTest
    @CsvSource({
        "bin Nasser, true, false, false",
        "bin, false, false, false",
        "Nasser, false, false, false",
        "al Nasser, false, false, false",
        "N, false, true, false",
        "al N, false, false, false"
    })
    void aSurnameMayBeAFathersNameOrAnInitial(String text, boolean nasab, boolean initial, boolean hyphenated) {
        Surnames.Surname surname = new Surnames.Surname(words(text));
        assertThat(surname.isNasab()).isEqualTo(nasab);
        assertThat(surname.isInitial()).isEqualTo(initial);
        assertThat(surname.hyphenated()).isEqualTo(hyphenated);
    }

    @Test
    void aSurnameMayBeTiedToTheOneBefore() {
        List<Surnames.Surname> surnames = Surnames.of(words("Soto-Vidal"));
        assertThat(surnames.get(0).hyphenated()).isFalse();
        assertThat(surnames.get(1).hyphenated()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Morel ep Blanc, 1",
        "Morel Petit ep Blanc, 2",
        "ep Blanc, -1",
        "Morel ep, -1",
        "Morel Blanc, -1",
        "Morel n\u00E9e Blanc, 1"
    })
    void aMarriageWordStandsBetweenTwoNames(String family, int place) {
        assertThat(Surnames.marriageMark(words(family))).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource({
        "Al Harbi, Harbi, true",
        "el Harbi, Harbi, true",
        "van Berg, Berg, false",
        "dos Reis, Reis, true",
        "Almeida van Reis, Almeida Reis, true",
        "van Al Harbi, Al Harbi, false",
        "Harbi, Harbi, true"
    })
    void anArticleIsLeftOutByItsBearersThemselves(String longer, String shorter, boolean article) {
        assertThat(Surnames.differInArticle(words(longer), words(shorter))).isEqualTo(article);
        assertThat(Surnames.differInArticle(words(shorter), words(longer))).isEqualTo(article);
    }

    @ParameterizedTest
    @CsvSource({"Zhang, true", "Nguyen, true", "Nguy\u1EC5n, true", "Brandt, false", "Zhang Wei, false"})
    void someFamilyNamesStandInFront(String family, boolean first) {
        assertThat(Cultures.isFamilyFirst(words(family))).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        "Xiao Ming, true",
        "Jia, true",
        "Soo Jin, true",
        "Xiao Anna, false",
        "Anna Ming, false",
        "Str, false",
        "Phuong, true",
        "Phuongx, false",
        "Strouch, false",
        "Thuong, true",
        "Karl, false",
        "Kap, true",
        "Kay, true",
        "Zhuang, true"
    })
    void aSyllableHasOneVowelGroupAndAShortEnd(String given, boolean syllables) {
        assertThat(Cultures.areSyllables(words(given))).isEqualTo(syllables);
    }

    @Test
    void noWordsAreNoSyllables() {
        assertThat(Cultures.areSyllables(List.of())).isFalse();
        assertThat(Cultures.isFamilyFirst(List.of())).isFalse();
        assertThat(Cultures.isPortuguese(List.of())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Almeida, true", "Brandt da Ott, true", "Brandt Almeida, true", "Brandt, false", "de Brandt, false"})
    void someWordsArePortuguese(String family, boolean portuguese) {
        assertThat(Cultures.isPortuguese(words(family))).isEqualTo(portuguese);
        assertThat(Surnames.arePortuguese(Surnames.of(words(family)))).isEqualTo(portuguese);
    }

    @ParameterizedTest
    @CsvSource({
        "thi, true, false",
        "v\u0103n, true, false",
        "lan, false, false",
        "bin, false, true",
        "binti, false, true",
        "abu, false, false"
    })
    void someWordsSayWhoseNameFollows(String word, boolean gender, boolean parent) {
        assertThat(Cultures.isGenderMark(Word.of(word, false))).isEqualTo(gender);
        assertThat(Cultures.isNasab(Word.of(word, false))).isEqualTo(parent);
    }

    @ParameterizedTest
    @CsvSource({
        "\u1EA0n, true",
        "\u1EA1n, true",
        "\u1EF9, true",
        "\u1EFB, false",
        "\u01A1n, true",
        "\u01B0, true",
        "\u1E9En, false",
        "\u01A3n, false",
        "\u01B4n, false",
        "Ann, false",
        "\u00E2n, false"
    })
    void someLettersAreVietnameseOnly(String given, boolean marks) {
        assertThat(NameModel.of(PersonName.of(given, "Lan")).hasToneMarks()).isEqualTo(marks);
        assertThat(NameModel.of(PersonName.of("Lan", given)).hasToneMarks()).isEqualTo(marks);
    }

    @Test
    void onlyTheCountsOfANameAreShown() {
        PersonName parts = PersonName.builder()
                .given("Ann Ute")
                .middle("Lea")
                .family("van den Ott")
                .build();
        assertThat(NameModel.of(parts).shape()).isEqualTo("given 2, middle 1, family 3");
        assertThat(NameModel.of(PersonName.ofFull("Ann Ute Ott")).shape()).isEqualTo("whole 3");
        assertThat(NameModel.of(parts).forenames()).hasSize(3);
        assertThat(NameModel.of(parts).chain()).hasSize(6);
        assertThat(NameModel.of(null).isEmpty()).isTrue();
        assertThat(NameModel.of(parts).isEmpty()).isFalse();
    }
}
