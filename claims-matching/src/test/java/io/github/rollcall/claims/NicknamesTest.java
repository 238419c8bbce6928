package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NicknamesTest {

    private static final List<String> TABLES = List.of(
            "nicknames-english.txt",
            "nicknames-romance.txt",
            "nicknames-germanic.txt",
            "nicknames-slavic.txt",
            "nicknames-world.txt",
            "nicknames-scripts.txt");

    @ParameterizedTest
    @CsvSource({
        "robert, bob",
        "william, bill",
        "margaret, peggy",
        "richard, dick",
        "john, jack",
        "elizabeth, beth",
        "edward, ted",
        "theodore, ted",
        "christopher, kit",
        "samantha, sam",
        "alexander, sasha",
        "jennifer, jen",
        "francisco, paco",
        "jose, pepe",
        "dolores, lola",
        "guadalupe, lupe",
        "ignacio, nacho",
        "jesus, chuy",
        "joao, joaozinho",
        "antonio, toze",
        "giuseppe, beppe",
        "giovanni, gianni",
        "francois, fanfan",
        "josef, sepp",
        "heinrich, heinz",
        "johannes, hans",
        "cornelis, kees",
        "lars, lasse",
        "gudmundur, gummi",
        "malgorzata, gosia",
        "katarzyna, kasia",
        "jan, honza",
        "frantisek, franta",
        "aleksandar, aca",
        "aleksandr, shura",
        "maria, masha",
        "dmytro, dima",
        "evgenii, zhenya",
        "erzsebet, bozsi",
        "konstantinos, kostas",
        "georgios, giorgos",
        "ioannis, giannis",
        "mehmet, memo",
        "yosef, yossi",
        "abdulrahman, abdo",
        "venkataraman, venkat",
        "rajendran, raju",
        "reynaldo, rey",
        "chukwuemeka, emeka"
    })
    void aFormalNameAndItsShortFormAreRelatedBothWays(String formal, String shortForm) {
        assertThat(Nicknames.related(formal, shortForm)).isTrue();
        assertThat(Nicknames.related(shortForm, formal)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "\u0430\u043B\u0435\u043A\u0441\u0430\u043D\u0434\u0440, \u0441\u0430\u0448\u0430",
        "\u043C\u0430\u0440\u0438\u044F, \u043C\u0430\u0448\u0430",
        "\u043F\u0451\u0442\u0440, \u043F\u0435\u0442\u044F",
        "\u0444\u0435\u0434\u043E\u0440, \u0444\u0435\u0434\u044F",
        "\u03BA\u03C9\u03BD\u03C3\u03C4\u03B1\u03BD\u03C4\u03AF\u03BD\u03BF\u03C2, \u03BA\u03CE\u03C3\u03C4\u03B1\u03C2",
        "\u03B3\u03B5\u03C9\u03C1\u03B3\u03B9\u03BF\u03C3, \u03B3\u03B9\u03C9\u03C1\u03B3\u03BF\u03C3",
        "\u05D9\u05D5\u05E1\u05E3, \u05D9\u05D5\u05E1\u05D9"
    })
    void otherScriptsAreTakenAsTheyAreWrittenWithOrWithoutAccents(String formal, String shortForm) {
        assertThat(Nicknames.related(formal, shortForm)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "christopher, christine",
        "samuel, samantha",
        "edward, theodore",
        "andrew, andrea",
        "daniel, danielle",
        "patrick, patricia",
        "alexander, alexandra",
        "robert, roberta",
        "victor, victoria",
        "joseph, josephine",
        "francis, frances",
        "mario, maria",
        "paul, paula",
        "julian, juliana",
        "karim, karima",
        "darla, darlene",
        "anna, hannah",
        "emma, emily",
        "jonathan, nathan",
        "khalid, khalil",
        "mahmoud, mohammed",
        "aleksandr, aleksandra",
        "evgeny, evgenia",
        "carlos, carl",
        "jose, josef",
        "roland, rolando",
        "kasia, kate",
        "chris, kit",
        "bob, rob"
    })
    void neitherTwoFormalNamesNorTwoShortFormsAreRelated(String a, String b) {
        assertThat(Nicknames.related(a, b)).isFalse();
        assertThat(Nicknames.related(b, a)).isFalse();
    }

    @Test
    void aShortFormBelongsToEverySpellingOfTheFormalName() {
        assertThat(Nicknames.related("kathy", "katharine")).isTrue();
        assertThat(Nicknames.related("mo", "muhammed")).isTrue();
        assertThat(Nicknames.related("yossi", "yoseph")).isTrue();
    }

    @Test
    void aShortFormNamesTheFormalNamesItStandsFor() {
        assertThat(Nicknames.formalNames("ted"))
                .contains("edward", "edmund", "theodore")
                .doesNotContain("ted");
        assertThat(Nicknames.formalNames("nobody")).isEmpty();
    }

    @Test
    void aWordIsNoShortFormOfItself() {
        assertThat(Nicknames.related("robert", "robert")).isFalse();
        assertThat(Nicknames.related("bob", "bob")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "chris, christopher",
        "christopher, chris",
        "sam, samuel",
        "alex, alexander",
        "pat, patricia",
        "ted, edward",
        "jack, john",
        "harry, henry",
        "mark, marcus",
        "sally, sarah",
        "\u0441\u0430\u0448\u0430, \u0430\u043B\u0435\u043A\u0441\u0430\u043D\u0434\u0440"
    })
    void aShortFormOfSeveralNamesOrThatIsANameOfItsOwnIsShared(String a, String b) {
        assertThat(Nicknames.related(a, b)).isTrue();
        assertThat(Nicknames.isShared(a, b)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "bob, robert",
        "robert, bob",
        "peggy, margaret",
        "gosia, malgorzata",
        "beppe, giuseppe",
        "nacho, ignacio"
    })
    void aShortFormOfOneNameIsNotShared(String a, String b) {
        assertThat(Nicknames.related(a, b)).isTrue();
        assertThat(Nicknames.isShared(a, b)).isFalse();
    }

    @Test
    void whetherAShortFormLeavesDoubtDoesNotDependOnWhichComesFirst() {
        for (String table : TABLES) {
            WordTable.entries(table, entry -> {
                int colon = entry.indexOf(':');
                for (String formal : WordTable.split(entry.substring(0, colon), ' ')) {
                    for (String shortForm : WordTable.split(entry.substring(colon + 1), ' ')) {
                        assertThat(Nicknames.isShared(shortForm, formal))
                                .as(shortForm + " and " + formal)
                                .isEqualTo(Nicknames.isShared(formal, shortForm));
                    }
                }
            });
        }
    }

    @Test
    void twoNamesThatAreNotRelatedShareNothing() {
        assertThat(Nicknames.isShared("sam", "robert")).isFalse();
    }

    @Test
    void theTablesAreRelationsThatAHumanCanReadAndHoldNothingTwice() {
        Set<String> seen = new HashSet<>();
        for (String table : TABLES) {
            WordTable.entries(table, entry -> {
                int colon = entry.indexOf(':');
                assertThat(colon).as(entry).isPositive();
                List<String> formals = WordTable.split(entry.substring(0, colon), ' ');
                List<String> shortForms = WordTable.split(entry.substring(colon + 1), ' ');
                assertThat(shortForms)
                        .as(entry)
                        .isNotEmpty()
                        .doesNotHaveDuplicates()
                        .doesNotContainAnyElementsOf(formals);
                assertThat(formals).as(entry).isNotEmpty().doesNotHaveDuplicates();
                List<String> all = new ArrayList<>(formals);
                all.addAll(shortForms);
                assertThat(all).as(entry).allSatisfy(NicknamesTest::isPlain);
                assertThat(seen.add(entry)).as(entry).isTrue();
            });
        }
        assertThat(seen).hasSizeGreaterThan(2500);
    }

    @Test
    void theTablesDoNotDependOnTheDefaultLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(new Locale.Builder().setLanguage("tr").build());
            assertThat(Nicknames.related("ignacio", "nacho")).isTrue();
            assertThat(Nicknames.related("isabel", "izzy")).isTrue();
        } finally {
            Locale.setDefault(before);
        }
    }

    /** Lower case of one script; Latin words in ASCII, the others in the form in which they are looked up. */
    static void isPlain(String word) {
        assertThat(word).isEqualTo(word.toLowerCase(Locale.ROOT)).isEqualTo(WordTable.key(word));
        assertThat(word.codePoints().allMatch(Character::isLetter)).as(word).isTrue();
        assertThat(word.codePoints().mapToObj(Character.UnicodeScript::of).distinct())
                .as(word)
                .hasSize(1);
        if (Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.LATIN) {
            assertThat(TextFolding.isAscii(word)).as(word).isTrue();
        }
    }
}
