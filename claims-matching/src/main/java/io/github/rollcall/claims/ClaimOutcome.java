package io.github.rollcall.claims;

/** How the two sides of one claim relate. */
public enum ClaimOutcome {
    /** The same value, after steps that need no person. */
    MATCH,
    /** Plausibly the same; a person should look. */
    NEAR,
    /** The two values contradict each other. */
    MISMATCH,
    /** At least one side holds nothing to compare: no value, a placeholder, or none that is evidence. */
    NO_DATA,
    /** Both sides hold something, but it could not be compared. */
    INDETERMINATE;

    /** The graver of two outcomes of compared parts: MISMATCH, INDETERMINATE, NEAR, MATCH. */
    ClaimOutcome worse(ClaimOutcome other) {
        return gravity() >= other.gravity() ? this : other;
    }

    private int gravity() {
        return switch (this) {
            case MATCH -> 0;
            case NEAR -> 1;
            case NO_DATA -> 2;
            case INDETERMINATE -> 3;
            case MISMATCH -> 4;
        };
    }
}
