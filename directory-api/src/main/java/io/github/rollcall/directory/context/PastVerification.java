package io.github.rollcall.directory.context;

import io.github.rollcall.directory.store.StoredVerification;
import io.github.rollcall.directory.store.VerificationState;
import java.time.Instant;
import java.util.Objects;

/**
 * A verification of the past, with its reset if there was one, as the host's store tells it. To be shown, not to be relied
 * on: its seal was not checked.
 *
 * @param state how far it has come
 * @param startedAt when it began
 * @param changedAt when it came to its state
 */
public record PastVerification(VerificationState state, Instant startedAt, Instant changedAt) {
    /**
     * Refuses nulls.
     *
     * @param state how far it has come
     * @param startedAt when it began
     * @param changedAt when it came to its state
     */
    public PastVerification {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(changedAt, "changedAt");
    }

    static PastVerification of(StoredVerification stored) {
        return new PastVerification(stored.state(), stored.startedAt(), stored.changedAt());
    }

    /** Whether a reset was under way or has ended, well or badly. */
    boolean hasReset() {
        return switch (state) {
            case IN_PROGRESS, DONE, FAILED, UNKNOWN -> true;
            case STARTED, IN_REVIEW, VERIFIED, STOPPED, REJECTED -> false;
        };
    }
}
