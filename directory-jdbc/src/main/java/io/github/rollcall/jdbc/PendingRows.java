package io.github.rollcall.jdbc;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.store.DeactivationReason;
import io.github.rollcall.directory.store.PendingDeactivation;
import io.github.rollcall.jdbc.Upsert.Column;
import io.github.rollcall.jdbc.Upsert.ColumnType;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Table {@code rollcall_pending}: deactivations that a run has found and nobody has settled. */
final class PendingRows {
    private static final int LONGEST_WORD = 100;
    private static final Upsert TABLE = new Upsert(
            "rollcall_pending",
            1,
            List.of(
                    new Column("external_id", ColumnType.KEY),
                    new Column("reason", ColumnType.TEXT),
                    new Column("provider_status", ColumnType.TEXT)));
    private static final String COLUMNS = "SELECT external_id, reason, provider_status FROM rollcall_pending ";
    private static final String PAGE =
            COLUMNS + "WHERE directory_no = " + LeaseRows.NUMBER + " AND external_id > ? ORDER BY external_id LIMIT ?";
    private static final String SOME = COLUMNS + "WHERE directory_no = ? AND external_id = {KEY}";
    private static final String DROP = "DELETE FROM rollcall_pending WHERE directory_no = ? AND external_id = {KEY}";
    private static final String CLEAR = "DELETE FROM rollcall_pending WHERE directory_no = ?";

    private PendingRows() {}

    static List<PendingDeactivation> page(Session session, DirectoryId directory, @Nullable String after, int limit)
            throws SQLException {
        return session.list(PendingRows::read, PAGE, new Key(directory.value()), new Key(from(after)), limit);
    }

    static List<PendingDeactivation> of(Session session, int directoryNo, Collection<String> externalIds)
            throws SQLException {
        return session.listOf(externalIds, PendingRows::read, SOME, directoryNo);
    }

    /** Adds deactivations, or replaces those of the same users. */
    static void put(Session session, int directoryNo, Collection<PendingDeactivation> pending) throws SQLException {
        Map<String, @Nullable Object[]> rows = new LinkedHashMap<>();
        for (PendingDeactivation one : pending) {
            rows.put(
                    one.externalId(),
                    new @Nullable Object[] {one.externalId(), one.reason().name(), word(one)});
        }
        session.upsert(TABLE, directoryNo, rows.values());
    }

    static void drop(Session session, int directoryNo, Collection<String> externalIds) throws SQLException {
        session.updateOf(externalIds, DROP, directoryNo);
    }

    static void clear(Session session, int directoryNo) throws SQLException {
        session.update(CLEAR, directoryNo);
    }

    /** Where a page begins: the key before all others is that of the first. */
    static String from(@Nullable String after) {
        return after == null ? Key.FIRST.text() : after;
    }

    private static @Nullable String word(PendingDeactivation pending) {
        return pending.providerStatus()
                .map(word -> StorableText.cut(word, LONGEST_WORD))
                .orElse(null);
    }

    private static PendingDeactivation read(Row row) throws SQLException {
        return new PendingDeactivation(
                row.key(1), DeactivationReason.valueOf(row.text(2)), Optional.ofNullable(row.optional(3)));
    }
}
