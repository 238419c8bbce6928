package io.github.rollcall.jdbc;

import io.github.rollcall.jdbc.Upsert.Column;
import io.github.rollcall.jdbc.Upsert.ColumnType;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Table {@code rollcall_seen}: the scan that showed an id last. */
final class SeenRows {
    private static final Upsert TABLE = new Upsert(
            "rollcall_seen",
            1,
            List.of(new Column("external_id", ColumnType.KEY), new Column("scan_no", ColumnType.NUMBER)));
    private static final String UNSEEN = """
            SELECT u.external_id FROM rollcall_user u
            WHERE u.directory_no = ? AND u.status = 'ACTIVE' AND u.external_id > ?
              AND NOT EXISTS (SELECT 1 FROM rollcall_seen s WHERE s.directory_no = u.directory_no
                              AND s.external_id = u.external_id AND s.scan_no = ?)
              AND NOT EXISTS (SELECT 1 FROM rollcall_pending p WHERE p.directory_no = u.directory_no
                              AND p.external_id = u.external_id)
            ORDER BY u.external_id LIMIT ?""";
    private static final String CLEAR = "DELETE FROM rollcall_seen WHERE directory_no = ?";

    private SeenRows() {}

    /** Marks ids. One that no user can have is left out: it makes nobody unseen. */
    static void mark(Session session, int directoryNo, long scanNo, Collection<String> externalIds)
            throws SQLException {
        session.upsert(
                TABLE,
                directoryNo,
                externalIds.stream()
                        .filter(UserRows::isId)
                        .sorted()
                        .map(id -> new @Nullable Object[] {id, scanNo})
                        .toList());
    }

    static List<String> unseen(Session session, int directoryNo, long scanNo, @Nullable String after, int limit)
            throws SQLException {
        return session.list(row -> row.key(1), UNSEEN, directoryNo, new Key(PendingRows.from(after)), scanNo, limit);
    }

    static void clear(Session session, int directoryNo) throws SQLException {
        session.update(CLEAR, directoryNo);
    }
}
