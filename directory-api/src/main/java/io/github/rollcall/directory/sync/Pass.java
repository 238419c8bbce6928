package io.github.rollcall.directory.sync;

import io.github.rollcall.directory.Cursor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A pass over a directory that is under way.
 *
 * @param phase what it does next
 * @param scanId the id its seen users are kept under; null for a pass over changes
 * @param startedAt when it began
 * @param fingerprint of the configuration it reads under; under another one it is not gone on with
 * @param cursor where it goes on reading; null at the beginning and after the last page
 * @param brakeBase active users at its beginning
 * @param counts rows it has read
 * @param sweepAfter the last id its sweep has asked about
 * @param partial whether its pages ended without proof
 */
record Pass(
        Phase phase,
        @Nullable String scanId,
        Instant startedAt,
        String fingerprint,
        @Nullable Cursor cursor,
        long brakeBase,
        RowCounts counts,
        @Nullable String sweepAfter,
        boolean partial) {

    Pass {
        if (scanId == null && (phase == Phase.EMPTIED || phase == Phase.SWEEPING)) {
            throw new IllegalArgumentException("a pass over changes has nobody whom it has not seen");
        }
    }

    /** What a pass does next. */
    enum Phase {
        /** It reads pages. */
        READING,
        /** It has read all pages of a full listing, and they showed nobody. */
        EMPTIED,
        /** It has read all pages of a full listing and asks about users it has not seen. */
        SWEEPING,
        /** It settles what it has found. */
        SETTLING
    }

    static Pass full(String scanId, Instant now, String fingerprint, long activeUsers) {
        return new Pass(Phase.READING, scanId, now, fingerprint, null, activeUsers, RowCounts.NONE, null, false);
    }

    static Pass changes(Cursor from, Instant now, long activeUsers) {
        return new Pass(Phase.READING, null, now, from.fingerprint(), from, activeUsers, RowCounts.NONE, null, false);
    }

    boolean isFull() {
        return scanId != null;
    }

    /** Whether it goes on with what is pending from an earlier run; the first page of a full pass has the store forget it. */
    boolean inheritsPending() {
        return !isFull() || phase != Phase.READING || cursor != null;
    }

    SyncMode mode() {
        return isFull() ? SyncMode.FULL : SyncMode.CHANGES;
    }

    /** The pass after one more page. */
    Pass read(RowCounts sum, @Nullable Cursor next) {
        return new Pass(phase, scanId, startedAt, fingerprint, next, brakeBase, sum, null, false);
    }

    Pass sweeping(@Nullable String after) {
        return new Pass(Phase.SWEEPING, scanId, startedAt, fingerprint, null, brakeBase, counts, after, false);
    }

    Pass emptied() {
        return new Pass(Phase.EMPTIED, scanId, startedAt, fingerprint, null, brakeBase, counts, null, false);
    }

    Pass settling() {
        return new Pass(Phase.SETTLING, scanId, startedAt, fingerprint, null, brakeBase, counts, null, partial);
    }

    /** The pass after pages whose end is not proven: it settles what they said, and concludes nothing. */
    Pass unproven() {
        return new Pass(Phase.SETTLING, scanId, startedAt, fingerprint, null, brakeBase, counts, null, true);
    }
}
