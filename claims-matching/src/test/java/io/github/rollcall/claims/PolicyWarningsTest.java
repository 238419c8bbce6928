package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PolicyWarningsTest {

    /** A policy without any finding. */
    private static ClaimsPolicy.Builder careful() {
        ClaimsPolicy.Builder policy = ClaimsPolicy.builder("careful", 1)
                .alwaysReview(MatchFlag.MIXED_SCRIPT, MatchFlag.CONFUSABLE, MatchFlag.DUPLICATE_NAME_IN_DIRECTORY);
        PolicyCases.FIVE.forEach(claim -> policy.claim(claim, ClaimRule.optionalClaim()));
        return policy;
    }

    private static ClaimsPolicy.Builder phone(ClaimRule rule) {
        return careful().claim(Claim.PHONE, rule);
    }

    @Test
    void theStrictDefaultsDeserveNoWarning() {
        assertThat(careful().build().warnings()).isEmpty();
        assertThat(careful()
                        .assurance(AssuranceRule.strictDefault().withMaxAge(Duration.ofDays(30)))
                        .build()
                        .warnings())
                .isEmpty();
    }

    @Test
    void aMilderEffectOfAbsenceIsToldPerSide() {
        assertThat(phone(ClaimRule.optionalClaim().onMissing(Verdict.PASS))
                        .build()
                        .warnings())
                .containsExactly(
                        "claims.phone.onMissing: PASS for a value missing in the directory is milder than onMismatch REVIEW;"
                                + " taking the value away helps",
                        "claims.phone.onMissing: PASS for a value missing in the verification is milder than onMismatch"
                                + " REVIEW; taking the value away helps");
        assertThat(phone(ClaimRule.optionalClaim().onMismatch(Verdict.STOP).onMissingInVerification(Verdict.STOP))
                        .build()
                        .warnings())
                .containsExactly("claims.phone.onMissing: REVIEW for a value missing in the directory is milder than"
                        + " onMismatch STOP; taking the value away helps");
    }

    @Test
    void effectsThatContradictTheirOrderAreTold() {
        assertThat(phone(ClaimRule.optionalClaim().onIndeterminate(Verdict.PASS))
                        .build()
                        .warnings())
                .containsExactly("claims.phone.onIndeterminate: PASS lets values through that nobody compared");
        assertThat(phone(ClaimRule.optionalClaim().onNear(Verdict.STOP)).build().warnings())
                .containsExactly("claims.phone.onNear: STOP is graver than onMismatch REVIEW");
        assertThat(phone(ClaimRule.optionalClaim().onMismatch(Verdict.PASS).onNear(Verdict.PASS))
                        .build()
                        .warnings())
                .containsExactly("claims.phone.onMismatch: PASS makes the claim decide nothing");
    }

    @Test
    void whatIsNotComparedIsTold() {
        assertThat(PolicyCases.lenient().build().warnings())
                .contains(
                        "claims: address is not compared",
                        "claims: email is not compared",
                        "claims: phone is not compared",
                        "alwaysReview.flags: MIXED_SCRIPT is not sent to a person",
                        "alwaysReview.flags: CONFUSABLE is not sent to a person",
                        "alwaysReview.flags: DUPLICATE_NAME_IN_DIRECTORY is not sent to a person")
                .doesNotContain("claims: name is not compared");
    }

    @Test
    void minimumEvidenceThatRelativesShareIsTold() {
        assertThat(careful()
                        .minimumEvidence(MinimumEvidence.allOf(Claim.NAME, Claim.PHONE))
                        .build()
                        .warnings())
                .containsExactly(
                        "minimumEvidence.anyOf: [name, phone] lacks name or date_of_birth; relatives can share all the rest",
                        "minimumEvidence.anyOf: [name, phone] counts contact data, which families share");
        assertThat(careful()
                        .minimumEvidence(MinimumEvidence.allOf(Claim.DATE_OF_BIRTH))
                        .build()
                        .warnings())
                .hasSize(1);
    }

    @Test
    void aLenientViewOfTheVerificationIsTold() {
        assertThat(careful()
                        .mode(PolicyMode.SHADOW)
                        .assurance(AssuranceRule.strictDefault()
                                .withMaxAge(Duration.ofDays(30).plusSeconds(1))
                                .withDocumentMustBeUnexpired(false))
                        .exposeFailedClaims(Claim.EMAIL)
                        .build()
                        .warnings())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("mode: SHADOW never verifies"),
                        second -> assertThat(second).startsWith("assurance.maxAge: "),
                        third -> assertThat(third).startsWith("assurance.documentMustBeUnexpired: "),
                        fourth -> assertThat(fourth).startsWith("evidence.exposeFailedClaims: naming email"));
    }
}
