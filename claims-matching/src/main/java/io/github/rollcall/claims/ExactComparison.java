package io.github.rollcall.claims;

import java.util.List;

/**
 * Compares the texts of claims that a host defines. Exact means: white space around a text does not count, the composed and the decomposed spelling of
 * a character are one (Unicode NFC), and everything else counts, case, accents, inner space and invisible characters among it.
 */
final class ExactComparison implements ClaimComparison {

    private final Claim claim;

    ExactComparison(Claim claim) {
        this.claim = claim;
    }

    @Override
    public Comparison compare(ClaimSet verified, ClaimSet recorded, MatchContext context) {
        return AnyPair.compare(
                verified.values(claim),
                recorded.values(claim),
                List::of,
                (String v, String d) -> v.equals(d) ? RuleId.TEXT_EQUAL : RuleId.TEXT_DIFFERENT);
    }
}
