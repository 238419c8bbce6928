package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ClaimsMatcherTest {

    private static final ClaimsMatcher WORKFORCE = ClaimsMatcher.using(ClaimsPolicy.workforceDefault());

    @Test
    @Tag("R-31")
    void aDocumentThatDescribesTheRecordPasses() {
        MatchDecision decision = match(Cases.document(), Cases.record());
        assertThat(decision.verdict()).isEqualTo(Verdict.PASS);
        assertThat(decision.reasons()).isEmpty();
        assertThat(decision.results()).extracting(ClaimResult::outcome).containsOnly(ClaimOutcome.MATCH);
        assertThat(decision.policyId()).isEqualTo("workforce-default");
        assertThat(decision.policyHash())
                .isEqualTo(ClaimsPolicy.workforceDefault().hash());
    }

    static Stream<Arguments> contradictions() {
        return Stream.of(
                Arguments.of(Claim.NAME, Cases.record().name(PersonName.of("Erik", "Brandt"))),
                Arguments.of(Claim.DATE_OF_BIRTH, Cases.record().dateOfBirth(BirthDate.parse("1951-02-11"))),
                Arguments.of(Claim.ADDRESS, Cases.record().address(Cases.address("9 Mill Lane", "Leeds", "LS1 4AA"))),
                Arguments.of(
                        Claim.EMAIL,
                        withoutTexts(Cases.record()).phone("+441392960111").email("ilse@contoso.example")),
                Arguments.of(
                        Claim.PHONE,
                        withoutTexts(Cases.record())
                                .email("ilse.brandt@fabrikam.example")
                                .phone("+44 20 7946 0018")));
    }

    private static ClaimSet.Builder withoutTexts(ClaimSet.Builder builder) {
        ClaimSet all = builder.build();
        return ClaimSet.builder()
                .name(all.name())
                .dateOfBirth(all.dateOfBirth())
                .address(all.address());
    }

    @ParameterizedTest
    @MethodSource("contradictions")
    @Tag("R-32")
    void eachMismatchIsAHardStopWhereThePolicySaysStop(Claim claim, ClaimSet.Builder record) {
        MatchDecision decision = decide(claim, ClaimRule.optionalClaim().onMismatch(Verdict.STOP), record);
        assertThat(decision.verdict()).isEqualTo(Verdict.STOP);
        assertThat(decision.reasons()).contains(new MatchReason(MatchReason.Code.CLAIM_MISMATCH, claim, Verdict.STOP));
    }

    @ParameterizedTest
    @MethodSource("contradictions")
    @Tag("R-32")
    void eachMismatchIsASoftFlagWhereThePolicySaysReview(Claim claim, ClaimSet.Builder record) {
        MatchDecision decision = decide(claim, ClaimRule.optionalClaim().onMismatch(Verdict.REVIEW), record);
        assertThat(decision.verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(decision.reasons())
                .contains(new MatchReason(MatchReason.Code.CLAIM_MISMATCH, claim, Verdict.REVIEW));
    }

    private static MatchDecision decide(Claim claim, ClaimRule rule, ClaimSet.Builder record) {
        ClaimsPolicy.Builder policy = ClaimsPolicy.builder("test", 1);
        for (Claim other : Set.of(Claim.NAME, Claim.DATE_OF_BIRTH, Claim.ADDRESS, Claim.EMAIL, Claim.PHONE)) {
            policy.claim(other, ClaimRule.optionalClaim());
        }
        return ClaimsMatcher.using(policy.claim(claim, rule).build())
                .match(
                        Cases.proven(Cases.document()),
                        Cases.recorded(record),
                        Cases.active().build());
    }

    @Test
    void agreementElsewhereNeverOutvotesAnotherGivenNameOrBirthDate() {
        ClaimSet.Builder twin = Cases.document().name(PersonName.of("Erik", "Brandt"));
        assertThat(match(twin, Cases.record()).verdict()).isEqualTo(Verdict.STOP);
        ClaimSet.Builder daughter = Cases.document().dateOfBirth(BirthDate.parse("2006-01-12"));
        assertThat(match(daughter, Cases.record()).verdict()).isEqualTo(Verdict.STOP);
    }

    @ParameterizedTest
    @EnumSource(names = {"INACTIVE", "UNKNOWN"})
    @Tag("R-34")
    void anAccountNotKnownToBeActiveStops(AccountState state) {
        MatchContext context = Cases.active().accountState(state).build();
        MatchDecision decision = match(Cases.document(), Cases.record(), context);
        assertThat(decision.verdict()).isEqualTo(Verdict.STOP);
        assertThat(decision.reasons())
                .containsExactly(new MatchReason(MatchReason.Code.ACCOUNT_NOT_ACTIVE, null, Verdict.STOP));
        assertThat(decision.results()).hasSize(5);
    }

    @Test
    void aContextThatSaysNothingStops() {
        assertThat(match(
                                Cases.document(),
                                Cases.record(),
                                MatchContext.builder().build())
                        .verdict())
                .isEqualTo(Verdict.STOP);
    }

    @Test
    @Tag("R-33")
    void aMissingRequiredAttributeFailsAndSaysOnWhichSide() {
        ClaimSet.Builder nameless = Cases.record().name(null);
        MatchDecision decision = match(Cases.document(), nameless);
        assertThat(decision.verdict()).isEqualTo(Verdict.STOP);
        assertThat(decision.reasons())
                .contains(new MatchReason(MatchReason.Code.MISSING_IN_DIRECTORY, Claim.NAME, Verdict.STOP));
        MatchDecision other = match(Cases.document().name(null), Cases.record());
        assertThat(other.reasons())
                .contains(new MatchReason(MatchReason.Code.MISSING_IN_VERIFICATION, Claim.NAME, Verdict.STOP));
    }

    @Test
    void theMinimumEvidenceHasToAgreeAsAWhole() {
        MatchDecision decision = match(Cases.document(), Cases.record().dateOfBirth(null));
        assertThat(decision.verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(decision.reasons())
                .contains(new MatchReason(MatchReason.Code.MINIMUM_EVIDENCE_NOT_MET, null, Verdict.REVIEW));
    }

    @Test
    void nearIsNoEvidenceEvenWhereThePolicyAcceptsIt() {
        ClaimsPolicy lenient = ClaimsPolicy.builder("lenient", 1)
                .claim(Claim.NAME, ClaimRule.requiredClaim().onNear(Verdict.PASS))
                .claim(Claim.DATE_OF_BIRTH, ClaimRule.optionalClaim())
                .build();
        MatchDecision decision = ClaimsMatcher.using(lenient)
                .match(
                        Cases.proven(Cases.document()),
                        Cases.recorded(Cases.record().name(PersonName.of("I", "Brandt"))),
                        Cases.active().build());
        assertThat(decision.verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(decision.reasons())
                .extracting(MatchReason::code)
                .containsExactly(MatchReason.Code.MINIMUM_EVIDENCE_NOT_MET);
    }

    @Test
    void nothingComparedIsNeverPass() {
        MatchDecision decision = match(ClaimSet.builder(), ClaimSet.builder());
        assertThat(decision.verdict()).isNotEqualTo(Verdict.PASS);
        assertThat(decision.reasons())
                .extracting(MatchReason::code)
                .contains(MatchReason.Code.NOTHING_COMPARED, MatchReason.Code.MISSING_ON_BOTH_SIDES);
    }

    @Test
    void anAssertedValueThatAgreesIsNoEvidence() {
        VerifiedClaims asserted = Cases.verification(Cases.document()).build();
        MatchDecision decision = WORKFORCE.match(
                asserted, Cases.recorded(Cases.record()), Cases.active().build());
        ClaimResult email = decision.result(Claim.EMAIL).orElseThrow();
        assertThat(email.outcome()).isEqualTo(ClaimOutcome.NO_DATA);
        assertThat(email.missing()).isEqualTo(MissingSide.VERIFICATION);
        assertThat(email.flags()).contains(MatchFlag.ASSERTED_ONLY);
        assertThat(decision.verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void anAssertedNameCannotMeetTheMinimumEvidence() {
        VerifiedClaims asserted = Cases.verification(Cases.document())
                .provenance(Claim.NAME, Provenance.ASSERTED)
                .build();
        MatchDecision decision = WORKFORCE.match(
                asserted, Cases.recorded(Cases.record()), Cases.active().build());
        assertThat(decision.verdict()).isEqualTo(Verdict.STOP);
    }

    @Test
    void anAssertedValueThatContradictsMayLowerTheDecision() {
        ClaimSet.Builder claims = withoutTexts(Cases.document()).email("someone@contoso.example");
        MatchDecision decision = WORKFORCE.match(
                Cases.verification(claims).build(),
                Cases.recorded(Cases.record()),
                Cases.active().build());
        assertThat(decision.verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(decision.reasons())
                .containsExactly(new MatchReason(MatchReason.Code.CLAIM_MISMATCH, Claim.EMAIL, Verdict.REVIEW));
    }

    @Test
    void theProvenOneOfTwoNumbersIsTheOneThatCounts() {
        ClaimSet.Builder claims =
                withoutTexts(Cases.document()).phone("+12025550143").phone("+441392960111");
        VerifiedClaims verified = Cases.verification(claims)
                .provenance(Claim.PHONE, "+12025550143", Provenance.PROVEN)
                .build();
        MatchDecision decision = WORKFORCE.match(
                verified, Cases.recorded(Cases.record()), Cases.active().build());
        assertThat(decision.result(Claim.PHONE).orElseThrow().outcome()).isEqualTo(ClaimOutcome.MISMATCH);
    }

    @Test
    void aComparisonThatThrowsIsIndeterminateAndNeverPass() {
        ClaimsPolicy policy = ClaimsPolicy.builder("broken", 1)
                .claim(Claim.NAME, ClaimRule.requiredClaim())
                .claim(Claim.DATE_OF_BIRTH, ClaimRule.optionalClaim())
                .claim(Claim.ADDRESS, ClaimRule.optionalClaim().onIndeterminate(Verdict.PASS))
                .build();
        Map<Claim, ClaimComparison> comparisons = new HashMap<>(Comparisons.STANDARD);
        comparisons.put(Claim.ADDRESS, (verified, recorded, context) -> {
            throw new IllegalStateException("14 Harbour Street");
        });
        MatchDecision decision = new ClaimsMatcher(policy, comparisons, null)
                .match(
                        Cases.proven(Cases.document()),
                        Cases.recorded(Cases.record()),
                        Cases.active().build());
        assertThat(decision.verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(decision.reasons())
                .containsExactly(new MatchReason(MatchReason.Code.COMPARISON_FAILED, Claim.ADDRESS, Verdict.REVIEW));
        assertThat(decision.toString()).doesNotContain("Harbour");
    }

    @Test
    void recordsThatShareANameGoToAPerson() {
        MatchContext context = Cases.active().recordsSharingName(2).build();
        MatchDecision decision = match(Cases.document(), Cases.record(), context);
        assertThat(decision.verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(decision.result(Claim.NAME).orElseThrow().flags()).contains(MatchFlag.DUPLICATE_NAME_IN_DIRECTORY);
    }

    @Test
    void membersOfAPrivilegedGroupAndOfUnknownGroupsGoToAPerson() {
        ClaimsMatcher matcher = ClaimsMatcher.using(ClaimsPolicy.builder("groups", 1)
                .claim(Claim.NAME, ClaimRule.requiredClaim())
                .claim(Claim.DATE_OF_BIRTH, ClaimRule.optionalClaim())
                .alwaysReviewGroups(Set.of("admins"))
                .build());
        assertThat(verdict(matcher, Set.of("staff"))).isEqualTo(Verdict.PASS);
        assertThat(verdict(matcher, Set.of("staff", "admins"))).isEqualTo(Verdict.REVIEW);
        assertThat(verdict(matcher, null)).isEqualTo(Verdict.REVIEW);
    }

    private static Verdict verdict(ClaimsMatcher matcher, @Nullable Set<String> groups) {
        MatchContext.Builder context = Cases.active();
        if (groups != null) {
            context.groups(groups);
        }
        return matcher.match(Cases.proven(Cases.document()), Cases.recorded(Cases.record()), context.build())
                .verdict();
    }

    @Test
    void verifiedClaimsNameEveryMissingCircumstanceAtOnce() {
        assertThatThrownBy(() -> VerifiedClaims.builder(ClaimSet.builder().build())
                        .provenance(Claim.PHONE, "+12025550143", Provenance.PROVEN)
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("vendor", "reference", "verifiedAt", "phone")
                .hasMessageNotContaining("2025550143");
    }

    private static MatchDecision match(ClaimSet.Builder document, ClaimSet.Builder record) {
        return match(document, record, Cases.active().build());
    }

    private static MatchDecision match(ClaimSet.Builder document, ClaimSet.Builder record, MatchContext context) {
        return WORKFORCE.match(Cases.proven(document), Cases.recorded(record), context);
    }
}
