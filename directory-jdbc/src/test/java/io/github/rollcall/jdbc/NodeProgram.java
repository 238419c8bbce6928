package io.github.rollcall.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.store.ConnectionStore;
import io.github.rollcall.directory.store.UserStore;
import io.github.rollcall.directory.sync.DirectorySync;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.testkit.MutableClock;
import io.github.rollcall.testkit.StorePoints;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A node in a virtual machine of its own. Each line of its input is a run: the directory, the time in milliseconds, the mode,
 * what the directory shows, and a point of its work: it says {@code at N} there and waits for a line, or says it at every point
 * and goes on if the point is -1. In the end it says what the run came to.
 */
final class NodeProgram {
    private static final int EVERY_POINT = -1;

    private final BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    private final MutableClock clock = MutableClock.at(Instant.EPOCH);
    private final JdbcStores stores;

    private NodeProgram(HikariDataSource pool) {
        this.stores = TestDatabase.stores(pool, clock);
    }

    public static void main(String[] arguments) throws IOException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(arguments[0]);
        config.setMaximumPoolSize(2);
        config.addDataSourceProperty("ApplicationName", arguments[1]);
        try (HikariDataSource pool = new HikariDataSource(config)) {
            new NodeProgram(pool).work();
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private void work() throws IOException {
        say("ready");
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            String[] words = line.split(" ", -1);
            clock.set(Instant.ofEpochMilli(Long.parseLong(words[1])));
            int point = Integer.parseInt(words[4]);
            StorePoints points = StorePoints.at(reached -> at(reached, point));
            DirectorySync sync = DirectorySync.between(
                            NodePeople.valueOf(words[3]).directory(words[0]),
                            points.of(UserStore.class, stores.users()),
                            points.of(ConnectionStore.class, stores.connections()))
                    .clock(clock)
                    .executor(Runnable::run);
            say(outcome(sync, SyncMode.valueOf(words[2])));
        }
    }

    private static String outcome(DirectorySync sync, SyncMode mode) {
        try {
            return "done " + sync.run(mode).outcome();
        } catch (DirectoryException failure) {
            return "failed " + failure.code();
        }
    }

    private void at(int reached, int point) {
        if (point == EVERY_POINT) {
            say("at " + reached);
        } else if (reached == point) {
            say("at " + reached);
            try {
                input.readLine();
            } catch (IOException closed) {
                throw new UncheckedIOException(closed);
            }
        }
    }
}
