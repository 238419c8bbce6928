package io.github.rollcall.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Statements on one connection inside one transaction. Values are bound by what they are: {@link Key}, text, number, time,
 * bytes, null.
 */
final class Session {
    private final Connection connection;
    private final Database database;
    private final TableNames tables;
    private final boolean own;

    /**
     * Statements on a connection.
     *
     * @param own whether its transaction ends with the method, and is nobody else's
     */
    Session(Connection connection, Database database, TableNames tables, boolean own) {
        this.connection = connection;
        this.database = database;
        this.tables = tables;
        this.own = own;
    }

    /** Has the statements that follow find rows by their keys. In a host's transaction the host decides on plans. */
    void findByKeys() throws SQLException {
        if (own) {
            database.findByKeys(this);
        }
    }

    /** Whether its transaction is nobody else's. */
    boolean isOwn() {
        return own;
    }

    Connection connection() {
        return connection;
    }

    /** A statement on the tables where they are. */
    PreparedStatement prepare(String sql) throws SQLException {
        return connection.prepareStatement(tables.in(sql));
    }

    /** The statement with the way of this database to read a user's bit: 1 or 0. */
    String withBit(String sql) {
        return sql.replace("{BIT}", database.bit());
    }

    /** How many rows a statement has changed. */
    int update(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }

    /** How many rows one statement, run for each set of values, has changed in all. */
    int batch(String sql, Collection<? extends @Nullable Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return 0;
        }
        try (PreparedStatement statement = prepare(sql)) {
            for (@Nullable Object[] values : rows) {
                bind(statement, values);
                statement.addBatch();
            }
            int changed = 0;
            for (int one : statement.executeBatch()) {
                changed += Math.max(one, 0);
            }
            return changed;
        }
    }

    <T> List<T> list(RowReader<T> reader, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(sql)) {
            bind(statement, values);
            List<T> all = new ArrayList<>();
            read(statement, reader, all);
            return all;
        }
    }

    <T> Optional<T> first(RowReader<T> reader, String sql, @Nullable Object... values) throws SQLException {
        return list(reader, sql, values).stream().findFirst();
    }

    /** Adds a row unless its key is taken. */
    boolean insertIfAbsent(String insert, @Nullable Object... values) throws SQLException {
        return database.insertIfAbsent(this, insert, values);
    }

    /** Inserts or replaces rows of one directory, each key once. */
    void upsert(Upsert table, int directoryNo, Collection<@Nullable Object[]> rows) throws SQLException {
        if (!rows.isEmpty()) {
            database.upsert(this, table, directoryNo, rows);
        }
    }

    /** Reads the rows of many keys; {@code {KEY}} in the query stands for one of them and comes last. */
    <T> List<T> listOf(Collection<String> keys, RowReader<T> reader, String sql, Object... values) throws SQLException {
        return keys.isEmpty() ? List.of() : database.listOf(this, keys, reader, sql, values);
    }

    /** Runs a statement for many keys, marked in the same way. */
    int updateOf(Collection<String> keys, String sql, Object... values) throws SQLException {
        return batch(
                withOneKey(sql), keys.stream().map(key -> with(values, key)).toList());
    }

    static String withOneKey(String sql) {
        return sql.replace("{KEY}", "?");
    }

    static @Nullable Object[] with(@Nullable Object[] values, String key) {
        @Nullable Object[] all = Arrays.copyOf(values, values.length + 1);
        all[values.length] = new Key(key);
        return all;
    }

    <T> void read(PreparedStatement statement, RowReader<T> reader, List<T> into) throws SQLException {
        try (ResultSet result = statement.executeQuery()) {
            Row row = new Row(result, database);
            while (result.next()) {
                into.add(reader.read(row));
            }
        }
    }

    void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            bind(statement, i + 1, values[i]);
        }
    }

    private void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.NULL);
        } else if (value instanceof Key key) {
            database.bindKey(statement, index, StorableText.of(key.text()));
        } else if (value instanceof String text) {
            statement.setString(index, StorableText.of(text));
        } else if (value instanceof Instant time) {
            statement.setObject(index, time.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC));
        } else if (value instanceof Integer number) {
            statement.setInt(index, number);
        } else {
            statement.setObject(index, value);
        }
    }
}
