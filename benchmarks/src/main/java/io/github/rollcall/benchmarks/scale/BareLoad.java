package io.github.rollcall.benchmarks.scale;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Loads the rows that a store has written into tables of the same shape, as fast as its database does it in sets. */
interface BareLoad {
    /** What is loaded of a user. */
    List<String> USER_COLUMNS = List.of(
            "directory_no",
            "external_id",
            "user_no",
            "status",
            "provider_status",
            "deactivation",
            "attributes",
            "digest",
            "search_text");

    /** What is loaded of a login hint. */
    List<String> HINT_COLUMNS = List.of("directory_no", "hint_key", "external_id");

    /** Makes the tables anew. */
    void prepare(Connection connection) throws SQLException;

    /** Loads one page in one transaction. */
    void load(Connection connection, List<@Nullable Object[]> users, List<@Nullable Object[]> hints)
            throws SQLException;

    /** How a database hands out rows of ids. */
    String rowsOf(String table, List<String> columns);

    /** Rows as the driver gives them. */
    static List<@Nullable Object[]> read(PreparedStatement statement, int columns) throws SQLException {
        List<@Nullable Object[]> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                @Nullable Object[] row = new @Nullable Object[columns];
                for (int i = 0; i < columns; i++) {
                    row[i] = result.getObject(i + 1);
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /** Runs statements one after the other. */
    static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
