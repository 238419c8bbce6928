package io.github.rollcall.claims.adapter;

import io.github.rollcall.claims.Claim;
import io.github.rollcall.claims.ClaimOutcome;
import io.github.rollcall.claims.ClaimRule;
import io.github.rollcall.claims.ClaimSet;
import io.github.rollcall.claims.ClaimsMatcher;
import io.github.rollcall.claims.ClaimsPolicy;
import io.github.rollcall.claims.MinimumEvidence;
import io.github.rollcall.claims.RecordedClaims;
import io.github.rollcall.claims.VerifiedClaims;

/** Whether a value counts as evidence, as seen from outside: by a match. */
final class AssertedValues {

    private static final ClaimsMatcher BY_EMAIL = ClaimsMatcher.using(ClaimsPolicy.builder("by-email", 1)
            .claim(Claim.EMAIL, ClaimRule.requiredClaim())
            .minimumEvidence(MinimumEvidence.allOf(Claim.EMAIL))
            .build());

    private AssertedValues() {}

    static boolean isEvidence(VerifiedClaims side, String email) {
        return BY_EMAIL.match(
                                side,
                                RecordedClaims.of(
                                        ClaimSet.builder().email(email).build()),
                                Verifications.context())
                        .results()
                        .get(0)
                        .outcome()
                == ClaimOutcome.MATCH;
    }
}
