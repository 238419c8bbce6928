package io.github.rollcall.jdbc;

import io.github.rollcall.jdbc.Upsert.Column;
import io.github.rollcall.jdbc.Upsert.ColumnType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Table {@code rollcall_seen}: a bit for each user whom the current scan has shown. A page of users who were first listed
 * together touches one or two rows, and a million users fit into 250.
 *
 * <p>An id without a user has no bit. Should it get a user later in the same scan without being shown again, that user counts
 * as unseen and is read by id, which is always safe.
 */
final class SeenRows {
    private static final int CHUNK = 4096;
    private static final Upsert TABLE = new Upsert(
            "rollcall_seen",
            1,
            List.of(
                    new Column("chunk_no", ColumnType.NUMBER),
                    new Column("scan_no", ColumnType.NUMBER),
                    new Column("bits", ColumnType.BYTES)));
    private static final String BITS =
            "SELECT chunk_no, bits FROM rollcall_seen WHERE directory_no = ? AND scan_no = ? AND chunk_no = ?";

    /** With subqueries for values, which are looked up for each user by key: no planner can join whole tables instead. */
    private static final String UNSEEN = """
            SELECT u.external_id FROM rollcall_user u
            WHERE u.directory_no = ? AND u.status = 'ACTIVE' AND u.external_id > ?
              AND (SELECT {BIT} FROM rollcall_seen s
                   WHERE s.directory_no = u.directory_no AND s.chunk_no = u.user_no / 4096 AND s.scan_no = ?)
                  IS DISTINCT FROM 1
              AND (SELECT p.reason FROM rollcall_pending p
                   WHERE p.directory_no = u.directory_no AND p.external_id = u.external_id) IS NULL
            ORDER BY u.external_id LIMIT ?""";

    private static final String CLEAR = "DELETE FROM rollcall_seen WHERE directory_no = ?";

    private SeenRows() {}

    /** Marks users by their numbers. */
    static void mark(Session session, int directoryNo, long scanNo, Collection<Long> userNos) throws SQLException {
        Map<Long, BitSet> chunks = new TreeMap<>();
        for (long userNo : userNos) {
            chunks.computeIfAbsent(userNo / CHUNK, any -> new BitSet(CHUNK)).set((int) (userNo % CHUNK));
        }
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Map.Entry<Long, BitSet> chunk : chunks.entrySet()) {
            BitSet bits = chunk.getValue();
            session.first(row -> BitSet.valueOf(row.bytes(2)), BITS, directoryNo, scanNo, chunk.getKey())
                    .ifPresent(bits::or);
            rows.add(new @Nullable Object[] {chunk.getKey(), scanNo, Arrays.copyOf(bits.toByteArray(), CHUNK / 8)});
        }
        session.upsert(TABLE, directoryNo, rows);
    }

    static List<String> unseen(Session session, int directoryNo, long scanNo, @Nullable String after, int limit)
            throws SQLException {
        return session.list(
                row -> row.key(1),
                session.withBit(UNSEEN),
                directoryNo,
                new Key(PendingRows.from(after)),
                scanNo,
                limit);
    }

    static void clear(Session session, int directoryNo) throws SQLException {
        session.update(CLEAR, directoryNo);
    }
}
