package io.github.rollcall.benchmarks;

import io.github.rollcall.claims.ClaimOutcome;
import java.util.Locale;
import java.util.Set;

/** The counts of one claim or of one group of rows in the accuracy report. Not safe for use by several threads. */
final class Tally {

    private int rows;
    private int accepted;
    private int falseAccepts;
    private int matchForbidden;
    private int lockouts;
    private int mismatchForbidden;
    private int matchGiven;
    private int matchAllowed;

    void add(Set<ClaimOutcome> accept, ClaimOutcome outcome) {
        rows++;
        accepted += one(accept.contains(outcome));
        boolean match = outcome == ClaimOutcome.MATCH;
        if (accept.contains(ClaimOutcome.MATCH)) {
            matchAllowed++;
            matchGiven += one(match);
        } else {
            matchForbidden++;
            falseAccepts += one(match);
        }
        if (!accept.contains(ClaimOutcome.MISMATCH)) {
            mismatchForbidden++;
            lockouts += one(outcome == ClaimOutcome.MISMATCH);
        }
    }

    /** Whether there is a row on which MISMATCH would be wrong. */
    boolean canLockOut() {
        return mismatchForbidden > 0;
    }

    /** The share of lockouts among the rows on which MISMATCH is wrong, from 0 to 1; 0 when there is no such row. */
    double lockoutShare() {
        return canLockOut() ? (double) lockouts / mismatchForbidden : 0;
    }

    String lockoutLine(String group) {
        return "group=" + group + " rows=" + rows + " lockouts=" + lockouts + "/" + mismatchForbidden;
    }

    String line(String claim, double medianMicros) {
        return String.format(
                Locale.ROOT,
                "claim=%s rows=%d accepted=%.1f%% falseAccepts=%d/%d lockouts=%d/%d matchGiven=%d/%d medianMicros=%.1f",
                claim,
                rows,
                rows == 0 ? 0 : 100.0 * accepted / rows,
                falseAccepts,
                matchForbidden,
                lockouts,
                mismatchForbidden,
                matchGiven,
                matchAllowed,
                medianMicros);
    }

    private static int one(boolean counts) {
        return counts ? 1 : 0;
    }
}
