package io.github.rollcall.jdbc;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.store.ConsentAttempt;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Table {@code rollcall_attempt}: consent attempts, each taken once. */
final class AttemptRows {
    private static final String INSERT =
            "INSERT INTO rollcall_attempt (handle, directory, binding, expires_at) VALUES (?, ?, ?, ?)";
    private static final String FIND =
            "SELECT handle, directory, binding, expires_at FROM rollcall_attempt WHERE handle = ?";
    private static final String TAKE = "DELETE FROM rollcall_attempt WHERE handle = ?";
    private static final String DROP_EXPIRED = "DELETE FROM rollcall_attempt WHERE expires_at <= ?";
    private static final String DROP_ALL = "DELETE FROM rollcall_attempt WHERE directory = ?";

    private AttemptRows() {}

    static boolean insert(Session session, ConsentAttempt attempt) throws SQLException {
        return session.insertIfAbsent(
                INSERT,
                new Key(attempt.handle()),
                new Key(attempt.directory().value()),
                attempt.binding(),
                attempt.expiresAt());
    }

    /** Of several takers the one whose delete has removed the row has it. */
    static Optional<ConsentAttempt> take(Session session, String handle, Instant now) throws SQLException {
        Optional<ConsentAttempt> found = session.first(AttemptRows::read, FIND, new Key(handle))
                .filter(attempt -> attempt.handle().equals(handle));
        boolean mine = found.isPresent() && session.update(TAKE, new Key(handle)) == 1;
        session.update(DROP_EXPIRED, now);
        return mine ? found.filter(attempt -> now.isBefore(attempt.expiresAt())) : Optional.empty();
    }

    static void dropAll(Session session, DirectoryId directory) throws SQLException {
        session.update(DROP_ALL, new Key(directory.value()));
    }

    private static ConsentAttempt read(Row row) throws SQLException {
        return new ConsentAttempt(
                row.key(1), new DirectoryId(row.key(2)), row.text(3), Objects.requireNonNull(row.time(4)));
    }
}
