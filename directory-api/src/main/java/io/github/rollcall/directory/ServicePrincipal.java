package io.github.rollcall.directory;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One identity that is no person: the account an application or a service has in the directory.
 *
 * @param externalId the provider's immutable id
 * @param name the name for a person; up to 1,024 characters are kept
 * @param clientId the application it is the account of; null if there is none
 * @param kind the provider's own word, for example {@code ManagedIdentity}; null if it says none
 * @param status whether it can sign in
 */
public record ServicePrincipal(
        String externalId,
        String name,
        @Nullable String clientId,
        @Nullable String kind,
        AccountStatus status) implements DirectoryObject {
    /**
     * Checks the id and bounds the texts.
     *
     * @param externalId the provider's immutable id
     * @param name the name
     * @param clientId the application it is the account of
     * @param kind the provider's own word
     * @param status whether it can sign in
     * @throws IllegalArgumentException if the id has not the shape of one
     */
    public ServicePrincipal {
        externalId = Texts.objectId("service principal", externalId);
        name = Texts.bounded(name, Texts.OBJECT_NAME);
        clientId = clientId == null ? null : Texts.bounded(clientId, Texts.OBJECT_NAME);
        kind = kind == null ? null : Texts.bounded(kind, Texts.OBJECT_NAME);
        Objects.requireNonNull(status, "status");
    }

    /** Without its name, which may be that of a person. */
    @Override
    public String toString() {
        return "ServicePrincipal[" + externalId + ", " + status + "]";
    }
}
