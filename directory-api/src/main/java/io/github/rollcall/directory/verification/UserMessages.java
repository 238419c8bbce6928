package io.github.rollcall.directory.verification;

import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.audit.AuditActor;
import io.github.rollcall.directory.audit.AuditStep;
import io.github.rollcall.directory.limit.RateOperation;
import io.github.rollcall.directory.limit.RateRequest;
import io.github.rollcall.directory.reset.MessageSender;
import io.github.rollcall.directory.reset.OneTimeSecret;
import io.github.rollcall.directory.reset.UserMessage;
import io.github.rollcall.directory.reset.UserMessage.Contact;
import io.github.rollcall.directory.reset.UserMessage.Kind;
import io.github.rollcall.directory.store.VerificationState;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sends messages to the contact that the directory states, and to no other. */
final class UserMessages {
    private final VerificationParts parts;
    private final FreshLook look;

    UserMessages(VerificationParts parts) {
        this.parts = parts;
        this.look = new FreshLook(parts);
    }

    /** Why a message is not on its way. */
    private enum Fault {
        NO_CONTACT,
        SENDER_FAILED
    }

    /** Sends what follows from a step; the step stands whether or not it can be sent. */
    boolean send(Kind kind, VerificationRecord record, DirectoryUser user) {
        return send(kind, record, user, null);
    }

    /** Sends the link with the employee's secret; for a verification of nobody it only counts. */
    void sendLink(Verification verification) {
        Optional<VerificationRecord> found = parts.records()
                .find(verification.id())
                .filter(record -> record.state() == VerificationState.STARTED && !record.isExpired(parts.now()));
        if (found.isEmpty() || parts.messages() == null) {
            return;
        }
        VerificationRecord record = found.get();
        RateRequest use = RateRequest.of(RateOperation.SEND, parts.directory());
        if (!record.isSelfServe()) {
            use.agent(record.fact(RecordFact.REQUESTER));
        }
        if (record.hasUser()) {
            use.user(record.user());
        }
        if (!parts.take(use, AuditActor.system()).isTaken() || !record.hasUser()) {
            return;
        }
        FreshLook.Seen seen = look.look(record);
        if (seen.finding() == FreshLook.Finding.SAME) {
            send(Kind.VERIFICATION_LINK, record, Objects.requireNonNull(seen.user()), verification.secret());
        }
    }

    private boolean send(Kind kind, VerificationRecord record, DirectoryUser user, @Nullable OneTimeSecret secret) {
        MessageSender sender = parts.messages();
        if (sender == null) {
            return false;
        }
        Contact contact = new Contact(
                user.attribute(UserAttribute.EMAIL).all(),
                user.attribute(UserAttribute.PHONE_NUMBER).all());
        if (contact.isEmpty()) {
            parts.write(parts.event(AuditStep.MESSAGE_FAILED, record).reason(Fault.NO_CONTACT));
            return false;
        }
        String disown = parts.digests().disowning(record.id());
        try {
            parts.write(parts.event(AuditStep.MESSAGE_SENT, record).reason(kind));
            sender.send(new UserMessage(kind, record.user(), contact, record.id(), secret, disown));
            return true;
        } catch (RuntimeException failed) {
            parts.write(parts.event(AuditStep.MESSAGE_FAILED, record).reason(Fault.SENDER_FAILED));
            return false;
        }
    }
}
