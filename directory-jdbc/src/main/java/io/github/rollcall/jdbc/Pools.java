package io.github.rollcall.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.nio.file.Path;
import java.sql.SQLException;

/** The pools that Rollcall opens itself. */
final class Pools {
    /**
     * Several processes may open the file: the first serves the others. Failed statements are not written beside the file,
     * because they quote rows; a lock is waited for as long as a page may take; the cache, in KB, holds the keys of 300,000 users.
     */
    private static final String FILE_OPTIONS =
            ";AUTO_SERVER=TRUE;TRACE_LEVEL_FILE=0;LOCK_TIMEOUT=30000;CACHE_SIZE=65536";

    private Pools() {}

    static HikariDataSource file(Path file) {
        String path = file.toAbsolutePath().toString();
        if (path.contains(";")) {
            throw new IllegalArgumentException("the path of an H2 database must not contain ';'");
        }
        return url("jdbc:h2:file:" + path + FILE_OPTIONS, "rollcall", "");
    }

    static HikariDataSource url(String url, String user, String password) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setPoolName("rollcall");
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException unreachable) {
            throw unreachable.getCause() instanceof SQLException failure ? Failures.of(failure) : unreachable;
        }
    }
}
