package io.github.rollcall.claims;

import org.jspecify.annotations.Nullable;

/** Why one claim's result speaks against PASS, if it does. */
final class ReasonOf {

    private ReasonOf() {}

    /** The reason, or null when the result does not speak against PASS. */
    static @Nullable MatchReason result(ClaimResult result) {
        return result.effect() == Verdict.PASS ? null : new MatchReason(code(result), result.claim(), result.effect());
    }

    private static MatchReason.Code code(ClaimResult result) {
        if (result.rules().contains(RuleId.COMPARISON_FAILED)) {
            return MatchReason.Code.COMPARISON_FAILED;
        }
        return switch (result.outcome()) {
            case MISMATCH -> MatchReason.Code.CLAIM_MISMATCH;
            case NEAR -> MatchReason.Code.CLAIM_NEAR;
            case INDETERMINATE -> MatchReason.Code.NOT_COMPARABLE;
            case NO_DATA -> missing(result);
            case MATCH -> throw new IllegalStateException("a match has no effect but PASS");
        };
    }

    private static MatchReason.Code missing(ClaimResult result) {
        MissingSide side = result.missing();
        if (side == null || side == MissingSide.BOTH) {
            return MatchReason.Code.MISSING_ON_BOTH_SIDES;
        }
        return side == MissingSide.DIRECTORY
                ? MatchReason.Code.MISSING_IN_DIRECTORY
                : MatchReason.Code.MISSING_IN_VERIFICATION;
    }
}
