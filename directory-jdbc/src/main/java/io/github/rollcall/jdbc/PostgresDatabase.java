package io.github.rollcall.jdbc;

import io.github.rollcall.jdbc.Upsert.Column;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** PostgreSQL 14 and newer: a set of rows or keys is one statement with arrays. */
final class PostgresDatabase implements Database {
    private static final String TEXT = "text";

    private final Map<String, String> lookups = new ConcurrentHashMap<>();
    private final Map<Upsert, String> upserts = new ConcurrentHashMap<>();

    @Override
    public String migrations() {
        return "postgresql";
    }

    @Override
    public String nowMillis() {
        return "SELECT CAST(floor(extract(epoch FROM clock_timestamp()) * 1000) AS bigint)";
    }

    @Override
    public String bit() {
        return "get_bit(s.bits, CAST(u.user_no % 4096 AS integer))";
    }

    @Override
    public void bindKey(PreparedStatement statement, int index, String key) throws SQLException {
        statement.setString(index, key);
    }

    @Override
    public String readKey(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }

    @Override
    public boolean insertIfAbsent(Session session, String insert, @Nullable Object... values) throws SQLException {
        return session.update(insert + " ON CONFLICT DO NOTHING", values) == 1;
    }

    @Override
    public void upsert(Session session, Upsert table, int directoryNo, Collection<@Nullable Object[]> rows)
            throws SQLException {
        try (PreparedStatement statement =
                session.prepare(upserts.computeIfAbsent(table, PostgresDatabase::statement))) {
            statement.setInt(1, directoryNo);
            List<Array> arrays = new ArrayList<>();
            for (int i = 0; i < table.columns().size(); i++) {
                Array array = column(session.connection(), table.columns().get(i), i, rows);
                arrays.add(array);
                statement.setArray(i + 2, array);
            }
            statement.executeUpdate();
            for (Array array : arrays) {
                array.free();
            }
        }
    }

    /** Each key is looked up by itself: joined with an array, or compared with it, a whole table may be read for a page. */
    @Override
    public <T> List<T> listOf(
            Session session, Collection<String> keys, RowReader<T> reader, String sql, @Nullable Object... values)
            throws SQLException {
        String lookup = lookups.computeIfAbsent(
                sql,
                one -> "SELECT found.* FROM unnest(CAST(? AS text[])) AS asked (id) CROSS JOIN LATERAL ("
                        + one.replace("{KEY}", "asked.id") + " OFFSET 0) AS found");
        try (PreparedStatement statement = session.prepare(lookup)) {
            String[] bound = keys.stream().map(StorableText::of).toArray(String[]::new);
            Object[] all = new Object[values.length + 1];
            all[0] = session.connection().createArrayOf(TEXT, bound);
            System.arraycopy(values, 0, all, 1, values.length);
            session.bind(statement, all);
            List<T> found = new ArrayList<>();
            session.read(statement, reader, found);
            return found;
        }
    }

    /** A plan made while a table was empty would read all of it, and live on while it grows. */
    @Override
    public void findByKeys(Session session) throws SQLException {
        session.first(row -> row.text(1), "SELECT set_config('enable_seqscan', 'off', true)");
    }

    /** Another encoding could not keep every text, and the "C" collation would order other bytes. */
    @Override
    public void check(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SHOW server_encoding");
                ResultSet result = statement.executeQuery()) {
            result.next();
            if (!"UTF8".equals(result.getString(1))) {
                throw new IllegalArgumentException(
                        "the PostgreSQL database must have the encoding UTF8: create one with ENCODING 'UTF8'");
            }
        }
    }

    private static String statement(Upsert table) {
        String arrays = table.columns().stream()
                .map(column -> "CAST(? AS " + nameOf(column.type()) + "[])")
                .collect(Collectors.joining(", "));
        String replaced = table.valueNames().stream()
                .map(name -> name + " = excluded." + name)
                .collect(Collectors.joining(", "));
        return "INSERT INTO " + table.name() + " (" + String.join(", ", table.names())
                + ") SELECT CAST(? AS integer), page.* FROM unnest(" + arrays + ") AS page ON CONFLICT ("
                + String.join(", ", table.keyNames()) + ") DO "
                + (replaced.isEmpty() ? "NOTHING" : "UPDATE SET " + replaced);
    }

    private static String nameOf(Upsert.ColumnType type) {
        return switch (type) {
            case KEY, TEXT -> TEXT;
            case NUMBER -> "bigint";
            case BYTES -> "bytea";
        };
    }

    private static Array column(Connection connection, Column column, int at, Collection<@Nullable Object[]> rows)
            throws SQLException {
        @Nullable
        Object[] values = switch (column.type()) {
            case KEY, TEXT -> new String[rows.size()];
            case NUMBER -> new Long[rows.size()];
            case BYTES -> new byte[rows.size()][];
        };
        int i = 0;
        for (@Nullable Object[] row : rows) {
            Object value = row[at];
            values[i++] = value instanceof String text ? StorableText.of(text) : value;
        }
        return connection.createArrayOf(nameOf(column.type()), values);
    }
}
