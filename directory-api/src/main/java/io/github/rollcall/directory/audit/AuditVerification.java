package io.github.rollcall.directory.audit;

import java.util.Objects;
import java.util.Optional;

/**
 * What a verification of audit files has found.
 *
 * @param finding the first thing that is wrong; empty if nothing is
 * @param reached how far the lines are intact
 * @param endProven whether the end was held against a head. Without one, lines cut off at the end cannot be seen.
 * @param halfWritten whether a half-written line stands behind the end: a crash left it, no step relied on it, and the log
 *     cuts it off when it is opened
 */
public record AuditVerification(
        Optional<AuditFinding> finding, AuditHead reached, boolean endProven, boolean halfWritten) {
    /**
     * Refuses nulls.
     *
     * @param finding the first thing that is wrong
     * @param reached how far the lines are intact
     * @param endProven whether the end was held against a head
     * @param halfWritten whether a half-written line stands behind the end
     */
    public AuditVerification {
        Objects.requireNonNull(finding, "finding");
        Objects.requireNonNull(reached, "reached");
    }

    /**
     * Whether nothing is wrong as far as can be seen.
     *
     * @return true if there is no finding
     */
    public boolean isIntact() {
        return finding.isEmpty();
    }
}
