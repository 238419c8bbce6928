package io.github.rollcall.benchmarks.scale;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Batches of {@code MERGE}. */
final class BareH2 implements BareLoad {
    private static final String MERGE_USERS = merge("bare_user", USER_COLUMNS, "directory_no, external_id");
    private static final String MERGE_HINTS = merge("bare_hint", HINT_COLUMNS, "directory_no, hint_key, external_id");

    @Override
    public void prepare(Connection connection) throws SQLException {
        BareLoad.execute(connection, "DROP TABLE IF EXISTS bare_user", "DROP TABLE IF EXISTS bare_hint", """
                CREATE TABLE bare_user (directory_no integer NOT NULL, external_id VARBINARY(765) NOT NULL,
                    user_no bigint NOT NULL, status VARCHAR NOT NULL, provider_status VARCHAR, deactivation VARCHAR, attributes VARCHAR NOT NULL,
                    digest VARBINARY(16) NOT NULL, search_text VARCHAR NOT NULL,
                    enrolled_at TIMESTAMP(3) WITH TIME ZONE, PRIMARY KEY (directory_no, external_id))""", """
                CREATE TABLE bare_hint (directory_no integer NOT NULL, hint_key VARBINARY(765) NOT NULL,
                    external_id VARBINARY(765) NOT NULL, PRIMARY KEY (directory_no, hint_key, external_id))""");
    }

    @Override
    public void load(Connection connection, List<@Nullable Object[]> users, List<@Nullable Object[]> hints)
            throws SQLException {
        connection.setAutoCommit(false);
        batch(connection, MERGE_USERS, users);
        batch(connection, MERGE_HINTS, hints);
        connection.commit();
        connection.setAutoCommit(true);
    }

    @Override
    public String rowsOf(String table, List<String> columns) {
        return "SELECT " + String.join(", ", columns) + " FROM " + table
                + " WHERE directory_no = ? AND external_id = STRINGTOUTF8(?)";
    }

    private static void batch(Connection connection, String sql, List<@Nullable Object[]> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (@Nullable Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    statement.setObject(i + 1, row[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static String merge(String table, List<String> columns, String key) {
        return "MERGE INTO " + table + " (" + String.join(", ", columns) + ") KEY (" + key + ") VALUES ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
    }
}
