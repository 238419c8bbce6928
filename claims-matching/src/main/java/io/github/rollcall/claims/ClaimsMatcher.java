package io.github.rollcall.claims;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Answers whether a verified identity describes one directory record, under one policy. Immutable and safe for many threads; needs no network and keeps
 * nothing.
 *
 * <p>The steps of a match, each of which leaves its reasons, and none of which ends the match: the account has to be active; the verification has to have
 * the status, the age and the document that the policy asks for; the policy has to apply to the groups and the purpose; every claim of the policy is
 * compared; one set of the minimum evidence has to agree as a whole; then flags and groups that the policy always sends to a person. The gravest reason
 * decides. There is no arithmetic between claims: agreement in one never outweighs a contradiction in another.
 */
public final class ClaimsMatcher {

    private final ClaimsPolicy policy;
    private final Map<Claim, ClaimComparison> comparisons;
    private final @Nullable EvidenceKey key;

    ClaimsMatcher(ClaimsPolicy policy, Map<Claim, ClaimComparison> comparisons, @Nullable EvidenceKey key) {
        this.policy = policy;
        this.comparisons = comparisons;
        this.key = policy.redaction() == Redaction.HMAC ? key : null;
    }

    /**
     * A matcher for one policy.
     *
     * @param policy the policy
     * @return the matcher
     * @throws IllegalArgumentException when the policy asks for keyed digests in its records, which need a key
     */
    public static ClaimsMatcher using(ClaimsPolicy policy) {
        if (Arguments.required(policy, "policy").redaction() == Redaction.HMAC) {
            throw new IllegalArgumentException("policy " + policy.id()
                    + " asks for keyed digests (evidence.redaction HMAC); give an evidence key");
        }
        return new ClaimsMatcher(policy, Comparisons.STANDARD, null);
    }

    /**
     * A matcher for one policy that may ask for keyed digests in its records.
     *
     * @param policy the policy
     * @param key the key of the digests; not used when the policy asks for shapes only
     * @return the matcher
     */
    public static ClaimsMatcher using(ClaimsPolicy policy, EvidenceKey key) {
        return new ClaimsMatcher(
                Arguments.required(policy, "policy"), Comparisons.STANDARD, Arguments.required(key, "evidence key"));
    }

    /**
     * The policy this matcher decides by.
     *
     * @return the policy
     */
    public ClaimsPolicy policy() {
        return policy;
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
        policy.assurance().check(verified, context.now(), reasons);
        if (!policy.appliesTo().matches(context.groups(), context.purpose())) {
            reasons.add(new MatchReason(MatchReason.Code.NO_POLICY, null, Verdict.STOP));
        }
        List<ClaimResult> results = compare(verified, recorded, context);
        for (ClaimResult result : results) {
            MatchReason reason = ReasonOf.result(result);
            if (reason != null) {
                reasons.add(reason);
            }
        }
        minimumEvidence(results, reasons);
        alwaysReview(results, context, reasons);
        return new MatchDecision(
                policy,
                results,
                reasons,
                notCompared(verified, recorded),
                MatchCircumstances.of(verified, context, key));
    }

    private List<ClaimResult> compare(VerifiedClaims verified, RecordedClaims recorded, MatchContext context) {
        List<ClaimResult> results = new ArrayList<>();
        for (Map.Entry<Claim, ClaimRule> entry : policy.claims().entrySet()) {
            Claim claim = entry.getKey();
            ClaimRule rule = entry.getValue();
            boolean asserted =
                    !verified.evidence().has(claim) && verified.assertions().has(claim);
            ClaimSet stated = asserted ? verified.assertions() : verified.evidence();
            boolean otherKind = claim.equals(Claim.ADDRESS) && isOtherKind(rule, recorded);
            ClaimSet held = otherKind ? recorded.claims().without(claim) : recorded.claims();
            Comparison found = compare(claim, stated, held, context);
            if (asserted) {
                found = asserted(found);
            }
            if (otherKind) {
                found = found.withFlag(MatchFlag.OTHER_ADDRESS_KIND);
            }
            if (claim.equals(Claim.NAME) && context.recordsSharingName() > 1) {
                found = found.withFlag(MatchFlag.DUPLICATE_NAME_IN_DIRECTORY);
            }
            results.add(new ClaimResult(claim, rule, found, verified.compared(claim), digests(claim, stated, held)));
        }
        return results;
    }

    static boolean isOtherKind(ClaimRule rule, RecordedClaims recorded) {
        return rule.directoryAddressKind() != AddressKind.UNKNOWN
                && recorded.addressKind() != AddressKind.UNKNOWN
                && recorded.addressKind() != rule.directoryAddressKind()
                && recorded.claims().has(Claim.ADDRESS);
    }

    private Comparison compare(Claim claim, ClaimSet stated, ClaimSet held, MatchContext context) {
        ClaimComparison standard = comparisons.get(claim);
        ClaimComparison comparison = standard == null ? Comparisons.exact(claim) : standard;
        try {
            Comparison found = comparison.compare(stated, held, context);
            return found.rules().contains(RuleId.VALUE_TOO_LONG) ? found.withFlag(MatchFlag.OVERSIZED) : found;
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            // The exception may quote a value, so it goes no further.
            return Comparison.of(RuleId.COMPARISON_FAILED, "not compared");
        }
    }

    /** What remains of a comparison whose verified value was only asserted: a contradiction, a failure, or an absence on the verified side. */
    private static Comparison asserted(Comparison found) {
        Comparison flagged = found.withFlag(MatchFlag.ASSERTED_ONLY);
        if (found.outcome() == ClaimOutcome.MISMATCH || found.rules().contains(RuleId.COMPARISON_FAILED)) {
            return flagged;
        }
        if (found.outcome() == ClaimOutcome.NO_DATA) {
            MissingSide side = found.missing() == MissingSide.DIRECTORY ? MissingSide.BOTH : found.missing();
            return new Comparison(found.outcome(), found.rules(), flagged.flags(), side, found.evidence());
        }
        return new Comparison(
                ClaimOutcome.NO_DATA,
                List.of(RuleId.ASSERTED_NOT_EVIDENCE),
                flagged.flags(),
                MissingSide.VERIFICATION,
                "asserted value only");
    }

    private ClaimResult.@Nullable Digests digests(Claim claim, ClaimSet stated, ClaimSet held) {
        return key == null
                ? null
                : new ClaimResult.Digests(ClaimDigest.of(key, claim, stated), ClaimDigest.of(key, claim, held));
    }

    private Set<Claim> notCompared(VerifiedClaims verified, RecordedClaims recorded) {
        Set<Claim> left = new TreeSet<>();
        for (ClaimSet side : List.of(verified.claims(), recorded.claims())) {
            for (Claim claim : side.claims()) {
                if (!policy.claims().containsKey(claim)) {
                    left.add(claim);
                }
            }
        }
        return left;
    }

    private void minimumEvidence(List<ClaimResult> results, List<MatchReason> reasons) {
        Set<Claim> matching = new TreeSet<>();
        boolean nothing = true;
        for (ClaimResult result : results) {
            nothing &= result.outcome() == ClaimOutcome.NO_DATA;
            if (result.outcome() == ClaimOutcome.MATCH) {
                matching.add(result.claim());
            }
        }
        if (!policy.minimumEvidence().isMetBy(matching)) {
            Verdict otherwise = policy.minimumEvidence().otherwise();
            reasons.add(new MatchReason(MatchReason.Code.MINIMUM_EVIDENCE_NOT_MET, null, otherwise));
        }
        if (nothing) {
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
        if (!privileged.isEmpty() && (groups == null || !Collections.disjoint(groups, privileged))) {
            reasons.add(new MatchReason(MatchReason.Code.GROUP_FOR_REVIEW, null, Verdict.REVIEW));
        }
    }
}
