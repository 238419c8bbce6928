package io.github.rollcall.directory.audit;

import java.util.Objects;

/**
 * How far an audit file has come. A host that keeps heads elsewhere from time to time, out of reach of those who can write
 * the file, can later prove that nothing up to there was taken away.
 *
 * @param number the number of the last line, from 1; 0 if there is none
 * @param mac the code of that line, 64 hexadecimal digits
 */
public record AuditHead(long number, String mac) {
    /** Before the first line. */
    public static final AuditHead START = new AuditHead(0, "0".repeat(64));

    /**
     * Refuses nulls.
     *
     * @param number the number of the last line
     * @param mac the code of that line
     */
    public AuditHead {
        Objects.requireNonNull(mac, "mac");
    }
}
