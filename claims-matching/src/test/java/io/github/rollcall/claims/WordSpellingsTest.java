package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What two words have in common, table by table. */
class WordSpellingsTest {

    @ParameterizedTest
    @CsvSource({
        "tchaikovsky, chaikovskiy, true",
        "shcherbak, scherbak, true",
        "kuznetsov, kuznecov, true",
        "yuliya, iuliia, true",
        "dzhamal, djamal, true",
        "mansour, mansur, true",
        "khalil, halil, false",
        "philipp, filip, true",
        "wadim, vadim, true",
        "moony, mooney, true",
        "moony, moonie, true",
        "hannah, hanna, true",
        "emran, emraan, true",
        "marten, martin, true",
        "martan, martin, false",
        "alina, elina, false",
        "carina, carine, false",
        "jamal, gamal, false",
        "maria, mario, false"
    })
    void wordsSoundAlikeByLetterGroupsAndInnerVowels(String a, String b, boolean same) {
        assertThat(Sounds.areSame(Sounds.of(a), Sounds.of(b))).isEqualTo(same);
        assertThat(Sounds.areSame(Sounds.of(b), Sounds.of(a))).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({
        "abdulkarim, abdalkarim",
        "abdelkarim, abdalkarim",
        "abdoulkarim, abdalkarim",
        "abdurrahman, abdalrahman",
        "abdullah, abdallah",
        "abdul, ''",
        "abdias, ''",
        "abdenour, ''",
        "karim, ''"
    })
    void namesOfServantsHaveOneArticle(String word, String spelling) {
        assertThat(Sounds.servantOf(word)).isEqualTo(spelling);
    }

    @ParameterizedTest
    @CsvSource({
        "shitsurou, situro",
        "chizuru, tizuru",
        "fujiko, huziko",
        "junichi, zyuniti",
        "ohno, ono",
        "ono, ono",
        "ohara, ohara",
        "kondou, kondo",
        "sampei, sanpei",
        "botchan, bottyan",
        "kyoko, kyoko",
        "daizou, daizo",
        "brandt, ''",
        "lena, ''",
        "kast, ''"
    })
    void japaneseWordsHaveOneOfficialSpelling(String word, String official) {
        assertThat(Japanese.morae(word)).isEqualTo(official);
    }

    @ParameterizedTest
    @CsvSource({
        "zhou, chou, true",
        "xiuying, hsiuying, true",
        "jianguo, chienkuo, true",
        "zhiqiang, chihchiang, true",
        "dongping, tungping, true",
        "rui, jui, true",
        "sichuan, szuchuan, true",
        "zedong, tsetung, true",
        "yue, yueh, true",
        "cai, tsai, true",
        "guilin, kueilin, true",
        "he, ho, true",
        "yan, yen, true",
        "xiaoming, siuming, true",
        "guowei, kokwai, true",
        "jiacheng, kashing, true",
        "ziyu, tzuyu, true",
        "xiaoming, siuling, false",
        "ming, ming, true",
        "wei, wai, false",
        "zhou, zhao, false",
        "chen, shen, false",
        "brandt, prandt, false"
    })
    void pinyinHasAnOlderSpelling(String pinyin, String older, boolean same) {
        assertThat(Chinese.sameSyllables(pinyin, older)).isEqualTo(same);
        assertThat(Chinese.sameSyllables(older, pinyin)).isEqualTo(same);
    }

    @Test
    void wordsLongerThanAnyNameAreNotCutIntoSyllables() {
        assertThat(Chinese.sameSyllables("zhou".repeat(6), "chou".repeat(6))).isTrue();
        assertThat(Chinese.sameSyllables("zhou".repeat(7), "chou".repeat(7))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "juergen, jurgen, true",
        "goetz, gotz, true",
        "baer, bar, true",
        "gross, gros, true",
        "aasen, asen, true",
        "joergaas, jorgas, true",
        "reed, red, false",
        "joel, jol, true",
        "miller, muller, false",
        "eva, va, false",
        "bar, bar, false",
        "baer, ber, false"
    })
    void aLetterMayHaveBeenSpelledOut(String longer, String shorter, boolean relates) {
        assertThat(DroppedSpelling.relates(longer, shorter)).isEqualTo(relates);
        assertThat(DroppedSpelling.relates(shorter, longer)).isEqualTo(relates);
    }

    @ParameterizedTest
    @CsvSource({
        "kowalska, kowalski, true",
        "ivanov, ivanova, true",
        "novak, novakova, true",
        "cerny, cerna, true",
        "kazlauskas, kazlauskiene, true",
        "kazlauskaite, kazlauskiene, true",
        "papadopoulos, papadopoulou, true",
        "ioannidis, ioannidou, true",
        "economides, economidou, true",
        "hajek, hajkova, true",
        "nemec, nemcova, true",
        "svoboda, svobodova, true",
        "svoboda, svobodna, false",
        "tolstoy, tolstaya, false",
        "ska, ski, false",
        "lind, linda, false",
        "kowalska, nowalski, false"
    })
    void familyNamesHaveFormsForWomenAndMen(String a, String b, boolean forms) {
        assertThat(Genders.areFormsOfOne(a, b)).isEqualTo(forms);
        assertThat(Genders.areFormsOfOne(b, a)).isEqualTo(forms);
    }

    @ParameterizedTest
    @CsvSource({
        "branwyn, branwyn, true",
        "branwyn, brenwyn, true",
        "branwyn, brnwyn, true",
        "branwyn, branwyns, true",
        "branwyn, barnwyn, true",
        "branwyn, nbranwyn, true",
        "branwyn, brenwin, false",
        "branwyn, rbanwny, false",
        "branwyn, wyn, false",
        "ab, ba, true",
        "abc, cba, false"
    })
    void oneEditIsALetterOrTwoNeighbours(String a, String b, boolean one) {
        assertThat(EditDistance.atMostOne(a, b)).isEqualTo(one);
        assertThat(EditDistance.atMostOne(b, a)).isEqualTo(one);
        assertThat(EditDistance.between(a, b) <= 1).isEqualTo(one);
    }

    @Test
    void aWordOfOneScriptMayBeDrawnLikeAWordOfAnother() {
        assertThat(Confusables.lookAlike("Cope", "\u0421\u043E\u0440\u0435")).isTrue();
        assertThat(Confusables.lookAlike("Nick", "N1ck")).isFalse();
        assertThat(Confusables.lookAlike("Bill", "BiIl")).isTrue();
        assertThat(Confusables.lookAlike("Hill", "HiIi")).isFalse();
        assertThat(Confusables.lookAlike("Moss", "M0\u01BD\u0455")).isTrue();
        assertThat(Confusables.lookAlike("Moss", "Moss")).isFalse();
        assertThat(Confusables.lookAlike("Moss", "Mossy")).isFalse();
        assertThat(Confusables.lookAlike("IRIS", "lris")).isTrue();
    }

    @Test
    void eachLetterOfTheAlphabetHasLookAlikes() {
        int[] lines = {0};
        WordTable.lines("confusables.tsv", line -> {
            lines[0]++;
            assertThat(line).matches("[a-z]\t[^\t ]{4,}");
            for (int i = 2; i < line.length(); i++) {
                String letter = line.substring(0, 1);
                assertThat(Confusables.lookAlike("x" + letter, "x" + line.charAt(i)))
                        .as("%s U+%04X", letter, (int) line.charAt(i))
                        .isNotEqualTo(Character.toLowerCase(line.charAt(i)) == line.charAt(0));
            }
        });
        assertThat(lines[0]).isEqualTo(26);
    }

    @Test
    void aWordKnowsItsPlainLettersAndItsLength() {
        Word word = Word.of("S\u00F8re\u0301n", true);
        assertThat(word.lower()).isEqualTo("s\u00F8r\u00E9n".replace("\u00E9", "e\u0301"));
        assertThat(word.plain()).isEqualTo("soren");
        assertThat(word.length()).isEqualTo(5);
        assertThat(word.hyphenated()).isTrue();
        assertThat(Word.of("J", false).isInitial()).isTrue();
        assertThat(Word.join(List.of(Word.of("Jean", false), Word.of("Luc", true)))
                        .text())
                .isEqualTo("JeanLuc");
    }
}
