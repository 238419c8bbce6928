package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClaimRuleTest {

    private static final ClaimRule USUAL = ClaimRule.optionalClaim();

    @ParameterizedTest
    @EnumSource
    void withoutListsEveryRuleCountsAsWhatItSaysOfItself(RuleId rule) {
        assertThat(USUAL.outcome(rule)).isEqualTo(rule.outcome());
    }

    @Test
    void anAcceptedRuleIsAMatchAndOneLeftOutOfTheListAMismatch() {
        ClaimRule rule = USUAL.accept(RuleId.NAME_FOLD, RuleId.NAME_INITIAL);
        assertThat(rule.outcome(RuleId.NAME_FOLD)).isEqualTo(ClaimOutcome.MATCH);
        assertThat(rule.outcome(RuleId.NAME_INITIAL)).isEqualTo(ClaimOutcome.MATCH);
        assertThat(rule.outcome(RuleId.NAME_JOIN)).isEqualTo(ClaimOutcome.MISMATCH);
        assertThat(rule.outcome(RuleId.NAME_EDIT1)).isEqualTo(ClaimOutcome.NEAR);
    }

    @Test
    void aReviewedRuleIsNearAndADoubtfulOneLeftOutOfTheListAMismatch() {
        ClaimRule rule = USUAL.review(RuleId.NAME_FOLD, RuleId.NAME_EDIT1);
        assertThat(rule.outcome(RuleId.NAME_FOLD)).isEqualTo(ClaimOutcome.NEAR);
        assertThat(rule.outcome(RuleId.NAME_EDIT1)).isEqualTo(ClaimOutcome.NEAR);
        assertThat(rule.outcome(RuleId.NAME_INITIAL)).isEqualTo(ClaimOutcome.MISMATCH);
        assertThat(rule.outcome(RuleId.NAME_JOIN)).isEqualTo(ClaimOutcome.MATCH);
    }

    @Test
    void withBothListsARuleInNeitherIsAMismatch() {
        ClaimRule rule = USUAL.accept(RuleId.NAME_FOLD).review(RuleId.NAME_EDIT1);
        assertThat(rule.outcome(RuleId.NAME_JOIN)).isEqualTo(ClaimOutcome.MISMATCH);
        assertThat(rule.outcome(RuleId.NAME_INITIAL)).isEqualTo(ClaimOutcome.MISMATCH);
    }

    @Test
    void equalityAndContradictionAreBeyondAnyList() {
        ClaimRule none = USUAL.accept().review();
        for (RuleId rule : RuleId.values()) {
            ClaimOutcome expected = RuleCatalogue.mayBeListed(rule) && !RuleCatalogue.isExact(rule)
                    ? ClaimOutcome.MISMATCH
                    : rule.outcome();
            assertThat(none.outcome(rule)).as("%s", rule).isEqualTo(expected);
        }
        assertThat(none.outcome(RuleId.NAME_EXACT)).isEqualTo(ClaimOutcome.MATCH);
        assertThat(none.outcome(RuleId.DOB_EQUAL)).isEqualTo(ClaimOutcome.MATCH);
        assertThat(none.outcome(RuleId.NAME_FOLD)).isEqualTo(ClaimOutcome.MISMATCH);
        assertThat(none.outcome(RuleId.VALUE_ABSENT)).isEqualTo(ClaimOutcome.NO_DATA);
        assertThat(none.outcome(RuleId.NAME_SCRIPT)).isEqualTo(ClaimOutcome.INDETERMINATE);
    }

    @Test
    void theGravestRuleDecidesTheOutcome() {
        ClaimRule rule = USUAL.accept(RuleId.NAME_FOLD, RuleId.NAME_INITIAL).review(RuleId.NAME_JOIN);
        assertThat(rule.outcome(found(ClaimOutcome.NEAR, RuleId.NAME_FOLD, RuleId.NAME_INITIAL)))
                .isEqualTo(ClaimOutcome.MATCH);
        assertThat(rule.outcome(found(ClaimOutcome.MATCH, RuleId.NAME_FOLD, RuleId.NAME_JOIN)))
                .isEqualTo(ClaimOutcome.NEAR);
        assertThat(rule.outcome(found(ClaimOutcome.MATCH, RuleId.NAME_JOIN, RuleId.NAME_TITLE)))
                .isEqualTo(ClaimOutcome.MISMATCH);
        assertThat(rule.outcome(found(ClaimOutcome.MISMATCH, RuleId.NAME_FOLD, RuleId.SUFFIX_CONFLICT)))
                .isEqualTo(ClaimOutcome.MISMATCH);
    }

    @Test
    void aComparisonThatCappedItselfStaysCapped() {
        ClaimRule rule = USUAL.accept(RuleId.NAME_FOLD);
        Comparison capped = found(ClaimOutcome.NEAR, RuleId.NAME_FOLD);
        assertThat(rule.outcome(capped)).isEqualTo(ClaimOutcome.NEAR);
        assertThat(USUAL.outcome(capped)).isEqualTo(ClaimOutcome.NEAR);
    }

    private static Comparison found(ClaimOutcome outcome, RuleId... rules) {
        return new Comparison(outcome, List.of(rules), Set.of(), null, "");
    }

    @Test
    void eachSideOfAMissingValueHasItsOwnEffectAndBothSidesTheGraver() {
        ClaimRule rule = USUAL.onMissingInDirectory(Verdict.PASS).onMissingInVerification(Verdict.STOP);
        assertThat(rule.effect(MissingSide.DIRECTORY)).isEqualTo(Verdict.PASS);
        assertThat(rule.effect(MissingSide.VERIFICATION)).isEqualTo(Verdict.STOP);
        assertThat(rule.effect(MissingSide.BOTH)).isEqualTo(Verdict.STOP);
        assertThat(rule.effect(ClaimOutcome.NO_DATA)).isEqualTo(Verdict.STOP);
        ClaimRule other = USUAL.onMissingInDirectory(Verdict.STOP).onMissingInVerification(Verdict.PASS);
        assertThat(other.effect(MissingSide.BOTH)).isEqualTo(Verdict.STOP);
    }

    @Test
    void anEffectIsTheEffectOfTheOutcome() {
        ClaimRule rule = USUAL.onMismatch(Verdict.STOP).onNear(Verdict.PASS).onIndeterminate(Verdict.STOP);
        assertThat(rule.effect(ClaimOutcome.MATCH)).isEqualTo(Verdict.PASS);
        assertThat(rule.effect(ClaimOutcome.NEAR)).isEqualTo(Verdict.PASS);
        assertThat(rule.effect(ClaimOutcome.MISMATCH)).isEqualTo(Verdict.STOP);
        assertThat(rule.effect(ClaimOutcome.INDETERMINATE)).isEqualTo(Verdict.STOP);
    }

    @Test
    void rulesAreEqualWhenTheySayTheSame() {
        assertThat(USUAL.accept(RuleId.NAME_FOLD))
                .isEqualTo(ClaimRule.optionalClaim().accept(RuleId.NAME_FOLD))
                .hasSameHashCodeAs(ClaimRule.optionalClaim().accept(RuleId.NAME_FOLD));
        assertThat(List.of(
                        USUAL,
                        ClaimRule.requiredClaim(),
                        USUAL.onNear(Verdict.STOP),
                        USUAL.accept(),
                        USUAL.review(),
                        USUAL.directoryAddressKind(AddressKind.HOME)))
                .doesNotHaveDuplicates();
        assertThat(USUAL.onMissingInDirectory(Verdict.PASS)).isNotEqualTo(USUAL.onMissingInVerification(Verdict.PASS));
        assertThat(USUAL.accept(RuleId.NAME_FOLD).toString()).contains("NAME_FOLD", "MISMATCH=REVIEW");
    }

    @Test
    @SuppressWarnings("NullAway") // A host may not check for null.
    void nullIsRefusedByName() {
        assertThatThrownBy(() -> USUAL.onMissing(null)).hasMessage("onMissing must not be null");
        assertThatThrownBy(() -> USUAL.onMismatch(null)).hasMessage("onMismatch must not be null");
        assertThatThrownBy(() -> USUAL.onNear(null)).hasMessage("onNear must not be null");
        assertThatThrownBy(() -> USUAL.onIndeterminate(null)).hasMessage("onIndeterminate must not be null");
        assertThatThrownBy(() -> USUAL.onMissingInDirectory(null)).hasMessage("onMissing.directory must not be null");
        assertThatThrownBy(() -> USUAL.onMissingInVerification(null)).hasMessage("onMissing.verified must not be null");
        assertThatThrownBy(() -> USUAL.accept((RuleId) null)).hasMessage("accept must not contain null");
        assertThatThrownBy(() -> USUAL.review((RuleId) null)).hasMessage("review must not contain null");
        assertThatThrownBy(() -> USUAL.directoryAddressKind(null)).hasMessage("directoryAddressKind must not be null");
    }
}
