package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R-31")
class PhoneComparisonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+442079460018",
                "+44 20 7946 0018",
                "+44 (0)20 7946 0018",
                "+44-20-7946-0018",
                "+44.20.7946.0018",
                "tel:+44-20-7946-0018",
                "tel:+44-20-7946-0018;isub=1",
                "tel:20-7946-0018;phone-context=+44",
                "0044 20 7946 0018",
                "\uFF0B\uFF14\uFF14 20 7946 0018",
                "+\u0664\u0664 20 7946 0018",
                "\u202A+44 20 7946 0018\u202C",
                "Tel.: +44 20 7946 0018",
                "Mobile +44 20 7946 0018",
                "+44 20 7946 0018 (office)",
                "+44 303 123 7300; +44 20 7946 0018",
                "+44 303 123 7300 / +44 20 7946 0018",
                "+44 303 123 7300, +44 20 7946 0018"
            })
    void theSameNumberInAnyNotationIsAMatch(String stated) {
        assertThat(compare("+442079460018", stated, null).rules()).containsExactly(RuleId.PHONE_EQUAL);
        assertThat(compare(stated, "+442079460018", null).rules()).containsExactly(RuleId.PHONE_EQUAL);
    }

    @ParameterizedTest
    @CsvSource({
        "+12025550143, (202) 555-0143, US, PHONE_EQUAL",
        "+12025550143, 1 202 555 0143, US, PHONE_EQUAL",
        "+442079460018, 020 7946 0018, GB, PHONE_EQUAL",
        "+442079460018, 00 44 20 7946 0018, DE, PHONE_EQUAL",
        "+442079460018, 00 44 20 7946 0018, US, PHONE_EQUAL",
        "+442079460018, 011 44 20 7946 0018, US, PHONE_EQUAL",
        "+390612345678, 06 1234 5678, IT, PHONE_EQUAL",
        "+6433316005, 03 331 6005, NZ, PHONE_EQUAL",
        "+4915112345678, 0151 12345678, DE, PHONE_EQUAL",
        "+74951234567, 8 (495) 123-45-67, RU, PHONE_EQUAL",
        "+12025550143, (202) 555-0143, GB, PHONE_DIFFERENT",
        "+12025550143, 020 7946 0018, GB, PHONE_DIFFERENT",
        "+12025550143, (202) 555-0143, , PHONE_NATIONAL",
        "+12025550143, 1 202 555 0143, , PHONE_NATIONAL",
        "+442079460018, 020 7946 0018, , PHONE_NATIONAL",
        "+390612345678, 06 1234 5678, , PHONE_NATIONAL",
        "+74951234567, 8 (495) 123-45-67, , PHONE_NATIONAL",
        "+12025550143, 555-0143, US, PHONE_NATIONAL",
        "+12025550143, 555-0143, , PHONE_NATIONAL",
        "555-0143, 555-0143, US, PHONE_NATIONAL",
        "+493023456789, 23456789, DE, PHONE_NATIONAL",
        "+12025550143, 50143, , PHONE_UNREADABLE",
        "+12025550143, 250143, , PHONE_DIFFERENT",
        "+12025550143, 550143, , PHONE_NATIONAL",
        "+12025550143, 555-0134, US, PHONE_DIFFERENT",
        "+12025550143, 8 202 555 0143, , PHONE_DIFFERENT"
    })
    void aNationalNumberIsWholeOnlyInADeclaredRegion(
            String whole, String stated, @Nullable String region, RuleId rule) {
        assertThat(compare(whole, stated, region).rules()).containsExactly(rule);
        assertThat(compare(stated, whole, region).rules()).containsExactly(rule);
    }

    @Test
    void aNationalNumberIsReadInTheCountryOfItsOwnSide() {
        ClaimSet.Builder v = ClaimSet.builder().phone("+442079460018");
        assertThat(Cases.compare(
                                Claim.PHONE,
                                v,
                                ClaimSet.builder().phone("020 7946 0018").country("United Kingdom"))
                        .rules())
                .containsExactly(RuleId.PHONE_EQUAL);
        PostalAddress address = PostalAddress.builder().country("GBR").build();
        assertThat(Cases.compare(
                                Claim.PHONE,
                                v,
                                ClaimSet.builder().phone("020 7946 0018").address(address))
                        .rules())
                .containsExactly(RuleId.PHONE_EQUAL);
        assertThat(Cases.compare(
                                Claim.PHONE,
                                ClaimSet.builder().phone("+442079460018").country("GB"),
                                ClaimSet.builder().phone("020 7946 0018"))
                        .rules())
                .containsExactly(RuleId.PHONE_NATIONAL);
    }

    @ParameterizedTest
    @CsvSource({
        "+12025550143, +12025550134",
        "+12025550143, +12025559143",
        "+12025550143, +442025550143",
        "+12025550143, +13035550100",
        "+12025550143, +1 303 555 0100; +1 720 555 0143",
        "+5511987654321, +5511887654321",
        "+5511987654321, +551198765432",
        "+5491123456789, +541123456780",
        "+525512345678, +5215512345679",
        "+4930123456789, +4940123456789",
        "+1 202 555 0143 ext. 12, +1 202 555 0143 ext. 13"
    })
    void anotherNumberIsAMismatch(String one, String other) {
        assertThat(compare(one, other, null).rules()).containsExactly(RuleId.PHONE_DIFFERENT);
        assertThat(compare(other, one, null).rules()).containsExactly(RuleId.PHONE_DIFFERENT);
    }

    @ParameterizedTest
    @CsvSource({
        "+525512345678, +5215512345678, PHONE_OLD_PREFIX",
        "+5215512345678, +5215512345678, PHONE_EQUAL",
        "+5511987654321, +551187654321, PHONE_MOBILE_DIGIT",
        "+5491123456789, +541123456789, PHONE_MOBILE_DIGIT",
        "+390612345678, +39612345678, PHONE_LEADING_ZERO",
        "+12025550143, +1 202 555 0143 ext. 12, PHONE_EXTENSION",
        "+12025550143, +1 202 555 0143 x12, PHONE_EXTENSION",
        "+12025550143, +1 202 555 0143 #12, PHONE_EXTENSION",
        "+12025550143, +12025550143;12, PHONE_EXTENSION",
        "+12025550143, '+1 202 555 0143,,12', PHONE_EXTENSION",
        "+12025550143, tel:+1-202-555-0143;ext=12, PHONE_EXTENSION",
        "+74951234567, +7 495 123-45-67 \u0434\u043E\u0431. 100, PHONE_EXTENSION",
        "+1 202 555 0143 ext 12, tel:+1-202-555-0143;ext=12, PHONE_EQUAL",
        "+1 202 555 0143 ext 12, +12025550143#12, PHONE_EQUAL",
        "202 555 0143 ext 12, +12025550143, PHONE_NATIONAL",
        "+525512345678, +52 1 55 1234 5678 ext. 5, PHONE_EXTENSION"
    })
    void aKnownDifferenceOfNotationHasItsOwnRule(String one, String other, RuleId rule) {
        assertThat(compare(one, other, null).rules()).containsExactly(rule);
        assertThat(compare(other, one, null).rules()).containsExactly(rule);
    }

    @ParameterizedTest
    @CsvSource({
        "***-***-0143, PHONE_MASKED",
        "XXX-XXX-0143, PHONE_MASKED",
        "\u2022\u2022\u2022 \u2022\u2022\u2022 0143, PHONE_MASKED",
        "+1 *** *** 0143, PHONE_MASKED",
        "+44 *** *** 0143, PHONE_DIFFERENT",
        "***-***-0134, PHONE_DIFFERENT",
        "***-**5-0143, PHONE_MASKED",
        "***-***-*143, PHONE_UNREADABLE",
        "***-***-*144, PHONE_DIFFERENT",
        "202-555-****, PHONE_UNREADABLE"
    })
    void aMaskedNumberIsNearAtMost(String masked, RuleId rule) {
        assertThat(compare("+12025550143", masked, "US").rules()).containsExactly(rule);
        assertThat(compare(masked, "+12025550143", "US").rules()).containsExactly(rule);
        assertThat(compare(masked, masked, "US").rules()).containsExactly(RuleId.PHONE_UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "+18007368257, 1-800-RENTALS, PHONE_KEYPAD",
        "+18007368257, 800 RENTALS, PHONE_KEYPAD",
        "+18007368258, 1-800-RENTALS, PHONE_DIFFERENT",
        "+12025550143, +1 2O2 555 O143, PHONE_UNREADABLE",
        "+12025550143, +1 202 555 OI43, PHONE_UNREADABLE",
        "+12025550143, 202 555 0l43, PHONE_UNREADABLE",
        "+12025550143, +1 \u041E\u041E\u041E 555 0143, PHONE_UNREADABLE",
        "+12025550143, 0143, PHONE_UNREADABLE",
        "+12025550143, +1 202 555 014, PHONE_UNREADABLE",
        "+12025550143, +1 202 555 01433, PHONE_UNREADABLE",
        "+12025550143, +999 202 555, PHONE_DIFFERENT"
    })
    void lettersNeverMakeAMatch(String number, String stated, RuleId rule) {
        assertThat(compare(number, stated, "US").rules()).containsExactly(rule);
        assertThat(compare(stated, number, "US").rules()).containsExactly(rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "n/a",
                "-",
                "none",
                "ask reception",
                "0",
                "0000000000",
                "000-000-0000",
                "+10000000000",
                "1111111111",
                "999-999-9999",
                "1234567890",
                "0123456789"
            })
    void aFillerIsNoTelephoneNumber(String filler) {
        assertThat(compare("+12025550143", filler, "US").missing()).isEqualTo(MissingSide.DIRECTORY);
        assertThat(compare(filler, "+12025550143", "US").missing()).isEqualTo(MissingSide.VERIFICATION);
    }

    @Test
    void oneOfSeveralNumbersIsEnough() {
        Comparison comparison = Cases.compare(
                Claim.PHONE,
                ClaimSet.builder().phone("+12025550143"),
                ClaimSet.builder().phone("+13035550100").phone("n/a").phone("+1 202 555 0143"));
        assertThat(comparison.rules()).containsExactly(RuleId.PHONE_EQUAL);
        assertThat(comparison.flags()).containsExactly(MatchFlag.PLACEHOLDER);
    }

    private static Comparison compare(String verified, String recorded, @Nullable String region) {
        return Cases.compare(
                Claim.PHONE,
                ClaimSet.builder().phone(verified),
                ClaimSet.builder().phone(recorded),
                Cases.active().phoneRegion(region).build());
    }
}
