package io.github.rollcall.directory.store;

import io.github.rollcall.directory.DirectoryId;
import java.time.Instant;
import java.util.Objects;

/**
 * One attempt of an administrator to consent, single-use and expiring.
 *
 * @param handle the SHA-256 of the random state parameter in hexadecimal; the parameter itself is never stored
 * @param directory the connection it belongs to
 * @param binding what ties it to the browser session that began it, as a hash
 * @param expiresAt when it ends
 */
public record ConsentAttempt(String handle, DirectoryId directory, String binding, Instant expiresAt) {
    /**
     * Refuses nulls.
     *
     * @param handle the SHA-256 of the random state parameter in hexadecimal
     * @param directory the connection it belongs to
     * @param binding what ties it to the browser session that began it
     * @param expiresAt when it ends
     */
    public ConsentAttempt {
        Objects.requireNonNull(handle, "handle");
        Objects.requireNonNull(directory, "directory");
        Objects.requireNonNull(binding, "binding");
        Objects.requireNonNull(expiresAt, "expiresAt");
    }

    @Override
    public String toString() {
        return "ConsentAttempt[" + directory + ", expires " + expiresAt + "]";
    }
}
