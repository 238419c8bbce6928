package io.github.rollcall.directory.verification;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.audit.AuditActor;
import io.github.rollcall.directory.audit.AuditEvent;
import io.github.rollcall.directory.audit.AuditStep;
import io.github.rollcall.directory.audit.AuditTrail;
import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.directory.limit.RateAnswer;
import io.github.rollcall.directory.limit.RateGuard;
import io.github.rollcall.directory.limit.RateRequest;
import io.github.rollcall.directory.reset.MessageSender;
import io.github.rollcall.directory.store.UserStore;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What every step of a verification works with. */
record VerificationParts(
        DirectoryConnector connector,
        UserStore users,
        VerificationRecords records,
        Digests digests,
        PolicyRouter router,
        Ruling ruling,
        AuditTrail audit,
        RateGuard limits,
        @Nullable MessageSender messages,
        ContactHistory contacts,
        Set<String> unprovenStatuses,
        Clock clock) {

    DirectoryId directory() {
        return connector.id();
    }

    /** The time, in whole milliseconds, as stores keep it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    AuditEvent.Builder event(AuditStep step) {
        return AuditEvent.of(step, directory(), now());
    }

    /** An event of a verification. */
    AuditEvent.Builder event(AuditStep step, VerificationRecord record) {
        AuditEvent.Builder event = event(step).verification(record.id());
        record.action().ifPresent(event::action);
        if (record.has(RecordFact.TICKET)) {
            event.ticket(record.fact(RecordFact.TICKET));
        }
        return record.hasUser() ? event.user(record.user()) : event;
    }

    void write(AuditEvent.Builder event) {
        audit.write(event.build());
    }

    /** Takes a use, or says how long to wait; the first refusal of a row is written down. */
    RateAnswer take(RateRequest request, AuditActor actor) {
        RateAnswer answer = limits.take(request);
        if (answer.isFirstRefusal()) {
            write(event(AuditStep.RATE_LIMITED).actor(actor));
        }
        return answer;
    }

    @Override
    public String toString() {
        return "VerificationParts[" + directory() + "]";
    }
}
