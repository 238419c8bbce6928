package io.github.rollcall.examples.quickstart;

import io.github.rollcall.claims.AssuranceStatus;
import io.github.rollcall.claims.BirthDate;
import io.github.rollcall.claims.ClaimSet;
import io.github.rollcall.claims.PersonName;
import io.github.rollcall.claims.VerifiedClaims;
import java.time.Instant;

/** What an ID verification vendor would deliver. */
final class Documents {
    private Documents() {}

    static VerifiedClaims passport(String given, String family, String dateOfBirth) {
        ClaimSet claims = ClaimSet.builder()
                .name(PersonName.of(given, family))
                .dateOfBirth(BirthDate.parse(dateOfBirth))
                .build();
        return VerifiedClaims.builder(claims)
                .vendor("example-idv")
                .reference("quickstart-1")
                .verifiedAt(Instant.now())
                .status(AssuranceStatus.VERIFIED)
                .build();
    }
}
