package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which verifications a policy looks at. */
class AssuranceTest {

    private static final AssuranceRule STRICT = AssuranceRule.strictDefault();

    @Test
    void leftUnsaidAVerificationIsVerifiedADayOldAndItsDocumentKnownToBeGood() {
        assertThat(STRICT)
                .isEqualTo(new AssuranceRule(AssuranceStatus.VERIFIED, Duration.ofDays(1), true, Verdict.REVIEW));
    }

    @ParameterizedTest
    @CsvSource({"VERIFIED, VERIFIED, true", "VERIFIED, FAILED, false", "IAL2, VERIFIED, false", "IAL2, IAL2, true"})
    void theStatusHasToBeTheOneAskedFor(String wanted, String stated, boolean fine) {
        AssuranceRule rule = STRICT.withRequireStatus(AssuranceStatus.of(wanted));
        List<MatchReason> reasons = reasons(rule, good().status(AssuranceStatus.of(stated)));
        assertThat(reasons.isEmpty()).isEqualTo(fine);
        if (!fine) {
            assertThat(reasons)
                    .containsExactly(new MatchReason(MatchReason.Code.ASSURANCE_NOT_MET, null, Verdict.STOP));
        }
    }

    @Test
    void aVerificationOfWhichNobodySaysHowItEndedStops() {
        VerifiedClaims unsaid = VerifiedClaims.builder(Cases.document().build())
                .vendor("example-idv")
                .reference("ref-1")
                .verifiedAt(Cases.NOW)
                .documentExpiry(LocalDate.parse("2031-05-31"))
                .build();
        assertThat(unsaid.status()).isEqualTo(AssuranceStatus.UNKNOWN);

        MatchDecision decision = ClaimsMatcher.using(ClaimsPolicy.workforceDefault())
                .match(unsaid, Cases.recorded(Cases.record()), Cases.active().build());

        assertThat(decision.verdict()).isEqualTo(Verdict.STOP);
        assertThat(decision.reasons())
                .containsExactly(new MatchReason(MatchReason.Code.ASSURANCE_NOT_MET, null, Verdict.STOP));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-28T12:00:00Z, ",
        "2026-02-28T11:59:59Z, TOO_OLD",
        "2026-03-01T12:00:00Z, ",
        "2026-03-01T12:05:00Z, ",
        "2026-03-01T12:05:01Z, VERIFIED_IN_FUTURE",
        "-1000000000-01-01T00:00:00Z, TOO_OLD",
        "+1000000000-12-31T23:59:59Z, VERIFIED_IN_FUTURE"
    })
    void aVerificationIsUsableForAsLongAsThePolicySays(Instant verifiedAt, MatchReason.Code code) {
        assertThat(reasons(STRICT, good().verifiedAt(verifiedAt)))
                .isEqualTo(code == null ? List.of() : List.of(new MatchReason(code, null, Verdict.STOP)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-28, DOCUMENT_EXPIRED, STOP",
        "2026-03-01, , ",
        "2026-03-02, , ",
        ", DOCUMENT_EXPIRY_UNKNOWN, REVIEW"
    })
    void aDocumentIsGoodThroughItsLastDay(LocalDate expiry, MatchReason.Code code, Verdict verdict) {
        List<MatchReason> expected = code == null ? List.of() : List.of(new MatchReason(code, null, verdict));
        assertThat(reasons(STRICT, good().documentExpiry(expiry))).isEqualTo(expected);
        assertThat(reasons(STRICT.withDocumentMustBeUnexpired(false), good().documentExpiry(expiry)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-02-28T23:59:59.999Z, true", "2026-03-01T00:00:00Z, false"})
    void theLastDayEndsAtMidnightUtc(Instant now, boolean good) {
        VerifiedClaims.Builder verified = good().verifiedAt(now).documentExpiry(LocalDate.parse("2026-02-28"));
        List<MatchReason> reasons = new ArrayList<>();
        STRICT.check(verified.build(), now, reasons);
        assertThat(reasons.isEmpty()).isEqualTo(good);
    }

    @Test
    void aDocumentOfTheFarthestDayIsGood() {
        assertThat(reasons(STRICT, good().documentExpiry(LocalDate.MAX))).isEmpty();
        assertThat(reasons(STRICT, good().documentExpiry(LocalDate.MIN)))
                .extracting(MatchReason::code)
                .containsExactly(MatchReason.Code.DOCUMENT_EXPIRED);
    }

    @ParameterizedTest
    @CsvSource({"PASS", "REVIEW", "STOP"})
    void anUnknownExpiryDateHasTheEffectThePolicySays(Verdict effect) {
        List<MatchReason> reasons = reasons(STRICT.withOnUnknownExpiry(effect), good().documentExpiry(null));
        assertThat(reasons)
                .isEqualTo(
                        effect == Verdict.PASS
                                ? List.of()
                                : List.of(new MatchReason(MatchReason.Code.DOCUMENT_EXPIRY_UNKNOWN, null, effect)));
    }

    @Test
    void everythingThatIsWrongIsSaid() {
        VerifiedClaims.Builder verified = good().status(AssuranceStatus.FAILED)
                .verifiedAt(Cases.NOW.minusSeconds(90))
                .documentExpiry(LocalDate.parse("2020-01-01"));
        assertThat(reasons(STRICT.withMaxAge(Duration.ofMinutes(1)), verified))
                .extracting(MatchReason::code)
                .containsExactly(
                        MatchReason.Code.ASSURANCE_NOT_MET,
                        MatchReason.Code.TOO_OLD,
                        MatchReason.Code.DOCUMENT_EXPIRED);
    }

    @Test
    void aStatusAndAPurposeAreUpperSnakeCase() {
        assertThat(AssuranceStatus.of("IAL2").toString()).isEqualTo("IAL2");
        assertThat(MatchPurpose.of("A").compareTo(MatchPurpose.of("B"))).isNegative();
        assertThat(AssuranceStatus.of("A").compareTo(AssuranceStatus.of("B"))).isNegative();
        for (String wrong : List.of("", "ial2", "2IAL", "_A", "A-B", "A B", "\u0130AL", "A".repeat(65))) {
            assertThatThrownBy(() -> AssuranceStatus.of(wrong))
                    .hasMessageStartingWith("an assurance status is 1 to 64");
            assertThatThrownBy(() -> MatchPurpose.of(wrong)).hasMessageStartingWith("a match purpose is 1 to 64");
        }
        assertThat(AssuranceStatus.of("Z_9" + "A".repeat(61)).id()).hasSize(64);
    }

    private static VerifiedClaims.Builder good() {
        return Cases.verification(Cases.document());
    }

    private static List<MatchReason> reasons(AssuranceRule rule, VerifiedClaims.Builder verified) {
        List<MatchReason> reasons = new ArrayList<>();
        rule.check(verified.build(), Cases.NOW, reasons);
        return reasons;
    }
}
