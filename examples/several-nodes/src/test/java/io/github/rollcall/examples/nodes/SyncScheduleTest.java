package io.github.rollcall.examples.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.store.Connection;
import io.github.rollcall.directory.store.ConnectionState;
import io.github.rollcall.directory.store.RetiredUsers;
import io.github.rollcall.directory.sync.DirectoryConnections;
import io.github.rollcall.directory.sync.DirectorySync;
import io.github.rollcall.directory.sync.SyncListener;
import io.github.rollcall.directory.sync.SyncMetrics;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.directory.sync.SyncOutcome;
import io.github.rollcall.directory.sync.SyncReport;
import io.github.rollcall.jdbc.JdbcStores;
import io.github.rollcall.testkit.FakeDirectory;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two nodes, one PostgreSQL, three directories. */
class SyncScheduleTest {
    private static final Duration OFTEN = Duration.ofMillis(50);
    private static final int LONGEST_SECONDS = 120;
    private static final List<DirectoryId> DIRECTORIES =
            Stream.of("north", "south", "west").map(DirectoryId::new).toList();

    private static EmbeddedPostgres postgres;
    private static JdbcStores stores;

    private record Finished(String node, SyncReport report) {}

    private final Map<DirectoryId, FakeDirectory> directories = DIRECTORIES.stream()
            .collect(Collectors.toMap(
                    id -> id, id -> FakeDirectory.of(id.value()).offerChanges()));
    private final BlockingQueue<Finished> finished = new LinkedBlockingQueue<>();
    private final Set<DirectoryId> running = ConcurrentHashMap.newKeySet();
    private final Queue<DirectoryId> doubled = new ConcurrentLinkedQueue<>();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final MicrometerSink sink = new MicrometerSink(registry);

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
        stores = JdbcStores.on(postgres.getPostgresDatabase()).open();
    }

    @AfterAll
    static void stop() throws IOException {
        stores.close();
        postgres.close();
    }

    @BeforeEach
    void begin() throws IOException, SQLException {
        execute("DROP TABLE IF EXISTS scheduled_tasks");
        execute(schema());
        for (DirectoryId directory : DIRECTORIES) {
            stores.connections()
                    .insert(Connection.builder(directory, directory.value(), "fake")
                            .state(ConnectionState.READY, null)
                            .build());
            directory(directory).add("ana", "bob", "eve");
        }
    }

    @AfterEach
    void end() {
        DirectoryConnections connections = DirectoryConnections.of(stores.connections(), stores.users());
        connections.list().forEach(one -> connections.delete(one.directory(), RetiredUsers.REMOVE));
    }

    private FakeDirectory directory(DirectoryId id) {
        return Objects.requireNonNull(directories.get(id));
    }

    private static String schema() throws IOException {
        try (InputStream sql = SyncSchedule.class.getResourceAsStream("scheduled_tasks.sql")) {
            return new String(Objects.requireNonNull(sql).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (java.sql.Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private SyncSchedule node(String name) {
        return new SyncSchedule(
                name, postgres.getPostgresDatabase(), stores.connections(), id -> sync(name, id), OFTEN, OFTEN);
    }

    private DirectorySync sync(String node, DirectoryId id) {
        SyncListener watch = new SyncListener() {
            @Override
            public void onStarted(DirectoryId directory, SyncMode mode) {
                if (!running.add(directory)) {
                    doubled.add(directory);
                }
            }

            @Override
            public void onFinished(SyncReport report) {
                running.remove(report.directory());
                finished.add(new Finished(node, report));
            }
        };
        return DirectorySync.between(directory(id).connectAgain(), stores.users(), stores.connections())
                .listener(SyncListener.all(watch, SyncMetrics.to(sink)));
    }

    private Finished await(Predicate<Finished> wanted) throws InterruptedException {
        while (true) {
            Finished next = finished.poll(LONGEST_SECONDS, TimeUnit.SECONDS);
            assertThat(next).as("a run").isNotNull();
            assertThat(next.report().outcome()).isEqualTo(SyncOutcome.COMPLETE);
            if (wanted.test(next)) {
                return next;
            }
        }
    }

    @Test
    void everyDirectoryIsSyncedByWhicheverNodeIsThere() throws InterruptedException, SQLException {
        SyncSchedule first = node("first");
        try (SyncSchedule second = node("second")) {
            first.start();
            second.start();
            Set<String> seen = new HashSet<>();
            await(run -> {
                seen.add(run.node());
                seen.add(run.report().directory().value());
                return seen.size() == 2 + DIRECTORIES.size();
            });
            first.close();
            finished.clear();

            for (DirectoryId id : DIRECTORIES) {
                directory(id).add("late");
                await(run -> run.report().directory().equals(id)
                        && stores.users().find(new DirectoryUserId(id, "late")).isPresent());
            }
            assertThat(taskData())
                    .as("JSON, and nothing that only Java can read")
                    .startsWith("{");
        }
        assertThat(doubled).as("two runs of one directory at once").isEmpty();
        assertThat(registry.get("rollcall.sync.users")
                        .tag("directory", "north")
                        .tag("change", "added")
                        .counter()
                        .count())
                .isEqualTo(4);
        assertThat(registry.get("rollcall.sync.staged")
                        .tag("directory", "north")
                        .gauge()
                        .value())
                .isZero();
    }

    @Test
    void aDirectoryIsAddedHintedAtAndRemovedWhileTheNodesWork() throws InterruptedException {
        DirectoryId east = new DirectoryId("east");
        directories.put(east, FakeDirectory.of("east"));
        try (SyncSchedule node = node("only")) {
            node.start();
            stores.connections()
                    .insert(Connection.builder(east, "East", "fake")
                            .state(ConnectionState.READY, null)
                            .build());
            directory(east).add("zoe");
            node.add(east);
            await(run -> run.report().directory().equals(east));

            while (!node.remove(east)) {
                await(run -> run.report().directory().equals(east));
            }
            finished.clear();
            node.hint(new DirectoryId("north"));
            await(run -> run.report().directory().value().equals("north"));
            assertThat(finished)
                    .as("nobody syncs what was removed")
                    .noneMatch(run -> run.report().directory().equals(east));
        }
        assertThat(stores.users().find(new DirectoryUserId(east, "zoe"))).isPresent();
    }

    private static String taskData() throws SQLException {
        try (java.sql.Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT convert_from(task_data, 'UTF8') FROM scheduled_tasks WHERE task_data IS NOT NULL")) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }
}
