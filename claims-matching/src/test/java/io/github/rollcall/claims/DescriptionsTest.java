package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the types of a match print of themselves: enough to follow a log, and no value. */
class DescriptionsTest {

    private static final ClaimsPolicy POLICY = PolicyCases.lenient().build();

    @Test
    void theTwoSidesNameTheClaimsThatTheyState() {
        ClaimSet.Builder claims = ClaimSet.builder()
                .dateOfBirth(BirthDate.parse("1984-09-23"))
                .email("ilse.brandt@fabrikam.example")
                .value(Claim.of("badge_colour"), "red");
        String printed = "ClaimSet[badge_colour=***, date_of_birth=***, email=***]";
        assertThat(claims.build()).hasToString(printed);
        assertThat(RecordedClaims.of(claims.build())).hasToString("RecordedClaims[" + printed + "]");
        assertThat(Cases.proven(ClaimSet.builder())).hasToString("VerifiedClaims[ClaimSet[], reference=***]");
        assertThat(Claim.of("badge_colour")).hasToString("badge_colour");
        assertThat(AssuranceStatus.of("IAL2")).hasToString("IAL2");
        assertThat(MatchPurpose.HELPDESK).hasToString("HELPDESK");
    }

    @Test
    void aContextCountsTheGroupsAndNamesNone() {
        assertThat(Cases.active().groups(Set.of("a", "b")).recordsSharingName(3).build())
                .hasToString("MatchContext[ACTIVE, groups=2, recordsSharingName=3]");
        assertThat(MatchContext.builder().now(Cases.NOW).build())
                .hasToString("MatchContext[UNKNOWN, groups=unknown, recordsSharingName=0]");
    }

    @Test
    void aDecisionPrintsReasonsResultsAndPolicy() {
        MatchDecision decision = PolicyCases.match(
                POLICY,
                Cases.document().name(PersonName.of("Ilse", "Brandt")),
                Cases.record().dateOfBirth(null));

        assertThat(decision.result(Claim.NAME).orElseThrow()).hasToString("name MATCH [NAME_EXACT] -> PASS");
        assertThat(decision.result(Claim.DATE_OF_BIRTH).orElseThrow())
                .hasToString("date_of_birth NO_DATA missing DIRECTORY [VALUE_ABSENT] -> REVIEW");
        assertThat(decision)
                .hasToString("MatchDecision[REVIEW, reasons=[MISSING_IN_DIRECTORY(date_of_birth) -> REVIEW,"
                        + " MINIMUM_EVIDENCE_NOT_MET -> REVIEW],"
                        + " results=[date_of_birth NO_DATA missing DIRECTORY [VALUE_ABSENT] -> REVIEW,"
                        + " name MATCH [NAME_EXACT] -> PASS], policy=test v1]");
        assertThat(decision.circumstances()).hasToString("MatchCircumstances[VERIFIED, decidedAt=" + Cases.NOW + "]");
        assertThat(decision.policyId()).isEqualTo("test");
        assertThat(decision.policyVersion()).isEqualTo(1);
        assertThat(decision.policyHash()).isEqualTo(POLICY.hash());
    }

    @Test
    void aResultPrintsItsFlags() {
        ClaimSet.Builder born = Cases.record().dateOfBirth(BirthDate.parse("1984"));
        assertThat(PolicyCases.match(POLICY, Cases.document(), born)
                        .result(Claim.DATE_OF_BIRTH)
                        .orElseThrow())
                .hasToString("date_of_birth NEAR [DOB_PARTIAL] [PARTIAL_DATE] -> REVIEW");
    }

    @Test
    void aRecordPrintsNeitherSubjectNorReference() {
        MatchDecision decision = PolicyCases.match(POLICY, Cases.document(), Cases.record());
        DecisionRecord record = DecisionRecord.of(decision, "object-1");
        assertThat(record)
                .hasToString("DecisionRecord[" + record.decisionId()
                        + ", PASS, evaluated=PASS, reasons=[], policy=test v1]");
        assertThat(record.verification())
                .hasToString("VerificationEntry[VERIFIED, verifiedAt=" + Cases.NOW + ", reference=***]");
        DecisionRecord.ClaimEntry born = record.claims().get(0);
        assertThat(born).hasToString("ClaimEntry[date_of_birth MATCH [DOB_EQUAL] -> PASS]");
        assertThat(born.evidence()).isEqualTo("two complete dates");
        assertThat(born.comparedOutcome()).isEqualTo(ClaimOutcome.MATCH);
    }

    @Test
    void aPolicyAndItsPartsPrintWhatTheySay() {
        assertThat(POLICY).hasToString("ClaimsPolicy[test v1, " + POLICY.hash() + "]");
        assertThat(POLICY)
                .isEqualTo(PolicyCases.lenient().build())
                .hasSameHashCodeAs(PolicyCases.lenient().build())
                .isNotEqualTo(PolicyCases.lenient().mode(PolicyMode.SHADOW).build())
                .isNotEqualTo(POLICY.hash());
        assertThat(PolicyScope.everything()).hasToString("PolicyScope[groups=all, purposes=all, priority=100]");
        assertThat(new PolicyScope(Set.of("a", "b"), Set.of(MatchPurpose.HELPDESK), 7))
                .hasToString("PolicyScope[groups=2, purposes=[HELPDESK], priority=7]");
        assertThat(ClaimRule.optionalClaim().accept(RuleId.NAME_FOLD))
                .hasToString("ClaimRule[required=false, effects={MISMATCH=REVIEW, NEAR=REVIEW,"
                        + " MISSING_IN_DIRECTORY=REVIEW, MISSING_IN_VERIFICATION=REVIEW, INDETERMINATE=REVIEW},"
                        + " accept=[NAME_FOLD], review=null, directoryAddressKind=UNKNOWN]");
    }

    @Test
    void theWorseOfTwoIsTheGraver() {
        List<Verdict> verdicts = List.of(Verdict.PASS, Verdict.REVIEW, Verdict.STOP);
        for (int i = 0; i < verdicts.size(); i++) {
            for (int j = 0; j < verdicts.size(); j++) {
                assertThat(verdicts.get(i).worse(verdicts.get(j))).isEqualTo(verdicts.get(Math.max(i, j)));
            }
        }
    }
}
