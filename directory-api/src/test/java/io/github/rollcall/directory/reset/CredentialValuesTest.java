package io.github.rollcall.directory.reset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUserId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CredentialValuesTest {
    private static final DirectoryUserId ANA = new DirectoryUserId(new DirectoryId("corp"), "u1");
    private static final CredentialEvidence EVIDENCE = new CredentialEvidence("secret-looking");
    private static final Set<CredentialAction> OFFERED =
            Set.of(CredentialAction.TEMPORARY_PASSWORD, CredentialAction.RESET_MFA);
    private static final CredentialRefusal GUEST =
            new CredentialRefusal(CredentialRefusal.Reason.GUEST, "Reset it in the home organisation");

    private static CredentialState.Builder state() {
        return CredentialState.builder(ANA, OFFERED, Instant.EPOCH, EVIDENCE);
    }

    @Test
    void whatIsOfferedAndNotRefusedIsAllowed() {
        CredentialState state = state().build();

        assertThat(state.allows(CredentialAction.RESET_MFA)).isTrue();
        assertThat(state.allows(CredentialAction.UNLOCK)).isFalse();
    }

    @Test
    void aRefusalOfEverythingIsOneOfEveryActionOffered() {
        CredentialState state = state().refuse(GUEST).build();

        for (CredentialAction action : OFFERED) {
            assertThat(state.allows(action)).isFalse();
            assertThat(state.refusals(action)).containsExactly(GUEST);
        }
        assertThat(state.refusals(CredentialAction.UNLOCK)).isEmpty();
    }

    @Test
    void aRefusalOfOneActionLeavesTheOthers() {
        CredentialState state = state().refuse(GUEST, Set.of(CredentialAction.RESET_MFA, CredentialAction.UNLOCK))
                .build();

        assertThat(state.allows(CredentialAction.RESET_MFA)).isFalse();
        assertThat(state.allows(CredentialAction.TEMPORARY_PASSWORD)).isTrue();
        assertThat(state.refusals(CredentialAction.UNLOCK)).isEmpty();
    }

    @Test
    void aStateDoesNotChangeOnceBuilt() {
        CredentialState state = state().refuse(GUEST).build();

        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> state.refusals(CredentialAction.RESET_MFA).clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> state.methods().clear());
    }

    @Test
    void evidenceHasABoundAndPrintsItsLengthAlone() {
        assertThat(EVIDENCE).hasToString("CredentialEvidence[14 characters]");
        assertThatIllegalArgumentException().isThrownBy(() -> new CredentialEvidence(""));
        assertThatIllegalArgumentException().isThrownBy(() -> new CredentialEvidence("x".repeat(4097)));
        assertThat(new CredentialEvidence("x".repeat(4096)).value()).hasSize(4096);
    }

    @Test
    void aMethodPrintsItsKindAndNotItsId() {
        assertThat(new AuthenticationMethod("id-1", AuthenticationMethod.Kind.PHONE, "phone", true))
                .hasToString("AuthenticationMethod[PHONE]");
        assertThat(new AuthenticationMethod("id-1", AuthenticationMethod.Kind.OTHER, "new", false))
                .hasToString("AuthenticationMethod[OTHER, stays]");
    }

    @Test
    void aResultHasNoSuccessByDefaultAndPrintsNoSecret() {
        try (OneTimeSecret secret = OneTimeSecret.takeOver("canary".toCharArray())) {
            CredentialResult done = CredentialResult.done(ANA, CredentialAction.TEMPORARY_PASSWORD)
                    .secret(secret)
                    .before(EVIDENCE)
                    .build();
            CredentialResult failed = CredentialResult.failed(
                            ANA, CredentialAction.RESET_MFA, CredentialResult.Failure.INELIGIBLE)
                    .refusals(List.of(GUEST))
                    .build();

            assertThat(done.outcome()).isEqualTo(CredentialResult.Outcome.DONE);
            assertThat(done.failure()).isEmpty();
            assertThat(done.secret()).containsSame(secret);
            assertThat(done.before()).contains(EVIDENCE);
            assertThat(done).hasToString("CredentialResult[corp/u1, TEMPORARY_PASSWORD, DONE]");
            assertThat(failed.failure()).contains(CredentialResult.Failure.INELIGIBLE);
            assertThat(failed).hasToString("CredentialResult[corp/u1, RESET_MFA, FAILED, INELIGIBLE]");
        }
    }
}
