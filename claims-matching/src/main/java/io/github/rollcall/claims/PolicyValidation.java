package io.github.rollcall.claims;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The conditions under which a policy may be used at all. */
final class PolicyValidation {

    private static final int LONGEST_ID = 100;

    private PolicyValidation() {}

    static void check(ClaimsPolicy.Builder policy, Problems problems) {
        identity(policy.id, policy.version, problems);
        if (policy.claims.isEmpty()) {
            problems.add("claims: the policy names no claim, so it could not stop or flag anything");
        } else if (letsEverythingThrough(policy.claims.values())) {
            problems.add(
                    "claims: no claim can stop or flag anything; give at least one an onMismatch of REVIEW or STOP");
        }
        for (Map.Entry<Claim, ClaimRule> entry : policy.claims.entrySet()) {
            rule(entry.getKey(), entry.getValue(), policy.minimumEvidence, problems);
            PolicyRuleLists.check(entry.getKey(), entry.getValue(), problems);
        }
        if (!policy.claims.isEmpty()) {
            minimumEvidence(policy.minimumEvidence, policy.claims.keySet(), problems);
        }
        circumstances(policy, problems);
    }

    private static void circumstances(ClaimsPolicy.Builder policy, Problems problems) {
        int priority = policy.scope.priority();
        if (priority < 0 || priority > PolicyScope.LAST_PRIORITY) {
            problems.add("appliesTo.priority: must be 0 to " + PolicyScope.LAST_PRIORITY);
        }
        groups("appliesTo.groups", policy.scope.groups(), problems);
        groups("alwaysReview.groups", policy.reviewGroups, problems);
        if (policy.reviewGroups.contains(PolicyScope.ANY)) {
            problems.add("alwaysReview.groups: \"*\" is no group, so nobody would be reviewed;"
                    + " name the groups, or set mode to SHADOW for a trial in which every match is reviewed");
        }
        AssuranceStatus status = policy.assurance.requireStatus();
        if (status.equals(AssuranceStatus.FAILED) || status.equals(AssuranceStatus.UNKNOWN)) {
            problems.add("assurance.requireStatus: " + status + " is no status to rely on");
        }
        Duration maxAge = policy.assurance.maxAge();
        if (maxAge.isNegative() || maxAge.isZero() || maxAge.compareTo(AssuranceRule.LONGEST_AGE) > 0) {
            problems.add("assurance.maxAge: must be longer than nothing and at most P"
                    + AssuranceRule.LONGEST_AGE.toDays() + "D");
        }
        if (!maxAge.truncatedTo(ChronoUnit.SECONDS).equals(maxAge)) {
            problems.add("assurance.maxAge: must be whole seconds");
        }
        for (Claim claim : policy.exposed) {
            if (!policy.claims.containsKey(claim)) {
                problems.add("evidence.exposeFailedClaims: " + claim + " is not compared; add it to claims");
            }
        }
    }

    private static void groups(String place, Set<String> groups, Problems problems) {
        for (String group : groups) {
            if (group.isBlank()) {
                problems.add(place + ": a blank name is no group");
            }
        }
    }

    private static void identity(@Nullable String id, int version, Problems problems) {
        if (id == null || !isId(id)) {
            problems.add("policyId: must be 1 to 100 letters, digits, dots, underscores or hyphens");
        }
        if (version < 1) {
            problems.add("version: must be a whole number of at least 1");
        }
    }

    /** Letters, digits, dots, underscores and hyphens, at most 100. */
    static boolean isId(String text) {
        boolean fits = !text.isEmpty() && text.length() <= LONGEST_ID;
        for (int i = 0; fits && i < text.length(); i++) {
            char c = text.charAt(i);
            fits = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "._-".indexOf(c) >= 0;
        }
        return fits;
    }

    private static boolean letsEverythingThrough(Collection<ClaimRule> rules) {
        for (ClaimRule rule : rules) {
            if (rule.effect(ClaimOutcome.MISMATCH) != Verdict.PASS) {
                return false;
            }
        }
        return true;
    }

    private static void rule(Claim claim, ClaimRule rule, MinimumEvidence evidence, Problems problems) {
        if (!rule.isRequired() && !evidence.names(claim)) {
            return;
        }
        String why = rule.isRequired() ? "a required claim" : "a claim of the minimum evidence";
        // The milder side decides here: taking the value away on either side must not help.
        Verdict onMissing = rule.effect(MissingSide.DIRECTORY).milderThan(rule.effect(MissingSide.VERIFICATION))
                ? rule.effect(MissingSide.DIRECTORY)
                : rule.effect(MissingSide.VERIFICATION);
        refusePass(claim, "onMissing", onMissing, why, problems);
        refusePass(claim, "onMismatch", rule.effect(ClaimOutcome.MISMATCH), why, problems);
        refusePass(claim, "onIndeterminate", rule.effect(ClaimOutcome.INDETERMINATE), why, problems);
    }

    private static void refusePass(Claim claim, String key, Verdict effect, String why, Problems problems) {
        if (effect.milderThan(Verdict.REVIEW)) {
            problems.add("claims." + claim + "." + key + ": must be REVIEW or STOP for " + why);
        }
    }

    private static void minimumEvidence(MinimumEvidence evidence, Set<Claim> compared, Problems problems) {
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
