package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses that at least one side states in components. */
@Tag("R-31")
class AddressComponentsTest {

    @ParameterizedTest
    @CsvSource({
        "12 Oak St, 89501, 12 Oak Street, 89501-1234, ADDRESS_EQUAL",
        "120 East 96th Street, 10128, 120 E 96 St, 10128, ADDRESS_EQUAL",
        "Hauptstra\u00DFe 5, 10115, 5 Hauptstr., 10115, ADDRESS_EQUAL",
        "10 High Road, N15 6LT, 10 HIGH RD, N156LT, ADDRESS_EQUAL",
        "500 Pine St Apt 4B, 98101, 500 Pine St #4B, 98101, ADDRESS_EQUAL",
        "PO Box 12987, 60611, P.O. Box 12987, 60611, ADDRESS_EQUAL",
        "One Harbour Way, 98052, 1 Harbour Way, 98052, ADDRESS_EQUAL",
        "12 Oak St Reno 89501, 89501, 12 Oak St, 89501, ADDRESS_EQUAL",
        "12 Oak St, 89501, 12 Oak St, , ADDRESS_PARTIAL",
        "12 Oak St, 89501, , 89501, ADDRESS_PARTIAL",
        "12 Oak St, 02139, 12 Oak St, 2139, ADDRESS_PARTIAL",
        "12 Oak St, 78701, 12 Oak St, 89501, ADDRESS_POSTAL_CODE_DIFFERENT"
    })
    void streetAndPostalCodeAreComparedInTheirOwnFields(
            String street, String code, @Nullable String otherStreet, @Nullable String otherCode, RuleId rule) {
        PostalAddress one = Cases.address(street, "Reno", code);
        PostalAddress other = PostalAddress.builder()
                .street(otherStreet)
                .locality("Reno")
                .postalCode(otherCode)
                .build();
        assertThat(compare(one, other).rules()).containsExactly(rule);
        assertThat(compare(other, one).rules()).containsExactly(rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Lindenstr. 8|K\u00F6ln|NRW|50674|DE|Lindenstra\u00DFe 8, 50674 K\u00F6ln",
                "12 Oak Street|Reno|NV|89501|US|12 Oak St, Reno, NV 89501, US",
                "12 Oak Street|Reno|Nevada|89501|USA|12 Oak St, Reno NV 89501",
                "14 rue Carnot|Lyon||69003|France|14 r. Carnot, 69003 Lyon",
                "Calle Olmo 12|Madrid|Madrid|28012|Spain|C/ Olmo 12, 28012 Madrid (Madrid)",
                "Flat 2, 14 Broad Road|Leeds|West Yorkshire|LS1 4AA|GB|Flat 2, 14 Broad Road, Leeds, LS14AA, UK",
                "12 King St W|Guelph|ON|N1H 1A1|CA|12 King Street West, Guelph, Ontario, N1H 1A1, Canada",
                "Storgatan 9|G\u00F6teborg||411 24|SE|Storgatan 9, SE-411 24 G\u00F6teborg, Sverige",
                "Rua das Flores 100|Campinas|SP|13010-001|BR|Rua das Flores, 100, Campinas - SP, 13010-001, Brasil",
                "12 Lake View Rd|Pune|MH|411001|IN|12, Lake View Road, Pune, Maharashtra 411 001",
                "18 Wattle St|Fitzroy|VIC|3065|AU|18 Wattle Street, Fitzroy VIC 3065"
            })
    void componentsMatchTheSameAddressOnOneLine(
            String street, String locality, @Nullable String region, String code, String country, String line) {
        PostalAddress components = PostalAddress.builder()
                .street(street)
                .locality(locality)
                .region(region)
                .postalCode(code)
                .country(country)
                .build();
        for (String separator : new String[] {", ", "\n", " | ", "\r\n"}) {
            PostalAddress whole = PostalAddress.ofLine(line.replace(", ", separator));
            assertThat(compare(components, whole).rules()).as("%s", separator).containsExactly(RuleId.ADDRESS_EQUAL);
            assertThat(compare(whole, components).rules()).containsExactly(RuleId.ADDRESS_EQUAL);
        }
    }

    @Test
    void aStreetWithoutATypeIsFoundAmongTheLinesOfTheOtherSide() {
        PostalAddress components = Cases.address("Papa Gjon Pali II", "Tirana", "1001");
        assertThat(compare(components, PostalAddress.ofLine("Acme Bank, Papa Gjon Pali II, 1001, Tiran\u00EB, Albania"))
                        .outcome())
                .isEqualTo(ClaimOutcome.NEAR);
    }

    @Test
    void anotherCountryDecidesAgainstEqualStreets() {
        PostalAddress.Builder same =
                PostalAddress.builder().street("5 Market Square").postalCode("1010");
        PostalAddress austria = same.country("AT").build();
        assertThat(compare(austria, same.country("Latvia").build()).rules())
                .containsExactly(RuleId.ADDRESS_COUNTRY_DIFFERENT);
        assertThat(compare(austria, same.country("Austria").build()).rules()).containsExactly(RuleId.ADDRESS_EQUAL);
        assertThat(compare(austria, same.country(null).build()).rules()).containsExactly(RuleId.ADDRESS_EQUAL);
    }

    @Test
    void aTerritoryIsNotAnotherCountry() {
        PostalAddress.Builder same =
                PostalAddress.builder().street("5 Palm Road").postalCode("97100");
        PostalAddress france = same.country("FR").build();
        PostalAddress guadeloupe = same.country("GP").build();
        assertThat(compare(france, guadeloupe).rules()).containsExactly(RuleId.ADDRESS_TERRITORY);
        assertThat(compare(guadeloupe, france).rules()).containsExactly(RuleId.ADDRESS_TERRITORY);
    }

    @Test
    void aRegionIsComparedByCodeOrName() {
        PostalAddress.Builder same = PostalAddress.builder()
                .street("5 Palm Road")
                .locality("Springfield")
                .country("US");
        PostalAddress illinois = same.region("IL").build();
        assertThat(compare(illinois, same.region("Illinois").build()).outcome()).isEqualTo(ClaimOutcome.MATCH);
        assertThat(compare(illinois, same.region("Ohio").build()).rules()).contains(RuleId.ADDRESS_REGION_DIFFERENT);
        assertThat(compare(illinois, same.region("Atlantis").build()).outcome()).isEqualTo(ClaimOutcome.MATCH);
    }

    @Test
    void valuesThatHaveNothingInCommonCannotBeCompared() {
        PostalAddress street = PostalAddress.builder().street("5 Palm Road").build();
        PostalAddress code = PostalAddress.builder().postalCode("89501").build();
        PostalAddress country = PostalAddress.builder().country("US").build();
        assertThat(compare(street, code).rules()).containsExactly(RuleId.ADDRESS_UNREADABLE);
        assertThat(compare(country, country).rules()).containsExactly(RuleId.ADDRESS_UNREADABLE);
    }

    @Test
    void scriptsThatCannotBeReadAreIndeterminate() {
        Comparison comparison = compare(
                PostalAddress.ofLine("7 Sukhumvit Road, 10110"),
                PostalAddress.ofLine("7 \u0E2A\u0E38\u0E02\u0E38\u0E21\u0E27\u0E34\u0E17, 10110"));
        assertThat(comparison.outcome()).isIn(ClaimOutcome.INDETERMINATE, ClaimOutcome.NEAR);
        assertThat(comparison.flags()).contains(MatchFlag.SCRIPT_DIFFERS);
    }

    @Test
    void aHardConflictDecidesInAnyScript() {
        assertThat(compare(
                                PostalAddress.ofLine("7 Lenina St, Moscow 125009"),
                                PostalAddress.ofLine(
                                        "\u0443\u043B. \u041B\u0435\u043D\u0438\u043D\u0430, 9, \u041C\u043E\u0441\u043A\u0432\u0430 125009"))
                        .rules())
                .contains(RuleId.ADDRESS_NUMBER_DIFFERENT);
    }

    @Test
    void anEmptyAddressIsAbsence() {
        PostalAddress stated = PostalAddress.ofLine("12 Oak St, Reno");
        PostalAddress filler = PostalAddress.ofLine("n/a");
        PostalAddress empty = PostalAddress.ofLine(null);
        assertThat(compare(stated, filler).missing()).isEqualTo(MissingSide.DIRECTORY);
        assertThat(compare(filler, stated).missing()).isEqualTo(MissingSide.VERIFICATION);
        assertThat(compare(empty, filler).missing()).isEqualTo(MissingSide.BOTH);
        assertThat(compare(empty, filler).rules()).containsExactly(RuleId.VALUE_ABSENT);
    }

    @Test
    void anOfficeInTheDirectoryIsNoEvidence() {
        PostalAddress home = PostalAddress.ofLine("12 Oak St, Reno, NV 89501");
        PostalAddress office = PostalAddress.builder()
                .street("12 Oak St, Reno, NV 89501")
                .kind(AddressKind.WORK)
                .build();
        Comparison comparison = compare(home, office);
        assertThat(comparison.rules()).containsExactly(RuleId.ADDRESS_OFFICE);
        assertThat(comparison.outcome()).isEqualTo(ClaimOutcome.NO_DATA);
        assertThat(comparison.missing()).isEqualTo(MissingSide.DIRECTORY);
        assertThat(comparison.flags()).containsExactly(MatchFlag.OTHER_ADDRESS_KIND);
        assertThat(compare(office, home).outcome()).isEqualTo(ClaimOutcome.MATCH);
        assertThat(RecordedClaims.of(ClaimSet.builder().address(office).build()).addressKind())
                .isEqualTo(AddressKind.WORK);
    }

    @Test
    void theKindIsAPartOfTheAddress() {
        PostalAddress home = PostalAddress.builder().kind(AddressKind.HOME).build();
        assertThat(PostalAddress.ofLine(null).kind()).isEqualTo(AddressKind.UNKNOWN);
        assertThat(home.kind()).isEqualTo(AddressKind.HOME);
        assertThat(home).isNotEqualTo(PostalAddress.ofLine(null)).hasToString("PostalAddress[HOME]");
        assertThat(home)
                .isEqualTo(PostalAddress.builder().kind(AddressKind.HOME).build());
        assertThat(PostalAddress.ofLine("12 Oak St")).hasToString("PostalAddress[street=***]");
    }

    @Test
    void charactersThatCannotBeSeenAreLeftOutAndReported() {
        Comparison comparison = compare(
                PostalAddress.ofLine("12 O\u200Bak St, Re\u00ADno, NV 89501"),
                PostalAddress.ofLine("12 Oak St, Reno, NV 89501"));
        assertThat(comparison.outcome()).isEqualTo(ClaimOutcome.MATCH);
        assertThat(comparison.flags()).containsExactly(MatchFlag.INVISIBLE_CHAR);
    }

    @Test
    void aWordOfTwoScriptsIsReported() {
        PostalAddress mixed = PostalAddress.ofLine("12 M\u0430in St, Reno, NV 89501");
        assertThat(compare(mixed, mixed).flags()).containsExactly(MatchFlag.MIXED_SCRIPT);
        assertThat(compare(mixed, PostalAddress.ofLine("12 Main St, Reno, NV 89501"))
                        .flags())
                .containsExactly(MatchFlag.MIXED_SCRIPT, MatchFlag.CONFUSABLE);
    }

    @Test
    void aValueLongerThanAnyRealOneIsNotRead() {
        PostalAddress longest = PostalAddress.ofLine("1".repeat(TextFolding.LONGEST + 1));
        assertThat(compare(longest, PostalAddress.ofLine("12 Oak St")).rules()).containsExactly(RuleId.VALUE_TOO_LONG);
        assertThat(compare(PostalAddress.ofLine("12 Oak St"), longest).rules()).containsExactly(RuleId.VALUE_TOO_LONG);
    }

    @Test
    void theEvidenceNamesComponentsAndNoValues() {
        assertThat(compare(
                                PostalAddress.ofLine("Rose Court, Flat 2, 14 Broad Road, Leeds LS1 4AA, GB"),
                                PostalAddress.ofLine("PO Box 12, Reno, NV 89501"))
                        .evidence())
                .isEqualTo("verified: number, street, unit, building, place, postal code, country;"
                        + " recorded: box, place, region, postal code");
        assertThat(compare(
                                PostalAddress.ofLine("Atlantis"),
                                PostalAddress.builder().region("Atlantis").build())
                        .evidence())
                .isEqualTo("verified: place; recorded: no known component");
    }

    @Test
    void theKindMustBeStated() {
        PostalAddress.Builder builder = PostalAddress.builder();
        assertThatThrownBy(() -> builder.kind(nothing())).isInstanceOf(IllegalArgumentException.class);
    }

    @SuppressWarnings("NullAway")
    private static AddressKind nothing() {
        return null;
    }

    @Test
    void anyTwoTextsAreComparedAlikeInBothDirections() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 4000; round++) {
            PostalAddress one = random(random);
            PostalAddress other = random.nextInt(3) == 0 ? one : random(random);
            Comparison there = compare(one, other);
            Comparison back = compare(other, one);
            assertThat(back.outcome()).as("seed %s round %s", seed, round).isEqualTo(there.outcome());
            assertThat(back.rules())
                    .as("seed %s round %s", seed, round)
                    .containsExactlyInAnyOrderElementsOf(there.rules());
            if (one.equals(other)) {
                assertThat(there.outcome()).as("seed %s round %s", seed, round).isNotEqualTo(ClaimOutcome.MISMATCH);
            }
        }
    }

    private static final String[] PIECES = {
        "12",
        "12A",
        "7/3",
        "10-14",
        "1/2",
        "Flat",
        "2",
        "Apt",
        "#",
        "4B",
        "Floor",
        "3\u00BA",
        "1st",
        "First",
        "and",
        "Main",
        "Mill",
        "St",
        "Street",
        "Dr",
        "Ave",
        "rue",
        "de",
        "la",
        "Calle",
        "Hauptstr.",
        "Lindenweg",
        "N",
        "West",
        "PO",
        "Box",
        "Bag",
        "Private",
        "89501",
        "89501-1234",
        "LS1",
        "4AA",
        "1015",
        "CS",
        "D-10115",
        "110",
        "00",
        "Reno",
        "NV",
        "New",
        "York",
        "NY",
        "Springfield",
        "USA",
        "DE",
        "Mexico",
        "Georgia",
        ",",
        ",",
        ",",
        "|",
        "\n",
        "-",
        "/",
        "(",
        ")",
        "'",
        ".",
        "\u0443\u043B.",
        "\u041C\u043E\u0441\u043A\u0432\u0430",
        "\u6771\u4EAC",
        "\u3012",
        "\uD800",
        "\u0301",
        "\u202E",
        "c/o",
        "8",
        "mai",
        "1945",
        "House",
        "Rose",
        "bis",
        "n\u00B0",
        "s/n",
        "\u00BD",
        "EG",
        "Top",
        "a",
        "half"
    };

    private static PostalAddress random(Random random) {
        PostalAddress.Builder address = PostalAddress.builder().street(text(random, 9));
        if (random.nextInt(3) == 0) {
            address.locality(text(random, 2));
        }
        if (random.nextInt(4) == 0) {
            address.postalCode(text(random, 1)).region(text(random, 1)).country(text(random, 1));
        }
        return address.build();
    }

    private static String text(Random random, int most) {
        StringBuilder text = new StringBuilder();
        for (int words = random.nextInt(most + 1); words > 0; words--) {
            text.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextInt(5) == 0 ? "" : " ");
        }
        return text.toString();
    }

    private static Comparison compare(PostalAddress verified, PostalAddress recorded) {
        return Cases.compare(
                Claim.ADDRESS,
                ClaimSet.builder().address(verified),
                ClaimSet.builder().address(recorded));
    }
}
