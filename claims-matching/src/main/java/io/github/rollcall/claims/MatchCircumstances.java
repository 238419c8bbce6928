package io.github.rollcall.claims;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which verification a decision is about, when it was made and for what; no value of either side. */
record MatchCircumstances(
        String vendor,
        String reference,
        AssuranceStatus status,
        Instant verifiedAt,
        Instant decidedAt,
        @Nullable MatchPurpose purpose,
        @Nullable String digestKeyId) {

    static MatchCircumstances of(VerifiedClaims verified, MatchContext context, @Nullable EvidenceKey key) {
        return new MatchCircumstances(
                verified.vendor(),
                verified.reference(),
                verified.status(),
                verified.verifiedAt(),
                context.now(),
                context.purpose(),
                key == null ? null : key.id());
    }

    /** Neither vendor nor reference, by which somebody could look a person up. */
    @Override
    public String toString() {
        return "MatchCircumstances[" + status + ", decidedAt=" + decidedAt + "]";
    }
}
