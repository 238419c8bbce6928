package io.github.rollcall.directory.verification;

import io.github.rollcall.directory.audit.AuditActor;
import io.github.rollcall.directory.audit.AuditStep;
import io.github.rollcall.directory.store.VerificationState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What goes to a person: a list of what waits, and the decisions. Nobody decides on a verification that they asked for
 * themselves or that is of their own account, and nobody decides twice. Safe for many threads.
 */
public final class VerificationReviews {
    private final VerificationParts parts;
    private final FreshLook look;
    private final Enrolment enrolment;

    VerificationReviews(VerificationParts parts, Enrolment enrolment) {
        this.parts = parts;
        this.look = new FreshLook(parts);
        this.enrolment = enrolment;
    }

    /** What became of a decision. More constants may be added; have a default. */
    public enum ReviewOutcome {
        /** The verification has succeeded; the employee can redeem it for ten minutes. */
        APPROVED,
        /** Noted; somebody else has to approve too. */
        ANOTHER_APPROVAL_NEEDED,
        /** The verification has failed. */
        REJECTED,
        /** The reviewer asked for the verification. */
        OWN_REQUEST,
        /** It is the reviewer's own account. */
        OWN_ACCOUNT,
        /** The reviewer has approved before. */
        APPROVED_BEFORE,
        /** Only a policy on trial has decided, which nobody's approval puts in force. */
        POLICY_ON_TRIAL,
        /** The user is not in use, gone, out of scope, or cannot be read; nothing was decided. */
        USER_NOT_ACTIVE,
        /** It does not wait for a decision. */
        NOT_WAITING,
        /** It has waited too long. */
        EXPIRED,
        /** There is no such verification, or its record was tampered with. */
        NOT_FOUND
    }

    /**
     * What waits, the longest first.
     *
     * @return at most 100
     * @throws io.github.rollcall.directory.DirectoryException if the store fails
     */
    public List<WaitingReview> waiting() {
        Instant now = parts.now();
        return parts.records().list(VerificationState.IN_REVIEW, now).stream()
                .filter(record -> !record.isExpired(now))
                .map(WaitingReview::of)
                .toList();
    }

    /**
     * Lets a verification succeed, or counts one of two approvals.
     *
     * @param id the verification
     * @param reviewer the host's opaque id of the person, of the same kind as the agent's of a request
     * @param note why, 1 to 1,000 characters in one line
     * @return what became of it
     * @throws IllegalArgumentException if reviewer or note is blank or too long
     * @throws io.github.rollcall.directory.DirectoryException if a store or the audit log fails; nothing was decided
     */
    public ReviewOutcome approve(String id, String reviewer, String note) {
        return decide(id, reviewer, ReviewNote.checked(note), true);
    }

    /**
     * Lets a verification fail.
     *
     * @param id the verification
     * @param reviewer the host's opaque id of the person
     * @param note why, 1 to 1,000 characters in one line
     * @return what became of it
     * @throws IllegalArgumentException if reviewer or note is blank or too long
     * @throws io.github.rollcall.directory.DirectoryException if a store or the audit log fails; nothing was decided
     */
    public ReviewOutcome reject(String id, String reviewer, String note) {
        return decide(id, reviewer, ReviewNote.checked(note), false);
    }

    private ReviewOutcome decide(String id, String reviewer, String note, boolean approved) {
        String person = VerificationRequest.reference("reviewer", reviewer);
        Optional<VerificationRecord> found = parts.records().find(id);
        if (found.isEmpty()) {
            return ReviewOutcome.NOT_FOUND;
        }
        VerificationRecord record = found.get();
        @Nullable ReviewOutcome refused = refusal(record, person);
        if (refused != null) {
            parts.write(parts.event(AuditStep.REVIEW_REFUSED, record)
                    .actor(AuditActor.reviewer(person))
                    .reason(refused));
            return refused;
        }
        return approved ? approved(record, person, note) : rejected(record, person, note);
    }

    private @Nullable ReviewOutcome refusal(VerificationRecord record, String reviewer) {
        if (record.state() != VerificationState.IN_REVIEW) {
            return ReviewOutcome.NOT_WAITING;
        }
        if (record.isExpired(parts.now())) {
            return ReviewOutcome.EXPIRED;
        }
        if (parts.digests().isStaff(record.fact(RecordFact.REQUESTER), reviewer)) {
            return ReviewOutcome.OWN_REQUEST;
        }
        if (parts.digests().isOwnAccount(record, reviewer)) {
            return ReviewOutcome.OWN_ACCOUNT;
        }
        boolean again =
                record.approvedBy().stream().anyMatch(one -> parts.digests().isStaff(one, reviewer));
        return again ? ReviewOutcome.APPROVED_BEFORE : null;
    }

    private ReviewOutcome approved(VerificationRecord record, String reviewer, String note) {
        if (record.has(RecordFact.TRIAL)) {
            parts.write(parts.event(AuditStep.REVIEW_REFUSED, record)
                    .actor(AuditActor.reviewer(reviewer))
                    .reason(ReviewOutcome.POLICY_ON_TRIAL));
            return ReviewOutcome.POLICY_ON_TRIAL;
        }
        List<String> approvals = new ArrayList<>(record.approvedBy());
        approvals.add(parts.digests().staff(reviewer));
        Map<RecordFact, String> facts = noted(record, note);
        facts.put(RecordFact.APPROVED_BY, String.join(" ", approvals));
        boolean enough = approvals.size() >= Integer.parseInt(record.fact(RecordFact.APPROVALS_NEEDED));
        if (!enough) {
            return move(record, VerificationState.IN_REVIEW, record.expiresAt(), facts, reviewer)
                    ? ReviewOutcome.ANOTHER_APPROVAL_NEEDED
                    : ReviewOutcome.NOT_WAITING;
        }
        FreshLook.Seen seen = look.look(record);
        if (seen.finding() != FreshLook.Finding.SAME) {
            parts.write(parts.event(AuditStep.REVIEW_REFUSED, record)
                    .actor(AuditActor.reviewer(reviewer))
                    .reason(ReviewOutcome.USER_NOT_ACTIVE));
            return ReviewOutcome.USER_NOT_ACTIVE;
        }
        Instant expiry = parts.now().plus(VerificationCompletion.REDEEMABLE);
        if (!move(record, VerificationState.VERIFIED, expiry, facts, reviewer)) {
            return ReviewOutcome.NOT_WAITING;
        }
        enrolment.enrol(record, Objects.requireNonNull(seen.user()));
        return ReviewOutcome.APPROVED;
    }

    private ReviewOutcome rejected(VerificationRecord record, String reviewer, String note) {
        return move(record, VerificationState.REJECTED, record.expiresAt(), noted(record, note), reviewer)
                ? ReviewOutcome.REJECTED
                : ReviewOutcome.NOT_WAITING;
    }

    private static Map<RecordFact, String> noted(VerificationRecord record, String note) {
        Map<RecordFact, String> facts = new EnumMap<>(RecordFact.class);
        String earlier = record.fact(RecordFact.NOTES);
        facts.put(RecordFact.NOTES, earlier.isEmpty() ? note : earlier + "\n" + note);
        return facts;
    }

    private boolean move(
            VerificationRecord record,
            VerificationState to,
            Instant expiry,
            Map<RecordFact, String> facts,
            String reviewer) {
        AuditStep step = to == VerificationState.REJECTED ? AuditStep.REVIEW_REJECTED : AuditStep.REVIEW_APPROVED;
        parts.write(
                parts.event(step, record).actor(AuditActor.reviewer(reviewer)).reason(to));
        return parts.records().move(record, to, parts.now(), expiry, facts).isPresent();
    }
}
