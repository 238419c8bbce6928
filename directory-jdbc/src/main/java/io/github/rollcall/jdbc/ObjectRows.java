package io.github.rollcall.jdbc;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryObject;
import io.github.rollcall.directory.store.AreaScan;
import io.github.rollcall.jdbc.AreaRows.Reading;
import io.github.rollcall.jdbc.Upsert.Column;
import io.github.rollcall.jdbc.Upsert.ColumnType;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Table {@code rollcall_object}: groups, applications and service principals, each with the reading that showed it last. */
final class ObjectRows<T extends DirectoryObject> {
    static final String COLUMNS = "o.external_id, o.name, o.kind, o.client_id, o.status";

    private static final Upsert TABLE = new Upsert(
            "rollcall_object",
            2,
            List.of(
                    new Column("area", ColumnType.TEXT),
                    new Column("external_id", ColumnType.KEY),
                    new Column("name", ColumnType.TEXT),
                    new Column("kind", ColumnType.TEXT),
                    new Column("client_id", ColumnType.TEXT),
                    new Column("status", ColumnType.TEXT),
                    new Column("seen_by", ColumnType.NUMBER)));
    private static final int OBJECT_COLUMNS = 5;
    private static final String OF_AREA = " WHERE area = ? AND directory_no = ";
    private static final String SOME =
            "SELECT " + COLUMNS + " FROM rollcall_object o" + OF_AREA + "? AND external_id = {KEY}";
    private static final String FIND =
            "SELECT " + COLUMNS + " FROM rollcall_object o" + OF_AREA + LeaseRows.NUMBER + " AND external_id = ?";
    private static final String PAGE = "SELECT " + COLUMNS + " FROM rollcall_object o" + OF_AREA + LeaseRows.NUMBER
            + " AND external_id > ? ORDER BY external_id LIMIT ?";
    private static final String UNSEEN = "SELECT external_id FROM rollcall_object" + OF_AREA + LeaseRows.NUMBER
            + " AND external_id > ? AND seen_by <> ? ORDER BY external_id LIMIT ?";
    private static final String SEEN = "UPDATE rollcall_object SET seen_by = ?" + OF_AREA + "? AND external_id = {KEY}";
    private static final String DROP = "DELETE FROM rollcall_object" + OF_AREA + "? AND external_id = {KEY}";
    private static final String CLEAR = "DELETE FROM rollcall_object" + OF_AREA + "?";

    private final ObjectKind<T> kind;
    private final String area;

    ObjectRows(ObjectKind<T> kind) {
        this.kind = kind;
        this.area = kind.area().name();
    }

    /** Writes objects and marks them as seen; how many are new or different. */
    int save(Session session, Reading reading, Collection<T> objects) throws SQLException {
        Map<String, T> page = new TreeMap<>();
        objects.forEach(object -> page.put(object.externalId(), object));
        Map<String, T> stored = new HashMap<>();
        for (T object : session.listOf(page.keySet(), kind.reader(), SOME, area, reading.directoryNo())) {
            stored.put(object.externalId(), object);
        }
        session.upsert(
                TABLE,
                reading.directoryNo(),
                page.values().stream().map(object -> values(object, reading)).toList());
        return (int) page.values().stream()
                .filter(object -> !object.equals(stored.get(object.externalId())))
                .count();
    }

    void seen(Session session, Reading reading, Collection<String> externalIds) throws SQLException {
        session.updateOf(externalIds, SEEN, reading.scanNo(), area, reading.directoryNo());
    }

    List<String> unseen(Session session, AreaScan scan, long scanNo, @Nullable String after, int limit)
            throws SQLException {
        return session.list(
                row -> row.key(1),
                UNSEEN,
                area,
                new Key(scan.directory().value()),
                new Key(PendingRows.from(after)),
                scanNo,
                limit);
    }

    int drop(Session session, int directoryNo, Collection<String> externalIds) throws SQLException {
        return session.updateOf(externalIds, DROP, area, directoryNo);
    }

    void clear(Session session, int directoryNo) throws SQLException {
        session.update(CLEAR, area, directoryNo);
    }

    Optional<T> find(Session session, DirectoryId directory, String externalId) throws SQLException {
        return session.first(kind.reader(), FIND, area, new Key(directory.value()), new Key(externalId));
    }

    List<T> page(Session session, DirectoryId directory, @Nullable String after, int limit) throws SQLException {
        return session.list(
                kind.reader(), PAGE, area, new Key(directory.value()), new Key(PendingRows.from(after)), limit);
    }

    private @Nullable Object[] values(T object, Reading reading) {
        @Nullable Object[] columns = kind.columns().apply(object);
        @Nullable Object[] values = new @Nullable Object[OBJECT_COLUMNS + 2];
        values[0] = area;
        System.arraycopy(columns, 0, values, 1, OBJECT_COLUMNS);
        values[OBJECT_COLUMNS + 1] = reading.scanNo();
        return values;
    }
}
