package io.github.rollcall.benchmarks.scale;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A database whose stores are measured. */
enum StoreDatabase {
    /** A file of its own, opened with the options of {@code JdbcStores.file} but those for a second process. */
    H2 {
        @Override
        Running start() throws IOException {
            Path folder = Files.createTempDirectory("store-scale");
            return new Running("jdbc:h2:file:" + folder.resolve("stores") + OPTIONS, () -> delete(folder));
        }

        @Override
        BareLoad bare() {
            return new BareH2();
        }
    },

    /** A server of its own, as its makers have tuned it. */
    POSTGRES {
        @Override
        Running start() throws IOException {
            EmbeddedPostgres server = EmbeddedPostgres.start();
            return new Running(server.getJdbcUrl("postgres", "postgres"), server);
        }

        @Override
        BareLoad bare() {
            return new BarePostgres();
        }
    };

    private static final String OPTIONS = ";TRACE_LEVEL_FILE=0;LOCK_TIMEOUT=30000;CACHE_SIZE=65536";

    /**
     * A database that can be connected to.
     *
     * @param url with whatever user and password it needs
     * @param stop ends it and removes what it kept
     */
    record Running(String url, Closeable stop) implements Closeable {
        @Override
        public void close() throws IOException {
            stop.close();
        }
    }

    abstract Running start() throws IOException;

    /** What the stores are compared with. */
    abstract BareLoad bare();

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : all) {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
