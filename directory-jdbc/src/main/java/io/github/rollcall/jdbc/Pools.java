package io.github.rollcall.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;

/** The pools that Rollcall opens itself. */
final class Pools {
    /**
     * Several processes may open the file: the first serves the others. Failed statements are not written beside the file,
     * because they quote rows, and a lock is waited for as long as a page may take.
     */
    private static final String FILE_OPTIONS =
            ";AUTO_SERVER=TRUE;TRACE_LEVEL_FILE=0;LOCK_TIMEOUT=30000;DB_CLOSE_ON_EXIT=FALSE";

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
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }
}
