package io.github.rollcall.jdbc;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.store.Connection;
import io.github.rollcall.directory.store.ConnectionStore;
import io.github.rollcall.directory.store.ConsentAttempt;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Connections and consent attempts. */
final class JdbcConnectionStore implements ConnectionStore {
    private final Transactions transactions;

    JdbcConnectionStore(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public boolean insert(Connection connection) {
        return transactions.run(session -> ConnectionRows.insert(session, connection));
    }

    @Override
    public Optional<Connection> find(DirectoryId directory) {
        return transactions.run(session -> ConnectionRows.find(session, directory));
    }

    @Override
    public List<Connection> list() {
        return transactions.run(ConnectionRows::list);
    }

    @Override
    public boolean update(Connection connection) {
        return transactions.run(session -> ConnectionRows.update(session, connection));
    }

    @Override
    public boolean remove(DirectoryId directory) {
        return transactions.run(session -> {
            AttemptRows.dropAll(session, directory);
            return ConnectionRows.delete(session, directory);
        });
    }

    @Override
    public boolean insertAttempt(ConsentAttempt attempt) {
        return transactions.run(session -> AttemptRows.insert(session, attempt));
    }

    @Override
    public Optional<ConsentAttempt> takeAttempt(String handle, Instant now) {
        return transactions.run(session -> AttemptRows.take(session, handle, now));
    }
}
