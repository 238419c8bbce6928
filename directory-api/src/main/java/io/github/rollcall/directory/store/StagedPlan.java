package io.github.rollcall.directory.store;

import java.time.Instant;
import java.util.Objects;

/**
 * Deactivations that a run held back for a person to decide. Who they are is what {@link UserStore#pending} lists; the hash
 * ties a decision to exactly that list.
 *
 * @param hash SHA-256, hexadecimal, over the sorted external ids in UTF-8, each followed by a line feed
 * @param users how many
 * @param runId the run that held them back
 * @param stagedAt when
 * @param expiresAt from when on no approval is accepted
 */
public record StagedPlan(String hash, long users, String runId, Instant stagedAt, Instant expiresAt) {
    /**
     * Refuses nulls.
     *
     * @param hash SHA-256
     * @param users how many
     * @param runId the run that held them back
     * @param stagedAt when
     * @param expiresAt from when on no approval is accepted
     */
    public StagedPlan {
        Objects.requireNonNull(hash, "hash");
        Objects.requireNonNull(runId, "runId");
        Objects.requireNonNull(stagedAt, "stagedAt");
        Objects.requireNonNull(expiresAt, "expiresAt");
    }
}
