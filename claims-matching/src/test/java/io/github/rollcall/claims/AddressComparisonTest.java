package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("R-31")
class AddressComparisonTest {

    @ParameterizedTest
    @CsvSource({
        "12 Oak St, 89501, 12 Oak Street, 89501-1234, ADDRESS_EQUAL",
        "120 East 96th Street, 10128, 120 E 96 St, 10128, ADDRESS_EQUAL",
        "Hauptstra\u00DFe 5, 10115, 5 Hauptstr., 10115, ADDRESS_EQUAL",
        "10 High Road, N15 6LT, 10 HIGH RD, N156LT, ADDRESS_EQUAL",
        "500 Pine St Apt 4B, 98101, 500 Pine St #4B, 98101, ADDRESS_EQUAL",
        "PO Box 12987, 60611, P.O. Box 12987, 60611, ADDRESS_EQUAL",
        "One Harbour Way, 98052, 1 Harbour Way, 98052, ADDRESS_EQUAL",
        "500 Pine St Apt 4B, 98101, 500 Pine St, 98101, ADDRESS_UNIT",
        "1304 Poppy Hills Dr, 43004, 1304 Popy Hills Dr, 43004, ADDRESS_EDIT1",
        "12 Oak St, 89501, 12 Oak St, , ADDRESS_PARTIAL",
        "12 Oak St, 89501, , 89501, ADDRESS_PARTIAL",
        "123 Main St, 45402, 132 Main St, 45402, ADDRESS_DIFFERENT",
        "123 Main St, 45402, 1234 Main St, 45402, ADDRESS_DIFFERENT",
        "300 N Main St, 93901, 300 S Main St, 93901, ADDRESS_DIFFERENT",
        "55 5th Street, 10003, 55 5th Avenue, 10003, ADDRESS_DIFFERENT",
        "Flat 2 14 Broad Grove, LS1 4AA, Flat 12 14 Broad Grove, LS1 4AA, ADDRESS_DIFFERENT",
        "PO Box 12987, 60611, PO Box 12978, 60611, ADDRESS_DIFFERENT",
        "12 Oak St, 89501, 12 Oak St, 78701, ADDRESS_DIFFERENT"
    })
    void componentsDecide(
            String street, String code, @Nullable String otherStreet, @Nullable String otherCode, RuleId rule) {
        PostalAddress v = PostalAddress.builder()
                .street(street)
                .locality("Reno")
                .postalCode(code)
                .build();
        PostalAddress d = PostalAddress.builder()
                .street(otherStreet)
                .locality("Reno")
                .postalCode(otherCode)
                .build();
        assertThat(compare(v, d).rules()).containsExactly(rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "123 Main Street, Springfield, IL 62704, US | 123 Main St., Springfield, IL 62704, USA | ADDRESS_EQUAL",
                "9 High Road, London N15 6LT, GB | 9 High Rd, London, N156LT | ADDRESS_EQUAL",
                "500 Pine St, Seattle, WA 98101 | Seattle, WA | ADDRESS_PARTIAL",
                "Seattle, WA | Seattle, WA | ADDRESS_PARTIAL",
                "500 Pine St, Seattle, WA 98101 | Portland, OR | ADDRESS_DIFFERENT",
                "123 Main St, Dayton, OH 45402 | 132 Main St, Dayton, OH 45402 | ADDRESS_DIFFERENT",
                "10 Park Place, Miami, FL 33101 | 10 Park Drive, Miami, FL 33101 | ADDRESS_DIFFERENT",
                "12 3 Oak Street, Reno 89501 | 1 23 Oak Street, Reno 89501 | ADDRESS_DIFFERENT"
            })
    void aSingleLineIsComparedWordByWord(String verified, String recorded, RuleId rule) {
        assertThat(compare(line(verified), line(recorded)).rules()).containsExactly(rule);
    }

    @Test
    void anotherCountryDecidesAgainstEqualStreets() {
        PostalAddress.Builder same =
                PostalAddress.builder().street("5 Market Square").postalCode("1010");
        assertThat(compare(same.country("AT").build(), same.country("Latvia").build())
                        .outcome())
                .isEqualTo(ClaimOutcome.MISMATCH);
        assertThat(compare(same.country("AUT").build(), same.country("Austria").build())
                        .outcome())
                .isEqualTo(ClaimOutcome.MATCH);
    }

    @Test
    void anotherCityWithoutPostalCodesIsAMismatch() {
        assertThat(compare(
                                Cases.address("12 Rue de Lyon", "Paris", null),
                                Cases.address("12 Rue de Lyon", "Lyon", null))
                        .outcome())
                .isEqualTo(ClaimOutcome.MISMATCH);
    }

    @Test
    void anEmptyAddressIsAbsence() {
        assertThat(compare(
                                line("12 Oak St"),
                                PostalAddress.builder().street("n/a").build())
                        .missing())
                .isEqualTo(MissingSide.DIRECTORY);
    }

    @Test
    void differentScriptsAreIndeterminate() {
        Comparison comparison =
                compare(line("7 Tverskaya"), line("\u0422\u0432\u0435\u0440\u0441\u043A\u0430\u044F 7"));
        assertThat(comparison.outcome()).isEqualTo(ClaimOutcome.INDETERMINATE);
        assertThat(comparison.flags()).containsExactly(MatchFlag.SCRIPT_DIFFERS);
    }

    private static PostalAddress line(String line) {
        return PostalAddress.builder().street(line).build();
    }

    private static Comparison compare(PostalAddress verified, PostalAddress recorded) {
        return Cases.compare(
                Claim.ADDRESS,
                ClaimSet.builder().address(verified),
                ClaimSet.builder().address(recorded));
    }
}
