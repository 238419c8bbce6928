package io.github.rollcall.directory.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.reset.CredentialAction;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuditTrailTest {
    private static final AuditTrail BROKEN = new AuditTrail(event -> {
        throw new IllegalStateException("disk of ada@example.org is full");
    });

    private static AuditEvent event(AuditStep step) {
        return AuditEvent.of(step, AuditFiles.CORP, AuditFiles.NOON).build();
    }

    @Test
    void whatIsWrittenIsInTheLogInItsOrder() {
        InMemoryAuditLog log = new InMemoryAuditLog();
        AuditTrail trail = new AuditTrail(log);
        trail.write(event(AuditStep.VERIFICATION_BEGUN));
        trail.write(event(AuditStep.REDEMPTION_REFUSED));

        assertThat(log.events())
                .extracting(AuditEvent::step)
                .containsExactly(AuditStep.VERIFICATION_BEGUN, AuditStep.REDEMPTION_REFUSED);
    }

    @ParameterizedTest
    @EnumSource
    void aStepThatComesFirstDoesNotHappenWithoutItsEventAndTheOthersStand(AuditStep step) {
        if (!step.isFirst()) {
            assertThatCode(() -> BROKEN.write(event(step))).doesNotThrowAnyException();
            return;
        }
        assertThatThrownBy(() -> BROKEN.write(event(step)))
                .isInstanceOfSatisfying(DirectoryException.class, failure -> {
                    assertThat(failure.code()).isEqualTo(ErrorCode.AUDIT_FAILED);
                    assertThat(failure.getMessage()).contains(step.name()).doesNotContain("ada");
                    assertThat(failure.getCause()).isNull();
                });
    }

    /** What lets somebody go on, and what would tell who has an account. */
    @ParameterizedTest
    @EnumSource(
            names = {
                "VERIFICATION_BEGUN",
                "LOOKUP_UNKNOWN",
                "LOOKUP_AMBIGUOUS",
                "CLAIMS_RECEIVED",
                "DECIDED",
                "REVIEW_APPROVED",
                "REDEEMED",
                "CONTEXT_SHOWN",
                "CONSENT_GRANTED",
                "DEACTIVATIONS_APPROVED"
            })
    void whateverLetsSomebodyGoOnComesFirst(AuditStep step) {
        assertThat(step.isFirst()).isTrue();
    }

    /** A reset that was done is not undone by a log that fails, and a refusal is not lifted by it. */
    @ParameterizedTest
    @EnumSource(
            names = {
                "WRITE_DONE",
                "WRITE_FAILED",
                "WRITE_UNKNOWN",
                "REDEMPTION_REFUSED",
                "CLAIMS_REFUSED",
                "MESSAGE_SENT"
            })
    void whatIsAlreadySoIsOnlyTold(AuditStep step) {
        assertThat(step.isFirst()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.org",
                "Ada Lovelace",
                "M\u00FCller",
                "a\r\nb",
                "",
                "+44 20 7946 0000",
                "01234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890"
            })
    void aReferenceThatCouldBeANameOrAnAddressIsKeptAsItsDigest(String odd) {
        AuditEvent event = AuditEvent.of(AuditStep.DECIDED, AuditFiles.CORP, AuditFiles.NOON)
                .ticket(odd)
                .verification(odd)
                .actor(AuditActor.reviewer(odd))
                .build();

        String kept = event.ticket().orElseThrow();
        assertThat(kept).matches("sha256:[0-9a-f]{32}");
        assertThat(event.verification()).contains(kept);
        assertThat(event.actor().id()).contains(kept);
    }

    @Test
    void aReferenceWithTheShapeOfAnIdIsKeptAsItIs() {
        for (String id : new String[] {"INC-12345", "a1b2:7/8#9|x_y.z", "0".repeat(100)}) {
            assertThat(AuditActor.agent(id).id()).contains(id);
        }
        assertThat(AuditActor.agent("ada@example.org"))
                .isEqualTo(AuditActor.agent("ada@example.org"))
                .hasSameHashCodeAs(AuditActor.agent("ada@example.org"))
                .isNotEqualTo(AuditActor.reviewer("ada@example.org"))
                .isNotEqualTo(AuditActor.agent("bob@example.org"));
    }

    @Test
    void anEventKeepsWhatItWasTold() {
        DirectoryUserId user = new DirectoryUserId(AuditFiles.CORP, "u1");
        AuditEvent event = AuditEvent.of(AuditStep.REDEMPTION_REFUSED, AuditFiles.CORP, AuditFiles.NOON)
                .user(user)
                .actor(AuditActor.employee())
                .verification("v-1")
                .purpose(AuditActor.Role.AGENT)
                .action(CredentialAction.UNLOCK)
                .ticket("INC-1")
                .reason(ErrorCode.TIMEOUT)
                .build();

        assertThat(event.at()).isEqualTo(AuditFiles.NOON);
        assertThat(event.step()).isEqualTo(AuditStep.REDEMPTION_REFUSED);
        assertThat(event.directory()).isEqualTo(AuditFiles.CORP);
        assertThat(event.user()).contains(user);
        assertThat(event.actor()).isEqualTo(AuditActor.employee());
        assertThat(event.verification()).contains("v-1");
        assertThat(event.purpose()).contains("AGENT");
        assertThat(event.action()).contains("UNLOCK");
        assertThat(event.ticket()).contains("INC-1");
        assertThat(event.reason()).contains("TIMEOUT");
        assertThat(event(AuditStep.LOOKUP_UNKNOWN).actor().role()).isEqualTo(AuditActor.Role.SYSTEM);
        assertThat(event(AuditStep.LOOKUP_UNKNOWN).user()).isEqualTo(Optional.empty());
    }

    @Test
    void anEventIsNotAboutTheUserOfAnotherDirectory() {
        AuditEvent.Builder event = AuditEvent.of(AuditStep.DECIDED, AuditFiles.CORP, AuditFiles.NOON);
        DirectoryUserId other = new DirectoryUserId(new DirectoryId("other"), "u1");

        assertThatThrownBy(() -> event.user(other)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aKeyIsLongEnoughAndHasAPlainName() {
        assertThatThrownBy(() -> AuditKey.of("k", new byte[31])).isInstanceOf(IllegalArgumentException.class);
        assertThat(AuditKey.of("k", new byte[32]).id()).isEqualTo("k");
        for (String id : new String[] {"", "a b", "k\"", "k".repeat(33)}) {
            assertThatThrownBy(() -> AuditKey.of(id, new byte[32])).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
