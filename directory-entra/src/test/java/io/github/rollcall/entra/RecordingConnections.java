package io.github.rollcall.entra;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.store.Connection;
import io.github.rollcall.directory.store.ConnectionStore;
import io.github.rollcall.directory.store.ConsentAttempt;
import io.github.rollcall.directory.store.InMemoryConnectionStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Connections in memory that note what is written, and fail when told to. */
final class RecordingConnections implements ConnectionStore {
    private final ConnectionStore store = new InMemoryConnectionStore();
    private final List<ConsentAttempt> attempts = Collections.synchronizedList(new ArrayList<>());
    private final List<Connection> updates = Collections.synchronizedList(new ArrayList<>());
    private volatile @Nullable RuntimeException failure;

    /** Every attempt that was ever inserted. */
    List<ConsentAttempt> attempts() {
        return List.copyOf(attempts);
    }

    /** Every change of a connection that was stored. */
    List<Connection> updates() {
        return List.copyOf(updates);
    }

    void failWith(RuntimeException exception) {
        failure = exception;
    }

    private ConnectionStore working() {
        RuntimeException planned = failure;
        if (planned != null) {
            throw planned;
        }
        return store;
    }

    @Override
    public boolean insert(Connection connection) {
        return working().insert(connection);
    }

    @Override
    public Optional<Connection> find(DirectoryId directory) {
        return working().find(directory);
    }

    @Override
    public List<Connection> list() {
        return working().list();
    }

    @Override
    public boolean update(Connection connection) {
        boolean updated = working().update(connection);
        if (updated) {
            updates.add(connection);
        }
        return updated;
    }

    @Override
    public boolean remove(DirectoryId directory) {
        return working().remove(directory);
    }

    @Override
    public boolean insertAttempt(ConsentAttempt attempt) {
        attempts.add(attempt);
        return working().insertAttempt(attempt);
    }

    @Override
    public Optional<ConsentAttempt> takeAttempt(String handle, Instant now) {
        return working().takeAttempt(handle, now);
    }
}
