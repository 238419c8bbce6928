package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything that parts two addresses, with no rule and no flag besides. Every pair is compared in both directions. */
@Tag("R-31")
class AddressRelationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4 Palm St, Willemstad, Aruba | 4 Palm St, Willemstad, Cura\u00E7ao | NEAR | ADDRESS_TERRITORY",
                "4 Palm St, Oranjestad, Aruba | 4 Palm St, Oranjestad, Greenland | MISMATCH | ADDRESS_COUNTRY_DIFFERENT",
                "4 Palm St, Douglas, Isle of Man | 4 Palm St, Douglas, Ireland | MISMATCH | ADDRESS_COUNTRY_DIFFERENT"
            })
    void territoriesAreNearOnlyUnderOneSovereign(String one, String other, ClaimOutcome outcome, String rules) {
        assertRelation(one, other, outcome, rules);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rose Court, 7 Mill Lane | 7 Mill Lane | MATCH | ADDRESS_BUILDING_EXTRA ADDRESS_EQUAL",
                "Rose Court, 7 Mill Lane | 9 Mill Lane | MISMATCH | ADDRESS_NUMBER_DIFFERENT ADDRESS_BUILDING",
                "Rose Cottage, Mill Lane | Mill Lane | NEAR | ADDRESS_BUILDING ADDRESS_PARTIAL",
                "Flat 2, 14 Mill Lane | 14 Mill Lane | MATCH | ADDRESS_UNIT_EXTRA ADDRESS_EQUAL",
                "Flat 2, 14 Mill Lane | 16 Mill Lane | MISMATCH | ADDRESS_NUMBER_DIFFERENT ADDRESS_UNIT",
                "129 High St | Flat 9, 12 High St | MISMATCH | ADDRESS_NUMBER_DIFFERENT ADDRESS_UNIT",
                "12a High St | Flat A, 12 High St | NEAR | ADDRESS_UNIT_NOTATION"
            })
    void aBuildingOrAFlatIsAnExtraOnlyBesideTheSameNumber(
            String one, String other, ClaimOutcome outcome, String rules) {
        assertRelation(one + ", Ely CB7 4ER", other + ", Ely CB7 4ER", outcome, rules);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "No 12, Ely CB7 4ER | No 12, Ely CB7 4ER | NEAR | ADDRESS_PARTIAL",
                "No. 5, Buenos Aires C1425 | Florida 5, Buenos Aires C1425 | NEAR | ADDRESS_PARTIAL",
                "Florida, No. 5, Buenos Aires C1425 | Florida 5, Buenos Aires C1425 | MATCH | ADDRESS_EQUAL",
                "Florida, Buenos Aires, No. 5, C1425 | Florida 5, Buenos Aires C1425 | MATCH | ADDRESS_EQUAL",
                "5 Elm | Elm | NEAR | ADDRESS_PARTIAL",
                "High St | High St | NEAR | ADDRESS_PARTIAL",
                "12 High St, Mill Lane, Ely CB7 4ER | 12 Mill Lane, Ely CB7 4ER | NEAR | ADDRESS_STREET_PARTIAL",
                "12 High St, Mill Lane, Ely CB7 4ER | 12 Oak Lane, Ely CB7 4ER | MISMATCH |"
                        + " ADDRESS_STREET_DIFFERENT ADDRESS_TYPE_DIFFERENT"
            })
    void aStreetIsLookedForAmongAllGroupsOfTheOtherAddress(
            String one, String other, ClaimOutcome outcome, String rules) {
        assertRelation(one, other, outcome, rules);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Top Floor | Ground Floor | MISMATCH | ADDRESS_UNIT_DIFFERENT",
                "Top Floor | Basement | MISMATCH | ADDRESS_UNIT_DIFFERENT",
                "Top Floor | Floor 2 | NEAR | ADDRESS_UNIT_NOTATION",
                "Top Floor | Floor 12 | NEAR | ADDRESS_UNIT_NOTATION",
                "Flat 0 | Flat B | NEAR | ADDRESS_UNIT_NOTATION",
                "Flat 210 | Flat B | NEAR | ADDRESS_UNIT_NOTATION",
                "Penthouse | Flat 210 | MISMATCH | ADDRESS_UNIT_DIFFERENT",
                "Penthouse | Flat 2 | NEAR | ADDRESS_UNIT_NOTATION",
                "Flat B7 | Flat 2 | MISMATCH | ADDRESS_UNIT_DIFFERENT",
                "Flat 7B | Flat C | MISMATCH | ADDRESS_UNIT_DIFFERENT",
                "1st and 2nd Floor | Floor 3 | MISMATCH | ADDRESS_UNIT_DIFFERENT",
                "1st and 2nd Floor | Floor 2 | NEAR | ADDRESS_UNIT_NOTATION",
                "1st and 2nd Floor | Floor 1 | NEAR | ADDRESS_UNIT_NOTATION"
            })
    void labelsOfTwoNotationsAreNearUnlessBothAreCounted(String one, String other, ClaimOutcome outcome, String rules) {
        assertRelation(one + ", 6 Mill Road, Leeds LS1 4AA", other + ", 6 Mill Road, Leeds LS1 4AA", outcome, rules);
    }

    private static void assertRelation(String one, String other, ClaimOutcome outcome, String rules) {
        for (Comparison comparison : new Comparison[] {line(one, other), line(other, one)}) {
            assertThat(comparison.rules()).extracting(RuleId::name).containsExactlyInAnyOrder(rules.split(" ", -1));
            assertThat(comparison.outcome()).isEqualTo(outcome);
            assertThat(comparison.flags()).isEmpty();
        }
    }

    private static Comparison line(String verified, String recorded) {
        return Cases.compare(
                Claim.ADDRESS,
                ClaimSet.builder().address(PostalAddress.ofLine(verified)),
                ClaimSet.builder().address(PostalAddress.ofLine(recorded)));
    }
}
