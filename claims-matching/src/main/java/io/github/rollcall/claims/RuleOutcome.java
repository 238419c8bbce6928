package io.github.rollcall.claims;

/** What a policy's rule makes of a comparison. */
final class RuleOutcome {

    private RuleOutcome() {}

    static ClaimOutcome of(ClaimRule rule, Comparison comparison) {
        return rule.outcome(comparison);
    }

    static Verdict effect(ClaimRule rule, Comparison comparison) {
        return rule.effect(rule.outcome(comparison), comparison);
    }
}
