package io.github.rollcall.claims;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a policy says about one claim: whether it is required, and what follows from each outcome. The strict defaults are: a mismatch stops when the claim
 * is required and is reviewed otherwise, and so does a missing value; near and not comparable are reviewed. Immutable; each method with an argument
 * answers a changed copy.
 */
public final class ClaimRule {

    private final boolean required;
    private final Verdict onMismatch;
    private final Verdict onNear;
    private final Verdict onMissing;
    private final Verdict onIndeterminate;

    private ClaimRule(
            boolean required, Verdict onMismatch, Verdict onNear, Verdict onMissing, Verdict onIndeterminate) {
        this.required = required;
        this.onMismatch = Arguments.required(onMismatch, "onMismatch");
        this.onNear = Arguments.required(onNear, "onNear");
        this.onMissing = Arguments.required(onMissing, "onMissing");
        this.onIndeterminate = Arguments.required(onIndeterminate, "onIndeterminate");
    }

    /**
     * A rule for a claim that has to be there, with the strict defaults.
     *
     * @return the rule
     */
    public static ClaimRule requiredClaim() {
        return new ClaimRule(true, Verdict.STOP, Verdict.REVIEW, Verdict.STOP, Verdict.REVIEW);
    }

    /**
     * A rule for a claim that may be absent, with the strict defaults.
     *
     * @return the rule
     */
    public static ClaimRule optionalClaim() {
        return new ClaimRule(false, Verdict.REVIEW, Verdict.REVIEW, Verdict.REVIEW, Verdict.REVIEW);
    }

    /**
     * Changes what follows from a contradiction.
     *
     * @param effect the effect
     * @return the changed rule
     */
    public ClaimRule onMismatch(Verdict effect) {
        return new ClaimRule(required, effect, onNear, onMissing, onIndeterminate);
    }

    /**
     * Changes what follows from values that are close but not the same.
     *
     * @param effect the effect
     * @return the changed rule
     */
    public ClaimRule onNear(Verdict effect) {
        return new ClaimRule(required, onMismatch, effect, onMissing, onIndeterminate);
    }

    /**
     * Changes what follows from a missing value.
     *
     * @param effect the effect
     * @return the changed rule
     */
    public ClaimRule onMissing(Verdict effect) {
        return new ClaimRule(required, onMismatch, onNear, effect, onIndeterminate);
    }

    /**
     * Changes what follows from values that could not be compared.
     *
     * @param effect the effect
     * @return the changed rule
     */
    public ClaimRule onIndeterminate(Verdict effect) {
        return new ClaimRule(required, onMismatch, onNear, onMissing, effect);
    }

    /**
     * Whether the claim has to be there.
     *
     * @return true for a required claim
     */
    public boolean isRequired() {
        return required;
    }

    /**
     * What follows from an outcome.
     *
     * @param outcome the outcome
     * @return the effect; PASS for a match
     */
    public Verdict effect(ClaimOutcome outcome) {
        return switch (outcome) {
            case MATCH -> Verdict.PASS;
            case NEAR -> onNear;
            case MISMATCH -> onMismatch;
            case NO_DATA -> onMissing;
            case INDETERMINATE -> onIndeterminate;
        };
    }

    /**
     * What follows from a comparison. A value that was only asserted never has a milder effect than no value at all, and a failed comparison is at
     * least reviewed.
     */
    Verdict effect(Comparison comparison) {
        Verdict effect = effect(comparison.outcome());
        if (comparison.flags().contains(MatchFlag.ASSERTED_ONLY)) {
            effect = effect.worse(onMissing);
        }
        if (comparison.rules().contains(RuleId.COMPARISON_FAILED)) {
            effect = effect.worse(Verdict.REVIEW);
        }
        return effect;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ClaimRule that
                && required == that.required
                && onMismatch == that.onMismatch
                && onNear == that.onNear
                && onMissing == that.onMissing
                && onIndeterminate == that.onIndeterminate;
    }

    @Override
    public int hashCode() {
        return Objects.hash(required, onMismatch, onNear, onMissing, onIndeterminate);
    }

    @Override
    public String toString() {
        return "ClaimRule[required=" + required + ", onMismatch=" + onMismatch + ", onNear=" + onNear + ", onMissing="
                + onMissing + ", onIndeterminate=" + onIndeterminate + "]";
    }
}
