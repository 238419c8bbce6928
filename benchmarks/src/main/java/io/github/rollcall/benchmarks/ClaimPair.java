package io.github.rollcall.benchmarks;

import io.github.rollcall.claims.ClaimOutcome;
import io.github.rollcall.claims.MatchContext;
import io.github.rollcall.claims.RecordedClaims;
import io.github.rollcall.claims.VerifiedClaims;
import java.util.Set;

/** One labelled row: what both sides state about one claim, whom it speaks of, and the outcomes that count as right. */
record ClaimPair(
        String id,
        ClaimColumn column,
        LocaleGroup group,
        Set<ClaimOutcome> accept,
        VerifiedClaims verified,
        RecordedClaims recorded,
        MatchContext context) {}
