package io.github.rollcall.benchmarks.scale;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** {@code COPY} into staging tables, and an upsert from there. */
final class BarePostgres implements BareLoad {
    private static final String PUT_USERS = put("bare_user", USER_COLUMNS)
            + " ON CONFLICT (directory_no, external_id) DO UPDATE SET status = excluded.status,"
            + " provider_status = excluded.provider_status, deactivation = excluded.deactivation,"
            + " attributes = excluded.attributes, digest = excluded.digest, search_text = excluded.search_text";
    private static final String PUT_HINTS = put("bare_hint", HINT_COLUMNS) + " ON CONFLICT DO NOTHING";

    @Override
    public void prepare(Connection connection) throws SQLException {
        for (String table : List.of("user", "hint")) {
            BareLoad.execute(
                    connection,
                    "DROP TABLE IF EXISTS bare_" + table,
                    "DROP TABLE IF EXISTS staged_bare_" + table,
                    "CREATE TABLE bare_" + table + " (LIKE rollcall_" + table + " INCLUDING ALL)",
                    "CREATE TEMPORARY TABLE staged_bare_" + table + " (LIKE rollcall_" + table
                            + ") ON COMMIT DELETE ROWS");
        }
    }

    @Override
    public void load(Connection connection, List<@Nullable Object[]> users, List<@Nullable Object[]> hints)
            throws SQLException {
        connection.setAutoCommit(false);
        copy(connection, "bare_user", USER_COLUMNS, users);
        copy(connection, "bare_hint", HINT_COLUMNS, hints);
        BareLoad.execute(connection, PUT_USERS, PUT_HINTS);
        connection.commit();
        connection.setAutoCommit(true);
    }

    @Override
    public String rowsOf(String table, List<String> columns) {
        return "SELECT " + String.join(", ", columns) + " FROM " + table
                + " WHERE directory_no = ? AND external_id = ?";
    }

    private static void copy(Connection connection, String table, List<String> columns, List<@Nullable Object[]> rows)
            throws SQLException {
        StringBuilder text = new StringBuilder();
        for (@Nullable Object[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                write(row[i], text);
                text.append(i + 1 < row.length ? '\t' : '\n');
            }
        }
        String copy = "COPY staged_" + table + " (" + String.join(", ", columns) + ") FROM STDIN";
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy, new StringReader(text.toString()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void write(@Nullable Object value, StringBuilder into) {
        if (value == null) {
            into.append("\\N");
        } else if (value instanceof byte[] bytes) {
            into.append("\\\\x").append(HexFormat.of().formatHex(bytes));
        } else {
            String text = value.toString();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                switch (c) {
                    case '\\' -> into.append("\\\\");
                    case '\n' -> into.append("\\n");
                    case '\r' -> into.append("\\r");
                    case '\t' -> into.append("\\t");
                    default -> into.append(c);
                }
            }
        }
    }

    private static String put(String table, List<String> columns) {
        String all = String.join(", ", columns);
        return "INSERT INTO " + table + " (" + all + ") SELECT " + all + " FROM staged_" + table;
    }
}
