package io.github.rollcall.directory.verification;

import io.github.rollcall.claims.MatchDecision;
import io.github.rollcall.directory.DirectoryUserId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of a verification, for the host's own eyes: most of it must not be told to whoever typed the hint. Immutable.
 */
public final class VerificationOutcome {

    /** The outcomes. Only VERIFIED lets anybody go on. More constants may be added; have a default. */
    public enum Kind {
        /** The verified person is the user of {@link VerificationOutcome#user()}. */
        VERIFIED,
        /** A person decides; see {@link VerificationReviews}. */
        MANUAL_REVIEW,
        /** The policy has stopped it, or there is no policy for this user and purpose. */
        STOPPED,
        /** The hint leads to nobody, or no longer to the user it led to. */
        UNKNOWN_USER,
        /** The hint leads to several users. */
        AMBIGUOUS_USER,
        /** The account is not in use, or the provider does not say that it is. */
        INACTIVE_USER,
        /** The provider cannot be asked, or its answer cannot be trusted. The same claims can be handed in again. */
        STALE_DIRECTORY,
        /** The user is privileged, or may be, and asks without the helpdesk. */
        PRIVILEGED_USER,
        /** The vendor's reference was handed in for another verification. */
        REFERENCE_USED,
        /** It was begun too long ago. */
        EXPIRED,
        /** It was decided before. */
        ALREADY_DECIDED,
        /** There is no such verification, or its record was tampered with. */
        NOT_FOUND,
        /** Claims were handed in too often. */
        LIMITED
    }

    private final Kind kind;
    private final @Nullable DirectoryUserId user;
    private final @Nullable MatchDecision decision;
    private final int approvals;

    private VerificationOutcome(
            Kind kind, @Nullable DirectoryUserId user, @Nullable MatchDecision decision, int approvals) {
        this.kind = kind;
        this.user = user;
        this.decision = decision;
        this.approvals = approvals;
    }

    static VerificationOutcome of(Kind kind) {
        return new VerificationOutcome(kind, null, null, Approvals.NONE);
    }

    static VerificationOutcome of(Kind kind, @Nullable MatchDecision decision) {
        return new VerificationOutcome(kind, null, decision, Approvals.NONE);
    }

    static VerificationOutcome review(@Nullable MatchDecision decision, int approvals) {
        return new VerificationOutcome(Kind.MANUAL_REVIEW, null, decision, approvals);
    }

    static VerificationOutcome verified(DirectoryUserId user, MatchDecision decision) {
        return new VerificationOutcome(Kind.VERIFIED, Objects.requireNonNull(user, "user"), decision, Approvals.NONE);
    }

    /**
     * What became of it.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * Whether the person is verified.
     *
     * @return true for {@link Kind#VERIFIED} alone
     */
    public boolean isVerified() {
        return kind == Kind.VERIFIED;
    }

    /**
     * Who was verified. What comes next is for this user, never for the hint.
     *
     * @return empty unless the kind is {@link Kind#VERIFIED}
     */
    public Optional<DirectoryUserId> user() {
        return Optional.ofNullable(user);
    }

    /**
     * What the policy has found; holds no value of either side.
     *
     * @return empty if nothing was compared
     */
    public Optional<MatchDecision> decision() {
        return Optional.ofNullable(decision);
    }

    /**
     * How many people have to approve.
     *
     * @return 0 unless the kind is {@link Kind#MANUAL_REVIEW}
     */
    public int approvalsNeeded() {
        return approvals;
    }

    @Override
    public String toString() {
        return "VerificationOutcome[" + kind + "]";
    }
}
