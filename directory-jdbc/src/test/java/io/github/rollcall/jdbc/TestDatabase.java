package io.github.rollcall.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * A database for tests, started once for all of them: H2 in memory, and a PostgreSQL that is either started here or given as a
 * JDBC URL with user and password in the system property {@code rollcall.postgres}.
 */
enum TestDatabase {
    H2,
    POSTGRES;

    private static final List<String> TABLES = List.of(
            "directory",
            "user",
            "hint",
            "seen",
            "pending",
            "area",
            "object",
            "member",
            "connection",
            "attempt",
            "subscription",
            "verification",
            "reference",
            "rate");

    private static final Map<TestDatabase, HikariDataSource> POOLS = new EnumMap<>(TestDatabase.class);

    /** Connections to it, in a pool. */
    HikariDataSource pool() {
        synchronized (POOLS) {
            return POOLS.computeIfAbsent(this, TestDatabase::open);
        }
    }

    private static HikariDataSource open(TestDatabase database) {
        HikariDataSource opened = database == H2
                ? Pools.url("jdbc:h2:mem:stores;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=30000", "sa", "")
                : Pools.url(postgresUrl(), "", "");
        JdbcStores.on(opened).open();
        return opened;
    }

    /** Stores that hold nothing. */
    JdbcStores empty(Clock clock) {
        clear();
        return stores(pool(), clock);
    }

    /** Stores that hold what they held, on a data source that leads to this database. */
    static JdbcStores stores(DataSource dataSource, Clock clock) {
        return JdbcStores.on(dataSource).withoutMigrations().clock(clock).open();
    }

    /** Runs one statement. */
    int execute(String sql) {
        try (Connection connection = pool().getConnection();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    private void clear() {
        for (String table : TABLES) {
            execute("DELETE FROM rollcall_" + table);
        }
    }

    static String postgresUrl() {
        String given = System.getProperty("rollcall.postgres", "");
        if (!given.isBlank()) {
            return given;
        }
        return Server.URL;
    }

    /** Started by the first test that asks; it ends with the virtual machine. */
    private static final class Server {
        private static final String URL = start();

        private static String start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.start();
                return server.getJdbcUrl("postgres", "postgres");
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
