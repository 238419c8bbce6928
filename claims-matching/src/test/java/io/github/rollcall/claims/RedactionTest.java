package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RedactionTest {

    private static final String CANARY = "Zanzibarov";
    private static final Claim BADGE = Claim.of("badge_colour");

    private static ClaimSet.Builder canaries() {
        return ClaimSet.builder()
                .name(PersonName.builder()
                        .given(CANARY)
                        .middle(CANARY)
                        .family(CANARY)
                        .suffix(CANARY)
                        .full(CANARY)
                        .build())
                .dateOfBirth(BirthDate.parse(CANARY))
                .address(PostalAddress.builder()
                        .street(CANARY)
                        .locality(CANARY)
                        .region(CANARY)
                        .postalCode(CANARY)
                        .country(CANARY)
                        .build())
                .email(CANARY)
                .phone(CANARY)
                .country(CANARY)
                .region(CANARY)
                .employeeId(CANARY)
                .value(BADGE, CANARY);
    }

    @Test
    void noValueHolderPrintsAValue() {
        ClaimSet claims = canaries().build();
        VerifiedClaims verified = Cases.proven(canaries());
        List<Object> holders = List.of(
                claims,
                Objects.requireNonNull(claims.name()),
                Objects.requireNonNull(claims.dateOfBirth()),
                Objects.requireNonNull(claims.address()),
                verified,
                RecordedClaims.of(claims),
                Cases.active()
                        .groups(Set.of(CANARY))
                        .purpose(MatchPurpose.PASSWORD_RESET)
                        .build());
        assertThat(holders).allSatisfy(holder -> assertThat(holder.toString()).doesNotContain(CANARY));
        assertThat(verified.toString()).doesNotContain("ref-1");
        assertThat(claims.toString()).contains("name=***", "badge_colour=***");
    }

    @Test
    void aHolderNamesThePartsThatArePresent() {
        assertThat(canaries().build().address())
                .hasToString("PostalAddress[street=***, locality=***, region=***, postalCode=***, country=***]");
        assertThat(PostalAddress.builder().region(CANARY).build()).hasToString("PostalAddress[region=***]");
        assertThat(PostalAddress.builder().build()).hasToString("PostalAddress[]");
        assertThat(canaries().build().dateOfBirth()).hasToString("BirthDate[***]");
    }

    @Test
    void noDecisionHoldsAValue() {
        ClaimsPolicy.Builder policy = ClaimsPolicy.builder("all", 1).claim(BADGE, ClaimRule.optionalClaim());
        Claim.standard().forEach(claim -> policy.claim(claim, ClaimRule.optionalClaim()));
        ClaimsMatcher matcher = ClaimsMatcher.using(policy.build());
        ClaimSet.Builder shifted =
                canaries().name(PersonName.of(CANARY + "a", CANARY + "b")).email("other");
        for (ClaimSet.Builder record : List.of(canaries(), shifted, Cases.record(), ClaimSet.builder())) {
            MatchDecision decision = matcher.match(
                    Cases.proven(canaries()),
                    Cases.recorded(record),
                    Cases.active().build());
            assertThat(decision.toString()).doesNotContainIgnoringCase(CANARY);
            assertThat(decision.results())
                    .hasSize(9)
                    .allSatisfy(result -> assertThat(result + result.evidence()).doesNotContainIgnoringCase(CANARY));
        }
    }

    @Test
    void noExceptionQuotesAValue() {
        List<Throwable> thrown = List.of(
                catchThrowable(() -> Cases.verification(canaries())
                        .provenance(Claim.EMAIL, "x" + CANARY, Provenance.PROVEN)
                        .build()),
                catchThrowable(() -> Claim.of(CANARY)),
                catchThrowable(() -> MatchContext.builder().phoneRegion(CANARY).build()),
                catchThrowable(() -> ClaimSet.builder().value(Claim.NAME, CANARY)));
        assertThat(thrown).allSatisfy(exception -> {
            assertThat(exception).isInstanceOf(IllegalArgumentException.class);
            assertThat(exception.getMessage()).doesNotContain(CANARY);
        });
    }
}
