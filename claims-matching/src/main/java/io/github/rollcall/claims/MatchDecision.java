package io.github.rollcall.claims;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The answer to one match: the verdict, why, and under which policy. Holds no value of either side and is safe to log and to store. What of it is shown to
 * the verified person is {@link Explanations#forVerifiedPerson}; naming further failed claims to someone who may try again lets values be guessed.
 * Immutable.
 */
public final class MatchDecision {

    private final ClaimsPolicy policy;
    private final List<ClaimResult> results;
    private final List<MatchReason> reasons;
    private final Set<Claim> notCompared;
    private final MatchCircumstances circumstances;
    private final Verdict evaluated;

    MatchDecision(
            ClaimsPolicy policy,
            List<ClaimResult> results,
            List<MatchReason> reasons,
            Set<Claim> notCompared,
            MatchCircumstances circumstances) {
        this.policy = policy;
        this.results = List.copyOf(results);
        this.reasons = List.copyOf(reasons);
        this.notCompared = notCompared.isEmpty() ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(notCompared));
        this.circumstances = circumstances;
        Verdict worst = Verdict.PASS;
        for (MatchReason reason : reasons) {
            worst = worst.worse(reason.verdict());
        }
        evaluated = worst;
    }

    /**
     * The verdict to act on: what the policy decides, or REVIEW under a policy in SHADOW mode, which never verifies and never stops anybody.
     *
     * @return the verdict
     */
    public Verdict verdict() {
        return isEnforced() ? evaluated : Verdict.REVIEW;
    }

    /**
     * What the policy decides or, in SHADOW mode, would have decided: the gravest among the reasons, or PASS when there is none. For records, reports and
     * comparisons of policies; access is granted on {@link #verdict()} only.
     *
     * @return the evaluated verdict
     */
    public Verdict evaluated() {
        return evaluated;
    }

    /**
     * Whether the policy decides, or is only on trial.
     *
     * @return false under a policy in SHADOW mode
     */
    public boolean isEnforced() {
        return policy.mode() == PolicyMode.ENFORCE;
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
     * The claims that a side states but the policy does not compare.
     *
     * @return the claims ordered by id, unmodifiable
     */
    public Set<Claim> notCompared() {
        return notCompared;
    }

    /**
     * The claims that speak against PASS and that the policy allows to be named to the verified person. Empty in SHADOW mode.
     *
     * @return the claims ordered by id, unmodifiable
     */
    public Set<Claim> exposedClaims() {
        Set<Claim> exposed = new TreeSet<>();
        for (ClaimResult result : results) {
            if (isEnforced()
                    && result.effect() != Verdict.PASS
                    && policy.exposeFailedClaims().contains(result.claim())) {
                exposed.add(result.claim());
            }
        }
        return Collections.unmodifiableSet(exposed);
    }

    /**
     * The decision in sentences for a reviewer: the verdict, each reason, and per claim what was found by which rules.
     *
     * @param locale the language; English where there is no translation
     * @return at least one sentence, without any value of either side, unmodifiable
     */
    public List<String> explain(Locale locale) {
        return Explanations.in(locale).forReviewer(this);
    }

    /**
     * When the match was made.
     *
     * @return the time of the match context
     */
    public Instant decidedAt() {
        return circumstances.decidedAt();
    }

    /**
     * The policy.
     *
     * @return the policy that was evaluated
     */
    public ClaimsPolicy policy() {
        return policy;
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

    MatchCircumstances circumstances() {
        return circumstances;
    }

    @Override
    public String toString() {
        return "MatchDecision[" + (isEnforced() ? "" : "SHADOW, evaluated ") + evaluated + ", reasons=" + reasons
                + ", results=" + results + ", policy=" + policyId() + " v" + policyVersion() + "]";
    }
}
