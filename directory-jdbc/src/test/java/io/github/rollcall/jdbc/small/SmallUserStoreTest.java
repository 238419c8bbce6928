package io.github.rollcall.jdbc.small;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rollcall.directory.store.UserStore;
import io.github.rollcall.jdbc.SmallDatabase;
import io.github.rollcall.testkit.UserStoreContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The small store of the guide keeps the contract too. */
class SmallUserStoreTest extends UserStoreContract {
    private static final String TABLES = """
            DROP SCHEMA IF EXISTS small CASCADE;
            CREATE SCHEMA small;
            CREATE TABLE small.directories (directory text COLLATE "C" PRIMARY KEY, epoch bigint NOT NULL DEFAULT 0,
                ends bigint NOT NULL DEFAULT 0, life bigint NOT NULL DEFAULT 0, state text NOT NULL DEFAULT '', scan text);
            CREATE TABLE small.users (directory text COLLATE "C", external_id text COLLATE "C", status text NOT NULL,
                word text, reason text, enrolled_at bigint, attributes text[] NOT NULL, hints text[],
                PRIMARY KEY (directory, external_id));
            CREATE INDEX ON small.users USING gin (hints);
            CREATE TABLE small.seen (directory text COLLATE "C", external_id text COLLATE "C",
                PRIMARY KEY (directory, external_id));
            CREATE TABLE small.pending (directory text COLLATE "C", external_id text COLLATE "C", reason text NOT NULL,
                word text, PRIMARY KEY (directory, external_id));""";

    @Override
    protected UserStore newStore(Clock clock) {
        return new SmallUserStore(SmallDatabase.with(TABLES, "small"), clock);
    }

    /** What the guide says of it. */
    @Test
    void itHasFewerThanTwoHundredLinesBesideItsImports() throws IOException {
        List<String> lines =
                Files.readAllLines(Path.of("src/test/java/io/github/rollcall/jdbc/small/SmallUserStore.java"));
        long counted = lines.stream()
                .filter(line -> !line.startsWith("import ") && !line.isBlank())
                .count();

        assertTrue(counted < 200 && counted > 100, () -> counted + " lines");
    }
}
