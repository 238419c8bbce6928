package io.github.rollcall.claims;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a policy is permitted to say but should say with open eyes. */
final class PolicyWarnings {

    private static final Duration LONG = Duration.ofDays(30);
    private static final List<Claim> USUAL =
            List.of(Claim.NAME, Claim.DATE_OF_BIRTH, Claim.ADDRESS, Claim.EMAIL, Claim.PHONE);
    private static final Set<Claim> CONTACT = Set.of(Claim.ADDRESS, Claim.EMAIL, Claim.PHONE);
    private static final List<MatchFlag> DISGUISE =
            List.of(MatchFlag.MIXED_SCRIPT, MatchFlag.CONFUSABLE, MatchFlag.DUPLICATE_NAME_IN_DIRECTORY);

    private final List<String> warnings = new ArrayList<>();

    private PolicyWarnings() {}

    static List<String> of(ClaimsPolicy policy) {
        PolicyWarnings found = new PolicyWarnings();
        policy.claims().forEach(found::rule);
        found.notCompared(policy);
        found.minimumEvidence(policy);
        found.circumstances(policy);
        return List.copyOf(found.warnings);
    }

    private void rule(Claim claim, ClaimRule rule) {
        String place = "claims." + claim + ".";
        Verdict mismatch = rule.effect(ClaimOutcome.MISMATCH);
        for (MissingSide side : List.of(MissingSide.DIRECTORY, MissingSide.VERIFICATION)) {
            if (rule.effect(side).milderThan(mismatch)) {
                warnings.add(place + "onMissing: " + rule.effect(side) + " for a value missing in the "
                        + (side == MissingSide.DIRECTORY ? "directory" : "verification") + " is milder than onMismatch "
                        + mismatch + "; taking the value away helps");
            }
        }
        if (rule.effect(ClaimOutcome.INDETERMINATE) == Verdict.PASS) {
            warnings.add(place + "onIndeterminate: PASS lets values through that nobody compared");
        }
        if (mismatch.milderThan(rule.effect(ClaimOutcome.NEAR))) {
            warnings.add(
                    place + "onNear: " + rule.effect(ClaimOutcome.NEAR) + " is graver than onMismatch " + mismatch);
        }
        if (mismatch == Verdict.PASS) {
            warnings.add(place + "onMismatch: PASS makes the claim decide nothing");
        }
    }

    private void notCompared(ClaimsPolicy policy) {
        for (Claim claim : USUAL) {
            if (!policy.claims().containsKey(claim)) {
                warnings.add("claims: " + claim + " is not compared");
            }
        }
    }

    private void minimumEvidence(ClaimsPolicy policy) {
        for (Set<Claim> set : policy.minimumEvidence().anyOf()) {
            if (!set.contains(Claim.NAME) || !set.contains(Claim.DATE_OF_BIRTH)) {
                warnings.add("minimumEvidence.anyOf: " + set
                        + " lacks name or date_of_birth; relatives can share all the rest");
            }
            if (set.stream().anyMatch(CONTACT::contains)) {
                warnings.add("minimumEvidence.anyOf: " + set + " counts contact data, which families share");
            }
        }
    }

    private void circumstances(ClaimsPolicy policy) {
        if (policy.mode() == PolicyMode.SHADOW) {
            warnings.add("mode: SHADOW never verifies anybody; every match goes to a person");
        }
        for (MatchFlag flag : DISGUISE) {
            if (!policy.alwaysReviewFlags().contains(flag)) {
                warnings.add("alwaysReview.flags: " + flag + " is not sent to a person");
            }
        }
        if (policy.assurance().maxAge().compareTo(LONG) > 0) {
            warnings.add("assurance.maxAge: a verification of more than 30 days can have been taken over by somebody");
        }
        if (!policy.assurance().documentMustBeUnexpired()) {
            warnings.add("assurance.documentMustBeUnexpired: expired documents are accepted");
        }
        for (Claim claim : policy.exposeFailedClaims()) {
            warnings.add("evidence.exposeFailedClaims: naming " + claim
                    + " to someone who may try again lets its value be guessed");
        }
    }
}
