package io.github.rollcall.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.AttributeValue;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.store.Connection;
import io.github.rollcall.directory.store.ConnectionState;
import io.github.rollcall.directory.store.DeactivationReason;
import io.github.rollcall.directory.store.UserQuery;
import io.github.rollcall.directory.sync.DirectorySync;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.directory.sync.SyncOutcome;
import io.github.rollcall.testkit.MutableClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The node that tests run in, on the PostgreSQL that the other nodes use, and what it sees there. */
final class NodeStory {
    static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");

    final MutableClock clock = MutableClock.at(MORNING);
    final JdbcStores stores = TestDatabase.POSTGRES.empty(clock);

    /** A record without the directory it is of. */
    record Person(
            AccountStatus status,
            Map<UserAttribute, AttributeValue> attributes,
            Optional<DeactivationReason> deactivation) {}

    /** A directory that is ready and was synced once. */
    String synced(String name) {
        clock.set(MORNING);
        stores.connections()
                .insert(Connection.builder(new DirectoryId(name), "Corp", "fake")
                        .state(ConnectionState.READY, null)
                        .build());
        assertThat(run(name, NodePeople.BEFORE, SyncMode.FULL)).isEqualTo(SyncOutcome.COMPLETE);
        return name;
    }

    SyncOutcome run(String name, NodePeople people, SyncMode mode) {
        return DirectorySync.between(people.directory(name), stores.users(), stores.connections())
                .clock(clock)
                .run(mode)
                .outcome();
    }

    Map<String, Person> people(String name) {
        Map<String, Person> people = new TreeMap<>();
        UserQuery all =
                UserQuery.of(new DirectoryId(name)).limit(UserQuery.MAX_LIMIT).build();
        stores.users()
                .list(all)
                .users()
                .forEach(stored -> people.put(
                        stored.user().id().externalId(),
                        new Person(stored.user().status(), stored.user().attributes(), stored.deactivation())));
        return people;
    }

    Set<String> active(String name) {
        Set<String> active = new TreeSet<>();
        people(name).forEach((id, person) -> {
            if (person.status() == AccountStatus.ACTIVE) {
                active.add(id);
            }
        });
        return active;
    }

    /** All that is kept of a directory, what only the next run reads included. */
    String everything(String name) {
        return people(name) + " " + row(name) + " "
                + stores.connections()
                        .find(new DirectoryId(name))
                        .map(found -> found + " " + found.version() + " " + found.lastReport() + " " + found.staged())
                        .orElse("none");
    }

    private static String row(String name) {
        try (java.sql.Connection connection = TestDatabase.POSTGRES.pool().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT epoch, state, lease_ends FROM rollcall_directory WHERE directory = '" + name + "'")) {
            row.next();
            return row.getLong(1) + " " + row.getString(2) + " " + row.getLong(3);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    /** Ends the connections of a node. */
    static void cut(String node) {
        try (java.sql.Connection connection = TestDatabase.POSTGRES.pool().getConnection();
                Statement statement = connection.createStatement();
                ResultSet ended = statement.executeQuery(
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = '" + node
                                + "'")) {
            assertThat(ended.next()).as("%s has a connection", node).isTrue();
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }
}
