package io.github.rollcall.claims.adapter;

import io.github.rollcall.claims.Claim;
import io.github.rollcall.claims.MatchDecision;
import io.github.rollcall.claims.MatchReason;
import java.util.Set;
import java.util.TreeSet;

/** Which claims a decision rests on. */
final class Decided {

    private Decided() {}

    /** The claims that spoke against PASS, by their outcome or by a flag. */
    static Set<Claim> against(MatchDecision decision) {
        Set<Claim> against = new TreeSet<>();
        for (MatchReason reason : decision.reasons()) {
            Claim claim = reason.claim();
            if (claim != null) {
                against.add(claim);
            }
        }
        return against;
    }
}
