package io.github.rollcall.jdbc;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs a store's method whole or not at all: in a transaction of its own, or inside the one the host has begun on this thread,
 * which the host alone ends. There a failed method goes back to where it began.
 */
final class Transactions {
    /** A transaction that another one overtook is run again so often. */
    private static final int ATTEMPTS = 10;

    private final DataSource dataSource;
    private final Database database;
    private final TableNames tables;
    private final @Nullable BooleanSupplier inHostTransaction;

    /** What a method does with its statements. */
    @FunctionalInterface
    interface Work<T extends @Nullable Object> {
        T run(Session session) throws SQLException;
    }

    /**
     * Transactions on a data source.
     *
     * @param inHostTransaction whether the thread is inside a transaction of the host; null where a connection with
     *     auto-commit turned off says so
     */
    Transactions(
            DataSource dataSource, Database database, TableNames tables, @Nullable BooleanSupplier inHostTransaction) {
        this.dataSource = dataSource;
        this.database = database;
        this.tables = tables;
        this.inHostTransaction = inHostTransaction;
    }

    /** An interrupt waits until the transaction has ended: it would close the file of an H2 database. */
    <T extends @Nullable Object> T run(Work<T> work) {
        boolean interrupted = Thread.interrupted();
        try {
            return attempt(work);
        } catch (SQLException failure) {
            throw Failures.of(failure);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** In a transaction of its own, or not at all: what is counted must not be taken back with what the host takes back. */
    <T> T alone(Work<T> work) {
        return run(session -> {
            if (!session.isOwn()) {
                throw DirectoryException.of(
                                ErrorCode.STORE_FAILED,
                                "what must stay done was to be stored inside a transaction of the host, whose rollback undoes it",
                                "Call Rollcall's verification and reset outside of a transaction")
                        .build();
            }
            return work.run(session);
        });
    }

    private <T extends @Nullable Object> T attempt(Work<T> work) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            boolean own = true;
            try (Connection connection = dataSource.getConnection()) {
                own = !isHosts(connection);
                Session session = new Session(connection, database, tables, own);
                return own ? own(connection, session, work) : joined(connection, session, work);
            } catch (SQLException failure) {
                if (!own || attempt == ATTEMPTS || !Failures.isOvertaken(failure)) {
                    throw failure;
                }
            }
        }
    }

    private boolean isHosts(Connection connection) throws SQLException {
        if (inHostTransaction == null) {
            return !connection.getAutoCommit();
        }
        boolean hosts = inHostTransaction.getAsBoolean();
        if (hosts && connection.getAutoCommit()) {
            throw new IllegalStateException(
                    "a transaction is under way, and the data source gave a connection outside of "
                            + "it: hand in the data source that gives the transaction's connection");
        }
        return hosts;
    }

    private static <T extends @Nullable Object> T own(Connection connection, Session session, Work<T> work)
            throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        boolean done = false;
        connection.setAutoCommit(false);
        try {
            T result = work.run(session);
            connection.commit();
            done = true;
            return result;
        } finally {
            end(connection, done, autoCommit);
        }
    }

    /** What goes wrong here is of a connection that failed before, or that its pool will find broken. */
    private static void end(Connection connection, boolean committed, boolean autoCommit) {
        try {
            if (!committed) {
                connection.rollback();
            }
            connection.setAutoCommit(autoCommit);
        } catch (SQLException broken) {
            // The first failure is the one to tell, and after a commit there is none.
        }
    }

    private static <T extends @Nullable Object> T joined(Connection connection, Session session, Work<T> work)
            throws SQLException {
        Savepoint before = connection.setSavepoint();
        boolean done = false;
        try {
            T result = work.run(session);
            connection.releaseSavepoint(before);
            done = true;
            return result;
        } finally {
            if (!done) {
                back(connection, before);
            }
        }
    }

    private static void back(Connection connection, Savepoint before) {
        try {
            connection.rollback(before);
        } catch (SQLException broken) {
            // As above: the failure that led here is the one to tell.
        }
    }
}
