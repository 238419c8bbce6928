package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownNamesTest {

    @ParameterizedTest
    @CsvSource({
        "mario, maria",
        "paul, paula",
        "karim, karima",
        "julian, juliana",
        "daniel, daniela",
        "andrea, andreas",
        "francis, frances",
        "oliver, olivia",
        "darla, darlene",
        "christine, christina",
        "simon, simone",
        "jan, jana",
        "khalid, khalil",
        "sunil, sushil",
        "priya, priti",
        "jon, jonas",
        "fatima, fatin",
        "hung, hong",
        "ivan, ivana",
        "carlo, carla",
        "emil, emilia",
        "marco, marko",
        "samir, samira",
        "angel, angela",
        "mary, marie",
        "adam, adan"
    })
    void bothOfTwoGivenNamesThatAreNearlyTheSameAreKnown(String a, String b) {
        assertThat(KnownNames.isGiven(a)).as(a).isTrue();
        assertThat(KnownNames.isGiven(b)).as(b).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "carter, cartier",
        "carter, carver",
        "brady, brody",
        "carlson, clawson",
        "carlson, carlsson",
        "petrov, petrovic",
        "petrov, petrova",
        "miller, muller",
        "boehm, bohm",
        "baer, bar",
        "beck, becker",
        "novak, nowak",
        "martin, martins",
        "martin, martini",
        "hansen, hanson",
        "jensen, jansen",
        "hansen, hanssen",
        "parker, barker",
        "walsh, walshe",
        "fischer, fisher",
        "smith, smyth",
        "kowalski, kowalska",
        "davis, davies",
        "mcdonald, macdonald",
        "xu, xi"
    })
    void bothOfTwoFamilyNamesThatAreNearlyTheSameAreKnown(String a, String b) {
        assertThat(KnownNames.isFamily(a)).as(a).isTrue();
        assertThat(KnownNames.isFamily(b)).as(b).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "micheal",
                "jenifr",
                "jospeh",
                "willaim",
                "alejandor",
                "cristhina",
                "johnatan",
                "elizbeth",
                "stephne",
                "rihcard",
                "margarte",
                "daneil",
                "smiht",
                "rodriquz",
                "",
                "x"
            })
    void aSlipOfThePenIsNoName(String slip) {
        assertThat(KnownNames.isGiven(slip)).isFalse();
        assertThat(KnownNames.isFamily(slip)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"carter, true", "smith, true", "qwrtz, false"})
    void familyNamesAreKnownAsSuch(String word, boolean known) {
        assertThat(KnownNames.isFamily(word)).isEqualTo(known);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mohamed", "muhammad", "yuliia", "kathryn", "laxmi"})
    void everySpellingOfAGivenNameIsKnown(String word) {
        assertThat(KnownNames.isGiven(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mukherji", "petroff", "gim", "kohen"})
    void everySpellingOfAFamilyNameIsKnown(String word) {
        assertThat(KnownNames.isFamily(word)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"known-given-names.txt, 3000", "known-given-names-world.txt, 3000", "known-family-names.txt, 3000"})
    void aListOfNamesHoldsEachWordOnceInPlainLetters(String resource, int atLeast) {
        Set<String> seen = new HashSet<>();
        WordTable.lines(resource, line -> {
            List<String> words = WordTable.split(line, ' ');
            assertThat(words).isSorted();
            for (String word : words) {
                NicknamesTest.isPlain(word);
                assertThat(TextFolding.isAscii(word)).as(word).isTrue();
                assertThat(seen.add(word)).as(word).isTrue();
            }
        });
        assertThat(seen).hasSizeGreaterThan(atLeast);
    }
}
