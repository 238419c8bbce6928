package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R-31")
class CountriesTest {

    @Test
    void everyCodeOfTheStandardIsKnown() {
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale.Builder().setRegion(code).build();
            assertThat(Countries.codeOf(code)).as(code).isEqualTo(code);
            assertThat(Countries.codeOf(country.getISO3Country())).as(code).isEqualTo(code);
            assertThat(Countries.candidates(country.getDisplayCountry(Locale.ENGLISH)))
                    .as(code)
                    .contains(code);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "de, DE",
        " D , DE",
        "D<<, DE",
        "\uFF24\uFF25, DE",
        "276, DE",
        "36, AU",
        "004, AF",
        "4, AF",
        "and, AD",
        "ST, ST",
        "UK, GB",
        "U.S.A., US",
        "GBD, GB",
        "GBN, GB",
        "GBO, GB",
        "GBP, GB",
        "GBS, GB",
        "RKS, XK",
        "XKX, XK",
        "UNK, XK",
        "ROM, RO",
        "ZAR, CD",
        "BUR, MM",
        "TMP, TL",
        "EL, GR",
        "EUE, EU",
        "UNO, UN"
    })
    void aCodeNamesItsCountry(String code, String country) {
        assertThat(Countries.codeOf(code)).isEqualTo(country);
    }

    @ParameterizedTest
    @CsvSource({
        "\u00C9tats-Unis, US",
        "les \u00C9tats-Unis, US",
        "ETATS UNIS, US",
        "Vereinigte Staaten, US",
        "EE.UU., US",
        "Deutschland, DE",
        "Federal Republic of Germany, DE",
        "OESTERREICH, AT",
        "Osterreich, AT",
        "\u00D6sterreich, AT",
        "\u00C1o, AT",
        "die Schweiz, CH",
        "Espa\u00F1a, ES",
        "Netherlands (Kingdom of the), NL",
        "T\u00FCrkiye, TR",
        "Turkey, TR",
        "\u0130talya, IT",
        "Cesko, CZ",
        "\u010Cesk\u00E1 republika, CZ",
        "\u4E2D\u56FD, CN",
        "\u65E5\u672C, JP",
        "\u0420\u041E\u0421\u0421\u0418\u042F, RU",
        "\u0627\u0644\u0645\u063A\u0631\u0628, MA",
        "\u0625\u064A\u0631\u0627\u0646, IR",
        "\u0627\u06CC\u0631\u0627\u0646, IR",
        "\u092D\u093E\u0930\u0924, IN",
        "\uB300\uD55C\uBBFC\uAD6D, KR",
        "Korea (the Republic of), KR",
        "'Korea, Republic of', KR",
        "Korea (the Democratic People's Republic of), KP",
        "Republic of China, TW",
        "People's Republic of China, CN",
        "Burma, MM",
        "Macedonia, MK",
        "Swaziland, SZ",
        "Cote dIvoire, CI",
        "C\u00F4te d\u2019Ivoire, CI",
        "St. Lucia, LC",
        "Trinidad & Tobago, TT",
        "The Gambia, GM",
        "'Bahamas, The', BS",
        "Niger, NE",
        "Nigeria, NG",
        "Dominica, DM",
        "Dominican Republic, DO",
        "Guinea, GN",
        "Equatorial Guinea, GQ",
        "Republic of the Congo, CG",
        "DR Congo, CD",
        "Holland, NL",
        "Scotland, GB",
        "Northern Ireland, GB",
        "Ireland, IE"
    })
    void aNameInAnyLanguageNamesItsCountry(String name, String country) {
        assertThat(Countries.codeOf(name)).isEqualTo(country);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Atlantis",
                "G\u0435rmany",
                "\u0405pain",
                "D\u0415",
                "QQ",
                "999",
                "1000",
                "Germ",
                "Germanyy",
                "the",
                "D\u00C9"
            })
    void aTextThatIsNoCountryNamesNone(String text) {
        assertThat(Countries.codeOf(text)).isNull();
        assertThat(Countries.candidates(text)).isEmpty();
        assertThat(Countries.isNone(text)).isFalse();
    }

    @Test
    void aNameThatCountriesShareNamesAllOfThem() {
        assertThat(Countries.codeOf("Korea")).isNull();
        assertThat(Countries.candidates("Korea")).containsExactlyInAnyOrder("KR", "KP");
        assertThat(Countries.candidates("Congo")).containsExactlyInAnyOrder("CG", "CD");
        assertThat(Countries.candidates("SCG")).containsExactlyInAnyOrder("RS", "ME");
    }

    @ParameterizedTest
    @ValueSource(strings = {"XXA", "XXB", "XXC", "XXX", "xxx", "Stateless", "apatride", "Refugee"})
    void aStatelessPersonHasNoCountry(String text) {
        assertThat(Countries.isNone(text)).isTrue();
        assertThat(Countries.codeOf(text)).isNull();
        assertThat(Countries.candidates(text)).isEmpty();
    }

    @Test
    void aTerritoryKnowsItsState() {
        assertThat(Countries.sovereignOf("PR")).isEqualTo("US");
        assertThat(Countries.sovereignOf("RE")).isEqualTo("FR");
        assertThat(Countries.sovereignOf("US")).isNull();
    }

    @Test
    void aTextLongerThanAnyNameIsNoCountry() {
        assertThat(Countries.codeOf("Germany" + " ".repeat(249))).isEqualTo("DE");
        assertThat(Countries.codeOf("Germany" + " ".repeat(250))).isNull();
    }

    /** A name that stood in two lines would silently mean the later one. */
    @Test
    void noNameStandsInTwoLines() {
        Map<String, String> lineOf = new HashMap<>();
        List<String> twice = new ArrayList<>();
        WordTable.lines("countries.tsv", line -> {
            String[] cell = line.split("\t", -1);
            String names = cell[cell.length - 1];
            for (String name : names.split("\\|")) {
                String before = lineOf.put(PlaceWords.key(name), cell[1]);
                if (before != null && !before.equals(cell[1])) {
                    twice.add(name);
                }
            }
        });
        assertThat(twice).isEmpty();
        assertThat(lineOf).hasSizeGreaterThan(1500);
    }

    /** What the JDK calls a country in the main languages never names another one here. */
    @Test
    void noNameOfTheJdkMeansAnotherCountry() {
        for (String language :
                Set.of("en", "de", "fr", "es", "it", "pt", "nl", "pl", "sv", "tr", "ru", "ar", "zh", "ja")) {
            for (String code : Locale.getISOCountries()) {
                String name =
                        new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.forLanguageTag(language));
                Set<String> found = Countries.candidates(name);
                assertThat(found.isEmpty() || found.contains(code))
                        .as("%s in %s", code, language)
                        .isTrue();
            }
        }
    }
}
