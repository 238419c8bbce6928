package io.github.rollcall.directory.verification;

import io.github.rollcall.claims.VerifiedClaims;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.audit.AuditActor;
import io.github.rollcall.directory.audit.AuditStep;
import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.directory.reset.CredentialAction;
import io.github.rollcall.directory.reset.CredentialReset;
import io.github.rollcall.directory.store.UserStore;
import io.github.rollcall.directory.store.VerificationState;
import io.github.rollcall.directory.store.VerificationStore;
import java.lang.invoke.MethodHandles;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * From a login hint to a decision: {@link #begin} fixes who and what for, {@link #complete} decides by a vendor's verified
 * claims. What has succeeded is redeemed through {@link #reset}; what goes to a person is in {@link #reviews}.
 *
 * <p>Immutable and safe for many threads, and for many processes on one store. Methods that read the provider block until it
 * has answered.
 */
public final class UserVerification {
    private static final Set<VerificationState> UNUSED =
            EnumSet.of(VerificationState.STARTED, VerificationState.IN_REVIEW, VerificationState.VERIFIED);

    private final VerificationParts parts;
    private final VerificationBegin begin;
    private final VerificationCompletion completion;
    private final UserMessages messages;
    private final VerificationReviews reviews;
    private final Optional<CredentialReset> reset;

    UserVerification(VerificationParts parts) {
        this.parts = parts;
        this.messages = new UserMessages(parts);
        this.begin = new VerificationBegin(parts);
        Enrolment enrolment = new Enrolment(parts, messages);
        this.completion = new VerificationCompletion(parts, enrolment);
        this.reviews = new VerificationReviews(parts, enrolment);
        VerificationRedemptions redemptions = new VerificationRedemptions(parts, messages);
        this.reset = parts.connector()
                .credentials()
                .map(admin -> CredentialReset.of(MethodHandles.lookup(), redemptions, admin, parts.clock()));
    }

    /**
     * Starts the verification of a directory's users.
     *
     * @param connector the directory; closed by the host
     * @param users where the host keeps its users
     * @param verifications where the host keeps verifications
     * @param router which policies decide
     * @param key what protects the records
     * @return a builder for one thread
     */
    public static UserVerificationBuilder builder(
            DirectoryConnector connector,
            UserStore users,
            VerificationStore verifications,
            PolicyRouter router,
            RecordKey key) {
        return new UserVerificationBuilder(connector, users, verifications, router, key);
    }

    /**
     * Resolves a hint and begins. The answer is the same whether the hint leads to one user, to nobody or to several, and so is
     * the work; nothing is asked of the provider.
     *
     * @param request what is asked for
     * @return the verification, or how long to wait
     * @throws IllegalArgumentException if the connection does not offer the action
     * @throws DirectoryException if a store, the limits or the audit log fail; nothing has begun
     */
    public BeginOutcome begin(VerificationRequest request) {
        request.action().ifPresent(this::demandOffered);
        return begin.begin(request);
    }

    private void demandOffered(CredentialAction action) {
        boolean offered = parts.connector()
                .credentials()
                .filter(admin -> admin.actions().contains(action))
                .isPresent();
        if (!offered) {
            throw new IllegalArgumentException("action: this connection does not offer " + action);
        }
    }

    /**
     * Sends the link with the employee's secret to the contact that the directory states, and uses the secret up. For an
     * agent's request, whose secret nobody at the helpdesk may see. It reads the provider for a user who exists, so call it on
     * another thread than the one that answers. Whether a message was sent is in the audit alone.
     *
     * @param verification as {@link #begin} gave it
     * @throws DirectoryException if a store or the limits fail
     */
    public void sendLink(Verification verification) {
        messages.sendLink(verification);
    }

    /**
     * Holds a vendor's claims against the user as the provider states it now, and decides. A reference of a vendor is accepted
     * once, for one verification.
     *
     * @param id the verification
     * @param claims as they were fetched from the vendor by the host's own backend, never what a browser brings
     * @return what became of it
     * @throws IllegalArgumentException if vendor or reference is longer than 500 characters or holds broken ones
     * @throws DirectoryException if a store, the limits or the audit log fail; nothing was decided
     */
    public VerificationOutcome complete(String id, VerifiedClaims claims) {
        return completion.complete(id, claims);
    }

    /**
     * What goes to a person.
     *
     * @return always the same
     */
    public VerificationReviews reviews() {
        return reviews;
    }

    /**
     * What redeems a verification.
     *
     * @return always the same; empty if the connection may only read
     */
    public Optional<CredentialReset> reset() {
        return reset;
    }

    /**
     * Takes "this was not me" from a message: a verification that is unused ends, and whoever reads the audit is warned. Any
     * number of calls do what one does.
     *
     * @param id the verification
     * @param code the message's {@code disownCode}
     * @return false if the code is not of the verification
     * @throws DirectoryException if the store fails
     */
    public boolean disown(String id, String code) {
        Optional<VerificationRecord> found = Secrets.isId(id) && parts.digests().isDisowning(code, id)
                ? parts.records().find(id)
                : Optional.empty();
        if (found.isEmpty()) {
            return false;
        }
        VerificationRecord record = found.get();
        parts.write(parts.event(AuditStep.RESET_DISOWNED, record).actor(AuditActor.employee()));
        if (UNUSED.contains(record.state())) {
            Instant now = parts.now();
            parts.records().move(record, VerificationState.STOPPED, now, record.expiresAt(), Map.of());
        }
        return true;
    }

    @Override
    public String toString() {
        return "UserVerification[" + parts.directory() + "]";
    }
}
