package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleCatalogueTest {

    @ParameterizedTest
    @EnumSource
    void everyRuleHasAClaimOrIsForAll(RuleId rule) {
        assertThat(RuleCatalogue.isKnown(rule))
                .as("add the first word of %s to the owners in RuleCatalogue", rule)
                .isTrue();
    }

    @Test
    void aRuleBelongsToItsClaimOnly() {
        assertThat(RuleCatalogue.belongsTo(RuleId.SUFFIX_CONFLICT, Claim.NAME)).isTrue();
        assertThat(RuleCatalogue.belongsTo(RuleId.SUFFIX_CONFLICT, Claim.ADDRESS))
                .isFalse();
        assertThat(RuleCatalogue.belongsTo(RuleId.DOB_PARTIAL, Claim.DATE_OF_BIRTH))
                .isTrue();
        assertThat(RuleCatalogue.belongsTo(RuleId.EMAIL_GUEST, Claim.PHONE)).isFalse();
        assertThat(RuleCatalogue.belongsTo(RuleId.VALUE_ABSENT, Claim.NAME)).isFalse();
    }

    @Test
    void theTextRulesServeTheClaimsOfTheHost() {
        assertThat(RuleCatalogue.belongsTo(RuleId.TEXT_EQUAL, Claim.of("badge_colour")))
                .isTrue();
        assertThat(RuleCatalogue.belongsTo(RuleId.TEXT_EQUAL, Claim.EMPLOYEE_ID))
                .isFalse();
        assertThat(RuleCatalogue.belongsTo(RuleId.EMPLOYEE_ID_EQUAL, Claim.EMPLOYEE_ID))
                .isTrue();
        assertThat(RuleCatalogue.belongsTo(RuleId.REGION_EQUAL, Claim.REGION)).isTrue();
        // The kinds of claims in the table are no claims.
        assertThat(RuleCatalogue.belongsTo(RuleId.VALUE_ABSENT, Claim.of("any")))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "NAME_EDIT1",
                "ADDRESS_EDIT1",
                "DOB_ONE_DIGIT",
                "DOB_TRANSPOSED",
                "DOB_PARTIAL",
                "DOB_AMBIGUOUS",
                "NAME_CONFUSABLE",
                "NAME_TRANSLIT_CLOSE",
                "NAME_ICAO_DROPPED",
                "NAME_PREFERRED",
                "EMPLOYEE_ID_LOOKALIKE",
                "PHONE_MASKED",
                "DOB_CALENDAR_DOUBTFUL",
                "DOB_LEAP_DAY",
                "NAME_MARKS",
                "NAME_SINGLE",
                "NAME_PARTIAL",
                "MIDDLE_CONFLICT",
                "ADDRESS_PARTIAL",
                "ADDRESS_BUILDING",
                "ADDRESS_LOCALITY_OTHER"
            })
    void whatRestsOnAnEditALookAlikeOrHalfAValueIsNeverAMatch(RuleId rule) {
        assertThat(rule.mayBeAccepted()).isFalse();
        assertThat(RuleCatalogue.mayBeListed(rule)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void onlyRulesThatMatchOrAreDoubtfulMayEverBeAccepted(RuleId rule) {
        boolean contradicts = rule.outcome() != ClaimOutcome.MATCH && rule.outcome() != ClaimOutcome.NEAR;
        assertThat(RuleCatalogue.mayBeListed(rule)).isNotEqualTo(contradicts);
        if (contradicts) {
            assertThat(rule.mayBeAccepted()).isFalse();
        }
        if (rule.outcome() == ClaimOutcome.MATCH) {
            assertThat(rule.mayBeAccepted()).isTrue();
        }
        if (RuleCatalogue.isExact(rule)) {
            assertThat(rule.outcome()).isEqualTo(ClaimOutcome.MATCH);
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "NAME_INITIAL",
                "NAME_NICKNAME_SHARED",
                "NAME_FIELD_SWAP",
                "NAME_MIDDLE_AS_GIVEN",
                "NAME_TRUNCATED",
                "SUFFIX_ONE_SIDED",
                "DOB_TZ_DAY",
                "PHONE_NATIONAL",
                "ADDRESS_UNIT"
            })
    void whatMeansTheSameToSomeEmployersMayBeRaisedToAMatch(RuleId rule) {
        assertThat(rule.outcome()).isEqualTo(ClaimOutcome.NEAR);
        assertThat(rule.mayBeAccepted()).isTrue();
    }

    /** A list replaces the usual outcomes, so a doubtful rule that a ready policy forgot would lock people out. */
    @ParameterizedTest
    @EnumSource
    void theReadyPoliciesReviewEveryDoubtfulRule(RuleId rule) {
        for (ClaimsPolicy policy :
                List.of(ClaimsPolicy.workforceDefault(), ClaimsPolicy.strict(), ClaimsPolicy.onboarding())) {
            policy.claims().forEach((claim, claimRule) -> {
                if (rule.outcome() == ClaimOutcome.NEAR && RuleCatalogue.belongsTo(rule, claim)) {
                    assertThat(claimRule.outcome(rule))
                            .as("%s of %s in %s", rule, claim, policy.id())
                            .isEqualTo(ClaimOutcome.NEAR);
                }
            });
        }
    }
}
