package io.github.rollcall.claims;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what a policy says about one claim. */
final class PolicyRuleReader {

    static final Set<String> KEYS = Set.of(
            "required",
            "onMismatch",
            "onNear",
            "onMissing",
            "onIndeterminate",
            "accept",
            "review",
            "directoryAddressKind");

    private static final Set<String> SIDES = Set.of("directory", "verified");
    private static final List<String> RULES = PolicyFields.names(RuleId.values());

    private PolicyRuleReader() {}

    static ClaimRule rule(PolicyFields fields) {
        ClaimRule rule = fields.flag("required", false) ? ClaimRule.requiredClaim() : ClaimRule.optionalClaim();
        rule = rule.onMismatch(fields.effect("onMismatch", rule.effect(ClaimOutcome.MISMATCH)))
                .onNear(fields.effect("onNear", rule.effect(ClaimOutcome.NEAR)))
                .onIndeterminate(fields.effect("onIndeterminate", rule.effect(ClaimOutcome.INDETERMINATE)));
        rule = onMissing(fields, rule);
        if (fields.has("accept")) {
            rule = rule.accept(rules(fields, "accept"));
        }
        if (fields.has("review")) {
            rule = rule.review(rules(fields, "review"));
        }
        return fields.one("directoryAddressKind", PolicyFields.names(AddressKind.values()))
                .map(AddressKind::valueOf)
                .map(rule::directoryAddressKind)
                .orElse(rule);
    }

    /** One effect for both sides, or one for each. */
    private static ClaimRule onMissing(PolicyFields fields, ClaimRule usual) {
        if (!(fields.get("onMissing") instanceof Map)) {
            return usual.onMissing(fields.effect("onMissing", usual.effect(ClaimOutcome.NO_DATA)));
        }
        return fields.object("onMissing", SIDES)
                .map(sides -> usual.onMissingInDirectory(sides.effect("directory", usual.effect(MissingSide.DIRECTORY)))
                        .onMissingInVerification(sides.effect("verified", usual.effect(MissingSide.VERIFICATION))))
                .orElse(usual);
    }

    private static RuleId[] rules(PolicyFields fields, String key) {
        return fields.names(key, RULES).stream().map(RuleId::valueOf).toArray(RuleId[]::new);
    }
}
