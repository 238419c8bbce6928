package io.github.rollcall.jdbc;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.store.StoredVerification;
import io.github.rollcall.directory.store.VerificationState;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Table {@code rollcall_verification}: verifications, each changed by compare-and-set on its version. */
final class VerificationRows {
    private static final String COLUMNS =
            "external_id, state, version, started_at, changed_at, expires_at, content, seal, directory, id";
    private static final String SELECT = "SELECT " + COLUMNS + " FROM rollcall_verification ";
    private static final String INSERT =
            "INSERT INTO rollcall_verification (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String FIND = SELECT + "WHERE directory = ? AND id = ?";
    private static final String UPDATE = """
            UPDATE rollcall_verification
            SET external_id = ?, state = ?, version = ?, started_at = ?, changed_at = ?, expires_at = ?, content = ?, seal = ?
            WHERE directory = ? AND id = ? AND version = ?""";
    private static final String LIST =
            SELECT + "WHERE directory = ? AND state = ? AND changed_at <= ? ORDER BY changed_at, id LIMIT ?";
    private static final String OF_USER =
            SELECT + "WHERE directory = ? AND external_id = ? ORDER BY started_at DESC, id LIMIT ?";
    private static final String REMOVE = "DELETE FROM rollcall_verification WHERE directory = ? AND changed_at < ?";

    private VerificationRows() {}

    static boolean insert(Session session, StoredVerification verification) throws SQLException {
        return session.insertIfAbsent(INSERT, values(verification, 0));
    }

    /** An id may be anything that anybody has sent. */
    static Optional<StoredVerification> find(Session session, DirectoryId directory, String id) throws SQLException {
        return session.first(VerificationRows::read, FIND, new Key(directory.value()), new Key(id))
                .filter(found -> found.id().equals(id));
    }

    static boolean update(Session session, StoredVerification verification) throws SQLException {
        @Nullable Object[] values = values(verification, 1);
        values[values.length - 1] = verification.version() - 1;
        return session.update(UPDATE, values) == 1;
    }

    static List<StoredVerification> list(
            Session session, DirectoryId directory, VerificationState state, Instant until, int limit)
            throws SQLException {
        return session.list(VerificationRows::read, LIST, new Key(directory.value()), state.name(), until, limit);
    }

    static List<StoredVerification> ofUser(Session session, DirectoryUserId user, int limit) throws SQLException {
        Key directory = new Key(user.directory().value());
        return session.list(VerificationRows::read, OF_USER, directory, new Key(user.externalId()), limit);
    }

    static int remove(Session session, DirectoryId directory, Instant before) throws SQLException {
        return session.update(REMOVE, new Key(directory.value()), before);
    }

    /** All columns in their order, and room for more. */
    private static @Nullable Object[] values(StoredVerification one, int more) {
        @Nullable
        Object[] columns = {
            one.externalId() == null ? null : new Key(one.externalId()),
            one.state().name(),
            one.version(),
            one.startedAt(),
            one.changedAt(),
            one.expiresAt(),
            one.content(),
            one.seal(),
            new Key(one.directory().value()),
            new Key(one.id())
        };
        return Arrays.copyOf(columns, columns.length + more);
    }

    private static StoredVerification read(Row row) throws SQLException {
        return new StoredVerification(
                row.key(10),
                new DirectoryId(row.key(9)),
                row.optionalKey(1),
                VerificationState.valueOf(row.text(2)),
                row.number(3),
                Objects.requireNonNull(row.time(4)),
                Objects.requireNonNull(row.time(5)),
                Objects.requireNonNull(row.time(6)),
                row.text(7),
                row.text(8));
    }
}
