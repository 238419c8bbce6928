package io.github.rollcall.directory.connector;

import io.github.rollcall.directory.DirectoryUserId;
import java.util.Objects;

/**
 * A user that a change pass reports as gone.
 *
 * @param externalId the provider's immutable id
 * @param presence why: {@link Presence#DELETED} and {@link Presence#INACTIVE} are taken as said, any other, {@link
 *     Presence#SOFT_DELETED} too, is confirmed before anything follows from it
 */
public record RemovedUser(String externalId, Presence presence) {
    /**
     * Checks the shape.
     *
     * @param externalId the provider's immutable id
     * @param presence why
     * @throws IllegalArgumentException if the id has not the shape of one
     */
    public RemovedUser {
        if (!DirectoryUserId.isValid(externalId)) {
            throw new IllegalArgumentException("removed user: the external id has not the shape of one");
        }
        Objects.requireNonNull(presence, "presence");
    }
}
