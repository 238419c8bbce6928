package io.github.rollcall.directory.verification;

import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.audit.AuditStep;
import io.github.rollcall.directory.reset.UserMessage;
import io.github.rollcall.directory.store.StoredUser;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Enrols a user with the first verification that succeeds, and tells the user. */
final class Enrolment {
    private static final Logger LOG = LoggerFactory.getLogger(Enrolment.class);

    private final VerificationParts parts;
    private final UserMessages messages;

    Enrolment(VerificationParts parts, UserMessages messages) {
        this.parts = parts;
        this.messages = messages;
    }

    /** The verification stands whatever happens here; the next one that succeeds tries again. */
    void enrol(VerificationRecord record, DirectoryUser user) {
        try {
            Optional<StoredUser> stored = parts.users()
                    .find(record.user())
                    .filter(one -> one.user().id().equals(record.user()));
            if (stored.isEmpty() || stored.get().enrollment().isEnrolled()) {
                return;
            }
            Instant now = parts.now();
            parts.write(parts.event(AuditStep.ENROLLED, record));
            if (parts.users().markEnrolled(record.user(), now)) {
                messages.send(UserMessage.Kind.REGISTRATION, record, user);
            }
        } catch (RuntimeException failed) {
            LOG.warn(
                    "A user of {} could not be marked as enrolled ({}); the next verification tries again",
                    parts.directory(),
                    failed.getClass().getSimpleName());
        }
    }
}
