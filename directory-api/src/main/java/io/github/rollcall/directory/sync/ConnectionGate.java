package io.github.rollcall.directory.sync;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.store.Connection;
import io.github.rollcall.directory.store.ConnectionState;
import io.github.rollcall.directory.store.ConnectionStore;
import io.github.rollcall.directory.store.StagedPlan;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The connection record of one directory, changed by compare-and-set and never once it is deleted. */
final class ConnectionGate {
    private static final int TRIES = 20;

    private final ConnectionStore connections;
    private final DirectoryId directory;
    private final Runnable fence;

    /** The record, changed by whoever holds no lease. */
    ConnectionGate(ConnectionStore connections, DirectoryId directory) {
        this(connections, directory, () -> {});
    }

    private ConnectionGate(ConnectionStore connections, DirectoryId directory, Runnable fence) {
        this.connections = connections;
        this.directory = directory;
        this.fence = fence;
    }

    /**
     * The record, changed by a run alone that holds its lease: it is held between the reading and the writing of the record,
     * and who takes it after that finds a record that was changed before, or changes it so that the write fails.
     *
     * @param lease throws if the lease is lost
     */
    ConnectionGate under(Runnable lease) {
        return new ConnectionGate(connections, directory, lease);
    }

    /** Whether the directory may be asked: the setup is complete, and nobody has deleted the connection. */
    static boolean isReady(Connection connection) {
        return connection.state() == ConnectionState.READY || connection.state() == ConnectionState.QUARANTINED;
    }

    /** The record as it is now, if the directory may be asked. */
    Optional<Connection> ready() {
        return connections.find(directory).filter(ConnectionGate::isReady);
    }

    /** Changes the record; a deleted or missing one is left alone. */
    Optional<Connection> change(UnaryOperator<Connection> change) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<Connection> found = connections.find(directory);
            if (found.isEmpty() || found.get().state() == ConnectionState.DELETED) {
                return Optional.empty();
            }
            Connection next = change.apply(found.get());
            if (next.equals(found.get())) {
                return Optional.of(next);
            }
            fence.run();
            if (connections.update(next)) {
                return Optional.of(next);
            }
        }
        throw DirectoryException.of(
                        ErrorCode.STORE_FAILED,
                        "the connection of directory " + directory + " changed " + TRIES + " times in a row",
                        "Check that ConnectionStore.update compares versions as its contract says")
                .build();
    }

    /**
     * Stores what waits for a decision. A plan that is there already for the same list keeps its dates until it has expired.
     */
    Optional<StagedPlan> stage(Optional<StagedPlan> plan) {
        return change(connection -> {
                    boolean same = plan.isPresent()
                            && connection.staged().isPresent()
                            && connection
                                    .staged()
                                    .get()
                                    .hash()
                                    .equals(plan.get().hash())
                            && plan.get()
                                    .stagedAt()
                                    .isBefore(connection.staged().get().expiresAt());
                    return same
                            ? connection
                            : connection.toBuilder().staged(plan.orElse(null)).build();
                })
                .flatMap(Connection::staged);
    }

    /** Takes the plan of this hash out; of several callers one gets it. */
    boolean take(StagedPlan plan) {
        boolean[] taken = new boolean[1];
        change(connection -> {
            taken[0] = connection.staged().equals(Optional.of(plan));
            return taken[0] ? connection.toBuilder().staged(null).build() : connection;
        });
        return taken[0];
    }

    /** Keeps the report and moves between READY and QUARANTINED. */
    void finished(SyncReport report) {
        change(connection -> {
            Connection.Builder next = connection.toBuilder().lastReport(report.toString());
            if (report.outcome() == SyncOutcome.QUARANTINED) {
                next.state(
                        ConnectionState.QUARANTINED,
                        report.error()
                                .map(Throwable::getMessage)
                                .or(connection::reason)
                                .orElse(null));
            } else if (connection.state() == ConnectionState.QUARANTINED && hasWorked(report.outcome())) {
                next.state(ConnectionState.READY, null);
            }
            return next.build();
        });
    }

    private static boolean hasWorked(SyncOutcome outcome) {
        return outcome == SyncOutcome.COMPLETE || outcome == SyncOutcome.STAGED || outcome == SyncOutcome.PARTIAL;
    }
}
