package io.github.rollcall.claims;

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
        return rule.directoryAddressKind(
                fields.one("directoryAddressKind", AddressKind.values(), rule.directoryAddressKind()));
    }

    /** One effect for both sides, or one for each. */
    private static ClaimRule onMissing(PolicyFields fields, ClaimRule usual) {
        PolicyFields sides = fields.get("onMissing") instanceof Map ? fields.object("onMissing", SIDES) : null;
        if (sides == null) {
            return usual.onMissing(fields.effect("onMissing", usual.effect(ClaimOutcome.NO_DATA)));
        }
        return usual.onMissingInDirectory(sides.effect("directory", usual.effect(MissingSide.DIRECTORY)))
                .onMissingInVerification(sides.effect("verified", usual.effect(MissingSide.VERIFICATION)));
    }

    private static RuleId[] rules(PolicyFields fields, String key) {
        return fields.some(key, RuleId.values()).toArray(new RuleId[0]);
    }
}
