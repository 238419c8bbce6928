package io.github.rollcall.claims;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What became of one claim. Holds no value of either side and is safe to log and to store. Immutable. */
public final class ClaimResult {

    private final Claim claim;
    private final Comparison comparison;
    private final ClaimOutcome outcome;
    private final Verdict effect;
    private final @Nullable Provenance provenance;
    private final @Nullable Digests digests;

    ClaimResult(
            Claim claim,
            ClaimRule rule,
            Comparison comparison,
            @Nullable Provenance provenance,
            @Nullable Digests digests) {
        this.claim = claim;
        this.comparison = comparison;
        this.provenance = provenance;
        this.digests = digests;
        outcome = rule.outcome(comparison);
        effect = rule.effect(outcome, comparison);
    }

    /** The keyed digests of what the two sides state; null where a side states nothing. */
    record Digests(@Nullable String verified, @Nullable String recorded) {}

    /**
     * The claim.
     *
     * @return the claim
     */
    public Claim claim() {
        return claim;
    }

    /**
     * How the two sides relate under the policy, which may count single rules otherwise than they say of themselves.
     *
     * @return the outcome
     */
    public ClaimOutcome outcome() {
        return outcome;
    }

    /**
     * How the two sides relate when every rule counts as what it says of itself.
     *
     * @return the outcome without the policy's {@code accept} and {@code review}
     */
    public ClaimOutcome comparedOutcome() {
        return comparison.outcome();
    }

    /**
     * How the verified values that were compared had become known.
     *
     * @return the provenance, or null when the verification states no value
     */
    public @Nullable Provenance provenance() {
        return provenance;
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

    @Nullable
    Digests digests() {
        return digests;
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
