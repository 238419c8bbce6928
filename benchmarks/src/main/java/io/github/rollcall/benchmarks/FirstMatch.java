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
import io.github.rollcall.claims.PersonName;
import io.github.rollcall.claims.PostalAddress;
import io.github.rollcall.claims.Provenance;
import io.github.rollcall.claims.RecordedClaims;
import io.github.rollcall.claims.Verdict;
import io.github.rollcall.claims.VerifiedClaims;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/** The program of a fresh Java virtual machine: builds a policy of the claims it is given, matches once, and prints the nanoseconds of both. */
final class FirstMatch {

    private FirstMatch() {}

    public static void main(String[] claims) {
        long begin = System.nanoTime();
        ClaimsPolicy.Builder policy = ClaimsPolicy.builder("first-match", 1);
        for (String claim : claims) {
            policy.claim(Claim.of(claim), ClaimRule.requiredClaim());
        }
        ClaimsMatcher matcher = ClaimsMatcher.using(policy.build());
        long built = System.nanoTime();
        MatchDecision decision = match(matcher);
        long matched = System.nanoTime();
        if (FirstMatch.class.getResource("/com/ibm/icu/util/ULocale.class") != null) {
            throw new IllegalStateException("ICU is on the class path");
        }
        if (decision.verdict() != Verdict.PASS) {
            throw new IllegalStateException("the first match should pass: " + decision);
        }
        System.out.println((built - begin) + " " + (matched - built));
    }

    private static MatchDecision match(ClaimsMatcher matcher) {
        ClaimSet document = ClaimSet.builder()
                .name(PersonName.of("ILSE MARIA", "BR\u00C4NDT"))
                .dateOfBirth(BirthDate.parse("1984-09-23"))
                .address(PostalAddress.builder()
                        .street("14 Harbour Street")
                        .locality("Exeter")
                        .postalCode("EX1 1AA")
                        .build())
                .email("ilse.braendt@fabrikam.example")
                .phone("+441392960111")
                .build();
        ClaimSet record = ClaimSet.builder()
                .name(PersonName.of("Ilse", "Braendt"))
                .dateOfBirth(BirthDate.parse("23 September 1984"))
                .address(PostalAddress.builder()
                        .street("14 Harbour St")
                        .locality("Exeter")
                        .postalCode("EX11AA")
                        .build())
                .email("Ilse.Braendt@fabrikam.example")
                .phone("+44 1392 960111")
                .build();
        VerifiedClaims verified = VerifiedClaims.builder(document)
                .vendor("benchmarks")
                .reference("first")
                .verifiedAt(Instant.now())
                .status(AssuranceStatus.VERIFIED)
                .documentExpiry(LocalDate.of(9999, 12, 31))
                .provenance(Claim.EMAIL, Provenance.PROVEN)
                .provenance(Claim.PHONE, Provenance.PROVEN)
                .build();
        MatchContext context = MatchContext.builder()
                .accountState(AccountState.ACTIVE)
                .groups(Set.of())
                .build();
        return matcher.match(verified, RecordedClaims.of(record), context);
    }
}
