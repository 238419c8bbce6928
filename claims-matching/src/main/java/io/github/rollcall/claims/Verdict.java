package io.github.rollcall.claims;

/** What follows from a claim, and from a match as a whole. The set is closed; a graver verdict always prevails. */
public enum Verdict {
    /** Go on. */
    PASS,
    /** A soft flag: a person decides. */
    REVIEW,
    /** A hard stop. */
    STOP;

    /**
     * The graver of two verdicts.
     *
     * @param other the other verdict
     * @return STOP before REVIEW before PASS
     */
    public Verdict worse(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }

    boolean milderThan(Verdict other) {
        return compareTo(other) < 0;
    }
}
