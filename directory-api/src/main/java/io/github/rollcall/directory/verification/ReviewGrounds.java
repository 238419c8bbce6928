package io.github.rollcall.directory.verification;

import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.reset.CredentialAction;
import io.github.rollcall.directory.store.VerificationState;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What sends a verification to a person although the claims agree. */
final class ReviewGrounds {
    /** How long after a change of a contact a second approver is needed. */
    static final Duration CONTACT_SETTLED = Duration.ofDays(3);
    /** In which time the reset of both passwords and factors of one person is looked at by somebody. */
    static final Duration BOTH_KINDS = Duration.ofHours(24);

    private static final Set<CredentialAction> PASSWORD = EnumSet.of(
            CredentialAction.TEMPORARY_PASSWORD,
            CredentialAction.PASSWORD_RESET_LINK,
            CredentialAction.PASSWORD_RESET_EMAIL);
    private static final Set<CredentialAction> FACTORS =
            EnumSet.of(CredentialAction.RESET_MFA, CredentialAction.TEMPORARY_ACCESS_PASS);
    private static final Set<VerificationState> SENT =
            EnumSet.of(VerificationState.DONE, VerificationState.FAILED, VerificationState.UNKNOWN);

    /** Nothing that was begun earlier can have been reset within a day. */
    private static final Duration LONGEST_WAY = BOTH_KINDS
            .plus(VerificationBegin.LIFETIME)
            .plus(VerificationCompletion.REVIEWABLE)
            .plus(VerificationCompletion.REDEEMABLE)
            .plus(Duration.ofHours(1));

    private final VerificationParts parts;

    ReviewGrounds(VerificationParts parts) {
        this.parts = parts;
    }

    /** Whether an address or number is another one than the host had stored, or was changed within 72 hours. */
    boolean isContactNew(VerificationRecord record, DirectoryUser fresh, Instant now) {
        if (!parts.digests().sameContact(record.fact(RecordFact.CONTACT), fresh)) {
            return true;
        }
        try {
            return parts.contacts()
                    .changedAt(record.user())
                    .filter(changed -> now.isBefore(changed.plus(CONTACT_SETTLED)))
                    .isPresent();
        } catch (RuntimeException unknown) {
            return true;
        }
    }

    /** Whether the other kind of credential was, or may have been, reset within a day. */
    boolean wasOtherKindReset(VerificationRecord record, Instant now) {
        Set<CredentialAction> others =
                record.action().map(ReviewGrounds::otherKind).orElse(Set.of());
        if (others.isEmpty()) {
            return false;
        }
        DirectoryUserId user = record.user();
        Optional<List<VerificationRecord>> known = parts.records().ofUser(user);
        return known.isEmpty()
                || mayBeMore(known.get(), now)
                || known.get().stream()
                        .filter(ReviewGrounds::isTouched)
                        .filter(one -> now.isBefore(one.changedAt().plus(BOTH_KINDS)))
                        .anyMatch(one -> one.action().filter(others::contains).isPresent());
    }

    /** Whether something was sent, or may be any moment. */
    private static boolean isTouched(VerificationRecord one) {
        return one.state() == VerificationState.IN_PROGRESS
                || (SENT.contains(one.state()) && one.has(RecordFact.EVIDENCE));
    }

    /** Whether somebody has begun so many that the list does not reach back to what could have been reset within a day. */
    private static boolean mayBeMore(List<VerificationRecord> known, Instant now) {
        return known.size() >= VerificationRecords.MOST
                && known.get(known.size() - 1).startedAt().isAfter(now.minus(LONGEST_WAY));
    }

    private static Set<CredentialAction> otherKind(CredentialAction action) {
        return PASSWORD.contains(action) ? FACTORS : FACTORS.contains(action) ? PASSWORD : Set.of();
    }
}
