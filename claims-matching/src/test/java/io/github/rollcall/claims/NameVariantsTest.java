package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameVariantsTest {

    @ParameterizedTest
    @CsvSource({
        "mohammed, muhammad",
        "mohamed, mohammad",
        "katherine, catherine",
        "kathryn, catharine",
        "geoffrey, jeffrey",
        "yusuf, youssef",
        "steven, stephen",
        "philip, phillip",
        "sara, sarah",
        "ann, anne",
        "gamal, jamal",
        "hosny, husni",
        "sergey, sergei",
        "dmitry, dmitriy",
        "yulia, iuliia",
        "yulia, julia",
        "hussein, husain",
        "hossein, hussain",
        "abdullah, abdallah",
        "osman, uthman",
        "khaled, khalid",
        "omar, umar",
        "fatima, fatma",
        "aisha, ayesha",
        "noor, nur",
        "abdulrahman, abderrahmane",
        "lakshmi, laxmi",
        "krishna, krisna",
        "sridhar, shridhar",
        "vijay, vijai",
        "chaim, haim",
        "yitzhak, itzhak",
        "cohen, kohen",
        "volodymyr, vladimir",
        "serhii, sergey",
        "iryna, irina",
        "petrov, petroff",
        "mukherjee, mukherji",
        "chowdhury, choudhary",
        "georgiou, yeoryiou",
        "oganesyan, hovhannisyan",
        "soeharto, suharto",
        "ohta, ota",
        "kim, gim",
        "choi, choe",
        "park, pak",
        "jung, jeong",
        "chung, jung",
        "lee, yi",
        "lee, rhee",
        "ryu, yoo",
        "zhang, chang",
        "zhang, cheung",
        "xu, hsu",
        "cai, tsai",
        "chen, chan",
        "huang, wong",
        "li, lee",
        "lyu, lu",
        "murthy, moorthy"
    })
    void spellingsOfOneNameAreTheSameBothWays(String a, String b) {
        assertThat(NameVariants.same(a, b)).isTrue();
        assertThat(NameVariants.same(b, a)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "mohammed, mahmoud",
        "mohammed, ahmad",
        "mohammed, hamid",
        "ahmed, hamid",
        "mahmoud, hamid",
        "hassan, hussein",
        "khalid, khalil",
        "novak, nowak",
        "jose, josef",
        "marco, marko",
        "john, jon",
        "michael, micheal",
        "anna, hannah",
        "anne, anna",
        "maria, mario",
        "paul, paula",
        "karim, karima",
        "julian, juliana",
        "darla, darlene",
        "emma, emily",
        "andrea, andreas",
        "daniel, daniela",
        "francis, frances",
        "oliver, olivia",
        "christine, christina",
        "carter, cartier",
        "brady, brody",
        "carlson, carlsson",
        "carlson, clawson",
        "petrov, petrovic",
        "petrov, petrova",
        "miller, muller",
        "beck, becker",
        "hansen, hanson",
        "jensen, jansen",
        "martin, martins",
        "mcdonald, macdonald",
        "davis, davies",
        "thompson, thomson",
        "reid, reed",
        "priya, priti",
        "sunil, sushil",
        "salem, salim",
        "jang, zhang",
        "chan, tan",
        "yoo, woo",
        "kowalski, kowalska",
        "alexander, alexandra",
        "eva, evan",
        "ali, alia"
    })
    void namesOfTwoPeopleAreNeverSpellingsOfOne(String a, String b) {
        assertThat(NameVariants.same(a, b)).isFalse();
        assertThat(NameVariants.same(b, a)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "louis, lewis",
        "fatma, fatoumata",
        "isabel, isabelle",
        "theodor, theodore",
        "omar, omer",
        "elisabeth, elisabetta",
        "elizabeth, elisabeta",
        "leslie, lesley",
        "michelle, michele",
        "majid, majed",
        "rashid, rashed",
        "samih, sameh",
        "irina, irena",
        "kira, keira",
        "yasmin, yasmina",
        "danilo, danila",
        "zahra, zohra",
        "vivian, vivien",
        "nicola, nikola",
        "hristo, christo"
    })
    void aNameThatIsOftenTakenForAnotherIsNotTheSame(String a, String b) {
        for (String[] pair : new String[][] {{a, b}, {b, a}}) {
            assertThat(NameVariants.same(pair[0], pair[1])).isTrue();
            assertThat(NameVariants.isOneGivenName(pair[0], pair[1])).isFalse();
            Comparison siblings = NameRows.compare(pair[0] + "//Brandt/|" + pair[1] + "//Brandt/");
            assertThat(siblings.outcome()).isEqualTo(ClaimOutcome.NEAR);
            assertThat(siblings.rules()).containsExactly(RuleId.FAMILY_VARIANT, RuleId.NAME_EXACT);
        }
    }

    @ParameterizedTest
    @CsvSource({"elisabetta, elisabeta", "majed, maged", "fatima, fatma", "jarod, jarrod", "sergei, sergey"})
    void spellingsOfOneGivenNameAreOneName(String a, String b) {
        assertThat(NameVariants.isOneGivenName(a, b)).isTrue();
        assertThat(NameVariants.isOneGivenName(b, a)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"petrov, petroff", "qwrtz, qwrtz", "zhang, chang", "sergei, hassan"})
    void familyNamesAndUnknownWordsAreNoGivenName(String a, String b) {
        assertThat(NameVariants.isOneGivenName(a, b)).isFalse();
        assertThat(NameVariants.isOneGivenName(b, a)).isFalse();
    }

    @Test
    void twoUnlistedWordsAreNoVariants() {
        assertThat(NameVariants.same("qwrtz", "qwrtz")).isFalse();
        assertThat(NameVariants.same("qwrtz", "plmok")).isFalse();
    }

    @Test
    void noSpellingBelongsToTwoNames() {
        Set<String> seen = new HashSet<>();
        for (String table : List.of("name-variants.txt", "family-variants.txt")) {
            WordTable.entries(table, entry -> {
                List<String> spellings = WordTable.split(entry, ' ');
                assertThat(spellings).as(entry).hasSizeGreaterThan(1);
                for (String spelling : spellings) {
                    NicknamesTest.isPlain(spelling);
                    assertThat(seen.add(spelling)).as(spelling).isTrue();
                }
            });
        }
        assertThat(seen).hasSizeGreaterThan(5000);
    }

    @Test
    void aSharedSpellingJoinsNeitherTheNamesNorTheirOtherSpellings() {
        Set<String> seen = new HashSet<>();
        WordTable.entries("name-romanisations.txt", entry -> {
            int colon = entry.indexOf(':');
            assertThat(colon).as(entry).isPositive();
            String name = entry.substring(0, colon);
            for (String spelling : WordTable.split(entry.substring(colon + 1), ' ')) {
                NicknamesTest.isPlain(spelling);
                assertThat(spelling).isNotEqualTo(name);
                assertThat(seen.add(name + ' ' + spelling)).as(entry).isTrue();
                assertThat(NameVariants.same(name, spelling)).isTrue();
            }
        });
        assertThat(NameVariants.same("chang", "zhang")).isTrue();
        assertThat(NameVariants.same("chang", "jang")).isTrue();
        assertThat(NameVariants.same("jang", "zhang")).isFalse();
    }

    @Test
    void theTableDoesNotDependOnTheDefaultLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(new Locale.Builder().setLanguage("tr").build());
            assertThat(NameVariants.same("irina", "iryna")).isTrue();
        } finally {
            Locale.setDefault(before);
        }
    }
}
