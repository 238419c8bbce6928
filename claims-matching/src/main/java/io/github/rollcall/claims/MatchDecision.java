package io.github.rollcall.claims;

import java.util.List;
import java.util.Optional;

/**
 * The answer to one match: the verdict, why, and under which policy. Holds no value of either side and is safe to log and to store. What of it is shown to
 * the verified person is the host's choice; naming the failed claims to someone who may try again lets values be guessed. Immutable.
 */
public final class MatchDecision {

    private final Verdict verdict;
    private final List<ClaimResult> results;
    private final List<MatchReason> reasons;
    private final ClaimsPolicy policy;

    MatchDecision(List<ClaimResult> results, List<MatchReason> reasons, ClaimsPolicy policy) {
        this.results = List.copyOf(results);
        this.reasons = List.copyOf(reasons);
        this.policy = policy;
        verdict = reasons.stream().map(MatchReason::verdict).reduce(Verdict.PASS, Verdict::worse);
    }

    /**
     * The verdict: the gravest among the reasons, or PASS when there is none.
     *
     * @return the verdict
     */
    public Verdict verdict() {
        return verdict;
    }

    /**
     * One result per claim of the policy, in the order of claim ids.
     *
     * @return the results, unmodifiable
     */
    public List<ClaimResult> results() {
        return results;
    }

    /**
     * The result of one claim.
     *
     * @param claim the claim
     * @return the result, or empty when the policy does not name the claim
     */
    public Optional<ClaimResult> result(Claim claim) {
        return results.stream().filter(result -> result.claim().equals(claim)).findFirst();
    }

    /**
     * Everything that speaks against PASS.
     *
     * @return the reasons in the order they arose, empty for PASS, unmodifiable
     */
    public List<MatchReason> reasons() {
        return reasons;
    }

    /**
     * The id of the policy.
     *
     * @return the id
     */
    public String policyId() {
        return policy.id();
    }

    /**
     * The version of the policy.
     *
     * @return the version
     */
    public int policyVersion() {
        return policy.version();
    }

    /**
     * The hash of the policy.
     *
     * @return SHA-256 of its canonical JSON, in lower-case hexadecimal digits
     */
    public String policyHash() {
        return policy.hash();
    }

    @Override
    public String toString() {
        return "MatchDecision[" + verdict + ", reasons=" + reasons + ", results=" + results + ", policy=" + policyId()
                + " v" + policyVersion() + "]";
    }
}
