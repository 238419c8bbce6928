package io.github.rollcall.claims;

import java.util.function.UnaryOperator;

/** Compares texts as they are, without surrounding white space and in composed form. */
final class ExactComparison implements ClaimComparison {

    /** The longest subdivision code, with its country as in ISO 3166-2. */
    private static final int LONGEST_CODE = 3;

    private final Claim claim;
    private final UnaryOperator<String> fold;
    private final boolean codesOrNames;

    private ExactComparison(Claim claim, UnaryOperator<String> fold, boolean codesOrNames) {
        this.claim = claim;
        this.fold = fold;
        this.codesOrNames = codesOrNames;
    }

    /** Employee ids: A to Z count as a to z. */
    static ExactComparison ofIdentifier() {
        return new ExactComparison(Claim.EMPLOYEE_ID, TextFolding::asciiLowerCase, false);
    }

    /** Regions: A to Z count as a to z, and a code is not compared with a name. */
    static ExactComparison ofRegion() {
        return new ExactComparison(Claim.REGION, TextFolding::asciiLowerCase, true);
    }

    /** Claims of the host: every character counts. */
    static ExactComparison ofHostDefined(Claim claim) {
        return new ExactComparison(claim, UnaryOperator.identity(), false);
    }

    @Override
    public Comparison compare(ClaimSet verified, ClaimSet recorded, MatchContext context) {
        return AnyPair.compare(verified.values(claim), recorded.values(claim), this::relate);
    }

    private RuleId relate(String v, String d) {
        if (fold.apply(v).equals(fold.apply(d))) {
            return RuleId.TEXT_EQUAL;
        }
        boolean codeAgainstName = codesOrNames && (v.length() <= LONGEST_CODE) != (d.length() <= LONGEST_CODE);
        return codeAgainstName ? RuleId.TEXT_UNREADABLE : RuleId.TEXT_DIFFERENT;
    }
}
