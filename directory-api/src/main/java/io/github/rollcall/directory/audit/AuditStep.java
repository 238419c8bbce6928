package io.github.rollcall.directory.audit;

/**
 * What an {@link AuditEvent} tells. The names are stable. More constants may be added; have a default.
 *
 * <p>A step that is {@link #isFirst() first} is written before it is done, and not done if it cannot be written. That holds
 * for whatever changes something or lets somebody go on, and for a lookup that finds nobody: if only lookups with a hit
 * failed while the log is down, they would tell who has an account. The others tell what is already so: a refusal stands and
 * a message is out, whether or not that could be written.
 */
public enum AuditStep {
    /** A hint was resolved to one user and a verification begins. */
    VERIFICATION_BEGUN(true),
    /** A hint was resolved to nobody. The event has neither user nor hint. */
    LOOKUP_UNKNOWN(true),
    /** A hint was resolved to several users. The event has neither user nor hint. */
    LOOKUP_AMBIGUOUS(true),
    /** A verification was refused before it began; the reason says why. */
    VERIFICATION_REFUSED(false),
    /** Claims of a verification vendor were accepted for this verification. */
    CLAIMS_RECEIVED(true),
    /** Claims were not accepted; the reason says why, for example that their reference was used before. */
    CLAIMS_REFUSED(false),
    /** The claims were matched; the reason is the outcome. */
    DECIDED(true),
    /** A reviewer lets the verification pass. */
    REVIEW_APPROVED(true),
    /** A reviewer lets the verification fail. */
    REVIEW_REJECTED(true),
    /** A reviewer may not decide; the reason says why. */
    REVIEW_REFUSED(false),
    /** The user is marked as enrolled. */
    ENROLLED(true),
    /** A verification is redeemed: from here on its action may be sent to the provider, once. */
    REDEEMED(true),
    /** A redemption was refused; the reason says why. */
    REDEMPTION_REFUSED(false),
    /** The provider has carried out the action. */
    WRITE_DONE(false),
    /** The provider has not carried out the action. */
    WRITE_FAILED(false),
    /** Whether the provider has carried out the action is not known. */
    WRITE_UNKNOWN(false),
    /** What became of an action was read back; the reason says what. */
    WRITE_READ_BACK(false),
    /** A message was handed to the message sender. A warning to a user is not held back by a log that fails. */
    MESSAGE_SENT(false),
    /** The message sender has failed. */
    MESSAGE_FAILED(false),
    /** The user says that a reset was not theirs. */
    RESET_DISOWNED(false),
    /** Somebody asked too often; the reason says which limit. Only the first refusal in a row is written. */
    RATE_LIMITED(false),
    /** A record of the host's store is not the one asked for or was tampered with; it was not used. */
    RECORD_REJECTED(false),
    /** The context of a user is shown to somebody. */
    CONTEXT_SHOWN(true),
    /** An administrator is sent to the provider to consent. */
    CONSENT_BEGUN(true),
    /** A connection holds what it needs. */
    CONSENT_GRANTED(true),
    /** A consent ended without what the connection needs; the reason says why. */
    CONSENT_INCOMPLETE(false),
    /** A consent's callback looks like an attack; nothing was stored. */
    CONSENT_INVALID(false),
    /** A run has held deactivations back for a person to look at. */
    DEACTIVATIONS_STAGED(false),
    /** A person approves the deactivations that were held back. */
    DEACTIVATIONS_APPROVED(true),
    /** A person rejects the deactivations that were held back. */
    DEACTIVATIONS_REJECTED(true),
    /** A decision on staged deactivations was refused; the reason says why. */
    DEACTIVATIONS_REFUSED(false);

    private final boolean first;

    AuditStep(boolean first) {
        this.first = first;
    }

    /**
     * Whether the event is written before the step is done, and the step is not done if it cannot be written.
     *
     * @return false for a step that only tells what is already so
     */
    public boolean isFirst() {
        return first;
    }
}
