package io.github.rollcall.directory.audit;

import java.nio.file.Path;
import java.util.Objects;

/**
 * The first thing that is wrong with audit files.
 *
 * @param kind what is wrong
 * @param file where
 * @param line the place in that file, from 1; for lines cut off at the end the first place that is empty
 * @param number the number that the line at this place should have
 */
public record AuditFinding(Kind kind, Path file, long line, long number) {
    /** What can be wrong. More constants may be added; have a default. */
    public enum Kind {
        /** The line was changed, or is no line of an audit file. */
        CHANGED,
        /** The line does not belong there: a forged one, or one that stands there a second time. */
        INSERTED,
        /** Lines are missing before this one. */
        REMOVED,
        /** The line that belongs here stands further down. */
        REORDERED,
        /** Lines are missing at the end. */
        TRUNCATED,
        /** The line was written with the key, but not behind the lines before it: files of two logs are mixed. */
        FOREIGN,
        /** The first line is not the first of its log: an earlier file is missing. */
        START_MISSING,
        /** The line was written with a key that the verifier does not have. */
        UNKNOWN_KEY
    }

    /**
     * Refuses nulls.
     *
     * @param kind what is wrong
     * @param file where
     * @param line the place
     * @param number the number that is expected there
     */
    public AuditFinding {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(file, "file");
    }
}
