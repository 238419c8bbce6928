package io.github.rollcall.directory;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One application that the directory knows: an app registration of a tenant, or an app of an org.
 *
 * @param externalId the provider's immutable id
 * @param name the name for a person; up to 1,024 characters are kept
 * @param clientId what the application signs in as; null if it has none. No secret.
 * @param status whether it can be used
 */
public record DirectoryApplication(
        String externalId, String name, @Nullable String clientId, AccountStatus status) implements DirectoryObject {
    /**
     * Checks the id and bounds the texts.
     *
     * @param externalId the provider's immutable id
     * @param name the name
     * @param clientId what the application signs in as
     * @param status whether it can be used
     * @throws IllegalArgumentException if the id has not the shape of one
     */
    public DirectoryApplication {
        externalId = Texts.objectId("application", externalId);
        name = Texts.bounded(name, Texts.OBJECT_NAME);
        clientId = clientId == null ? null : Texts.bounded(clientId, Texts.OBJECT_NAME);
        Objects.requireNonNull(status, "status");
    }

    /** Without its name, which may be that of a person. */
    @Override
    public String toString() {
        return "DirectoryApplication[" + externalId + ", " + status + "]";
    }
}
