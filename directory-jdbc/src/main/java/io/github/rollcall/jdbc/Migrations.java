package io.github.rollcall.jdbc;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;

/** Brings the tables up to date, with a history table of their own beside whatever the host migrates. */
final class Migrations {
    static final String HISTORY = "rollcall_schema_history";

    private static final String FOLDER = "classpath:io/github/rollcall/jdbc/migration/";

    private Migrations() {}

    static void run(DataSource dataSource, Database database, @Nullable String schema) {
        FluentConfiguration configuration = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(dataSource)
                .locations(FOLDER + database.migrations())
                .table(HISTORY)
                .baselineOnMigrate(true)
                .baselineVersion("0");
        if (schema != null) {
            configuration.schemas(schema).createSchemas(true);
        }
        configuration.load().migrate();
    }

    /** What a migration says holds statements of ours and no rows. */
    static boolean isOfMigration(RuntimeException failure) {
        return failure instanceof FlywayException;
    }
}
