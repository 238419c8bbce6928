package io.github.rollcall.directory.verification;

import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.audit.AuditActor;
import io.github.rollcall.directory.audit.AuditStep;
import io.github.rollcall.directory.reset.CredentialAction;
import io.github.rollcall.directory.reset.CredentialEvidence;
import io.github.rollcall.directory.reset.CredentialResult;
import io.github.rollcall.directory.reset.CredentialResult.Outcome;
import io.github.rollcall.directory.reset.CredentialState;
import io.github.rollcall.directory.reset.Redemption;
import io.github.rollcall.directory.reset.ResetRefusal;
import io.github.rollcall.directory.reset.UserMessage;
import io.github.rollcall.directory.store.VerificationState;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One verification between the moment its use is taken and the end. */
final class VerificationRedemption implements Redemption {
    private static final Logger LOG = LoggerFactory.getLogger(VerificationRedemption.class);

    private final VerificationParts parts;
    private final LastLook lastLook;
    private final UserMessages messages;
    private VerificationRecord record;
    private @Nullable DirectoryUser seen;

    VerificationRedemption(
            VerificationParts parts, LastLook lastLook, UserMessages messages, VerificationRecord record) {
        this.parts = parts;
        this.lastLook = lastLook;
        this.messages = messages;
        this.record = record;
    }

    @Override
    public DirectoryUserId user() {
        return record.user();
    }

    @Override
    public CredentialAction action() {
        return record.action().orElseThrow();
    }

    @Override
    public Instant expiresAt() {
        return record.expiresAt();
    }

    @Override
    public boolean coversPrivileged() {
        return record.coversPrivileged();
    }

    @Override
    public Optional<ResetRefusal> lastLook(CredentialState state) {
        LastLook.Seen look = lastLook.look(record, state);
        seen = look.user();
        return look.refused();
    }

    @Override
    public boolean arm(CredentialEvidence before) {
        Instant now = parts.now();
        if (record.isExpired(now)) {
            refuse(ResetRefusal.EXPIRED);
            return false;
        }
        try {
            parts.write(parts.event(AuditStep.REDEEMED, record).actor(AuditActor.employee()));
        } catch (RuntimeException notWritten) {
            refuse(ResetRefusal.UNAVAILABLE);
            throw notWritten;
        }
        return move(VerificationState.IN_PROGRESS, now, Map.of(RecordFact.EVIDENCE, before.value()));
    }

    /** Whatever was found ends the verification, unless nobody could look. */
    @Override
    public void refuse(ResetRefusal refusal) {
        VerificationState to =
                refusal == ResetRefusal.UNAVAILABLE ? VerificationState.VERIFIED : VerificationState.FAILED;
        parts.write(parts.event(AuditStep.REDEMPTION_REFUSED, record)
                .actor(AuditActor.employee())
                .reason(refusal));
        move(to, parts.now(), Map.of(RecordFact.REASON, refusal.name()));
    }

    /** A result that cannot be stored is found out later by reading back; it is told all the same. */
    @Override
    public boolean end(CredentialResult result) {
        boolean readBack = record.state() == VerificationState.UNKNOWN;
        parts.write(parts.event(readBack ? AuditStep.WRITE_READ_BACK : step(result.outcome()), record)
                .reason(result.outcome()));
        String reason = result.failure().map(Enum::name).orElse(result.outcome().name());
        String evidence = result.before().map(CredentialEvidence::value).orElse(record.fact(RecordFact.EVIDENCE));
        try {
            move(
                    state(result.outcome()),
                    parts.now(),
                    Map.of(RecordFact.REASON, reason, RecordFact.EVIDENCE, evidence));
        } catch (RuntimeException notStored) {
            LOG.warn(
                    "The outcome of a reset in {} could not be stored ({}); it will be read back",
                    parts.directory(),
                    notStored.getClass().getSimpleName());
        }
        boolean touched =
                result.outcome() != Outcome.FAILED || !result.methods().isEmpty();
        return touched && seen != null && messages.send(UserMessage.Kind.RESET_DONE, record, seen);
    }

    private boolean move(VerificationState to, Instant now, Map<RecordFact, String> facts) {
        Optional<VerificationRecord> moved = parts.records().move(record, to, now, record.expiresAt(), facts);
        moved.ifPresent(next -> record = next);
        return moved.isPresent();
    }

    private static AuditStep step(Outcome outcome) {
        return switch (outcome) {
            case DONE -> AuditStep.WRITE_DONE;
            case FAILED -> AuditStep.WRITE_FAILED;
            case UNKNOWN -> AuditStep.WRITE_UNKNOWN;
        };
    }

    private static VerificationState state(Outcome outcome) {
        return switch (outcome) {
            case DONE -> VerificationState.DONE;
            case FAILED -> VerificationState.FAILED;
            case UNKNOWN -> VerificationState.UNKNOWN;
        };
    }
}
