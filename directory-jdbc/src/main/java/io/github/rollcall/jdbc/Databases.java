package io.github.rollcall.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Looks which database a data source leads to. */
final class Databases {
    private Databases() {}

    /**
     * The database behind a data source.
     *
     * @param autoCommitTells whether auto-commit turned off will be taken for a transaction of the host
     */
    static Database of(DataSource dataSource, boolean autoCommitTells) {
        try (Connection connection = dataSource.getConnection()) {
            if (autoCommitTells && !connection.getAutoCommit()) {
                throw new IllegalArgumentException(
                        "the data source gives connections with auto-commit turned off, so that"
                                + " nothing tells a transaction of the host: say it with joining(), () -> false for never");
            }
            Database database = named(connection.getMetaData().getDatabaseProductName());
            database.check(connection);
            return database;
        } catch (SQLException failure) {
            throw Failures.of(failure);
        }
    }

    private static Database named(String product) {
        return switch (product) {
            case "H2" -> new H2Database();
            case "PostgreSQL" -> new PostgresDatabase();
            default -> throw new IllegalArgumentException("the database is neither H2 nor PostgreSQL");
        };
    }
}
