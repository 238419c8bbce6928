package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadyPoliciesTest {

    static List<ClaimsPolicy> ready() {
        return List.of(ClaimsPolicy.workforceDefault(), ClaimsPolicy.strict(), ClaimsPolicy.onboarding());
    }

    @ParameterizedTest
    @MethodSource("ready")
    void everyReadyPolicyPassesTheRightfulPersonAndStopsTheirTwin(ClaimsPolicy policy) {
        assertThat(decide(policy, Cases.record()).verdict()).isEqualTo(Verdict.PASS);
        assertThat(decide(policy, Cases.record().name(PersonName.of("Erik", "Brandt")))
                        .verdict())
                .isEqualTo(Verdict.STOP);
        assertThat(decide(policy, Cases.record().dateOfBirth(BirthDate.parse("1951-02-11")))
                        .verdict())
                .isEqualTo(Verdict.STOP);
    }

    @ParameterizedTest
    @MethodSource("ready")
    void noReadyPolicyPassesWithoutADateOfBirth(ClaimsPolicy policy) {
        assertThat(decide(policy, Cases.record().dateOfBirth(null)).verdict()).isNotEqualTo(Verdict.PASS);
    }

    @Test
    void theStrictPolicyStopsWhatTheDefaultLeavesToAPerson() {
        ClaimSet.Builder transposed = Cases.record().dateOfBirth(BirthDate.parse("1984-09-24"));
        assertThat(decide(ClaimsPolicy.workforceDefault(), transposed).verdict())
                .isEqualTo(Verdict.REVIEW);
        assertThat(decide(ClaimsPolicy.strict(), transposed).verdict()).isEqualTo(Verdict.STOP);
        ClaimSet.Builder unborn = Cases.record().dateOfBirth(null);
        assertThat(decide(ClaimsPolicy.workforceDefault(), unborn).verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(decide(ClaimsPolicy.strict(), unborn).verdict()).isEqualTo(Verdict.STOP);
    }

    @Test
    void theStrictPolicySendsWhatTheDirectoryLacksToAPerson() {
        ClaimSet all = Cases.record().build();
        ClaimSet.Builder bare = ClaimSet.builder().name(all.name()).dateOfBirth(all.dateOfBirth());
        assertThat(decide(ClaimsPolicy.workforceDefault(), bare).verdict()).isEqualTo(Verdict.PASS);
        assertThat(decide(ClaimsPolicy.strict(), bare).verdict()).isEqualTo(Verdict.REVIEW);
    }

    @Test
    void theStrictPolicyIsNeverMilderThanTheDefault() {
        ClaimsPolicy strict = ClaimsPolicy.strict();
        ClaimsPolicy.workforceDefault().claims().forEach((claim, rule) -> {
            ClaimRule stricter = Objects.requireNonNull(strict.claims().get(claim));
            for (ClaimOutcome outcome : ClaimOutcome.values()) {
                assertThat(stricter.effect(outcome))
                        .as("%s %s", claim, outcome)
                        .isGreaterThanOrEqualTo(rule.effect(outcome));
            }
        });
        assertThat(strict.alwaysReviewFlags())
                .containsAll(ClaimsPolicy.workforceDefault().alwaysReviewFlags());
        assertThat(strict.assurance().maxAge()).isEqualTo(Duration.ofHours(1));
        assertThat(strict.assurance().onUnknownExpiry()).isEqualTo(Verdict.REVIEW);
    }

    @Test
    void theOnboardingPolicyAppliesToOnboardingOnly() {
        ClaimsPolicy onboarding = ClaimsPolicy.onboarding();
        assertThat(onboarding.appliesTo().purposes()).containsExactly(MatchPurpose.ONBOARDING);
        MatchDecision reset = PolicyCases.match(
                ClaimsMatcher.using(onboarding), Cases.active().purpose(MatchPurpose.PASSWORD_RESET));
        assertThat(reset.verdict()).isEqualTo(Verdict.STOP);
        assertThat(onboarding.appliesTo().priority())
                .isLessThan(ClaimsPolicy.workforceDefault().appliesTo().priority());
    }

    @Test
    void theOnboardingPolicyWaitsForWhatThePersonnelDepartmentHasNotEntered() {
        assertThat(decide(ClaimsPolicy.onboarding(), Cases.record().dateOfBirth(null))
                        .verdict())
                .isEqualTo(Verdict.REVIEW);
        assertThat(PolicyCases.match(ClaimsPolicy.onboarding(), Cases.document().dateOfBirth(null), Cases.record())
                        .verdict())
                .isEqualTo(Verdict.STOP);
    }

    private static MatchDecision decide(ClaimsPolicy policy, ClaimSet.Builder record) {
        return ClaimsMatcher.using(policy)
                .match(
                        Cases.proven(Cases.document()),
                        Cases.recorded(record),
                        Cases.active().purpose(MatchPurpose.ONBOARDING).build());
    }
}
