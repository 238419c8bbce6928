package io.github.rollcall.directory.store;

import io.github.rollcall.directory.DirectoryId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Connections in memory, for quick starts and tests: everything is gone when the process ends. Safe for threads of one
 * process.
 */
public final class InMemoryConnectionStore implements ConnectionStore {
    private final Map<DirectoryId, Connection> connections = new ConcurrentHashMap<>();
    private final Map<String, ConsentAttempt> attempts = new ConcurrentHashMap<>();

    /** An empty store. */
    public InMemoryConnectionStore() {}

    @Override
    public boolean insert(Connection connection) {
        Connection first = connection.toBuilder().version(1).build();
        return connections.putIfAbsent(connection.directory(), first) == null;
    }

    @Override
    public Optional<Connection> find(DirectoryId directory) {
        return Optional.ofNullable(connections.get(directory));
    }

    @Override
    public List<Connection> list() {
        return connections.values().stream()
                .sorted(Comparator.comparing(
                        connection -> connection.directory().value()))
                .toList();
    }

    @Override
    public boolean update(Connection connection) {
        Connection stored = connections.get(connection.directory());
        Connection next =
                connection.toBuilder().version(connection.version() + 1).build();
        return stored != null
                && stored.version() == connection.version()
                && connections.replace(connection.directory(), stored, next);
    }

    @Override
    public boolean remove(DirectoryId directory) {
        attempts.values().removeIf(attempt -> attempt.directory().equals(directory));
        return connections.remove(directory) != null;
    }

    @Override
    public boolean insertAttempt(ConsentAttempt attempt) {
        return attempts.putIfAbsent(attempt.handle(), attempt) == null;
    }

    @Override
    public Optional<ConsentAttempt> takeAttempt(String handle, Instant now) {
        Optional<ConsentAttempt> taken =
                Optional.ofNullable(attempts.remove(handle)).filter(attempt -> now.isBefore(attempt.expiresAt()));
        attempts.values().removeIf(attempt -> !now.isBefore(attempt.expiresAt()));
        return taken;
    }
}
