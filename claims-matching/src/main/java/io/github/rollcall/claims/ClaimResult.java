package io.github.rollcall.claims;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What became of one claim. Holds no value of either side and is safe to log and to store. Immutable. */
public final class ClaimResult {

    private final Claim claim;
    private final Comparison comparison;
    private final Verdict effect;

    ClaimResult(Claim claim, Comparison comparison, Verdict effect) {
        this.claim = claim;
        this.comparison = comparison;
        this.effect = effect;
    }

    /**
     * The claim.
     *
     * @return the claim
     */
    public Claim claim() {
        return claim;
    }

    /**
     * How the two sides relate.
     *
     * @return the outcome
     */
    public ClaimOutcome outcome() {
        return comparison.outcome();
    }

    /**
     * The rules that applied, in the order they did.
     *
     * @return at least one rule, unmodifiable
     */
    public List<RuleId> rules() {
        return comparison.rules();
    }

    /**
     * Remarks on the data.
     *
     * @return the flags, unmodifiable
     */
    public Set<MatchFlag> flags() {
        return comparison.flags();
    }

    /**
     * The side that held nothing to compare.
     *
     * @return the side when the outcome is {@link ClaimOutcome#NO_DATA}, else null
     */
    public @Nullable MissingSide missing() {
        return comparison.missing();
    }

    /**
     * What agreed, as shapes such as {@code given: 1 of 2 words}.
     *
     * @return a short text without any value
     */
    public String evidence() {
        return comparison.evidence();
    }

    /**
     * What the policy makes of this result.
     *
     * @return the effect of this claim on the decision
     */
    public Verdict effect() {
        return effect;
    }

    boolean hasAnyFlag(Set<MatchFlag> wanted) {
        return !Collections.disjoint(comparison.flags(), wanted);
    }

    @Override
    public String toString() {
        String missing = comparison.missing() == null ? "" : " missing " + comparison.missing();
        return claim + " " + outcome() + missing + " " + rules() + (flags().isEmpty() ? "" : " " + flags()) + " -> "
                + effect;
    }
}
