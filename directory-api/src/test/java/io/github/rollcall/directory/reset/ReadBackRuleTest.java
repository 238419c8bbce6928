package io.github.rollcall.directory.reset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.reset.CredentialResult.Failure;
import io.github.rollcall.directory.reset.CredentialResult.Outcome;
import io.github.rollcall.directory.reset.ReadBackRule.Seen;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadBackRuleTest {
    private static final Instant BEFORE = Instant.parse("2026-11-21T10:00:00Z");
    private static final DirectoryUserId ANA = new DirectoryUserId(new DirectoryId("corp"), "u1");
    private static final CredentialEvidence EVIDENCE = CredentialEvidence.of("test", BEFORE, "a", "b|c", "");
    private static final AuthenticationMethod PHONE =
            new AuthenticationMethod("m1", AuthenticationMethod.Kind.PHONE, "sms", true);

    private static ReadBackRule after(long millis) {
        return new ReadBackRule(Clock.fixed(BEFORE.plusMillis(millis), ZoneOffset.UTC));
    }

    @ParameterizedTest
    @CsvSource({
        "CHANGED, 0, DONE",
        "CHANGED, 999999, DONE",
        "UNCHANGED, 0, UNKNOWN",
        "UNCHANGED, 119999, UNKNOWN",
        "UNCHANGED, 120000, FAILED",
        "NOTHING, 0, UNKNOWN",
        "NOTHING, 999999, UNKNOWN",
    })
    void notSeenMeansNotDoneOnlyAfterTwoMinutes(Seen seen, long millis, Outcome outcome) {
        CredentialResult result = after(millis).conclude(ANA, CredentialAction.UNLOCK, seen, EVIDENCE);

        assertThat(result.outcome()).isEqualTo(outcome);
        assertThat(result.failure().isPresent()).isEqualTo(outcome == Outcome.FAILED);
        assertThat(result.before().isPresent()).isEqualTo(outcome == Outcome.UNKNOWN);
    }

    @Test
    void methodsThatAreListedAreLeftOnlyAfterTwoMinutes() {
        assertThat(after(0).conclude(ANA, List.of(), EVIDENCE).outcome()).isEqualTo(Outcome.DONE);
        assertThat(after(119_999).conclude(ANA, List.of(PHONE), EVIDENCE).outcome())
                .isEqualTo(Outcome.UNKNOWN);
        CredentialResult late = after(120_000).conclude(ANA, List.of(PHONE), EVIDENCE);

        assertThat(late.failure()).contains(Failure.METHODS_LEFT);
        assertThat(late.methods())
                .singleElement()
                .satisfies(left -> assertThat(left.state()).isEqualTo(MethodRemoval.State.LEFT_IN_PLACE));
    }

    @Test
    void evidenceGivesBackItsFactsToItsOwnKindAlone() {
        assertThat(EVIDENCE.facts("test", 3)).containsExactly("a", "", "");
        assertThat(EVIDENCE.readAt()).isEqualTo(BEFORE);
        for (String odd : List.of("x", "test", "test|now|a|b|c", "other|" + BEFORE + "|a|b|c")) {
            CredentialEvidence evidence = new CredentialEvidence(odd);
            assertThatIllegalArgumentException().as(odd).isThrownBy(() -> evidence.facts("test", 3));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> EVIDENCE.facts("test", 2));
        assertThatIllegalArgumentException().isThrownBy(() -> CredentialEvidence.of("test", BEFORE, "x".repeat(4096)));
    }

    @ParameterizedTest
    @CsvSource({
        "PERMISSION_MISSING, PERMISSION_MISSING",
        "LICENCE_MISSING, PERMISSION_MISSING",
        "PASSWORD_REJECTED, PASSWORD_REJECTED",
        "THROTTLED, UNAVAILABLE",
        "TIMEOUT, UNAVAILABLE",
        "CREDENTIALS_REJECTED, UNAVAILABLE",
        "REQUEST_REFUSED, REFUSED",
        "SCOPE_NOT_FOUND, REFUSED",
        "FOREIGN_HOST, REFUSED",
    })
    void aRefusalIsNamedByWhatWasSaid(ErrorCode code, Failure failure) {
        assertThat(Failure.of(DirectoryException.of(code, "x", "y").build())).isEqualTo(failure);
    }

    @Test
    void oneDoubtfulMethodMakesTheWholeDoubtful() {
        MethodRemoval gone = new MethodRemoval(PHONE, MethodRemoval.State.REMOVED, "");
        MethodRemoval left = new MethodRemoval(PHONE, MethodRemoval.State.LEFT_IN_PLACE, "x");
        MethodRemoval lost = new MethodRemoval(PHONE, MethodRemoval.State.UNKNOWN, "x");
        DirectoryException refused =
                DirectoryException.of(ErrorCode.PERMISSION_MISSING, "x", "y").build();

        assertThat(CredentialResult.ofRemovals(ANA, List.of(gone), null).build().outcome())
                .isEqualTo(Outcome.DONE);
        assertThat(CredentialResult.ofRemovals(ANA, List.of(gone, left), null)
                        .build()
                        .failure())
                .contains(Failure.METHODS_LEFT);
        assertThat(CredentialResult.ofRemovals(ANA, List.of(gone, left), refused)
                        .build()
                        .failure())
                .contains(Failure.PERMISSION_MISSING);
        assertThat(CredentialResult.ofRemovals(ANA, List.of(left, lost), refused)
                        .build()
                        .outcome())
                .isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void aSecretMayEnd() {
        assertThat(CredentialResult.done(ANA, CredentialAction.PASSWORD_RESET_LINK)
                        .secretExpiresAt(BEFORE.plus(Duration.ofHours(1)))
                        .build()
                        .secretExpiresAt())
                .contains(BEFORE.plusSeconds(3600));
        assertThat(CredentialResult.done(ANA, CredentialAction.PASSWORD_RESET_LINK)
                        .secretExpiresAt(null)
                        .build()
                        .secretExpiresAt())
                .isEmpty();
    }
}
