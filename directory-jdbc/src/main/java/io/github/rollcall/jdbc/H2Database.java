package io.github.rollcall.jdbc;

import io.github.rollcall.jdbc.Upsert.ColumnType;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * H2 2: a set of rows or keys is a batch of small statements, because H2 does not use an index for the keys of an array. Keys
 * are bytes: H2 orders texts by UTF-16 units, or as its database was told to.
 */
final class H2Database implements Database {
    private static final String DUPLICATE = "23505";

    private final Map<Upsert, String> upserts = new ConcurrentHashMap<>();

    @Override
    public String migrations() {
        return "h2";
    }

    @Override
    public String nowMillis() {
        return "SELECT DATEDIFF(MILLISECOND, TIMESTAMP WITH TIME ZONE '1970-01-01 00:00:00+00', CURRENT_TIMESTAMP)";
    }

    @Override
    public String bit() {
        return "CASE WHEN BITGET(s.bits, u.user_no % 4096) THEN 1 ELSE 0 END";
    }

    @Override
    public void bindKey(PreparedStatement statement, int index, String key) throws SQLException {
        statement.setBytes(index, key.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String readKey(ResultSet row, int column) throws SQLException {
        return new String(Objects.requireNonNull(row.getBytes(column)), StandardCharsets.UTF_8);
    }

    @Override
    public boolean insertIfAbsent(Session session, String insert, @Nullable Object... values) throws SQLException {
        try {
            return session.update(insert, values) == 1;
        } catch (SQLException taken) {
            if (DUPLICATE.equals(taken.getSQLState())) {
                return false;
            }
            throw taken;
        }
    }

    @Override
    public void upsert(Session session, Upsert table, int directoryNo, Collection<@Nullable Object[]> rows)
            throws SQLException {
        List<@Nullable Object[]> bound = new ArrayList<>(rows.size());
        for (@Nullable Object[] row : rows) {
            @Nullable Object[] values = new @Nullable Object[row.length + 1];
            values[0] = directoryNo;
            for (int i = 0; i < row.length; i++) {
                boolean key = table.columns().get(i).type() == ColumnType.KEY;
                values[i + 1] = key && row[i] instanceof String text ? new Key(text) : row[i];
            }
            bound.add(values);
        }
        session.batch(upserts.computeIfAbsent(table, H2Database::statement), bound);
    }

    @Override
    public <T> List<T> listOf(
            Session session, Collection<String> keys, RowReader<T> reader, String sql, @Nullable Object... values)
            throws SQLException {
        List<T> found = new ArrayList<>();
        try (PreparedStatement statement = session.prepare(Session.withOneKey(sql))) {
            for (String key : keys) {
                session.bind(statement, Session.with(values, key));
                session.read(statement, reader, found);
            }
        }
        return found;
    }

    @Override
    public void findByKeys(Session session) {
        // It always does.
    }

    @Override
    public void check(Connection connection) {
        // Every H2 keeps every text.
    }

    private static String statement(Upsert table) {
        List<String> names = table.names();
        return "MERGE INTO " + table.name() + " (" + String.join(", ", names) + ") KEY ("
                + String.join(", ", table.keyNames()) + ") VALUES ("
                + String.join(", ", Collections.nCopies(names.size(), "?")) + ")";
    }
}
