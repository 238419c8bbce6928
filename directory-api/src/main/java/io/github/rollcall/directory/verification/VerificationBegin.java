package io.github.rollcall.directory.verification;

import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.HintKey;
import io.github.rollcall.directory.HintMatch;
import io.github.rollcall.directory.audit.AuditActor;
import io.github.rollcall.directory.audit.AuditStep;
import io.github.rollcall.directory.limit.RateAnswer;
import io.github.rollcall.directory.limit.RateOperation;
import io.github.rollcall.directory.limit.RateRequest;
import io.github.rollcall.directory.reset.OneTimeSecret;
import io.github.rollcall.directory.store.StoredUser;
import io.github.rollcall.directory.store.VerificationState;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Resolves a hint and fixes what is asked for. Whether it led to somebody shows in the record and the audit alone: the work
 * and the answer are the same.
 */
final class VerificationBegin {
    /** How long claims can be handed in. */
    static final Duration LIFETIME = Duration.ofHours(1);

    private final VerificationParts parts;

    VerificationBegin(VerificationParts parts) {
        this.parts = parts;
    }

    /** Why what a store has found was not used. */
    private enum Fault {
        ANOTHER_USER
    }

    BeginOutcome begin(VerificationRequest request) {
        HintKey key = request.hint().key();
        AuditActor actor = request.agent().map(AuditActor::agent).orElseGet(AuditActor::employee);
        RateAnswer answer = parts.take(
                RateRequest.of(RateOperation.LOOKUP, parts.directory())
                        .hint(key)
                        .address(request.address().orElse(null))
                        .agent(request.agent().orElse(null)),
                actor);
        if (!answer.isTaken()) {
            return BeginOutcome.limited(answer.retryAfter());
        }
        HintMatch<DirectoryUser> match = resolve(key);
        String secret = Secrets.newSecret();
        VerificationRecord record = record(request, key, match, secret);
        parts.write(parts.event(step(match.kind()), record).actor(actor));
        parts.records().insert(record);
        return BeginOutcome.begun(
                new Verification(record.id(), OneTimeSecret.takeOver(secret.toCharArray()), record.expiresAt()));
    }

    /** One hit by hint key inside the directory; a hit that does not carry the key is none. */
    private HintMatch<DirectoryUser> resolve(HintKey key) {
        HintMatch<StoredUser> found = StoreCalls.stored(() -> parts.users().find(parts.directory(), key));
        if (found.user().isEmpty()) {
            return found.kind() == HintMatch.Kind.AMBIGUOUS ? HintMatch.ambiguous() : HintMatch.none();
        }
        DirectoryUser user = found.user().get().user();
        if (!user.id().directory().equals(parts.directory()) || !user.hintKeys().contains(key)) {
            parts.write(parts.event(AuditStep.RECORD_REJECTED).reason(Fault.ANOTHER_USER));
            return HintMatch.none();
        }
        return HintMatch.one(user);
    }

    private VerificationRecord record(
            VerificationRequest request, HintKey key, HintMatch<DirectoryUser> match, String secret) {
        String id = Secrets.newId();
        DirectoryUser user = match.user().orElseGet(() -> nobody(id));
        Map<RecordFact, String> facts = new EnumMap<>(RecordFact.class);
        facts.put(RecordFact.HINT, parts.digests().hint(key));
        facts.put(RecordFact.MATCH, match.kind().name());
        facts.put(RecordFact.CHANNEL, (request.agent().isPresent() ? Channel.HELPDESK : Channel.SELF_SERVE).name());
        facts.put(RecordFact.REQUESTER, parts.digests().staff(request.agent().orElse("")));
        facts.put(RecordFact.PURPOSE, request.purpose().id());
        request.action().ifPresent(action -> facts.put(RecordFact.ACTION, action.name()));
        request.ticket().ifPresent(ticket -> facts.put(RecordFact.TICKET, ticket));
        facts.put(RecordFact.SECRET, Secrets.hash(List.of(secret)));
        facts.put(RecordFact.CONTACT, parts.digests().contact(user));
        Instant now = parts.now();
        @Nullable
        String externalId = match.user().map(one -> one.id().externalId()).orElse(null);
        return new VerificationRecord(
                id, parts.directory(), externalId, VerificationState.STARTED, 1, now, now, now.plus(LIFETIME), facts);
    }

    /** Somebody to compute a digest of where there is nobody. */
    private DirectoryUser nobody(String id) {
        return DirectoryUser.builder(new DirectoryUserId(parts.directory(), id)).build();
    }

    private static AuditStep step(HintMatch.Kind kind) {
        return switch (kind) {
            case ONE -> AuditStep.VERIFICATION_BEGUN;
            case NONE -> AuditStep.LOOKUP_UNKNOWN;
            case AMBIGUOUS -> AuditStep.LOOKUP_AMBIGUOUS;
        };
    }
}
