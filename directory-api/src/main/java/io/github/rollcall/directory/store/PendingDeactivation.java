package io.github.rollcall.directory.store;

import java.util.Objects;

/**
 * A deactivation that a run found and has not settled.
 *
 * @param externalId the provider's immutable id
 * @param reason why
 */
public record PendingDeactivation(String externalId, DeactivationReason reason) {
    /**
     * Refuses nulls.
     *
     * @param externalId the provider's immutable id
     * @param reason why
     */
    public PendingDeactivation {
        Objects.requireNonNull(externalId, "externalId");
        Objects.requireNonNull(reason, "reason");
    }
}
