package io.github.rollcall.directory.sync;

import java.util.Objects;

/**
 * What a decision on staged deactivations did.
 *
 * @param outcome what became of it
 * @param deactivated users made inactive
 * @param keptActive users of the list who stay active
 * @param stillWaiting users who could not be read and wait in a new plan
 */
public record StagedDecision(Outcome outcome, int deactivated, int keptActive, int stillWaiting) {
    /** What became of a decision. More constants may be added; have a default. */
    public enum Outcome {
        /** The list was carried out. */
        APPROVED,
        /** The list was dropped. */
        REJECTED,
        /** A sync is running; decide again when it has ended. Nothing was done. */
        SYNC_RUNNING,
        /** No plan of this hash waits: it was decided before, or never staged. Nothing was done. */
        NOT_STAGED,
        /** The plan is too old; the next run stages anew. Nothing was done. */
        EXPIRED,
        /** The list is no longer the one of the plan; look at it again. Nothing was done. */
        LIST_CHANGED
    }

    /**
     * Refuses nulls.
     *
     * @param outcome what became of it
     * @param deactivated users made inactive
     * @param keptActive users of the list who stay active
     * @param stillWaiting users who could not be read and wait in a new plan
     */
    public StagedDecision {
        Objects.requireNonNull(outcome, "outcome");
    }

    static StagedDecision refused(Outcome outcome) {
        return new StagedDecision(outcome, 0, 0, 0);
    }
}
