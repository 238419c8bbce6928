package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mr",
                "mrs",
                "ms",
                "dr",
                "prof",
                "rev",
                "sir",
                "lady",
                "herr",
                "frau",
                "mme",
                "mlle",
                "sra",
                "srta",
                "dott",
                "avv",
                "ing",
                "pani",
                "sayin",
                "smt",
                "haji",
                "daw",
                "datuk",
                "\u0433\u043E\u0441\u043F\u043E\u0434\u0438\u043D"
            })
    void aTitleInFrontOfANameIsNoName(String word) {
        assertThat(NameWords.TITLES).contains(word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "don", "major", "mar", "bayan", "tan", "sri", "u", "ko", "ma", "tuan", "pastor", "master", "syed", "m"
            })
    void aWordThatIsAsOftenANameIsNoTitle(String word) {
        assertThat(NameWords.TITLES).doesNotContain(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sri", "shri", "u", "ko", "ma", "sheikh", "don"})
    void anHonorificMayBeATitleOrAPartOfTheName(String word) {
        assertThat(NameWords.isHonorific(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"maria", "mr", "daw", ""})
    void anythingElseIsNoHonorific(String word) {
        assertThat(NameWords.isHonorific(word)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"med, true", "rer, true", "univ, true", "ing, true", "dr, false", "anna, false"})
    void someWordsOnlyCarryOnATitle(String word, boolean continued) {
        assertThat(NameWords.isTitleContinued(word)).isEqualTo(continued);
    }

    @ParameterizedTest
    @ValueSource(strings = {"phd", "md", "mba", "esq", "dds", "jd", "cpa", "cissp", "pmp", "rn", "meng", "mbbs", "llm"})
    void aDegreeBehindANameIsNoName(String word) {
        assertThat(NameWords.DEGREES).contains(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ma", "ba", "do", "pe", "pa", "bo"})
    void aDegreeThatIsAlsoAFamilyNameStaysAName(String word) {
        assertThat(NameWords.DEGREES).doesNotContain(word);
    }

    @ParameterizedTest
    @CsvSource({
        "jr, JUNIOR",
        "junior, JUNIOR",
        "jnr, JUNIOR",
        "hijo, JUNIOR",
        "filho, JUNIOR",
        "fils, JUNIOR",
        "ml, JUNIOR",
        "j\u00FAnior, JUNIOR",
        "sr, SENIOR",
        "senior, SENIOR",
        "snr, SENIOR",
        "padre, SENIOR",
        "pai, SENIOR",
        "pere, SENIOR",
        "p\u00E8re, SENIOR",
        "s\u00EAnior, SENIOR",
        "st, SENIOR",
        "neto, GRANDSON",
        "sobrinho, NEPHEW",
        "i, 1",
        "1st, 1",
        "ii, 2",
        "2nd, 2",
        "second, 2",
        "iii, 3",
        "3rd, 3",
        "third, 3",
        "iv, 4",
        "4th, 4",
        "v, 5",
        "5th, 5",
        "6th, 6",
        "vii, 7",
        "viii, 8",
        "ix, 9"
    })
    void aSuffixStatesAGeneration(String word, String generation) {
        assertThat(NameWords.generation(word)).isEqualTo(generation);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "x", "jun", "sen", "segundo", "son", "maria", ""})
    void aNameThatLooksLikeASuffixIsNone(String word) {
        assertThat(NameWords.generation(word)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "van", "von", "der", "den", "de", "da", "dos", "das", "di", "della", "al", "el", "bin", "abu", "ould",
                "af", "av", "zu", "zum", "ter", "ten", "te", "op", "t", "s", "y", "e", "i", "d", "l"
            })
    void aParticleBelongsToTheFamilyName(String word) {
        assertThat(NameWords.isParticle(Word.of(word, false))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ben", "an", "mac", "maria", "berg"})
    void aNameIsNoParticle(String word) {
        assertThat(NameWords.isParticle(Word.of(word, false))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"bin, true", "ibn, true", "ben, true", "bint, true", "ap, true", "ould, true", "al, false", "de, false"
    })
    void aParentParticleLeadsToTheNameOfAParent(String word, boolean parent) {
        assertThat(NameWords.isParentParticle(word)).isEqualTo(parent);
    }

    @ParameterizedTest
    @CsvSource({
        "nee, true",
        "geb, true",
        "geborene, true",
        "ep, true",
        "epouse, true",
        "roz, true",
        "domu, true",
        "vda, true",
        "born, true",
        "ozv, true",
        "maria, false",
        "roza, false"
    })
    void someWordsStandBetweenAMarriedNameAndABirthName(String word, boolean stands) {
        assertThat(NameWords.isBirthOrMarriageWord(word)).isEqualTo(stands);
    }

    @ParameterizedTest
    @CsvSource({
        "fnu, true", "lnu, true", "nfn, true", "nln, true", "nmn, true", "nmi, true", "unknown, true", "xxx, true",
        "xxxxxx, true", "xx, false", "x, false", "xxa, false", "null, false", "none, false", "na, false", "test, false"
    })
    void onlyWordsThatAreNobodysNameArePlaceholders(String word, boolean placeholder) {
        assertThat(NameWords.isPlaceholder(word)).isEqualTo(placeholder);
    }

    @Test
    void noWordStandsTwiceInOneKindNorInTwoGenerations() {
        Map<String, Set<String>> seen = new HashMap<>();
        WordTable.lines("name-words.txt", line -> {
            int colon = line.indexOf(':');
            assertThat(colon).as(line).isPositive();
            String kind = line.startsWith("generation ") ? "generation" : line.substring(0, colon);
            for (String word : WordTable.split(line.substring(colon + 1), ' ')) {
                assertThat(seen.computeIfAbsent(kind, key -> new HashSet<>()).add(word))
                        .as(line + " / " + word)
                        .isTrue();
            }
        });
        assertThat(seen)
                .containsOnlyKeys(
                        "title",
                        "title-continued",
                        "honorific",
                        "degree",
                        "particle",
                        "parent",
                        "placeholder",
                        "birth-or-marriage",
                        "generation");
        assertThat(seen.get("title")).doesNotContainAnyElementsOf(seen.get("honorific"));
    }
}
