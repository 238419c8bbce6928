package io.github.rollcall.claims.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rollcall.claims.AssuranceRule;
import io.github.rollcall.claims.BirthDate;
import io.github.rollcall.claims.Claim;
import io.github.rollcall.claims.ClaimRule;
import io.github.rollcall.claims.ClaimSet;
import io.github.rollcall.claims.ClaimsMatcher;
import io.github.rollcall.claims.ClaimsPolicy;
import io.github.rollcall.claims.MatchDecision;
import io.github.rollcall.claims.PersonName;
import io.github.rollcall.claims.PolicyMode;
import io.github.rollcall.claims.PostalAddress;
import io.github.rollcall.claims.RecordedClaims;
import io.github.rollcall.claims.Verdict;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class OktaIdvTest {

    private static final Instant TIME = Instant.parse("2026-03-01T12:00:00.123Z");

    private static final String REQUEST = """
            {"id_token": {"verified_claims": [{
              "verification": {"trust_framework": {"value": "IDV-DELEGATED", "essential": true},
                               "assurance_level": {"value": "VERIFIED", "essential": true}},
              "claims": {
                "given_name": {"value": "Ilse", "fuzzy": true},
                "family_name": {"value": "Brandt", "fuzzy": true},
                "birthdate": {"value": "1984-09-23", "fuzzy": true},
                "email": {"value": "ilse.brandt@fabrikam.example", "fuzzy": true},
                "phone_number": {"value": "+441392960111", "fuzzy": true},
                "address": {"street_address": {"value": "14 Harbour Street\\nFlat 2", "fuzzy": true}, "locality": {"value": "Exeter"},
                            "region": {"value": "Devon"}, "postal_code": {"value": "EX1 1AA"}, "country": {"value": "US"}},
                "shoe_size": {"value": "44"}}}]}}""";

    private static MatchDecision decide(OktaIdvRequest request, ClaimSet document) {
        return ClaimsMatcher.using(ClaimsPolicy.workforceDefault())
                .match(Verifications.of(document), request.recorded(), Verifications.context());
    }

    private static ClaimSet.Builder document() {
        return ClaimSet.builder()
                .name(PersonName.of("ILSE MARIA", "BRANDT"))
                .dateOfBirth(BirthDate.parse("1984-09-23"));
    }

    @Test
    @Tag("R-31")
    void theDirectorySideStandsInTheRequest() {
        OktaIdvRequest request = OktaIdvRequest.parse(REQUEST);
        assertThat(request.recorded().claims())
                .isEqualTo(ClaimSet.builder()
                        .name(PersonName.of("Ilse", "Brandt"))
                        .dateOfBirth(BirthDate.parse("1984-09-23"))
                        .email("ilse.brandt@fabrikam.example")
                        .phone("+441392960111")
                        .address(PostalAddress.builder()
                                .street("14 Harbour Street, Flat 2")
                                .locality("Exeter")
                                .region("Devon")
                                .postalCode("EX1 1AA")
                                .country("US")
                                .build())
                        .country("US")
                        .region("Devon")
                        .build());
        assertThat(request.requested())
                .containsExactly("address", "birthdate", "email", "family_name", "given_name", "phone_number");
        assertThat(request.toString()).contains("given_name").doesNotContain("Ilse");
    }

    @Test
    void anAddressMayBeOneWrappedValueOrPlain() {
        for (String address :
                new String[] {"{\"value\": {\"locality\": \"Exeter\"}, \"fuzzy\": true}", "{\"locality\": \"Exeter\"}"
                }) {
            ClaimSet claims = parse("{\"address\": " + address + "}").recorded().claims();
            assertThat(claims.address())
                    .isEqualTo(PostalAddress.builder().locality("Exeter").build());
        }
    }

    @Test
    void theMisspeltBirthdateOfThePublishedSampleIsReadAndAnsweredInItsRightSpelling() {
        OktaIdvRequest request = parse(
                "{\"given_name\": {\"value\": \"Ilse\"}, \"family_name\": {\"value\": \"Brandt\"}, \"bithdate\": {\"value\": \"1984-09-23\"}}");
        assertThat(request.recorded().claims().dateOfBirth()).isEqualTo(BirthDate.parse("1984-09-23"));
        assertThat(request.requested()).contains("birthdate").doesNotContain("bithdate");
        assertThat(OktaIdvAnswer.of(request, decide(request, document().build()), TIME)
                        .toJson())
                .contains("\"birthdate\":{\"fuzzy\":true,\"value\":\"MATCHED\"}")
                .doesNotContain("bithdate");
    }

    @Test
    void bothSpellingsOfTheBirthdateTogetherAreRefused() {
        assertThatThrownBy(() -> parse(
                        "{\"bithdate\": {\"value\": \"1984-09-23\"}, \"birthdate\": {\"value\": \"1984-09-24\"}}"))
                .hasMessage(
                        "the JSON has 1 problem: id_token.verified_claims.claims.bithdate: must not stand beside birthdate");
    }

    @Test
    void aWholeRequestObjectIsReadAsWell() {
        assertThat(OktaIdvRequest.parse("{\"login_hint\": \"00u1\", \"claims\": " + REQUEST + "}")
                        .requested())
                .hasSize(6);
    }

    @Test
    void exactlyOneSetOfVerifiedClaimsIsAskedFor() {
        assertThatThrownBy(() -> OktaIdvRequest.parse("{\"id_token\": {}}"))
                .hasMessage("the JSON has 1 problem: id_token.verified_claims: is missing");
        assertThatThrownBy(() -> OktaIdvRequest.parse(
                        "{\"claims\": {\"id_token\": {\"verified_claims\": [{\"claims\": {}}, {\"claims\": {}}]}}}"))
                .hasMessage("the JSON has 1 problem: claims.id_token.verified_claims: must hold exactly one object");
        assertThatThrownBy(() -> OktaIdvRequest.parse("{\"id_token\": {\"verified_claims\": [{}]}}"))
                .hasMessage("the JSON has 1 problem: id_token.verified_claims[0].claims: is missing");
    }

    @Test
    void aValueOfAnotherTypeIsNamedByItsPlace() {
        assertThatThrownBy(() -> parse("{\"given_name\": {\"value\": 5}, \"bithdate\": {\"value\": 5}}"))
                .hasMessage(
                        "the JSON has 2 problems: id_token.verified_claims.claims.given_name.value: must be a text; "
                                + "id_token.verified_claims.claims.bithdate.value: must be a text");
    }

    @Test
    @Tag("R-31")
    void passIsVerifiedAndDisclosesNothing() {
        OktaIdvRequest request = OktaIdvRequest.parse(REQUEST);
        MatchDecision decision = decide(request, document().build());
        OktaIdvAnswer answer = OktaIdvAnswer.of(request, decision, TIME).verificationProcess("case-17");
        assertThat(answer.isVerified()).isTrue();
        assertThat(answer.toJson())
                .isEqualTo("[{\"verification\":{\"trust_framework\":\"IDV-DELEGATED\",\"assurance_level\":\"VERIFIED\","
                        + "\"time\":\"2026-03-01T12:00:00Z\",\"verification_process\":\"case-17\"},"
                        + "\"claims\":{\"birthdate\":{\"fuzzy\":true,\"value\":\"MATCHED\"},"
                        + "\"family_name\":{\"fuzzy\":true,\"value\":\"MATCHED\"},"
                        + "\"given_name\":{\"fuzzy\":true,\"value\":\"MATCHED\"}}}]");
        assertThat(answer).hasToString("OktaIdvAnswer[VERIFIED]");
    }

    @Test
    @Tag("R-32")
    void stopIsFailedAndNamesTheClaimThatDecided() {
        OktaIdvRequest request = OktaIdvRequest.parse(REQUEST);
        MatchDecision decision = decide(
                request, document().dateOfBirth(BirthDate.parse("1975-11-30")).build());
        OktaIdvAnswer answer = OktaIdvAnswer.of(request, decision, TIME);
        assertThat(answer.isVerified()).isFalse();
        assertThat(answer.toJson())
                .isEqualTo("[{\"verification\":{\"trust_framework\":\"IDV-DELEGATED\",\"assurance_level\":\"FAILED\","
                        + "\"time\":\"2026-03-01T12:00:00Z\"},"
                        + "\"claims\":{\"birthdate\":null,"
                        + "\"family_name\":{\"fuzzy\":true,\"value\":\"MATCHED\"},"
                        + "\"given_name\":{\"fuzzy\":true,\"value\":\"MATCHED\"}}}]");
        assertThat(answer).hasToString("OktaIdvAnswer[FAILED]");
    }

    @Test
    @Tag("R-32")
    void aDecisionForAPersonIsFailedToo() {
        OktaIdvRequest request = OktaIdvRequest.parse(REQUEST);
        MatchDecision decision =
                decide(request, document().name(PersonName.of("Ilse", "Brand")).build());
        assertThat(OktaIdvAnswer.of(request, decision, TIME).toJson())
                .contains("FAILED", "\"given_name\":null", "\"family_name\":null", "\"birthdate\":{\"fuzzy\"");
    }

    @Test
    void aPolicyOnTrialVerifiesNobody() {
        OktaIdvRequest request = OktaIdvRequest.parse(REQUEST);
        ClaimsPolicy trial = ClaimsPolicy.builder("trial", 1)
                .claim(Claim.NAME, ClaimRule.requiredClaim())
                .claim(Claim.DATE_OF_BIRTH, ClaimRule.optionalClaim())
                .assurance(AssuranceRule.strictDefault().withOnUnknownExpiry(Verdict.PASS))
                .mode(PolicyMode.SHADOW)
                .build();
        MatchDecision decision = ClaimsMatcher.using(trial)
                .match(Verifications.of(document().build()), request.recorded(), Verifications.context());
        assertThat(decision.evaluated()).isEqualTo(Verdict.PASS);
        assertThat(OktaIdvAnswer.of(request, decision, TIME).isVerified()).isFalse();
    }

    @Test
    void aClaimThatWasNotAskedForIsNotAnswered() {
        OktaIdvRequest request =
                parse("{\"given_name\": {\"value\": \"Ilse\"}, \"family_name\": {\"value\": \"Brandt\"}}");
        String answer = OktaIdvAnswer.of(request, decide(request, document().build()), TIME)
                .toJson();
        assertThat(answer)
                .as("the directory has no date of birth, so nothing is said about one")
                .contains("FAILED", "given_name")
                .doesNotContain("birthdate");
    }

    @Test
    void aProcessWithoutTextIsMisuse() {
        OktaIdvRequest request = OktaIdvRequest.parse(REQUEST);
        OktaIdvAnswer answer =
                OktaIdvAnswer.of(request, decide(request, document().build()), TIME);
        assertThatThrownBy(() -> answer.verificationProcess(" ")).hasMessage("reference must not be null or blank");
    }

    private static OktaIdvRequest parse(String claims) {
        return OktaIdvRequest.parse("{\"id_token\": {\"verified_claims\": {\"claims\": " + claims + "}}}");
    }

    @Test
    void absenceInTheRequestIsMissingData() {
        RecordedClaims recorded = parse("{\"given_name\": {\"value\": null}, \"middle_name\": {}}")
                .recorded();
        assertThat(recorded.claims().claims()).doesNotContain(Claim.DATE_OF_BIRTH);
    }
}
