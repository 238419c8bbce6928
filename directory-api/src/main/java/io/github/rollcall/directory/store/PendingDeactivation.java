package io.github.rollcall.directory.store;

import java.util.Objects;
import java.util.Optional;

/**
 * A deactivation that a run found and has not settled.
 *
 * @param externalId the provider's immutable id
 * @param reason why
 * @param providerStatus the provider's own word for the new status, for example {@code SUSPENDED}; empty if it gave none. It
 *     becomes the record's word when the deactivation is settled
 */
public record PendingDeactivation(String externalId, DeactivationReason reason, Optional<String> providerStatus) {
    /**
     * Refuses nulls.
     *
     * @param externalId the provider's immutable id
     * @param reason why
     * @param providerStatus the provider's own word
     */
    public PendingDeactivation {
        Objects.requireNonNull(externalId, "externalId");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(providerStatus, "providerStatus");
    }

    /**
     * A deactivation without a word of the provider.
     *
     * @param externalId the provider's immutable id
     * @param reason why
     */
    public PendingDeactivation(String externalId, DeactivationReason reason) {
        this(externalId, reason, Optional.empty());
    }
}
