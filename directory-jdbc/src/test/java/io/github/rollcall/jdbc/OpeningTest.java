package io.github.rollcall.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.store.Connection;
import io.github.rollcall.directory.store.Lease;
import io.github.rollcall.directory.store.SyncState;
import io.github.rollcall.directory.store.UserWrite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where the tables are, who may open them, and what time it is there. */
class OpeningTest {
    private static final DirectoryId CORP = new DirectoryId("corp");

    @Test
    void aFileKeepsWhatWasStored(@TempDir Path folder) {
        try (JdbcStores stores = JdbcStores.file(folder.resolve("rollcall"))) {
            stores.connections()
                    .insert(Connection.builder(CORP, "Corp", "entra").build());
        }
        try (JdbcStores stores = JdbcStores.file(folder.resolve("rollcall"))) {
            assertThat(stores.connections().find(CORP)).isPresent();
        }
    }

    @Test
    void twoProcessesMayOpenOneFile(@TempDir Path folder) throws IOException, InterruptedException {
        try (JdbcStores stores = JdbcStores.file(folder.resolve("rollcall"))) {
            assertThat(stores.users().acquire(CORP, Duration.ofMinutes(5))).isPresent();

            assertThat(otherProcess(folder.resolve("rollcall"))).endsWith("held, and added a connection");

            assertThat(stores.connections().find(new DirectoryId("other"))).isPresent();
        }
    }

    /** An interrupt would close the file under the database. */
    @Test
    void aThreadThatIsInterruptedLeavesTheFileOpen(@TempDir Path folder) {
        try (JdbcStores stores = JdbcStores.file(folder.resolve("rollcall"))) {
            Lease lease = stores.users().acquire(CORP, Duration.ofMinutes(5)).orElseThrow();
            Thread.currentThread().interrupt();
            stores.users().apply(lease, UserWrite.of(new SyncState("kept")));
            assertThat(Thread.interrupted()).as("the interrupt is still told").isTrue();

            stores.users().release(lease);
            assertThat(stores.users()
                            .acquire(CORP, Duration.ofMinutes(5))
                            .orElseThrow()
                            .state())
                    .isEqualTo(new SyncState("kept"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theTablesMayLiveInASchemaOfTheirOwn(TestDatabase database) {
        database.empty(Clock.systemUTC());
        JdbcStores apart = JdbcStores.on(database.pool()).schema("Apart").open();

        apart.connections().insert(Connection.builder(CORP, "Apart", "entra").build());
        Lease lease = apart.users().acquire(CORP, Duration.ofMinutes(5)).orElseThrow();
        apart.users().apply(lease, UserWrite.of(new SyncState("apart")));

        assertThat(apart.connections().find(CORP)).isPresent();
        assertThat(TestDatabase.stores(database.pool(), Clock.systemUTC())
                        .connections()
                        .find(CORP))
                .isEmpty();
        apart.connections().remove(CORP);
        apart.users().release(lease);
    }

    @ParameterizedTest
    @EnumSource
    void openingAgainChangesNothing(TestDatabase database) {
        database.empty(Clock.systemUTC())
                .connections()
                .insert(Connection.builder(CORP, "Corp", "entra").build());

        assertThat(JdbcStores.on(database.pool()).open().connections().find(CORP))
                .isPresent();
    }

    /** A host that has tables already is migrated beside them. */
    @Test
    void aSchemaWithOtherTablesIsMigratedToo() {
        try (HikariDataSource pool = Pools.url("jdbc:h2:mem:host;DB_CLOSE_DELAY=-1", "sa", "");
                java.sql.Connection connection = pool.getConnection()) {
            connection.createStatement().execute("CREATE TABLE flyway_schema_history (hosts integer)");

            assertThat(JdbcStores.on(pool).open().connections().list()).isEmpty();
        } catch (java.sql.SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    /** Nodes whose clocks differ agree on when a lease has ended. */
    @ParameterizedTest
    @EnumSource
    void leasesExpireByTheClockOfTheDatabaseUnlessOneIsGiven(TestDatabase database) {
        database.empty(Clock.systemUTC());
        JdbcStores stores = JdbcStores.on(database.pool()).open();

        Lease first = stores.users().acquire(CORP, Duration.ofHours(1)).orElseThrow();
        assertThat(stores.users().acquire(CORP, Duration.ofHours(1))).isEmpty();
        stores.users().release(first);
        assertThat(stores.users().acquire(CORP, Duration.ZERO)).isPresent();
        assertThat(stores.users().acquire(CORP, Duration.ofDays(1_000_000))).isPresent();
    }

    private static String otherProcess(Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-Duser.language=tr",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SecondProcess.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return printed.strip();
    }
}
