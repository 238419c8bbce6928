package io.github.rollcall.claims.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rollcall.claims.AssuranceStatus;
import io.github.rollcall.claims.BirthDate;
import io.github.rollcall.claims.Claim;
import io.github.rollcall.claims.ClaimSet;
import io.github.rollcall.claims.PersonName;
import io.github.rollcall.claims.PostalAddress;
import io.github.rollcall.claims.Provenance;
import io.github.rollcall.claims.VerifiedClaims;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityAssuranceTest {

    private static final String DOCUMENT = "[{\"type\": \"document\"}]";
    private static final IdentityAssurance READER =
            IdentityAssurance.builder("example-idv").build();

    private static String object(String evidence, String claims) {
        return "{\"verification\": {\"trust_framework\": \"example\", \"time\": \"2026-03-01T12:00Z\", \"evidence\": "
                + evidence + "}, \"claims\": " + claims + "}";
    }

    private static String payload(String objects, String outside) {
        return "{\"iss\": \"https://idv.example\", \"verified_claims\": " + objects + outside + "}";
    }

    private static VerifiedClaims one(IdentityAssurance reader, String payload) {
        List<VerifiedClaims> sides = reader.read(payload, "ref-1");
        assertThat(sides).hasSize(1);
        return sides.get(0);
    }

    private static VerifiedClaims claims(String claims) {
        return one(READER, payload(object(DOCUMENT, claims), ""));
    }

    @Test
    @Tag("R-31")
    void everyStandardClaimBecomesTheClaimItIs() {
        VerifiedClaims side = claims("""
                {"given_name": "Ilse", "middle_name": "Maria", "family_name": "Brandt", "name": "Ilse Maria Brandt",
                 "birthdate": "1984-09-23", "email": "ilse@fabrikam.example", "phone_number": "+44 1392 960111", "msisdn": "447700900123",
                 "address": {"street_address": "14 Harbour Street\\r\\nFlat 2", "locality": "Exeter", "region": "Devon",
                             "postal_code": "EX1 1AA", "country": "United Kingdom", "country_code": "GB"}}""");
        assertThat(side.claims())
                .isEqualTo(ClaimSet.builder()
                        .name(PersonName.builder()
                                .given("Ilse")
                                .middle("Maria")
                                .family("Brandt")
                                .full("Ilse Maria Brandt")
                                .build())
                        .dateOfBirth(BirthDate.parse("1984-09-23"))
                        .address(PostalAddress.builder()
                                .street("14 Harbour Street, Flat 2")
                                .locality("Exeter")
                                .region("Devon")
                                .postalCode("EX1 1AA")
                                .country("GB")
                                .build())
                        .country("GB")
                        .region("Devon")
                        .email("ilse@fabrikam.example")
                        .phone("+44 1392 960111")
                        .phone("+447700900123")
                        .build());
        assertThat(side.vendor()).isEqualTo("example-idv");
        assertThat(side.reference()).isEqualTo("ref-1");
        assertThat(side.verifiedAt()).isEqualTo(Instant.parse("2026-03-01T12:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1984", "0000-09-23", "1984-09-23"})
    void aBirthdateIsHandedOverAsStated(String birthdate) {
        assertThat(claims("{\"birthdate\": \"" + birthdate + "\"}").claims().dateOfBirth())
                .isEqualTo(BirthDate.parse(birthdate));
    }

    @Test
    void anAddressInOneTextBecomesOneLine() {
        PostalAddress address = claims(
                        "{\"address\": {\"formatted\": \"14 Harbour Street\\nExeter EX1 1AA\\rDevon\", \"country\": \"GB\"}}")
                .claims()
                .address();
        assertThat(address)
                .isEqualTo(PostalAddress.builder()
                        .street("14 Harbour Street, Exeter EX1 1AA, Devon")
                        .country("GB")
                        .build());
    }

    @Test
    void componentsOfAnAddressGoBeforeItsOneText() {
        PostalAddress address = Objects.requireNonNull(
                claims("{\"address\": {\"formatted\": \"somewhere else\", \"postal_code\": \"EX1 1AA\"}}")
                        .claims()
                        .address());
        assertThat(address.street()).isNull();
        assertThat(address.postalCode()).isEqualTo("EX1 1AA");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"birthdate\": \" \"}",
                "{\"given_name\": null}",
                "{\"address\": {}}",
                "{\"given_name#ja\": \"x\"}",
                "{\"shoe_size\": 44}"
            })
    void whatIsAbsentBlankOrUnknownIsPassedOver(String claims) {
        assertThat(claims(claims).claims().claims()).isEmpty();
    }

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "document           | name        | DOCUMENT",
                "document           | email       | ASSERTED",
                "document           | country     | DOCUMENT",
                "electronic_record  | name        | PROVEN",
                "electronic_record  | email       | PROVEN",
                "both               | name        | DOCUMENT",
                "both               | email       | PROVEN",
                "vouch              | name        | ASSERTED",
                "vouch              | email       | ASSERTED",
                "none               | name        | ASSERTED",
                "none               | email       | ASSERTED",
            })
    @Tag("R-31")
    void whatCountsAsEvidenceFollowsFromTheTypeOfEvidence(String evidence, String claim, Provenance expected) {
        IdentityAssurance reader = IdentityAssurance.builder("example-idv")
                .provenBy("electronic_record")
                .build();
        String types = switch (evidence) {
            case "none" -> "[]";
            case "both" -> "[{\"type\": \"electronic_record\"}, {\"type\": \"document\"}]";
            default -> "[{\"type\": \"" + evidence + "\"}]";
        };
        VerifiedClaims side = one(
                reader,
                payload(
                        object(
                                types,
                                "{\"name\": \"Ilse Brandt\", \"email\": \"i@x.example\", \"address\": {\"country\": \"GB\"}}"),
                        ""));
        assertThat(side.provenance(Claim.of(claim))).isEqualTo(expected);
    }

    @Test
    void aVendorMayImplyTheEvidence() {
        IdentityAssurance reader =
                IdentityAssurance.builder("example-idv").provenWithoutEvidence().build();
        String claims = "{\"name\": \"Ilse Brandt\"}";
        assertThat(one(reader, payload(object("[]", claims), "")).provenance(Claim.NAME))
                .isEqualTo(Provenance.PROVEN);
        assertThat(one(reader, payload(object("[{\"type\": \"vouch\"}]", claims), ""))
                        .provenance(Claim.NAME))
                .as("evidence that is stated is not implied")
                .isEqualTo(Provenance.ASSERTED);
    }

    @Test
    @Tag("R-31")
    void claimsOutsideAreOnlyAsserted() {
        VerifiedClaims side = one(
                READER,
                payload(
                        object(DOCUMENT, "{\"given_name\": \"Ilse\", \"family_name\": \"Brandt\"}"),
                        ", \"given_name\": \"Eva\", \"birthdate\": \"1990-01-02\", \"email\": \"ilse@fabrikam.example\", \"address\": {\"country\": \"GB\"}"));
        assertThat(side.claims().name()).isEqualTo(PersonName.of("Ilse", "Brandt"));
        assertThat(side.provenance(Claim.NAME)).isEqualTo(Provenance.DOCUMENT);
        assertThat(side.claims().dateOfBirth()).isEqualTo(BirthDate.parse("1990-01-02"));
        assertThat(List.of(Claim.DATE_OF_BIRTH, Claim.EMAIL, Claim.ADDRESS, Claim.COUNTRY))
                .allSatisfy(claim -> assertThat(side.provenance(claim)).isEqualTo(Provenance.ASSERTED));
        assertThat(side.claims().values(Claim.EMAIL)).containsExactly("ilse@fabrikam.example");
    }

    @Test
    void aValueOutsideDoesNotBecomeEvidenceBesideAProvenOne() {
        IdentityAssurance reader = IdentityAssurance.builder("example-idv")
                .provenBy("electronic_record")
                .build();
        VerifiedClaims side = one(
                reader,
                payload(
                        object("[{\"type\": \"electronic_record\"}]", "{\"email\": \"proven@x.example\"}"),
                        ", \"email\": \"said@x.example\""));
        assertThat(side.claims().values(Claim.EMAIL)).containsExactly("proven@x.example", "said@x.example");
        assertThat(AssertedValues.isEvidence(side, "proven@x.example")).isTrue();
        assertThat(AssertedValues.isEvidence(side, "said@x.example")).isFalse();
    }

    @Test
    void aValueThatStandsInsideAndOutsideStaysProven() {
        IdentityAssurance reader = IdentityAssurance.builder("example-idv")
                .provenBy("electronic_record")
                .build();
        VerifiedClaims side = one(
                reader,
                payload(
                        object("[{\"type\": \"electronic_record\"}]", "{\"email\": \"ilse@x.example\"}"),
                        ", \"email\": \"ilse@x.example\""));
        assertThat(side.claims().values(Claim.EMAIL)).containsExactly("ilse@x.example");
        assertThat(AssertedValues.isEvidence(side, "ilse@x.example")).isTrue();
    }

    @ParameterizedTest(name = "{0} with level {1}: {2}")
    @CsvSource(
            nullValues = "none",
            value = {
                "eidas, substantial, VERIFIED",
                "eidas, high, IAL2",
                "eidas, low, UNKNOWN",
                "eidas, none, UNKNOWN",
                "de_aml, none, VERIFIED",
                "de_aml, substantial, UNKNOWN",
                "other, substantial, UNKNOWN",
            })
    @Tag("R-31")
    void aLevelIsWorthWhatTheHostSaysAndOtherwiseNothing(String framework, @Nullable String level, String status) {
        IdentityAssurance reader = IdentityAssurance.builder("example-idv")
                .status("eidas", "substantial", AssuranceStatus.VERIFIED)
                .status("eidas", "high", AssuranceStatus.of("IAL2"))
                .status("de_aml", AssuranceStatus.VERIFIED)
                .build();
        String stated = level == null ? "" : ", \"assurance_level\": \"" + level + "\"";
        VerifiedClaims side = one(
                reader,
                payload(
                        "{\"verification\": {\"trust_framework\": \"" + framework + "\"" + stated
                                + ", \"time\": \"2026-03-01T12:00:00Z\"}, \"claims\": {}}",
                        ""));
        assertThat(side.status()).isEqualTo(AssuranceStatus.of(status));
    }

    @Test
    void theDocumentThatExpiresFirstCounts() {
        String documents = """
                [{"type": "document", "document_details": {"date_of_expiry": "2031-08-01"}},
                 {"type": "document", "document_details": {"date_of_expiry": "2029-01-15"}},
                 {"type": "document", "document_details": {}}, {"type": "document"},
                 {"type": "document", "document_details": {"date_of_expiry": "2030-01-01"}}]""";
        assertThat(one(READER, payload(object(documents, "{}"), "")).documentExpiry())
                .isEqualTo(LocalDate.of(2029, 1, 15));
        assertThat(claims("{}").documentExpiry()).isNull();
    }

    @Test
    void anExpiryThatCannotBeReadIsRefused() {
        String document = "[{\"type\": \"document\", \"document_details\": {\"date_of_expiry\": \"2031\"}}]";
        assertThatThrownBy(() -> READER.read(payload(object(document, "{}"), ""), "ref-1"))
                .hasMessage(
                        "the JSON has 1 problem: verified_claims.verification.evidence[0].document_details.date_of_expiry: must be a date such as 2031-08-01");
    }

    @Test
    void severalObjectsAreNotMerged() {
        List<VerifiedClaims> sides = READER.read(
                payload(
                        "[" + object(DOCUMENT, "{\"given_name\": \"Ilse\"}") + ","
                                + object(DOCUMENT, "{\"birthdate\": \"1984\"}") + "]",
                        ""),
                "ref-1");
        assertThat(sides).hasSize(2);
        assertThat(sides.get(0).claims().claims()).containsExactly(Claim.NAME);
        assertThat(sides.get(1).claims().claims()).containsExactly(Claim.DATE_OF_BIRTH);
    }

    @Test
    void aVendorsOwnClaimIsRead() {
        IdentityAssurance reader = IdentityAssurance.builder("example-idv")
                .claim("nationalities", Claim.of("nationality"))
                .claim("staff_number", Claim.EMPLOYEE_ID)
                .build();
        VerifiedClaims side = one(
                reader,
                payload(object(DOCUMENT, "{\"nationalities\": [\"PT\", \"ES\"], \"staff_number\": \"0042\"}"), ""));
        assertThat(side.claims().values(Claim.of("nationality"))).containsExactly("PT", "ES");
        assertThat(side.claims().values(Claim.EMPLOYEE_ID)).containsExactly("0042");
        assertThat(side.provenance(Claim.EMPLOYEE_ID)).isEqualTo(Provenance.ASSERTED);
    }

    @Test
    void allProblemsAreReportedByTheirPlaceAndWithoutAnyValue() {
        String secret = "Zanzibarov";
        String payload = """
                {"verified_claims": [
                   {"verification": {"time": "%1$s"}, "claims": {"given_name": ["%1$s"], "address": "%1$s"}},
                   {"verification": "%1$s"},
                   "%1$s",
                   {"verification": {"trust_framework": " ", "evidence": [{"type": 5}, "%1$s"]}, "claims": {}}],
                 "email": {"x": "%1$s"}}""".formatted(secret);
        assertThatThrownBy(() -> READER.read(payload, "ref-1"))
                .isInstanceOfSatisfying(
                        MalformedClaimsException.class,
                        exception -> assertThat(exception.problems())
                                .containsExactly(
                                        "email: must be a text",
                                        "verified_claims[0].verification.trust_framework: is missing",
                                        "verified_claims[0].claims.given_name: must be a text",
                                        "verified_claims[0].claims.address: must be an object",
                                        "verified_claims[0].verification.time: must be a time with its offset from UTC, such as 2026-03-01T12:00:00Z",
                                        "verified_claims[1].verification: must be an object",
                                        "verified_claims[1].claims: is missing",
                                        "verified_claims[1].verification.time: is missing",
                                        "verified_claims[2]: must be an object",
                                        "verified_claims[2].verification: is missing",
                                        "verified_claims[2].claims: is missing",
                                        "verified_claims[2].verification.time: is missing",
                                        "verified_claims[3].verification.trust_framework: is missing",
                                        "verified_claims[3].verification.time: is missing",
                                        "verified_claims[3].verification.evidence[0].type: must be a text",
                                        "verified_claims[3].verification.evidence[1]: must be an object"))
                .hasMessageStartingWith("the JSON has 16 problems: email: must be a text; ")
                .hasMessageNotContaining(secret);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"verified_claims\": []}", "{\"verified_claims\": null}"})
    void aPayloadWithoutVerifiedClaimsIsRefused(String payload) {
        assertThatThrownBy(() -> READER.read(payload, "ref-1"))
                .isInstanceOf(MalformedClaimsException.class)
                .hasMessage("the JSON has 1 problem: verified_claims: is missing");
    }

    @Test
    void sixteenObjectsAreReadAndNoMore() {
        String object = object(DOCUMENT, "{}") + ",";
        String sixteen = object.repeat(15) + object(DOCUMENT, "{}");
        assertThat(READER.read(payload("[" + sixteen + "]", ""), "ref-1")).hasSize(16);
        assertThatThrownBy(() -> READER.read(payload("[" + object + sixteen + "]", ""), "ref-1"))
                .hasMessage("the JSON has 1 problem: verified_claims: must not hold more than 16 objects");
    }

    @Test
    void misuseIsNamed() {
        IdentityAssurance.Builder builder = IdentityAssurance.builder("v");
        assertThatThrownBy(() -> IdentityAssurance.builder(" ")).hasMessage("vendor must not be null or blank");
        assertThatThrownBy(() -> READER.read("{}", "")).hasMessage("reference must not be null or blank");
        assertThatThrownBy(() -> builder.status("", AssuranceStatus.VERIFIED))
                .hasMessage("trustFramework must not be null or blank");
        assertThatThrownBy(() -> builder.status("x", " ", AssuranceStatus.VERIFIED))
                .hasMessage("assuranceLevel must not be null or blank");
        assertThatThrownBy(() -> builder.provenBy("")).hasMessage("evidenceType must not be null or blank");
        assertThatThrownBy(() -> builder.claim("", Claim.EMAIL)).hasMessage("name must not be null or blank");
        assertThatThrownBy(() -> builder.claim("x", Claim.NAME)).hasMessageContaining("is not a text");
    }
}
