package io.github.rollcall.directory.store;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.EnrollmentStatus;
import java.util.Objects;
import java.util.Optional;

/**
 * A user as the host keeps it.
 *
 * @param user the merged statements of the provider; its status is the stored one
 * @param enrollment whether a verification was completed
 * @param deactivation why the user is inactive; empty unless the status is INACTIVE
 */
public record StoredUser(DirectoryUser user, EnrollmentStatus enrollment, Optional<DeactivationReason> deactivation) {
    /**
     * Refuses nulls.
     *
     * @param user the merged statements of the provider
     * @param enrollment whether a verification was completed
     * @param deactivation why the user is inactive
     */
    public StoredUser {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(enrollment, "enrollment");
        Objects.requireNonNull(deactivation, "deactivation");
        if (deactivation.isPresent() && user.status() != AccountStatus.INACTIVE) {
            throw new IllegalArgumentException("stored user: only an inactive user has a reason of deactivation");
        }
    }

    /**
     * The record after a settled deactivation.
     *
     * @param pending why, and the provider's word for it
     * @return the same record with status INACTIVE and that word
     */
    public StoredUser deactivated(PendingDeactivation pending) {
        DirectoryUser inactive = user.toBuilder()
                .status(AccountStatus.INACTIVE, pending.providerStatus().orElse(null))
                .build();
        return new StoredUser(inactive, enrollment, Optional.of(pending.reason()));
    }

    /**
     * The record after a completed verification.
     *
     * @param enrolled the new status
     * @return the same record with that status
     */
    public StoredUser withEnrollment(EnrollmentStatus enrolled) {
        return new StoredUser(user, enrolled, deactivation);
    }
}
