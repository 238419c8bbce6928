package io.github.rollcall.directory.verification;

import io.github.rollcall.claims.DecisionRecord;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.reset.CredentialAction;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A verification that waits for a person. Immutable.
 *
 * @param id the verification
 * @param user whom it is about
 * @param action the change of credentials that would follow, or null
 * @param ticket the host's reference, or null
 * @param since since when it waits
 * @param expiresAt until when it can be decided
 * @param approvals how many have approved
 * @param approvalsNeeded how many have to
 * @param isPrivileged whether the user is privileged, or may be
 * @param notes what those who have approved have noted, in order
 * @param decisionJson the redacted decision, as {@link DecisionRecord#fromJson} reads it
 */
public record WaitingReview(
        String id,
        DirectoryUserId user,
        @Nullable CredentialAction action,
        @Nullable String ticket,
        Instant since,
        Instant expiresAt,
        int approvals,
        int approvalsNeeded,
        boolean isPrivileged,
        List<String> notes,
        String decisionJson) {

    /**
     * Copies the notes and refuses nulls.
     *
     * @param id the verification
     * @param user whom it is about
     * @param action the change of credentials that would follow, or null
     * @param ticket the host's reference, or null
     * @param since since when it waits
     * @param expiresAt until when it can be decided
     * @param approvals how many have approved
     * @param approvalsNeeded how many have to
     * @param isPrivileged whether the user is privileged, or may be
     * @param notes what those who have approved have noted
     * @param decisionJson the redacted decision
     */
    public WaitingReview {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(expiresAt, "expiresAt");
        Objects.requireNonNull(decisionJson, "decisionJson");
        notes = List.copyOf(notes);
    }

    static WaitingReview of(VerificationRecord record) {
        return new WaitingReview(
                record.id(),
                record.user(),
                record.action().orElse(null),
                record.has(RecordFact.TICKET) ? record.fact(RecordFact.TICKET) : null,
                record.changedAt(),
                record.expiresAt(),
                record.approvedBy().size(),
                Integer.parseInt(record.fact(RecordFact.APPROVALS_NEEDED)),
                record.has(RecordFact.PRIVILEGED),
                record.has(RecordFact.NOTES)
                        ? List.of(record.fact(RecordFact.NOTES).split("\n"))
                        : List.of(),
                record.fact(RecordFact.DECISION));
    }

    /**
     * What the policy has found.
     *
     * @return the redacted decision
     */
    public Optional<DecisionRecord> decision() {
        return decisionJson.isEmpty() ? Optional.empty() : Optional.of(DecisionRecord.fromJson(decisionJson));
    }

    @Override
    public String toString() {
        return "WaitingReview[" + id + ", " + approvals + " of " + approvalsNeeded + "]";
    }
}
