package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("R-31")
class RegionsTest {

    @ParameterizedTest
    @CsvSource({
        "US, CA, US-CA",
        "US, US-CA, US-CA",
        ", US-CA, US-CA",
        "US, California, US-CA",
        "US, Calif., US-CA",
        "US, State of California, US-CA",
        "US, Washington State, US-WA",
        "US, 'Washington, D.C.', US-DC",
        "US, W. Va., US-WV",
        "US, New York State, US-NY",
        "CA, Que., CA-QC",
        "CA, PQ, CA-QC",
        "CA, Qu\u00E9bec, CA-QC",
        "CA, Province of Quebec, CA-QC",
        "CA, NF, CA-NL",
        "CA, Newfoundland, CA-NL",
        "IN, Orissa, IN-OD",
        "IN, OR, IN-OD",
        "IN, Pondicherry, IN-PY",
        "DE, Bavaria, DE-BY",
        "DE, Freistaat Bayern, DE-BY",
        "DE, Thueringen, DE-TH",
        "AT, Wien, AT-9",
        "CH, Kanton Z\u00FCrich, CH-ZH",
        "CH, Geneva, CH-GE",
        "ES, Comunidad de Madrid, ES-MD",
        "ES, Catalunya, ES-CT",
        "IT, MI, IT-MI",
        "IT, Provincia di Milano, IT-MI",
        "IT, Lombardy, IT-25",
        "FR, Paris, FR-75",
        "FR, R\u00E9gion Bretagne, FR-BRE",
        "FR, Picardie, FR-HDF",
        "GB, Cymru, GB-WLS",
        "GB, Kent, GB-KEN",
        "IE, Co. Cork, IE-CO",
        "IE, County Dublin, IE-D",
        "NL, North Holland, NL-NH",
        "BE, Flandre, BE-VLG",
        "JP, Tokyo-to, JP-13",
        "JP, \u6771\u4EAC\u90FD, JP-13",
        "JP, Kanagawa Prefecture, JP-14",
        "CN, Guangdong Province, CN-GD",
        "CN, \u5317\u4EAC\u5E02, CN-BJ",
        "BR, S\u00E3o Paulo, BR-SP",
        "BR, Estado do Rio de Janeiro, BR-RJ",
        "MX, CDMX, MX-CMX",
        "MX, Estado de M\u00E9xico, MX-MEX",
        "AU, NSW, AU-NSW"
    })
    void aRegionIsKnownByItsCodesAndNames(@Nullable String country, String text, String code) {
        assertThat(Regions.codesOf(country, text)).containsExactly(code);
    }

    @Test
    void aCodeMeansSomethingOnlyWithItsCountry() {
        assertThat(Regions.codesOf("US", "WA")).containsExactly("US-WA");
        assertThat(Regions.codesOf("AU", "WA")).containsExactly("AU-WA");
        assertThat(Regions.codesOf(null, "WA")).contains("US-WA", "AU-WA");
        assertThat(Regions.codesOf("DE", "WA")).isEmpty();
        assertThat(Regions.codesOf("AU", "US-WA")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "US, ''",
        "US, Atlantis",
        "US, C\u0410",
        "US, State",
        "US, of",
        "US, Bavaria",
        "US, X-CA",
        "XX, CA",
        "US, US-Bavaria"
    })
    void aTextThatIsNoRegionOfTheCountryIsUnknown(String country, String text) {
        assertThat(Regions.codesOf(country, text)).isEmpty();
    }

    @Test
    void aProvinceLiesWithinItsRegion() {
        assertThat(Regions.isWithin("IT-MI", "IT-25")).isTrue();
        assertThat(Regions.isWithin("GB-LND", "GB-ENG")).isTrue();
        assertThat(Regions.isWithin("GB-LND", "GB-SCT")).isFalse();
        assertThat(Regions.isWithin("IT-25", "IT-MI")).isFalse();
        assertThat(Regions.isWithin("US-CA", "US-NY")).isFalse();
    }

    @Test
    void aTextLongerThanAnyNameIsNoRegion() {
        assertThat(Regions.codesOf("US", "California" + " ".repeat(246))).containsExactly("US-CA");
        assertThat(Regions.codesOf("US", "California" + " ".repeat(247))).isEmpty();
    }

    /** A code that stood in two lines of one country would mean both. */
    @Test
    void noFirstCodeStandsInTwoLinesOfACountry() {
        Set<String> seen = new HashSet<>();
        String[] country = {""};
        WordTable.lines("regions.tsv", line -> {
            if (line.charAt(0) == '=') {
                country[0] = line.substring(1);
                assertThat(Countries.codeOf(country[0])).isEqualTo(country[0]);
                return;
            }
            String code = (line.startsWith("> ") ? line.substring(2) : line).split("[ \t]")[0];
            assertThat(seen.add(country[0] + "-" + code)).as(line).isTrue();
            assertThat(Regions.codesOf(country[0], code)).as(line).containsExactly(country[0] + "-" + code);
        });
        assertThat(seen).hasSizeGreaterThan(1000);
    }
}
