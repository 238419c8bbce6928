package io.github.rollcall.benchmarks;

import io.github.rollcall.claims.AccountState;
import io.github.rollcall.claims.AssuranceStatus;
import io.github.rollcall.claims.BirthDate;
import io.github.rollcall.claims.Claim;
import io.github.rollcall.claims.ClaimRule;
import io.github.rollcall.claims.ClaimSet;
import io.github.rollcall.claims.ClaimsMatcher;
import io.github.rollcall.claims.ClaimsPolicy;
import io.github.rollcall.claims.MatchContext;
import io.github.rollcall.claims.MatchDecision;
import io.github.rollcall.claims.MinimumEvidence;
import io.github.rollcall.claims.PersonName;
import io.github.rollcall.claims.PostalAddress;
import io.github.rollcall.claims.Provenance;
import io.github.rollcall.claims.RecordedClaims;
import io.github.rollcall.claims.VerifiedClaims;
import java.time.Instant;
import java.util.Set;

/** A host's call for two names, from texts to decision; for a record with everything else that a directory usually holds. */
final class NameCall {

    private final ClaimsMatcher matcher;
    private final boolean whole;
    private final Instant now = Instant.now();
    private final MatchContext context = MatchContext.builder()
            .accountState(AccountState.ACTIVE)
            .groups(Set.of())
            .now(now)
            .build();

    private NameCall(ClaimsPolicy policy, boolean whole) {
        matcher = ClaimsMatcher.using(policy);
        this.whole = whole;
    }

    static NameCall ofName() {
        return new NameCall(
                ClaimsPolicy.builder("name", 1)
                        .claim(Claim.NAME, ClaimRule.requiredClaim())
                        .minimumEvidence(MinimumEvidence.allOf(Claim.NAME))
                        .build(),
                false);
    }

    static NameCall ofRecord() {
        return new NameCall(ClaimsPolicy.workforceDefault(), true);
    }

    MatchDecision decide(NamePair pair) {
        VerifiedClaims.Builder verified = VerifiedClaims.builder(document(pair.verified()))
                .vendor("benchmarks")
                .reference("names")
                .verifiedAt(now)
                .status(AssuranceStatus.VERIFIED);
        if (whole) {
            verified.provenance(Claim.EMAIL, Provenance.PROVEN).provenance(Claim.PHONE, Provenance.PROVEN);
        }
        return matcher.match(verified.build(), RecordedClaims.of(record(pair.recorded())), context);
    }

    private ClaimSet document(PersonName name) {
        ClaimSet.Builder claims = ClaimSet.builder().name(name);
        if (whole) {
            claims.dateOfBirth(BirthDate.parse("1984-09-23"))
                    .address(address("14 Harbour Street, Apt 4B", "Washington", "DC 20001-1234"))
                    .email("i.brandt@fabrikam.example")
                    .phone("+12025550143");
        }
        return claims.build();
    }

    private ClaimSet record(PersonName name) {
        ClaimSet.Builder claims = ClaimSet.builder().name(name);
        if (whole) {
            claims.dateOfBirth(BirthDate.parse("23 September 1984"))
                    .address(address("14 Harbour St #4B", "Washington", "20001"))
                    .email("I.Brandt@fabrikam.example")
                    .phone("+1 (202) 555-0143");
        }
        return claims.build();
    }

    private static PostalAddress address(String street, String locality, String postalCode) {
        return PostalAddress.builder()
                .street(street)
                .locality(locality)
                .postalCode(postalCode)
                .country("US")
                .build();
    }
}
