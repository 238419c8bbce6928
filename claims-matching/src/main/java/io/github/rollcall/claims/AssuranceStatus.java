package io.github.rollcall.claims;

/**
 * How a verification ended, in the words the policy asks for. The set is open, since vendors and trust frameworks have levels of their own; only equality
 * counts, no status ranks above another.
 *
 * @param id the name used in policies and records: upper snake case, at most 64 characters
 */
public record AssuranceStatus(String id) implements Comparable<AssuranceStatus> {

    /** The vendor verified the person and the document. */
    public static final AssuranceStatus VERIFIED = new AssuranceStatus("VERIFIED");

    /** The vendor refused the person or the document. */
    public static final AssuranceStatus FAILED = new AssuranceStatus("FAILED");

    /** The vendor has not decided, or its answer could not be understood. */
    public static final AssuranceStatus UNKNOWN = new AssuranceStatus("UNKNOWN");

    /**
     * Checks the id.
     *
     * @param id upper snake case
     * @throws IllegalArgumentException when the id is not upper snake case
     */
    public AssuranceStatus {
        Identifiers.requireUpperSnake(id, "an assurance status");
    }

    /**
     * The status of that id.
     *
     * @param id upper snake case, for example {@code IAL2}
     * @return the status
     * @throws IllegalArgumentException when the id is not upper snake case
     */
    public static AssuranceStatus of(String id) {
        return new AssuranceStatus(id);
    }

    @Override
    public int compareTo(AssuranceStatus other) {
        return id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return id;
    }
}
