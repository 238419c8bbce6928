package io.github.rollcall.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The conditions under which a policy may be used at all. */
final class PolicyValidation {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,100}");

    private PolicyValidation() {}

    static List<String> problems(ClaimsPolicy.Builder policy, List<String> found) {
        List<String> problems = new ArrayList<>(found);
        identity(policy.id, policy.version, problems);
        if (policy.claims.isEmpty()) {
            problems.add("claims: the policy names no claim, so it could not stop or flag anything");
        } else if (policy.claims.values().stream().allMatch(PolicyValidation::letsEverythingThrough)) {
            problems.add(
                    "claims: no claim can stop or flag anything; give at least one an onMismatch of REVIEW or STOP");
        }
        for (Map.Entry<Claim, ClaimRule> entry : policy.claims.entrySet()) {
            rule(entry.getKey(), entry.getValue(), policy.minimumEvidence, problems);
        }
        if (!policy.claims.isEmpty()) {
            minimumEvidence(policy.minimumEvidence, policy.claims.keySet(), problems);
        }
        return problems;
    }

    private static void identity(@Nullable String id, int version, List<String> problems) {
        if (id == null || !ID.matcher(id).matches()) {
            problems.add("policyId: must be 1 to 100 letters, digits, dots, underscores or hyphens");
        }
        if (version < 1) {
            problems.add("version: must be a whole number of at least 1");
        }
    }

    private static boolean letsEverythingThrough(ClaimRule rule) {
        return rule.effect(ClaimOutcome.MISMATCH) == Verdict.PASS;
    }

    private static void rule(Claim claim, ClaimRule rule, MinimumEvidence evidence, List<String> problems) {
        if (!rule.isRequired() && !evidence.names(claim)) {
            return;
        }
        String why = rule.isRequired() ? "a required claim" : "a claim of the minimum evidence";
        refusePass(claim, "onMissing", rule.effect(ClaimOutcome.NO_DATA), why, problems);
        refusePass(claim, "onMismatch", rule.effect(ClaimOutcome.MISMATCH), why, problems);
        refusePass(claim, "onIndeterminate", rule.effect(ClaimOutcome.INDETERMINATE), why, problems);
    }

    private static void refusePass(Claim claim, String key, Verdict effect, String why, List<String> problems) {
        if (effect.milderThan(Verdict.REVIEW)) {
            problems.add("claims." + claim + "." + key + ": must be REVIEW or STOP for " + why);
        }
    }

    private static void minimumEvidence(MinimumEvidence evidence, Set<Claim> compared, List<String> problems) {
        if (evidence.anyOf().isEmpty()) {
            problems.add("minimumEvidence.anyOf: name at least one set of claims");
        }
        for (int i = 0; i < evidence.anyOf().size(); i++) {
            Set<Claim> set = evidence.anyOf().get(i);
            String place = "minimumEvidence.anyOf[" + i + "]";
            if (set.isEmpty()) {
                problems.add(place + ": an empty set would always agree; name at least one claim");
            }
            for (Claim claim : set) {
                if (!compared.contains(claim)) {
                    problems.add(place + ": " + claim + " is not compared; add it to claims or name another set");
                }
            }
        }
        if (evidence.otherwise().milderThan(Verdict.REVIEW)) {
            problems.add("minimumEvidence.otherwise: must be REVIEW or STOP");
        }
    }
}
