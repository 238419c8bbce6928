package io.github.rollcall.claims.adapter;

import io.github.rollcall.claims.AccountState;
import io.github.rollcall.claims.AssuranceStatus;
import io.github.rollcall.claims.ClaimSet;
import io.github.rollcall.claims.MatchContext;
import io.github.rollcall.claims.VerifiedClaims;
import java.time.Instant;

/** What the vendor of these tests delivers. */
final class Verifications {

    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private Verifications() {}

    /** An active account, a moment after the verification. */
    static MatchContext context() {
        return MatchContext.builder()
                .accountState(AccountState.ACTIVE)
                .now(NOW.plusSeconds(2))
                .build();
    }

    static VerifiedClaims of(ClaimSet document) {
        return VerifiedClaims.builder(document)
                .vendor("example-idv")
                .reference("ref-1")
                .verifiedAt(NOW)
                .status(AssuranceStatus.VERIFIED)
                .build();
    }
}
