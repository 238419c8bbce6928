package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole names of invented people, each with its outcome and exactly the rules that led to it. */
@Tag("R-31")
class NameStoriesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Daniel//Moss/|Danielle//Moss/; MISMATCH; GIVEN_DIFFERENT NAME_EXACT",
                "Patrick//Moss/|Patricia//Moss/; MISMATCH; GIVEN_DIFFERENT NAME_EXACT",
                "Edmund//Moss/|Theodore//Moss/; MISMATCH; GIVEN_DIFFERENT NAME_EXACT",
                "Louis//Moss/|Louise//Moss/; MISMATCH; GIVEN_DIFFERENT NAME_DISTINCT NAME_EXACT",
                "Hanna//Lindqvist/|Hanne//Lindqvist/; MISMATCH; GIVEN_DIFFERENT NAME_DISTINCT NAME_EXACT",
                "Jun//Ma/|Jin//Ma/; MISMATCH; GIVEN_DIFFERENT NAME_DISTINCT NAME_EXACT",
                "Samir//Nasser/|Samira//Nasser/; MISMATCH; GIVEN_DIFFERENT NAME_DISTINCT NAME_EXACT",
                "Олег//Гусев/|Olga//Guseva/; MISMATCH; GIVEN_DIFFERENT FAMILY_DIFFERENT"
            })
    void brothersAndSistersAreTwoPeopleEvenUnderOneShortForm(String row, ClaimOutcome outcome, String rules) {
        check(row, outcome, rules);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Ruth//Parker/|Ruth//Barker/; MISMATCH; NAME_EXACT FAMILY_DIFFERENT NAME_DISTINCT",
                "Ivan//Markov/|Ivan//Marković/; MISMATCH; NAME_EXACT FAMILY_DIFFERENT",
                "Fiona//McLeod/|Fiona//MacLeod/; NEAR; NAME_EXACT FAMILY_VARIANT",
                "Fiona//McAllister/|Fiona//MacAllister/; NEAR; NAME_EXACT FAMILY_VARIANT",
                "Fiona//Mack/|Fiona//Mck/; MISMATCH; NAME_EXACT FAMILY_DIFFERENT",
                "Fiona//McLeod/|Fiona//MacLean/; MISMATCH; NAME_EXACT FAMILY_DIFFERENT",
                "Fiona//McAllister/|Fiona//Mc Allister/; MATCH; NAME_EXACT NAME_JOIN",
                "Katrín//Einarsdóttir/|Katrín//Gunnarsdóttir/; MISMATCH; NAME_EXACT FAMILY_DIFFERENT",
                "Nora//Winter/|Nora//Sommer/; MISMATCH; NAME_EXACT FAMILY_DIFFERENT",
                "Hodan Warsame//Guled/|Hodan Warsame//Jama/; MISMATCH; NAME_EXACT FAMILY_DIFFERENT"
            })
    void familyNamesThatOnlyResembleEachOtherAreTwoFamilies(String row, ClaimOutcome outcome, String rules) {
        check(row, outcome, rules);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Sean//O\u00B4Hara/|Sean//O'Hara/; MATCH; NAME_EXACT",
                "oskar//rapp/|osk\u0430r//rapp/; NEAR; NAME_CONFUSABLE NAME_EXACT",
                "OSKAR//rapp/|osk\u0430r//rapp/; NEAR; NAME_CONFUSABLE NAME_EXACT",
                "oskar//rapp/|OSK\u0410R//rapp/; NEAR; NAME_CONFUSABLE NAME_EXACT",
                "Oskar//Rapp/|Osk\u0430r//Rapp/; NEAR; NAME_CONFUSABLE NAME_EXACT",
                "(Grace)//Moss/|Grace//Moss/; MATCH; NAME_EXACT",
                "Theodora//Moss/|(Grace)//Moss/; MISMATCH; GIVEN_DIFFERENT NAME_EXACT",
                "Th\u00FAy//Ph\u1EA1m/|Thu\u00FD//Ph\u1EA1m/; MATCH; NAME_FOLD NAME_EXACT",
                "H\u00F2a//Ph\u1EA1m/|Ho\u00E0//Ph\u1EA1m/; MATCH; NAME_FOLD NAME_EXACT",
                "Th\u00FAy//Ph\u1EA1m/|Thu\u1EF3//Ph\u1EA1m/; NEAR; NAME_MARKS NAME_EXACT",
                "T\u00EDa//Ph\u1EA1m/|Ti\u00E1//Ph\u1EA1m/; NEAR; NAME_MARKS NAME_EXACT",
                "Mpampis//Rallis/|Babis//Rallis/; NEAR; NAME_ROMANISATION NAME_EXACT",
                "\u4E3D//\u674E/|Li//Li/; MATCH; NAME_TRANSLIT",
                "Li//Li/|\u4E3D//\u674E/; MATCH; NAME_TRANSLIT",
                "Kartika//Kartika/|Kartika//Sari/; NEAR; NAME_EXACT NAME_PARTIAL",
                "////\u3055\u3086\u308A \u68EE|////\u3042\u3059\u304B \u6797; MISMATCH; NAME_DIFFERENT"
            })
    void howAWordIsWrittenMakesNoOtherPerson(String row, ClaimOutcome outcome, String rules) {
        check(row, outcome, rules);
    }

    @ParameterizedTest
    @CsvSource({
        "s/o Raman, NAME_PARTICLE",
        "S/O Raman, NAME_PARTICLE",
        "d/o Raman, NAME_PARTICLE",
        "w/o Raman, NAME_PARTICLE",
        "a/l Raman, NAME_PARTICLE",
        "A/P Raman, NAME_PARTICLE",
        "x/o Raman, NAME_PARTIAL"
    })
    void wordsOfDescentLeadToTheFathersName(String family, RuleId rule) {
        Comparison comparison = Cases.compare(
                Claim.NAME, Cases.named(PersonName.of("Kavi", family)), Cases.named(PersonName.of("Kavi", "Raman")));
        assertThat(comparison.rules()).containsExactly(RuleId.NAME_EXACT, rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Chris//Marsh/|Christopher//Marshall/; MISMATCH; NAME_NICKNAME_SHARED FAMILY_DIFFERENT",
                "Gert//Vogel/|Gertrud//Vogelsang/; MISMATCH; GIVEN_DIFFERENT FAMILY_DIFFERENT",
                "Konst//Marsh/|Konstantina//Marsh/; NEAR; NAME_SHORTENED NAME_EXACT"
            })
    void aBeginningIsNoCutOffNameInPrint(String row, ClaimOutcome outcome, String rules) {
        check(row, outcome, rules);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Gerald//Winter/|Storm//Falk/; MISMATCH; GIVEN_DIFFERENT FAMILY_DIFFERENT",
                "Gerald//Winter/|Geraldine//Winter/; MISMATCH; GIVEN_DIFFERENT NAME_EXACT",
                "Walter/Robert/Lund/|Bob//Lund/; NEAR; NAME_MIDDLE_AS_GIVEN NAME_NICKNAME NAME_EXACT",
                "Pedro/Luis/Vidal/|Pepe//Vidal/; NEAR; NAME_NICKNAME_SHARED MIDDLE_EXTRA NAME_EXACT"
            })
    void aNameThatNobodyRecordedIsAtMostForAPersonToSee(String row, ClaimOutcome outcome, String rules) {
        check(row, outcome, rules);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Daniel//Moss/|Dan//Moss/",
                "Nicholas//Moss/|Nicky//Moss/",
                "Pat//Moss/|Patricia//Moss/",
                "Юрий//Гусев/|Юра//Гусев/"
            })
    void aShortFormOfSeveralNamesIsFlagged(String row) {
        check(row, ClaimOutcome.NEAR, "NAME_NICKNAME_SHARED NAME_EXACT");
        assertThat(NameRows.compare(row).flags()).containsExactly(MatchFlag.AMBIGUOUS_NICKNAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Małgorzata//Lis/|Gosia//Lis/", "Дарья//Гусева/|Даша//Гусева/"})
    void aShortFormOfOneNameIsNotFlagged(String row) {
        check(row, ClaimOutcome.MATCH, "NAME_NICKNAME NAME_EXACT");
        assertThat(NameRows.compare(row).flags()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ＩＬＳＥ//ＢＲＡＮＤＴ/|Ilse//Brandt/; MATCH; NAME_FOLD",
                "Sri Devi//Menon/|Sridevi//Menon/; MATCH; NAME_FOLD NAME_JOIN NAME_EXACT",
                "Gamil//Fawzy/|Jamil//Fawzi/; NEAR; NAME_VARIANT FAMILY_VARIANT",
                "Abd al-Aziz//Al-Dosari/|Abdulaziz//Aldosari/; MATCH; NAME_ARTICLE NAME_JOIN NAME_FOLD",
                "Duc Thang//Le/|Đức Thắng//Lê/; MATCH; NAME_FOLD",
                "Đức Thắng//Lê/|Đức Thăng//Lê/; NEAR; NAME_EXACT NAME_MARKS",
                "Yuming//Zhao/|Yumin//Zhao/; MISMATCH; GIVEN_DIFFERENT NAME_EXACT",
                "Seoyeon//Park/|Seoyeong//Park/; NEAR; NAME_EDIT1 NAME_EXACT",
                "Young-jin//Ri/|Young-min//Ri/; MISMATCH; NAME_EXACT GIVEN_DIFFERENT"
            })
    void latinSpellingsOfOtherLanguagesAreReadByTheirCustoms(String row, ClaimOutcome outcome, String rules) {
        check(row, outcome, rules);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "小红//赵/|Xiaohong//Zhao/; MATCH; NAME_TRANSLIT",
                "红//赵/|Hua//Zhao/; INDETERMINATE; NAME_SCRIPT NAME_TRANSLIT",
                "서연//박/|Seo-yeon//Park/; MATCH; NAME_TRANSLIT NAME_JOIN",
                "서연//박/|Jiwoo//Park/; MISMATCH; GIVEN_DIFFERENT NAME_TRANSLIT",
                "ハナコ//ヤマモト/|Hanako//Yamamoto/; MATCH; NAME_TRANSLIT",
                "花子//山本/|Hanako//Yamamoto/; INDETERMINATE; NAME_SCRIPT",
                "Наталья//Щукина/|Natalia//Shchukina/; MATCH; NAME_TRANSLIT",
                "Олена//Шевчук/|Olena//Shevchuk/; MATCH; NAME_TRANSLIT",
                "Σωτηρία//Μάρκου/|Sotiria//Markou/; MATCH; NAME_TRANSLIT",
                "Ελένη//Παππά/|Maria//Pappa/; MISMATCH; GIVEN_DIFFERENT NAME_TRANSLIT",
                "سلمى//منصور/|Salma//Mansour/; MATCH; NAME_TRANSLIT",
                "محمود//منصور/|Mohammed//Mansour/; MISMATCH; GIVEN_DIFFERENT NAME_TRANSLIT",
                "أحمد//منصور/|Hamid//Mansour/; MISMATCH; GIVEN_DIFFERENT NAME_TRANSLIT",
                "سمير//خليل/|Samir//Khalid/; MISMATCH; NAME_TRANSLIT FAMILY_DIFFERENT",
                "רחל//לוי/|Rachel//Levi/; MATCH; NAME_TRANSLIT",
                "อนุชา//ใจงาม/|Anucha//Jaingam/; NEAR; NAME_TRANSLIT_CLOSE",
                "রহিম//উদ্দিন/|Rahim//Uddin/; NEAR; NAME_TRANSLIT_CLOSE",
                "გიორგი//ბერიძე/|Giorgi//Beridze/; MATCH; NAME_TRANSLIT",
                "Արամ//Պետրոսյան/|Aram//Petrosyan/; MATCH; NAME_TRANSLIT"
            })
    void aNameInAnotherScriptIsReadOrCannotBeCompared(String row, ClaimOutcome outcome, String rules) {
        check(row, outcome, rules);
        assertThat(NameRows.compare(row).flags()).containsExactly(MatchFlag.SCRIPT_DIFFERS);
    }

    /** The same rules in the same order, whichever side states which name. */
    private static void check(String row, ClaimOutcome outcome, String rules) {
        List<RuleId> expected =
                Arrays.stream(rules.split(" ")).map(RuleId::valueOf).toList();
        int bar = row.indexOf('|');
        for (String pair : List.of(row, row.substring(bar + 1) + "|" + row.substring(0, bar))) {
            Comparison comparison = NameRows.compare(pair);
            assertThat(comparison.rules()).as(pair).containsExactlyElementsOf(expected);
            assertThat(comparison.outcome()).as(pair).isEqualTo(outcome);
        }
    }
}
