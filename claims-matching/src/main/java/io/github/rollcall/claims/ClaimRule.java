package io.github.rollcall.claims;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a policy says about one claim: whether it is required, which rules count as MATCH or NEAR, and what follows from each outcome. The strict defaults
 * are: a mismatch stops when the claim is required and is reviewed otherwise, and so does a missing value; near and not comparable are reviewed; every rule
 * counts as what it says of itself. Immutable; each method that changes something answers a changed copy.
 */
public final class ClaimRule {

    /** What can become of a claim besides MATCH. */
    enum Situation {
        MISMATCH,
        NEAR,
        MISSING_IN_DIRECTORY,
        MISSING_IN_VERIFICATION,
        INDETERMINATE
    }

    private final boolean required;
    private final Map<Situation, Verdict> effects;
    private final @Nullable Set<RuleId> accept;
    private final @Nullable Set<RuleId> review;
    private final AddressKind directoryAddressKind;

    private ClaimRule(
            boolean required,
            Map<Situation, Verdict> effects,
            @Nullable Set<RuleId> accept,
            @Nullable Set<RuleId> review,
            AddressKind directoryAddressKind) {
        this.required = required;
        this.effects = effects;
        this.accept = accept;
        this.review = review;
        this.directoryAddressKind = directoryAddressKind;
    }

    /**
     * A rule for a claim that has to be there, with the strict defaults.
     *
     * @return the rule
     */
    public static ClaimRule requiredClaim() {
        return strict(true, Verdict.STOP);
    }

    /**
     * A rule for a claim that may be absent, with the strict defaults.
     *
     * @return the rule
     */
    public static ClaimRule optionalClaim() {
        return strict(false, Verdict.REVIEW);
    }

    private static ClaimRule strict(boolean required, Verdict contradictedOrMissing) {
        Map<Situation, Verdict> effects = new EnumMap<>(Situation.class);
        for (Situation situation : Situation.values()) {
            effects.put(situation, contradictedOrMissing);
        }
        effects.put(Situation.NEAR, Verdict.REVIEW);
        effects.put(Situation.INDETERMINATE, Verdict.REVIEW);
        return new ClaimRule(required, effects, null, null, AddressKind.UNKNOWN);
    }

    /**
     * Changes what follows from a contradiction.
     *
     * @param effect the effect
     * @return the changed rule
     */
    public ClaimRule onMismatch(Verdict effect) {
        return with(Situation.MISMATCH, Arguments.required(effect, "onMismatch"));
    }

    /**
     * Changes what follows from values that are close but not the same.
     *
     * @param effect the effect
     * @return the changed rule
     */
    public ClaimRule onNear(Verdict effect) {
        return with(Situation.NEAR, Arguments.required(effect, "onNear"));
    }

    /**
     * Changes what follows from a missing value, whichever side lacks it.
     *
     * @param effect the effect
     * @return the changed rule
     */
    public ClaimRule onMissing(Verdict effect) {
        return onMissingInDirectory(Arguments.required(effect, "onMissing")).onMissingInVerification(effect);
    }

    /**
     * Changes what follows from a value that the directory record lacks.
     *
     * @param effect the effect
     * @return the changed rule
     */
    public ClaimRule onMissingInDirectory(Verdict effect) {
        return with(Situation.MISSING_IN_DIRECTORY, Arguments.required(effect, "onMissing.directory"));
    }

    /**
     * Changes what follows from a value that the verification lacks, or that the person only asserted.
     *
     * @param effect the effect
     * @return the changed rule
     */
    public ClaimRule onMissingInVerification(Verdict effect) {
        return with(Situation.MISSING_IN_VERIFICATION, Arguments.required(effect, "onMissing.verified"));
    }

    /**
     * Changes what follows from values that could not be compared.
     *
     * @param effect the effect
     * @return the changed rule
     */
    public ClaimRule onIndeterminate(Verdict effect) {
        return with(Situation.INDETERMINATE, Arguments.required(effect, "onIndeterminate"));
    }

    /**
     * Names the rules that count as MATCH. A rule that neither counts as MATCH nor as NEAR then counts as MISMATCH; the rules of exact equality always
     * match.
     *
     * @param rules rules of this claim for which {@link RuleId#mayBeAccepted()} holds
     * @return the changed rule
     */
    public ClaimRule accept(RuleId... rules) {
        return new ClaimRule(required, effects, copy(Arrays.asList(rules), "accept"), review, directoryAddressKind);
    }

    /**
     * Names the rules that count as NEAR. A rule that neither counts as MATCH nor as NEAR then counts as MISMATCH.
     *
     * @param rules rules of this claim that do not contradict
     * @return the changed rule
     */
    public ClaimRule review(RuleId... rules) {
        return new ClaimRule(required, effects, accept, copy(Arrays.asList(rules), "review"), directoryAddressKind);
    }

    /**
     * Says which kind of directory address is meant. An address that the record states to be of another kind then counts as missing in the directory.
     * The address of an office does so always, since no document prints it.
     *
     * @param kind the kind, or {@code UNKNOWN} for any; only for {@link Claim#ADDRESS}
     * @return the changed rule
     */
    public ClaimRule directoryAddressKind(AddressKind kind) {
        return new ClaimRule(required, effects, accept, review, Arguments.required(kind, "directoryAddressKind"));
    }

    private ClaimRule with(Situation situation, Verdict effect) {
        Map<Situation, Verdict> changed = new EnumMap<>(effects);
        changed.put(situation, effect);
        return new ClaimRule(required, changed, accept, review, directoryAddressKind);
    }

    private static Set<RuleId> copy(Collection<RuleId> rules, String name) {
        Set<RuleId> copy = EnumSet.noneOf(RuleId.class);
        copy.addAll(Arguments.requiredElements(rules, name));
        return Collections.unmodifiableSet(copy);
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
     * @return the effect; PASS for a match, and for a missing value the graver effect of the two sides
     */
    public Verdict effect(ClaimOutcome outcome) {
        return outcome == ClaimOutcome.NO_DATA ? effect(MissingSide.BOTH) : effectOf(outcome, null);
    }

    /**
     * What follows from a missing value.
     *
     * @param side the side that lacks it
     * @return the effect; for both sides the graver one
     */
    public Verdict effect(MissingSide side) {
        return switch (side) {
            case DIRECTORY -> effect(Situation.MISSING_IN_DIRECTORY);
            case VERIFICATION -> effect(Situation.MISSING_IN_VERIFICATION);
            case BOTH -> effect(Situation.MISSING_IN_DIRECTORY).worse(effect(Situation.MISSING_IN_VERIFICATION));
        };
    }

    /**
     * The rules that count as MATCH, besides those of exact equality.
     *
     * @return the rules, unmodifiable, or null when every rule counts as what it says of itself
     */
    public @Nullable Set<RuleId> accepted() {
        return accept;
    }

    /**
     * The rules that count as NEAR.
     *
     * @return the rules, unmodifiable, or null when every rule counts as what it says of itself
     */
    public @Nullable Set<RuleId> reviewed() {
        return review;
    }

    /**
     * Which kind of directory address is meant.
     *
     * @return the kind, {@code UNKNOWN} for any
     */
    public AddressKind directoryAddressKind() {
        return directoryAddressKind;
    }

    /**
     * What a rule counts as under this policy: the rules that contradict, lack data or cannot compare, and those of exact equality, always count as what
     * they say of themselves.
     *
     * @param rule a rule
     * @return the outcome
     */
    public ClaimOutcome outcome(RuleId rule) {
        ClaimOutcome own = rule.outcome();
        if ((accept == null && review == null) || !RuleCatalogue.mayBeListed(rule) || RuleCatalogue.isExact(rule)) {
            return own;
        }
        if (accept != null && accept.contains(rule)) {
            return ClaimOutcome.MATCH;
        }
        if (review != null && review.contains(rule)) {
            return ClaimOutcome.NEAR;
        }
        boolean unsaid = own == ClaimOutcome.MATCH ? accept == null : review == null;
        return unsaid ? own : ClaimOutcome.MISMATCH;
    }

    /** The gravest of what the rules of a comparison count as; a comparison that capped itself below its rules stays capped. */
    ClaimOutcome outcome(Comparison comparison) {
        if (accept == null && review == null) {
            return comparison.outcome();
        }
        ClaimOutcome usual = ClaimOutcome.MATCH;
        ClaimOutcome here = ClaimOutcome.MATCH;
        for (RuleId rule : comparison.rules()) {
            usual = usual.worse(rule.outcome());
            here = here.worse(outcome(rule));
        }
        return usual == comparison.outcome() ? here : here.worse(comparison.outcome());
    }

    /**
     * What follows from a comparison. A value that was only asserted never has a milder effect than no value at all, and a failed comparison is at least
     * reviewed.
     */
    Verdict effect(ClaimOutcome outcome, Comparison comparison) {
        Verdict effect = effectOf(outcome, comparison.missing());
        if (comparison.flags().contains(MatchFlag.ASSERTED_ONLY)) {
            effect = effect.worse(effect(Situation.MISSING_IN_VERIFICATION));
        }
        if (comparison.rules().contains(RuleId.COMPARISON_FAILED)) {
            effect = effect.worse(Verdict.REVIEW);
        }
        return effect;
    }

    private Verdict effectOf(ClaimOutcome outcome, @Nullable MissingSide missing) {
        return switch (outcome) {
            case MATCH -> Verdict.PASS;
            case NEAR -> effect(Situation.NEAR);
            case MISMATCH -> effect(Situation.MISMATCH);
            case NO_DATA -> effect(missing == null ? MissingSide.BOTH : missing);
            case INDETERMINATE -> effect(Situation.INDETERMINATE);
        };
    }

    private Verdict effect(Situation situation) {
        return Objects.requireNonNull(effects.get(situation));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ClaimRule that
                && required == that.required
                && effects.equals(that.effects)
                && Objects.equals(accept, that.accept)
                && Objects.equals(review, that.review)
                && directoryAddressKind == that.directoryAddressKind;
    }

    @Override
    public int hashCode() {
        return Objects.hash(required, effects, accept, review, directoryAddressKind);
    }

    @Override
    public String toString() {
        return "ClaimRule[required=" + required + ", effects=" + effects + ", accept=" + accept + ", review=" + review
                + ", directoryAddressKind=" + directoryAddressKind + "]";
    }
}
