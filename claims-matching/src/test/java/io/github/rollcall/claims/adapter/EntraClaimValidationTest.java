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
import io.github.rollcall.claims.Provenance;
import io.github.rollcall.claims.RecordedClaims;
import io.github.rollcall.claims.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntraClaimValidationTest {

    private static final Instant NOW = Verifications.NOW;
    private static final EntraClaimValidation READER =
            EntraClaimValidation.builder("example-idv").build();
    private static final String PASS =
            "{\"data\":{\"@odata.type\":\"microsoft.graph.onVerifiedIdClaimValidationResponseData\","
                    + "\"actions\":[{\"@odata.type\":\"microsoft.graph.verifiedIdClaimValidation.pass\"}]}}";

    private static String failed(String claims) {
        return "{\"data\":{\"@odata.type\":\"microsoft.graph.onVerifiedIdClaimValidationResponseData\","
                + "\"actions\":[{\"@odata.type\":\"microsoft.graph.verifiedIdClaimValidation.failed\",\"failedClaims\":["
                + claims + "]}]}}";
    }

    private static final String CALL = """
            {"type": "microsoft.graph.authenticationEvent.verifiedIdClaimValidation",
             "source": "/tenants/t-1/applications/a-1",
             "data": {"@odata.type": "microsoft.graph.onVerifiedIdClaimValidationCalloutData", "tenantId": "t-1",
               "authenticationContext": {"correlationId": "c-1", "protocol": "OAUTH2",
                 "user": {"id": "u-1", "userPrincipalName": "ilse@fabrikam.example", "givenName": "Ilse", "surname": "Brandt"}},
               "verifiedIdClaimsContext": {"additionalInfo": {"employeeId": "00123456"},
                 "claims": {"firstName": "Ilse Maria", "lastName": "Brandt", "fullName": "Ilse Maria Brandt", "dateOfBirth": "1984-09-23",
                   "documentType": "Passport", "documentId": "X0", "homeAddress": "14 Harbour Street, Exeter", "badge": "0042"}}}}""";

    private static final String EARLIER = """
            {"type": "microsoft.graph.authenticationEvent.OnVerifiedIdClaimValidation",
             "data": {"tenantId": "t-1", "authenticationContext": {"correlationId": "c-1"},
               "verifiedIdClaimsContext": {"entraAccount": {"upn": "ilse@fabrikam.example", "employeeId": "00123456"},
                 "claims": {"firstName": "Ilse", "lastName": "Brandt"}}}}""";

    private static ClaimsPolicy.Builder policy() {
        return ClaimsPolicy.builder("recovery", 1)
                .claim(Claim.NAME, ClaimRule.requiredClaim())
                .claim(Claim.DATE_OF_BIRTH, ClaimRule.optionalClaim().onMismatch(Verdict.STOP))
                .assurance(AssuranceRule.strictDefault().withOnUnknownExpiry(Verdict.PASS));
    }

    private static MatchDecision decide(EntraClaimValidationCall call, String recordedBirth) {
        return decide(call, recordedBirth, policy().exposeFailedClaims(Claim.NAME, Claim.DATE_OF_BIRTH));
    }

    private static MatchDecision decide(
            EntraClaimValidationCall call, String recordedBirth, ClaimsPolicy.Builder policy) {
        ClaimSet.Builder record = ClaimSet.builder().name(PersonName.of("Ilse", "Brandt"));
        if (!recordedBirth.isEmpty()) {
            record.dateOfBirth(BirthDate.parse(recordedBirth));
        }
        return ClaimsMatcher.using(policy.build())
                .match(call.verified(), RecordedClaims.of(record.build()), Verifications.context());
    }

    @Test
    @Tag("R-31")
    void thePresentedClaimsAreTheVerifiedSide() {
        EntraClaimValidationCall call = READER.read(CALL, NOW);
        assertThat(call.verified().claims())
                .isEqualTo(ClaimSet.builder()
                        .name(PersonName.builder()
                                .given("Ilse Maria")
                                .family("Brandt")
                                .full("Ilse Maria Brandt")
                                .build())
                        .dateOfBirth(BirthDate.parse("1984-09-23"))
                        .address(PostalAddress.builder()
                                .street("14 Harbour Street, Exeter")
                                .build())
                        .build());
        assertThat(call.verified().vendor()).isEqualTo("example-idv");
        assertThat(call.verified().reference()).isEqualTo("c-1");
        assertThat(call.verified().verifiedAt()).isEqualTo(NOW);
        assertThat(call.verified().provenance(Claim.NAME)).isEqualTo(Provenance.DOCUMENT);
    }

    @Test
    @Tag("R-30")
    void theCallSaysWhoseAccountItIs() {
        EntraClaimValidationCall call = READER.read(CALL, NOW);
        assertThat(call.tenantId()).isEqualTo("t-1");
        assertThat(call.correlationId()).isEqualTo("c-1");
        assertThat(call.userId()).isEqualTo("u-1");
        assertThat(call.userPrincipalName()).isEqualTo("ilse@fabrikam.example");
        assertThat(call.employeeId()).isEqualTo("00123456");
        assertThat(call).hasToString("EntraClaimValidationCall[correlationId=c-1]");
    }

    @Test
    void aTenantsOwnClaimIsReadAndIsNoEvidenceByItself() {
        EntraClaimValidation reader = EntraClaimValidation.builder("example-idv")
                .claim("badge", Claim.EMPLOYEE_ID)
                .build();
        EntraClaimValidationCall call = reader.read(CALL, NOW);
        assertThat(call.verified().claims().values(Claim.EMPLOYEE_ID)).containsExactly("0042");
        assertThat(call.verified().provenance(Claim.EMPLOYEE_ID)).isEqualTo(Provenance.ASSERTED);
    }

    @Test
    @Tag("R-31")
    void passIsPass() {
        EntraClaimValidationCall call = READER.read(CALL, NOW);
        assertThat(call.answer(decide(call, "1984-09-23"))).isEqualTo(PASS);
    }

    @Test
    @Tag("R-32")
    void stopAndReviewAreFailed() {
        EntraClaimValidationCall call = READER.read(CALL, NOW);
        assertThat(call.answer(decide(call, "1975-11-30"))).as("a stop").isEqualTo(failed("\"dateOfBirth\""));
        assertThat(call.answer(decide(call, "1984-09-24"))).as("a review").isEqualTo(failed("\"dateOfBirth\""));
        assertThat(call.answer(decide(call, "")))
                .as("a claim that the directory cannot answer has failed")
                .isEqualTo(failed("\"dateOfBirth\""));
    }

    @Test
    void aFailedClaimIsNamedOnlyWhereThePolicyExposesIt() {
        EntraClaimValidationCall call = READER.read(CALL, NOW);
        assertThat(call.answer(decide(call, "1975-11-30", policy()))).isEqualTo(failed(""));
        assertThat(call.answer(decide(call, "1975-11-30", policy().exposeFailedClaims(Claim.NAME))))
                .isEqualTo(failed(""));
    }

    @Test
    void aPolicyOnTrialNeverStandsInTheWay() {
        EntraClaimValidationCall call = READER.read(CALL, NOW);
        MatchDecision decision = decide(call, "1975-11-30", policy().mode(PolicyMode.SHADOW));
        assertThat(decision.evaluated()).isEqualTo(Verdict.STOP);
        assertThat(call.answer(decision)).isEqualTo(PASS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2031-08-01", "2031-08-01T00:00:00", "2031-08-01T00:00:00Z", "2031-08-01T23:30:00-05:00"})
    void theDocumentsExpiryIsRead(String expiry) {
        String call = CALL.replace("\"documentId\"", "\"documentExpiryDate\": \"" + expiry + "\", \"documentId\"");
        assertThat(READER.read(call, NOW).verified().documentExpiry()).isEqualTo(LocalDate.of(2031, 8, 1));
        assertThat(READER.read(CALL, NOW).verified().documentExpiry()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"01/08/2031", "2031-02-30", "Today"})
    void anExpiryThatCannotBeReadIsNoUnknownExpiry(String expiry) {
        String call = CALL.replace("\"documentId\"", "\"documentExpiryDate\": \"" + expiry + "\", \"documentId\"");
        assertThatThrownBy(() -> READER.read(call, NOW))
                .hasMessage(
                        "the JSON has 1 problem: data.verifiedIdClaimsContext.claims.documentExpiryDate: must be a date such as 2031-08-01");
    }

    @Test
    void aNameIsFailedInEveryPartThatWasPresented() {
        EntraClaimValidationCall call = READER.read(CALL, NOW);
        MatchDecision decision = ClaimsMatcher.using(
                        policy().exposeFailedClaims(Claim.NAME).build())
                .match(
                        call.verified(),
                        RecordedClaims.of(ClaimSet.builder()
                                .name(PersonName.of("Ahmed", "Hassan"))
                                .build()),
                        Verifications.context());
        assertThat(call.answer(decision)).isEqualTo(failed("\"firstName\",\"fullName\",\"lastName\""));
    }

    @Test
    void anErrorIsFailedAndNamesNothing() {
        assertThat(EntraClaimValidation.failed()).isEqualTo(failed(""));
    }

    @Test
    void theEarlierRevisionIsReadOnlyWhereTheHostSaysSo() {
        assertThatThrownBy(() -> READER.read(EARLIER, NOW))
                .isInstanceOf(MalformedClaimsException.class)
                .hasMessageContaining("type: must be microsoft.graph.authenticationEvent.verifiedIdClaimValidation");
        EntraClaimValidation reader = EntraClaimValidation.builder("example-idv")
                .acceptEarlierRevision()
                .build();
        EntraClaimValidationCall call = reader.read(EARLIER, NOW);
        assertThat(call.userId()).isNull();
        assertThat(call.userPrincipalName()).isEqualTo("ilse@fabrikam.example");
        assertThat(call.employeeId()).isEqualTo("00123456");
        assertThat(call.verified().claims().name()).isEqualTo(PersonName.of("Ilse", "Brandt"));
        assertThat(reader.read(CALL, NOW).userId())
                .as("the present one is still read")
                .isEqualTo("u-1");
    }

    @Test
    void anotherEventIsRefused() {
        String other = CALL.replace("verifiedIdClaimValidation\"", "tokenIssuanceStart\"")
                .replace("onVerifiedIdClaimValidationCalloutData", "onTokenIssuanceStartCalloutData");
        assertThatThrownBy(() -> READER.read(other, NOW))
                .hasMessage(
                        "the JSON has 2 problems: type: must be microsoft.graph.authenticationEvent.verifiedIdClaimValidation; "
                                + "data.@odata.type: must be microsoft.graph.onVerifiedIdClaimValidationCalloutData");
    }

    @Test
    void allProblemsAreReportedByTheirPlaceAndWithoutAnyValue() {
        String secret = "Zanzibarov";
        String call = """
                {"type": "microsoft.graph.authenticationEvent.verifiedIdClaimValidation",
                 "data": {"@odata.type": "microsoft.graph.onVerifiedIdClaimValidationCalloutData",
                   "authenticationContext": {"user": {"userPrincipalName": 7}},
                   "verifiedIdClaimsContext": {"additionalInfo": {"employeeId": 123456}, "claims": {"firstName": ["%1$s"], "documentId": ["%1$s"]}}}}""".formatted(secret);
        assertThatThrownBy(() -> READER.read(call, NOW))
                .isInstanceOfSatisfying(
                        MalformedClaimsException.class,
                        exception -> assertThat(exception.problems())
                                .containsExactly(
                                        "data.tenantId: is missing",
                                        "data.authenticationContext.correlationId: is missing",
                                        "data.authenticationContext.user.id: is missing",
                                        "data.authenticationContext.user.userPrincipalName: must be a text",
                                        "data.verifiedIdClaimsContext.additionalInfo.employeeId: must be a text",
                                        "data.verifiedIdClaimsContext.claims.firstName: must be a text"))
                .hasMessageNotContaining(secret);
    }

    @Test
    void aCallWithoutClaimsIsRefused() {
        assertThatThrownBy(() -> READER.read(
                        "{\"type\": \"microsoft.graph.authenticationEvent.verifiedIdClaimValidation\"}", NOW))
                .hasMessageContaining("data: is missing")
                .hasMessageContaining("data.verifiedIdClaimsContext.claims: is missing");
    }

    @Test
    void misuseIsNamed() {
        EntraClaimValidation.Builder builder = EntraClaimValidation.builder("v");
        EntraClaimValidationCall call = READER.read(CALL, NOW);
        assertThatThrownBy(() -> EntraClaimValidation.builder("")).hasMessage("vendor must not be null or blank");
        assertThatThrownBy(() -> builder.claim("firstName", Claim.EMAIL))
                .hasMessage("firstName is a documented claim and cannot become another");
        assertThatThrownBy(() -> builder.claim("x", Claim.ADDRESS)).hasMessageContaining("is not a text");
        assertThat(call.toString()).doesNotContain("Ilse");
    }
}
