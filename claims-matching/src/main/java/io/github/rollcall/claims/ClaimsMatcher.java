package io.github.rollcall.claims;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Answers whether a verified identity describes one directory record, under one policy. Immutable and safe for many threads; needs no network and keeps
 * nothing.
 *
 * <p>The steps of a match, each of which leaves its reasons: the account has to be active; every claim of the policy is compared; one set of the minimum
 * evidence has to agree as a whole; then flags and groups that the policy always sends to a person. The gravest reason decides. There is no arithmetic
 * between claims: agreement in one never outweighs a contradiction in another.
 */
public final class ClaimsMatcher {

    private final ClaimsPolicy policy;
    private final Map<Claim, ClaimComparison> comparisons;

    ClaimsMatcher(ClaimsPolicy policy, Map<Claim, ClaimComparison> comparisons) {
        this.policy = policy;
        this.comparisons = comparisons;
    }

    /**
     * A matcher for one policy.
     *
     * @param policy the policy
     * @return the matcher
     */
    public static ClaimsMatcher using(ClaimsPolicy policy) {
        return new ClaimsMatcher(Arguments.required(policy, "policy"), Comparisons.STANDARD);
    }

    /**
     * Compares a verified identity with one directory record. Whatever the values hold, this method answers; a comparison that fails makes its claim
     * indeterminate.
     *
     * @param verified the verified side
     * @param recorded the recorded side
     * @param context what else is known
     * @return the decision with everything that led to it
     */
    public MatchDecision match(VerifiedClaims verified, RecordedClaims recorded, MatchContext context) {
        Arguments.required(verified, "verified");
        Arguments.required(recorded, "recorded");
        Arguments.required(context, "context");
        List<MatchReason> reasons = new ArrayList<>();
        if (context.accountState() != AccountState.ACTIVE) {
            reasons.add(new MatchReason(MatchReason.Code.ACCOUNT_NOT_ACTIVE, null, Verdict.STOP));
        }
        List<ClaimResult> results = compare(verified, recorded, context);
        results.forEach(result -> ReasonOf.result(result).ifPresent(reasons::add));
        minimumEvidence(results, reasons);
        alwaysReview(results, context, reasons);
        return new MatchDecision(results, reasons, policy);
    }

    private List<ClaimResult> compare(VerifiedClaims verified, RecordedClaims recorded, MatchContext context) {
        List<ClaimResult> results = new ArrayList<>();
        policy.claims().forEach((claim, rule) -> {
            Comparison comparison = compare(claim, verified, recorded.claims(), context);
            results.add(new ClaimResult(claim, comparison, rule.effect(comparison)));
        });
        return results;
    }

    private Comparison compare(Claim claim, VerifiedClaims verified, ClaimSet recorded, MatchContext context) {
        ClaimComparison comparison = comparisons.getOrDefault(claim, Comparisons.exact(claim));
        try {
            Comparison found = verified.assertions().claims().contains(claim)
                            && !verified.evidence().claims().contains(claim)
                    ? asserted(comparison.compare(verified.assertions(), recorded, context))
                    : comparison.compare(verified.evidence(), recorded, context);
            return claim.equals(Claim.NAME) && context.recordsSharingName() > 1
                    ? found.withFlag(MatchFlag.DUPLICATE_NAME_IN_DIRECTORY)
                    : found;
        } catch (RuntimeException e) {
            // The exception may quote a value, so it goes no further.
            return Comparison.of(RuleId.COMPARISON_FAILED, "not compared");
        }
    }

    /** What remains of a comparison whose verified value was only asserted: a contradiction, or nothing. */
    private static Comparison asserted(Comparison found) {
        if (found.outcome() == ClaimOutcome.MISMATCH || found.outcome() == ClaimOutcome.NO_DATA) {
            return found.withFlag(MatchFlag.ASSERTED_ONLY);
        }
        Set<MatchFlag> flags = EnumSet.of(MatchFlag.ASSERTED_ONLY);
        flags.addAll(found.flags());
        return new Comparison(
                ClaimOutcome.NO_DATA,
                List.of(RuleId.ASSERTED_NOT_EVIDENCE),
                flags,
                MissingSide.VERIFICATION,
                "asserted value only");
    }

    private void minimumEvidence(List<ClaimResult> results, List<MatchReason> reasons) {
        Set<Claim> matching = new TreeSet<>();
        results.stream()
                .filter(result -> result.outcome() == ClaimOutcome.MATCH)
                .forEach(result -> matching.add(result.claim()));
        if (!policy.minimumEvidence().isMetBy(matching)) {
            Verdict otherwise = policy.minimumEvidence().otherwise();
            reasons.add(new MatchReason(MatchReason.Code.MINIMUM_EVIDENCE_NOT_MET, null, otherwise));
        }
        if (results.stream().allMatch(result -> result.outcome() == ClaimOutcome.NO_DATA)) {
            reasons.add(new MatchReason(MatchReason.Code.NOTHING_COMPARED, null, Verdict.REVIEW));
        }
    }

    private void alwaysReview(List<ClaimResult> results, MatchContext context, List<MatchReason> reasons) {
        for (ClaimResult result : results) {
            if (result.hasAnyFlag(policy.alwaysReviewFlags())) {
                reasons.add(new MatchReason(MatchReason.Code.FLAGGED_FOR_REVIEW, result.claim(), Verdict.REVIEW));
            }
        }
        Set<String> privileged = policy.alwaysReviewGroups();
        Set<String> groups = context.groups();
        if (!privileged.isEmpty() && (groups == null || groups.stream().anyMatch(privileged::contains))) {
            reasons.add(new MatchReason(MatchReason.Code.GROUP_FOR_REVIEW, null, Verdict.REVIEW));
        }
    }
}
