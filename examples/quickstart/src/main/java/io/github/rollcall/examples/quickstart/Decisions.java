package io.github.rollcall.examples.quickstart;

import io.github.rollcall.claims.AccountState;
import io.github.rollcall.claims.ClaimOutcome;
import io.github.rollcall.claims.ClaimResult;
import io.github.rollcall.claims.ClaimsMatcher;
import io.github.rollcall.claims.ClaimsPolicy;
import io.github.rollcall.claims.MatchContext;
import io.github.rollcall.claims.MatchDecision;
import io.github.rollcall.claims.VerifiedClaims;
import io.github.rollcall.directory.store.StoredUser;
import java.io.PrintStream;
import java.time.Instant;
import java.util.Set;

/** Compares documents with a directory record and prints the verdict with its evidence, which holds no personal value. */
final class Decisions {
    private final PrintStream out;
    private final ClaimsMatcher matcher = ClaimsMatcher.using(ClaimsPolicy.workforceDefault());

    Decisions(PrintStream out) {
        this.out = out;
    }

    void take(String what, VerifiedClaims document, StoredUser user) {
        MatchContext context = MatchContext.builder()
                .accountState(AccountState.valueOf(user.user().status().name()))
                .groups(Set.of())
                .recordsSharingName(1)
                .now(Instant.now())
                .build();
        MatchDecision decision = matcher.match(document, user.user().recordedClaims(), context);
        out.println(decision.verdict() + "  " + what);
        for (ClaimResult result : decision.results()) {
            if (result.outcome() != ClaimOutcome.NO_DATA) {
                out.println("      " + result.claim() + ": " + result.outcome() + " " + result.rules() + " "
                        + result.evidence());
            }
        }
    }
}
