package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The example of the package documentation, word for word. */
class PackageGuideTest {

    @Test
    @Tag("R-35")
    void theExampleOfTheGuidePasses() {
        ClaimSet document = ClaimSet.builder()
                .name(PersonName.of("ANA LUISA", "RUIZ VEGA"))
                .dateOfBirth(BirthDate.parse("1988-04-17"))
                .build();
        ClaimSet record = ClaimSet.builder()
                .name(PersonName.of("Ana", "Ruiz"))
                .dateOfBirth(BirthDate.parse("17 April 1988"))
                .build();

        ClaimsMatcher matcher = ClaimsMatcher.using(ClaimsPolicy.workforceDefault());
        MatchDecision decision = matcher.match(
                VerifiedClaims.builder(document)
                        .vendor("example-idv")
                        .reference("7f3a")
                        .verifiedAt(Instant.now())
                        .status(AssuranceStatus.VERIFIED)
                        .build(),
                RecordedClaims.of(record),
                MatchContext.builder().accountState(AccountState.ACTIVE).build());

        assertThat(decision.verdict()).isEqualTo(Verdict.PASS);
    }
}
