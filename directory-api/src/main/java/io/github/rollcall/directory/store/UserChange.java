package io.github.rollcall.directory.store;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.EnrollmentStatus;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a statement of the provider does to the stored record. All stores use this one rule:
 *
 * <ul>
 *   <li>an absent attribute keeps the stored one; a cleared one clears it;
 *   <li>status UNKNOWN keeps the stored status, and with it the provider's word;
 *   <li>INACTIVE never makes an active record inactive: that is settled at the end of a run, and the word with it;
 *   <li>ACTIVE makes an inactive record active again;
 *   <li>the provider's word is replaced by a new one, and goes when the status it described changes;
 *   <li>enrolment stays as it is; a new record is not enrolled.
 * </ul>
 *
 * @param kind what happens
 * @param user the record to store; equal to the stored one when {@link Kind#UNCHANGED}
 */
public record UserChange(Kind kind, StoredUser user) {
    /** What happens to a record. Closed at four. */
    public enum Kind {
        /** It is new. */
        ADDED,
        /** It changes, and does not become active again. */
        UPDATED,
        /** It was inactive and is active again. */
        REACTIVATED,
        /** It stays as it is: nothing to write. */
        UNCHANGED
    }

    /**
     * Refuses nulls.
     *
     * @param kind what happens
     * @param user the record to store
     */
    public UserChange {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(user, "user");
    }

    /**
     * Applies the rule.
     *
     * @param stored the stored record, or null if there is none
     * @param stated what the provider states, of the same id
     * @return the change
     * @throws IllegalArgumentException if the two are of different users
     */
    public static UserChange of(@Nullable StoredUser stored, DirectoryUser stated) {
        if (stored == null) {
            return new UserChange(Kind.ADDED, added(stated));
        }
        DirectoryUser before = stored.user();
        if (!before.id().equals(stated.id())) {
            throw new IllegalArgumentException("user change: the records are of different users");
        }
        DirectoryUser.Builder merged = before.toBuilder();
        if (!keepsStatus(before.status(), stated.status())) {
            Optional<String> earlierWord =
                    stated.status() == before.status() ? before.providerStatus() : Optional.empty();
            merged.status(
                    stated.status(),
                    stated.providerStatus().or(() -> earlierWord).orElse(null));
        }
        stated.attributes().forEach((name, value) -> merged.attribute(name, value.over(before.attribute(name))));
        DirectoryUser after = merged.build();
        if (after.equals(before)) {
            return new UserChange(Kind.UNCHANGED, stored);
        }
        boolean reactivated = before.status() == AccountStatus.INACTIVE && after.status() == AccountStatus.ACTIVE;
        StoredUser user = new StoredUser(
                after,
                stored.enrollment(),
                after.status() == AccountStatus.INACTIVE
                        ? stored.deactivation().or(() -> Optional.of(DeactivationReason.DISABLED))
                        : Optional.empty());
        return new UserChange(reactivated ? Kind.REACTIVATED : Kind.UPDATED, user);
    }

    private static StoredUser added(DirectoryUser stated) {
        return new StoredUser(
                stated,
                EnrollmentStatus.notEnrolled(),
                stated.status() == AccountStatus.INACTIVE
                        ? Optional.of(DeactivationReason.DISABLED)
                        : Optional.empty());
    }

    private static boolean keepsStatus(AccountStatus stored, AccountStatus stated) {
        return stated == AccountStatus.UNKNOWN || (stored == AccountStatus.ACTIVE && stated == AccountStatus.INACTIVE);
    }
}
