package io.github.rollcall.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A schema of its own on the PostgreSQL of the tests, for a store that is no part of this module. */
public final class SmallDatabase {
    private static @Nullable HikariDataSource pool;

    private SmallDatabase() {}

    /**
     * A data source whose connections begin in a schema.
     *
     * @param script makes the schema anew
     * @param schema the schema
     * @return the data source
     */
    public static synchronized DataSource with(String script, String schema) {
        try {
            HikariDataSource opened = pool;
            if (opened == null) {
                HikariConfig config = new HikariConfig();
                config.setJdbcUrl(TestDatabase.postgresUrl());
                config.setConnectionInitSql("SET search_path TO " + schema);
                opened = new HikariDataSource(config);
                pool = opened;
            }
            try (Connection connection = opened.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(script);
            }
            return opened;
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }
}
