package io.github.rollcall.benchmarks;

import io.github.rollcall.claims.MatchContext;
import io.github.rollcall.claims.RecordedClaims;
import io.github.rollcall.claims.VerifiedClaims;

/** Two labelled records. */
record RecordPair(boolean samePerson, VerifiedClaims verified, RecordedClaims recorded, MatchContext context) {}
