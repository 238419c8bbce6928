package io.github.rollcall.directory.store;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUserId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A verification as the host keeps it. Rollcall seals every field under a key that the store does not have: a store may read
 * them, and whatever it changes makes the record worthless. It holds no name, address, login or secret; the note of a reviewer
 * is text of the host's own staff.
 *
 * @param id 22 letters, digits, {@code -} and {@code _}; random
 * @param directory the directory it belongs to; id and directory together are the key
 * @param externalId the provider's immutable id of the user, or null if the hint led to nobody
 * @param state how far it has come
 * @param version 1 at first, one more with every change
 * @param startedAt when it began, in whole milliseconds, as are all times
 * @param changedAt when it came to its state
 * @param expiresAt until when the next step may be made
 * @param content what else is known, opaque to the store
 * @param seal name of the key and the code that proves that no field was changed
 */
public record StoredVerification(
        String id,
        DirectoryId directory,
        @Nullable String externalId,
        VerificationState state,
        long version,
        Instant startedAt,
        Instant changedAt,
        Instant expiresAt,
        String content,
        String seal) {

    /**
     * Refuses nulls.
     *
     * @param id random
     * @param directory the directory it belongs to
     * @param externalId the id of the user, or null
     * @param state how far it has come
     * @param version one more with every change
     * @param startedAt when it began
     * @param changedAt when it came to its state
     * @param expiresAt until when the next step may be made
     * @param content what else is known
     * @param seal the proof
     */
    public StoredVerification {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(directory, "directory");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(changedAt, "changedAt");
        Objects.requireNonNull(expiresAt, "expiresAt");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(seal, "seal");
    }

    /**
     * Who is verified.
     *
     * @return empty if the hint led to nobody
     */
    public Optional<DirectoryUserId> user() {
        return externalId == null ? Optional.empty() : Optional.of(new DirectoryUserId(directory, externalId));
    }

    @Override
    public String toString() {
        return "StoredVerification[" + directory + ", " + state + ", version " + version + "]";
    }
}
