package io.github.rollcall.directory.store;

import io.github.rollcall.directory.DirectoryId;
import java.time.Instant;
import java.util.Objects;

/**
 * A provider's promise to tell the host of changes, and how a message of it is known. Holds no secret.
 *
 * @param id the provider's id of it
 * @param directory the connection it belongs to
 * @param tenant the provider's tenant or org that it is about
 * @param resource what it is about, by the provider's name, for example {@code /users}
 * @param secretHash the SHA-256, in hexadecimal, of the secret that every message of it carries
 * @param expiresAt when it ends unless it is renewed
 */
public record Subscription(
        String id, DirectoryId directory, String tenant, String resource, String secretHash, Instant expiresAt) {
    /**
     * Refuses nulls.
     *
     * @param id the provider's id of it
     * @param directory the connection it belongs to
     * @param tenant the tenant or org
     * @param resource what it is about
     * @param secretHash the hash of its secret
     * @param expiresAt when it ends
     */
    public Subscription {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(directory, "directory");
        Objects.requireNonNull(tenant, "tenant");
        Objects.requireNonNull(resource, "resource");
        Objects.requireNonNull(secretHash, "secretHash");
        Objects.requireNonNull(expiresAt, "expiresAt");
    }

    /**
     * The same with another end.
     *
     * @param end when it ends
     * @return a changed copy
     */
    public Subscription until(Instant end) {
        return new Subscription(id, directory, tenant, resource, secretHash, end);
    }

    @Override
    public String toString() {
        return "Subscription[" + directory + ", " + resource + ", expires " + expiresAt + "]";
    }
}
