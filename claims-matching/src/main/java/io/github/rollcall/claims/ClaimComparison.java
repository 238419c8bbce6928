package io.github.rollcall.claims;

/** The comparison of one family of claims. Implementations are stateless and safe for many threads. */
@FunctionalInterface
interface ClaimComparison {

    /** Compares one claim; {@code verified} holds only values of one kind of provenance. Values may be absent on either side. */
    Comparison compare(ClaimSet verified, ClaimSet recorded, MatchContext context);
}
