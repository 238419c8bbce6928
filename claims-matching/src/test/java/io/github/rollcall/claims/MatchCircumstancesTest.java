package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What decides besides the two sides: the verification, the mode, the kind of an address, what was only asserted, what fails. */
class MatchCircumstancesTest {

    @Test
    void everyStepLeavesItsReasonInOrder() {
        ClaimsPolicy policy = PolicyCases.lenient()
                .appliesTo(PolicyScope.everything().withPurposes(MatchPurpose.HELPDESK))
                .alwaysReview(MatchFlag.DUPLICATE_NAME_IN_DIRECTORY)
                .alwaysReviewGroups(Set.of("admins"))
                .build();
        VerifiedClaims failed = Cases.verification(Cases.document())
                .status(AssuranceStatus.FAILED)
                .verifiedAt(Cases.NOW.minusSeconds(90_000))
                .documentExpiry(null)
                .build();
        MatchContext context =
                MatchContext.builder().now(Cases.NOW).recordsSharingName(2).build();
        MatchDecision decision = ClaimsMatcher.using(policy)
                .match(failed, Cases.recorded(Cases.record().dateOfBirth(null)), context);
        assertThat(decision.reasons())
                .extracting(MatchReason::code)
                .containsExactly(
                        MatchReason.Code.ACCOUNT_NOT_ACTIVE,
                        MatchReason.Code.ASSURANCE_NOT_MET,
                        MatchReason.Code.TOO_OLD,
                        MatchReason.Code.DOCUMENT_EXPIRY_UNKNOWN,
                        MatchReason.Code.NO_POLICY,
                        MatchReason.Code.MISSING_IN_DIRECTORY,
                        MatchReason.Code.MINIMUM_EVIDENCE_NOT_MET,
                        MatchReason.Code.FLAGGED_FOR_REVIEW,
                        MatchReason.Code.GROUP_FOR_REVIEW);
        assertThat(decision.results()).hasSize(2);
    }

    @Test
    void aPolicyOnTrialNeverVerifiesAndNeverStops() {
        ClaimsPolicy trial = PolicyCases.lenient().mode(PolicyMode.SHADOW).build();
        MatchDecision good = PolicyCases.match(trial, Cases.document(), Cases.record());
        assertThat(good.verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(good.evaluated()).isEqualTo(Verdict.PASS);
        assertThat(good.isEnforced()).isFalse();
        MatchDecision bad =
                PolicyCases.match(trial, Cases.document(), Cases.record().name(null));
        assertThat(bad.verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(bad.evaluated()).isEqualTo(Verdict.STOP);
        assertThat(bad.toString()).startsWith("MatchDecision[SHADOW, evaluated STOP");
    }

    @Test
    void anEnforcedDecisionIsWhatWasEvaluated() {
        MatchDecision decision = PolicyCases.match(PolicyCases.lenient().build(), Cases.document(), Cases.record());
        assertThat(decision.isEnforced()).isTrue();
        assertThat(decision.evaluated()).isEqualTo(Verdict.PASS);
        assertThat(decision.verdict()).isEqualTo(Verdict.PASS);
        assertThat(decision.decidedAt()).isEqualTo(Cases.NOW);
        assertThat(decision.toString()).startsWith("MatchDecision[PASS, ").endsWith("policy=test v1]");
    }

    @Test
    void whatThePolicyDoesNotNameIsNotComparedAndSaysSo() {
        MatchDecision decision = PolicyCases.match(
                PolicyCases.lenient().build(),
                Cases.document().value(Claim.of("badge_colour"), "red"),
                Cases.record().employeeId("4711"));
        assertThat(decision.notCompared())
                .containsExactly(Claim.ADDRESS, Claim.of("badge_colour"), Claim.EMAIL, Claim.EMPLOYEE_ID, Claim.PHONE);
        assertThat(decision.result(Claim.ADDRESS)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void anAddressOfAnotherKindCountsAsMissingInTheDirectory(AddressKind recorded) {
        ClaimsPolicy policy = PolicyCases.lenient()
                .claim(Claim.ADDRESS, ClaimRule.optionalClaim().directoryAddressKind(AddressKind.HOME))
                .build();
        ClaimResult address = ClaimsMatcher.using(policy)
                .match(
                        Cases.proven(Cases.document()),
                        Cases.recorded(Cases.record()).withAddressKind(recorded),
                        Cases.active().build())
                .result(Claim.ADDRESS)
                .orElseThrow();
        boolean other = recorded == AddressKind.WORK;
        assertThat(address.outcome()).isEqualTo(other ? ClaimOutcome.NO_DATA : ClaimOutcome.MATCH);
        assertThat(address.missing()).isEqualTo(other ? MissingSide.DIRECTORY : null);
        assertThat(address.flags().contains(MatchFlag.OTHER_ADDRESS_KIND)).isEqualTo(other);
    }

    @ParameterizedTest
    @CsvSource({"UNKNOWN, WORK, NO_DATA", "WORK, UNKNOWN, MATCH", "WORK, HOME, MATCH", "WORK, WORK, NO_DATA"})
    void theKindThatTheCallerStatesReplacesTheOneOfTheAddress(AddressKind own, AddressKind said, ClaimOutcome outcome) {
        ClaimsPolicy policy = PolicyCases.lenient()
                .claim(Claim.ADDRESS, ClaimRule.optionalClaim())
                .build();
        PostalAddress address = PostalAddress.builder()
                .street("14 Harbour St")
                .locality("Exeter")
                .postalCode("EX11AA")
                .kind(own)
                .build();
        RecordedClaims recorded =
                Cases.recorded(Cases.record().address(address)).withAddressKind(said);
        assertThat(recorded.addressKind()).isEqualTo(said);
        assertThat(RecordedClaims.of(recorded.claims()).addressKind()).isEqualTo(said);
        ClaimResult found = ClaimsMatcher.using(policy)
                .match(Cases.proven(Cases.document()), recorded, Cases.active().build())
                .result(Claim.ADDRESS)
                .orElseThrow();
        assertThat(found.outcome()).isEqualTo(outcome);
        assertThat(found.flags().contains(MatchFlag.OTHER_ADDRESS_KIND)).isEqualTo(outcome == ClaimOutcome.NO_DATA);
    }

    @Test
    void anAbsentAddressIsNotOneOfAnotherKind() {
        ClaimsPolicy policy = PolicyCases.lenient()
                .claim(Claim.ADDRESS, ClaimRule.optionalClaim().directoryAddressKind(AddressKind.HOME))
                .build();
        MatchDecision decision = ClaimsMatcher.using(policy)
                .match(
                        Cases.proven(Cases.document()),
                        Cases.recorded(Cases.record().address(null)).withAddressKind(AddressKind.WORK),
                        Cases.active().build());
        assertThat(decision.result(Claim.ADDRESS).orElseThrow().flags()).isEmpty();
    }

    @Test
    @Tag("R-32")
    void thePolicyDecidesWhichRulesCount() {
        ClaimSet.Builder initial = Cases.record().name(PersonName.of("I", "Brandt"));
        ClaimsPolicy usual = PolicyCases.lenient().build();
        ClaimResult near = result(usual, initial);
        assertThat(near.rules()).contains(RuleId.NAME_INITIAL);
        assertThat(near.outcome()).isEqualTo(ClaimOutcome.NEAR);
        RuleId[] rules = near.rules().toArray(new RuleId[0]);
        ClaimsPolicy trusting = PolicyCases.lenient()
                .claim(Claim.NAME, ClaimRule.requiredClaim().accept(rules))
                .build();
        assertThat(PolicyCases.match(trusting, Cases.document(), initial).verdict())
                .isEqualTo(Verdict.PASS);
        assertThat(result(trusting, initial).comparedOutcome()).isEqualTo(ClaimOutcome.NEAR);
        ClaimsPolicy wary = PolicyCases.lenient()
                .claim(Claim.NAME, ClaimRule.requiredClaim().review(RuleId.NAME_PARTICLE))
                .build();
        assertThat(result(wary, initial).outcome()).isEqualTo(ClaimOutcome.MISMATCH);
        assertThat(PolicyCases.match(wary, Cases.document(), initial).verdict()).isEqualTo(Verdict.STOP);
    }

    private static ClaimResult result(ClaimsPolicy policy, ClaimSet.Builder record) {
        return PolicyCases.match(policy, Cases.document(), record)
                .result(Claim.NAME)
                .orElseThrow();
    }

    @Test
    void anOversizedValueIsFlaggedAndNeverPasses() {
        ClaimsPolicy policy = PolicyCases.lenient()
                .claim(Claim.EMAIL, ClaimRule.optionalClaim())
                .build();
        ClaimSet all = Cases.record().build();
        ClaimSet.Builder record = ClaimSet.builder()
                .name(all.name())
                .dateOfBirth(all.dateOfBirth())
                .email("a".repeat(1_000_000) + "@fabrikam.example");
        MatchDecision decision = PolicyCases.match(policy, Cases.document(), record);
        ClaimResult email = decision.result(Claim.EMAIL).orElseThrow();
        assertThat(email.outcome()).isEqualTo(ClaimOutcome.INDETERMINATE);
        assertThat(email.flags()).contains(MatchFlag.OVERSIZED);
        assertThat(decision.verdict()).isEqualTo(Verdict.REVIEW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"runtime", "stack", "linkage", "null"})
    void whateverAComparisonThrowsItIsIndeterminate(String kind) {
        MatchDecision decision =
                broken(kind, Provenance.PROVEN, ClaimRule.optionalClaim().onIndeterminate(Verdict.PASS));
        assertThat(decision.result(Claim.EMAIL).orElseThrow().outcome()).isEqualTo(ClaimOutcome.INDETERMINATE);
        assertThat(decision.reasons())
                .containsExactly(new MatchReason(MatchReason.Code.COMPARISON_FAILED, Claim.EMAIL, Verdict.REVIEW));
    }

    @Test
    void anAssertedValueThatBreaksTheComparisonIsNoMilderThanNoValue() {
        ClaimRule strict = ClaimRule.optionalClaim().onMissingInVerification(Verdict.STOP);
        assertThat(broken("runtime", Provenance.ASSERTED, strict).verdict()).isEqualTo(Verdict.STOP);
        assertThat(broken("runtime", Provenance.PROVEN, strict).verdict()).isEqualTo(Verdict.REVIEW);
    }

    @SuppressWarnings("NullAway") // A comparison that breaks its contract.
    private static MatchDecision broken(String kind, Provenance provenance, ClaimRule rule) {
        Map<Claim, ClaimComparison> comparisons = new HashMap<>(Comparisons.STANDARD);
        comparisons.put(Claim.EMAIL, (verified, recorded, context) -> switch (kind) {
            case "runtime" -> throw new IllegalStateException("ilse.brandt@fabrikam.example");
            case "stack" -> throw new StackOverflowError();
            case "linkage" -> throw new NoClassDefFoundError("com/ibm/icu/text/Transliterator");
            default -> null;
        });
        ClaimsPolicy policy = PolicyCases.lenient().claim(Claim.EMAIL, rule).build();
        return new ClaimsMatcher(policy, comparisons, null)
                .match(
                        Cases.verification(Cases.document())
                                .provenance(Claim.EMAIL, provenance)
                                .build(),
                        Cases.recorded(Cases.record()),
                        Cases.active().build());
    }

    @Test
    void anAssertedValueIsMissingInTheVerificationWhateverTheDirectoryHolds() {
        ClaimsPolicy policy = PolicyCases.lenient()
                .claim(Claim.EMAIL, ClaimRule.optionalClaim())
                .build();
        ClaimSet all = Cases.record().build();
        for (String held : List.of("", "ilse.brandt@fabrikam.example", "n/a")) {
            ClaimSet.Builder record = ClaimSet.builder()
                    .name(all.name())
                    .dateOfBirth(all.dateOfBirth())
                    .email(held);
            ClaimResult email = ClaimsMatcher.using(policy)
                    .match(
                            Cases.verification(Cases.document()).build(),
                            Cases.recorded(record),
                            Cases.active().build())
                    .result(Claim.EMAIL)
                    .orElseThrow();
            assertThat(email.outcome()).isEqualTo(ClaimOutcome.NO_DATA);
            assertThat(email.missing()).isEqualTo(held.contains("@") ? MissingSide.VERIFICATION : MissingSide.BOTH);
            assertThat(email.flags()).contains(MatchFlag.ASSERTED_ONLY);
            assertThat(email.provenance()).isEqualTo(Provenance.ASSERTED);
        }
    }

    @Test
    void aResultSaysHowItsValuesBecameKnown() {
        ClaimsPolicy.Builder policy = PolicyCases.lenient();
        policy.claim(Claim.EMAIL, ClaimRule.optionalClaim())
                .claim(Claim.PHONE, ClaimRule.optionalClaim())
                .claim(Claim.COUNTRY, ClaimRule.optionalClaim());
        VerifiedClaims verified = Cases.verification(Cases.document().phone("+12025550143"))
                .provenance(Claim.PHONE, "+12025550143", Provenance.PROVEN)
                .build();
        MatchDecision decision = ClaimsMatcher.using(policy.build())
                .match(verified, Cases.recorded(Cases.record()), Cases.active().build());
        assertThat(decision.results())
                .extracting(result -> result.claim() + "=" + result.provenance())
                .containsExactly(
                        "country=null", "date_of_birth=DOCUMENT", "email=ASSERTED", "name=DOCUMENT", "phone=PROVEN");
    }
}
