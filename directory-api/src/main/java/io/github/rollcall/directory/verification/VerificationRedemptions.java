package io.github.rollcall.directory.verification;

import io.github.rollcall.directory.HintKey;
import io.github.rollcall.directory.audit.AuditActor;
import io.github.rollcall.directory.audit.AuditEvent;
import io.github.rollcall.directory.audit.AuditStep;
import io.github.rollcall.directory.limit.RateOperation;
import io.github.rollcall.directory.limit.RateRequest;
import io.github.rollcall.directory.reset.CredentialEvidence;
import io.github.rollcall.directory.reset.Redemptions;
import io.github.rollcall.directory.reset.ResetRefusal;
import io.github.rollcall.directory.store.VerificationState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The verifications that have succeeded, each of which can be taken once by whoever has the employee's secret. */
final class VerificationRedemptions implements Redemptions {
    /** After this time a redemption that is under way counts as given up. */
    static final Duration UNDER_WAY = Duration.ofMinutes(2);

    private final VerificationParts parts;
    private final LastLook lastLook;
    private final UserMessages messages;

    VerificationRedemptions(VerificationParts parts, UserMessages messages) {
        this.parts = parts;
        this.lastLook = new LastLook(parts);
        this.messages = messages;
    }

    @Override
    public Taken take(String id, String secret) {
        Optional<VerificationRecord> found = parts.records().find(id);
        Optional<ResetRefusal> refusal = refusal(found, secret);
        if (refusal.isPresent()) {
            return refused(found, refusal.get());
        }
        VerificationRecord record = found.orElseThrow();
        Optional<VerificationRecord> mine =
                parts.records().move(record, VerificationState.IN_PROGRESS, parts.now(), record.expiresAt(), Map.of());
        return mine.isPresent() ? new Taken(redemption(mine.get()), null) : refused(found, ResetRefusal.USED);
    }

    @Override
    public Taken peek(String id, String secret) {
        Optional<VerificationRecord> found = parts.records().find(id);
        Optional<ResetRefusal> refusal = refusal(found, secret);
        return refusal.isPresent() ? refused(found, refusal.get()) : new Taken(redemption(found.orElseThrow()), null);
    }

    private Optional<ResetRefusal> refusal(Optional<VerificationRecord> found, String secret) {
        return found.isEmpty()
                ? Optional.of(ResetRefusal.NOT_FOUND)
                : Optional.ofNullable(refusal(found.get(), secret));
    }

    private Taken refused(Optional<VerificationRecord> record, ResetRefusal refusal) {
        AuditEvent.Builder event = record.map(one -> parts.event(AuditStep.REDEMPTION_REFUSED, one))
                .orElseGet(() -> parts.event(AuditStep.REDEMPTION_REFUSED));
        parts.write(event.actor(AuditActor.employee()).reason(refusal));
        return Taken.refused(refusal);
    }

    /** Nothing is told before the secret is right. */
    private @Nullable ResetRefusal refusal(VerificationRecord record, String secret) {
        RateRequest attempt =
                RateRequest.of(RateOperation.ATTEMPT, parts.directory()).hint(HintKey.of("redeem " + record.id()));
        if (!parts.take(attempt, AuditActor.employee()).isTaken()) {
            return ResetRefusal.LIMITED;
        }
        if (!Secrets.isSecret(secret, record.fact(RecordFact.SECRET)) || !record.hasUser()) {
            return ResetRefusal.NOT_FOUND;
        }
        return switch (record.state()) {
            case STARTED, IN_REVIEW, STOPPED, REJECTED -> ResetRefusal.NOT_VERIFIED;
            case IN_PROGRESS, DONE, FAILED, UNKNOWN -> ResetRefusal.USED;
            case VERIFIED -> usable(record);
        };
    }

    private @Nullable ResetRefusal usable(VerificationRecord record) {
        if (record.isExpired(parts.now())) {
            return ResetRefusal.EXPIRED;
        }
        return record.action().isEmpty() ? ResetRefusal.NO_ACTION : null;
    }

    private VerificationRedemption redemption(VerificationRecord record) {
        return new VerificationRedemption(parts, lastLook, messages, record);
    }

    @Override
    public List<Unsettled> unsettled() {
        Instant now = parts.now();
        List<VerificationRecord> open = new ArrayList<>();
        for (VerificationRecord record : parts.records().list(VerificationState.IN_PROGRESS, now.minus(UNDER_WAY))) {
            givenUp(record, now).ifPresent(open::add);
        }
        open.addAll(parts.records().list(VerificationState.UNKNOWN, now));
        return open.stream()
                .distinct()
                .filter(record -> record.has(RecordFact.EVIDENCE))
                .map(record ->
                        new Unsettled(redemption(record), new CredentialEvidence(record.fact(RecordFact.EVIDENCE))))
                .toList();
    }

    /** Without evidence nothing was sent, and from now on nothing can be; with it the outcome is not known. */
    private Optional<VerificationRecord> givenUp(VerificationRecord record, Instant now) {
        boolean sent = record.has(RecordFact.EVIDENCE);
        VerificationState to = sent ? VerificationState.UNKNOWN : VerificationState.FAILED;
        Optional<VerificationRecord> moved = parts.records().move(record, to, now, record.expiresAt(), Map.of());
        moved.ifPresent(one -> parts.write(parts.event(sent ? AuditStep.WRITE_UNKNOWN : AuditStep.WRITE_FAILED, one)
                .reason(to)));
        return moved.filter(one -> sent);
    }
}
