package io.github.rollcall.directory.connector;

import java.util.Objects;

/**
 * A user that a change pass reports as gone.
 *
 * @param externalId the provider's immutable id
 * @param presence why: {@link Presence#DELETED} and {@link Presence#INACTIVE} are taken as said, any other is confirmed
 *     before anything follows from it
 */
public record RemovedUser(String externalId, Presence presence) {
    /**
     * Refuses nulls.
     *
     * @param externalId the provider's immutable id
     * @param presence why
     */
    public RemovedUser {
        Objects.requireNonNull(externalId, "externalId");
        Objects.requireNonNull(presence, "presence");
    }
}
