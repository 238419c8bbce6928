package io.github.rollcall.claims;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The invented people and circumstances of these tests. */
final class Cases {

    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private Cases() {}

    /** A complete document. */
    static ClaimSet.Builder document() {
        return ClaimSet.builder()
                .name(PersonName.of("ILSE MARIA", "BRANDT"))
                .dateOfBirth(BirthDate.parse("1984-09-23"))
                .address(address("14 Harbour Street", "Exeter", "EX1 1AA"))
                .email("ilse.brandt@fabrikam.example")
                .phone("+441392960111");
    }

    /** The directory record of the same person. */
    static ClaimSet.Builder record() {
        return ClaimSet.builder()
                .name(PersonName.of("Ilse", "Brandt"))
                .dateOfBirth(BirthDate.parse("1984-09-23"))
                .address(address("14 Harbour St", "Exeter", "EX11AA"))
                .email("Ilse.Brandt@fabrikam.example")
                .phone("+44 1392 960111");
    }

    static PostalAddress address(String street, String locality, @Nullable String postalCode) {
        return PostalAddress.builder()
                .street(street)
                .locality(locality)
                .postalCode(postalCode)
                .build();
    }

    /** A verification that proved the e-mail address and the telephone number too. */
    static VerifiedClaims proven(ClaimSet.Builder claims) {
        return verification(claims)
                .provenance(Claim.EMAIL, Provenance.PROVEN)
                .provenance(Claim.PHONE, Provenance.PROVEN)
                .provenance(Claim.EMPLOYEE_ID, Provenance.PROVEN)
                .build();
    }

    static VerifiedClaims.Builder verification(ClaimSet.Builder claims) {
        return VerifiedClaims.builder(claims.build())
                .vendor("example-idv")
                .reference("ref-1")
                .verifiedAt(NOW)
                .status(AssuranceStatus.VERIFIED)
                .documentExpiry(LocalDate.parse("2031-05-31"));
    }

    static RecordedClaims recorded(ClaimSet.Builder claims) {
        return RecordedClaims.of(claims.build());
    }

    static MatchContext.Builder active() {
        return MatchContext.builder().accountState(AccountState.ACTIVE).now(NOW);
    }

    /** One claim compared by its own comparison. */
    static Comparison compare(Claim claim, ClaimSet.Builder verified, ClaimSet.Builder recorded) {
        return compare(claim, verified, recorded, active().build());
    }

    static Comparison compare(Claim claim, ClaimSet.Builder verified, ClaimSet.Builder recorded, MatchContext context) {
        ClaimComparison comparison = Comparisons.STANDARD.getOrDefault(claim, Comparisons.exact(claim));
        return comparison.compare(verified.build(), recorded.build(), context);
    }

    static ClaimSet.Builder named(PersonName name) {
        return ClaimSet.builder().name(name);
    }

    static ClaimSet.Builder born(String date) {
        return ClaimSet.builder().dateOfBirth(BirthDate.parse(date));
    }
}
