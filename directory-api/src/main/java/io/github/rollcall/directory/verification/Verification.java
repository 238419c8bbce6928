package io.github.rollcall.directory.verification;

import io.github.rollcall.directory.reset.OneTimeSecret;
import java.time.Instant;
import java.util.Objects;

/**
 * A verification that has begun. It looks the same whether the hint led to one user, to nobody or to several.
 *
 * @param id names it everywhere; no secret
 * @param secret the employee's, for the employee's browser session alone: whoever has it redeems the verification. An agent
 *     or reviewer never sees it
 * @param expiresAt until when claims can be handed in
 */
public record Verification(String id, OneTimeSecret secret, Instant expiresAt) {
    /**
     * Refuses nulls.
     *
     * @param id names it
     * @param secret the employee's
     * @param expiresAt until when claims can be handed in
     */
    public Verification {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(secret, "secret");
        Objects.requireNonNull(expiresAt, "expiresAt");
    }

    @Override
    public String toString() {
        return "Verification[" + id + ", expires " + expiresAt + "]";
    }
}
