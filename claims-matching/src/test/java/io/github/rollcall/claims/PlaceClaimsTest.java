package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R-31")
class PlaceClaimsTest {

    @ParameterizedTest
    @CsvSource({
        "DEU, DE, COUNTRY_EQUAL",
        "deu, Germany, COUNTRY_EQUAL",
        "United States, USA, COUNTRY_EQUAL",
        "840, US, COUNTRY_EQUAL",
        "\u00C9tats-Unis, United States, COUNTRY_EQUAL",
        "GBD, GB, COUNTRY_EQUAL",
        "RKS, XK, COUNTRY_EQUAL",
        "MMR, Burma, COUNTRY_EQUAL",
        "KOR, Korea, COUNTRY_SHARED_NAME",
        "Korea, Korea, COUNTRY_SHARED_NAME",
        "COD, Congo, COUNTRY_SHARED_NAME",
        "RUS, USSR, COUNTRY_SHARED_NAME",
        "PRI, US, COUNTRY_TERRITORY",
        "HKG, China, COUNTRY_TERRITORY",
        "PRI, GU, COUNTRY_DIFFERENT",
        "PRI, GB, COUNTRY_DIFFERENT",
        "COD, Republic of the Congo, COUNTRY_DIFFERENT",
        "NER, Nigeria, COUNTRY_DIFFERENT",
        "IRN, Iraq, COUNTRY_DIFFERENT",
        "GIN, Equatorial Guinea, COUNTRY_DIFFERENT",
        "JPN, Korea, COUNTRY_DIFFERENT",
        "Narnia, Narnia, COUNTRY_UNREADABLE",
        "DEU, Narnia, COUNTRY_UNREADABLE",
        "Germany, G\u0435rmany, COUNTRY_UNREADABLE"
    })
    void countriesAreComparedByTheirCode(String one, String other, RuleId rule) {
        assertThat(country(one, other).rules()).containsExactly(rule);
        assertThat(country(other, one).rules()).containsExactly(rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"XXA", "XXB", "XXX", "stateless"})
    void nobodysCountryIsAbsence(String none) {
        Comparison comparison = country(none, "DE");
        assertThat(comparison.outcome()).isEqualTo(ClaimOutcome.NO_DATA);
        assertThat(comparison.missing()).isEqualTo(MissingSide.VERIFICATION);
    }

    @ParameterizedTest
    @CsvSource({
        "CA, California, REGION_EQUAL",
        "CA, ca, REGION_EQUAL",
        "NY, New York, REGION_EQUAL",
        "WA, Washington, REGION_EQUAL",
        "US-WA, Washington State, REGION_EQUAL",
        "Bayern, Bavaria, REGION_EQUAL",
        "Quebec, PQ, REGION_EQUAL",
        "Odisha, Orissa, REGION_EQUAL",
        "Z\u00FCrich, ZH, REGION_EQUAL",
        "Atlantis, ATLANTIS, REGION_EQUAL",
        "Milano, Lombardia, REGION_PART",
        "England, London, REGION_PART",
        "AL, Alaska, REGION_DIFFERENT",
        "AL, AK, REGION_DIFFERENT",
        "VA, West Virginia, REGION_DIFFERENT",
        "US-WA, Western Australia, REGION_DIFFERENT",
        "Milano, Roma, REGION_DIFFERENT",
        "Milano, Veneto, REGION_DIFFERENT",
        "CA, Atlantis, REGION_UNREADABLE",
        "Lemuria, Atlantis, REGION_UNREADABLE",
        "California, C\u0430lifornia, REGION_UNREADABLE"
    })
    void regionsAreComparedByCodeOrName(String one, String other, RuleId rule) {
        assertThat(region(one, null, other, null).rules()).containsExactly(rule);
        assertThat(region(other, null, one, null).rules()).containsExactly(rule);
    }

    @ParameterizedTest
    @CsvSource({
        "WA, AU, Western Australia, AU, REGION_EQUAL",
        "WA, AU, Washington, AU, REGION_UNREADABLE",
        "WA, US, Western Australia, , REGION_DIFFERENT",
        "WA, US, Western Australia, AU, REGION_DIFFERENT",
        "WA, US, WA, AU, REGION_DIFFERENT",
        "WA, US, WA, US, REGION_EQUAL",
        "WA, US, WA, , REGION_EQUAL",
        "Atlantis, US, Atlantis, AU, REGION_UNREADABLE",
        "Atlantis, US, Atlantis, US, REGION_EQUAL",
        "Atlantis, US, Atlantis, , REGION_EQUAL",
        "CA, US, California, Narnia, REGION_EQUAL"
    })
    void aRegionMeansSomethingOnlyInItsCountry(
            String one, @Nullable String oneCountry, String other, @Nullable String otherCountry, RuleId rule) {
        assertThat(region(one, oneCountry, other, otherCountry).rules()).containsExactly(rule);
        assertThat(region(other, otherCountry, one, oneCountry).rules()).containsExactly(rule);
    }

    @Test
    void theCountryOfAnAddressCountsForTheRegionBesideIt() {
        PostalAddress australia = PostalAddress.builder().country("Australia").build();
        ClaimSet.Builder v = ClaimSet.builder().region("WA").address(australia);
        assertThat(Cases.compare(Claim.REGION, v, ClaimSet.builder().region("Western Australia"))
                        .rules())
                .containsExactly(RuleId.REGION_EQUAL);
        assertThat(Cases.compare(Claim.REGION, v, ClaimSet.builder().region("Washington"))
                        .rules())
                .containsExactly(RuleId.REGION_DIFFERENT);
        ClaimSet.Builder both =
                ClaimSet.builder().region("WA").address(australia).country("US").country("AU");
        assertThat(Cases.compare(Claim.REGION, both, ClaimSet.builder().region("Washington"))
                        .rules())
                .containsExactly(RuleId.REGION_EQUAL);
    }

    @Test
    void theCallersRegionIsSupposedWhereNobodyStatesACountry() {
        MatchContext australia = Cases.active().phoneRegion("AU").build();
        ClaimSet.Builder v = ClaimSet.builder().region("WA");
        assertThat(Cases.compare(Claim.REGION, v, ClaimSet.builder().region("Washington"), australia)
                        .rules())
                .containsExactly(RuleId.REGION_DIFFERENT);
        assertThat(Cases.compare(Claim.REGION, v, ClaimSet.builder().region("Western Australia"), australia)
                        .rules())
                .containsExactly(RuleId.REGION_EQUAL);
    }

    private static Comparison country(String verified, String recorded) {
        return Cases.compare(
                Claim.COUNTRY,
                ClaimSet.builder().country(verified),
                ClaimSet.builder().country(recorded));
    }

    private static Comparison region(
            String verified, @Nullable String country, String recorded, @Nullable String otherCountry) {
        return Cases.compare(
                Claim.REGION,
                ClaimSet.builder().region(verified).country(country),
                ClaimSet.builder().region(recorded).country(otherCountry));
    }
}
