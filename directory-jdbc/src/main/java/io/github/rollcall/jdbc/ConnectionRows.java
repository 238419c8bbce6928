package io.github.rollcall.jdbc;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.PermissionLevel;
import io.github.rollcall.directory.store.Connection;
import io.github.rollcall.directory.store.ConnectionState;
import io.github.rollcall.directory.store.StagedPlan;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Table {@code rollcall_connection}: one row for each directory integration. */
final class ConnectionRows {
    private static final String COLUMNS = """
            name, provider, tenant, group_id, permission_level, state, reason,
            staged_hash, staged_users, staged_run, staged_at, staged_expires_at, last_report, version, directory""";
    private static final String INSERT =
            "INSERT INTO rollcall_connection (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String UPDATE = """
            UPDATE rollcall_connection
            SET name = ?, provider = ?, tenant = ?, group_id = ?, permission_level = ?, state = ?, reason = ?,
                staged_hash = ?, staged_users = ?, staged_run = ?, staged_at = ?, staged_expires_at = ?, last_report = ?,
                version = ?
            WHERE directory = ? AND version = ?""";
    private static final String FIND = "SELECT " + COLUMNS + " FROM rollcall_connection WHERE directory = ?";
    private static final String LIST = "SELECT " + COLUMNS + " FROM rollcall_connection ORDER BY directory";
    private static final String DELETE = "DELETE FROM rollcall_connection WHERE directory = ?";

    private ConnectionRows() {}

    static boolean insert(Session session, Connection connection) throws SQLException {
        return session.insertIfAbsent(INSERT, values(connection, 1).toArray());
    }

    static boolean update(Session session, Connection connection) throws SQLException {
        List<@Nullable Object> values = values(connection, connection.version() + 1);
        values.add(connection.version());
        return session.update(UPDATE, values.toArray()) == 1;
    }

    static Optional<Connection> find(Session session, DirectoryId directory) throws SQLException {
        return session.first(ConnectionRows::read, FIND, new Key(directory.value()));
    }

    static List<Connection> list(Session session) throws SQLException {
        return session.list(ConnectionRows::read, LIST);
    }

    static boolean delete(Session session, DirectoryId directory) throws SQLException {
        return session.update(DELETE, new Key(directory.value())) == 1;
    }

    private static List<@Nullable Object> values(Connection connection, long version) {
        StagedPlan staged = connection.staged().orElse(null);
        return new ArrayList<>(Arrays.<@Nullable Object>asList(
                connection.name(),
                connection.provider(),
                connection.tenant().orElse(null),
                connection.groupId().orElse(null),
                connection.permissionLevel().name(),
                connection.state().name(),
                connection.reason().orElse(null),
                staged == null ? null : staged.hash(),
                staged == null ? null : staged.users(),
                staged == null ? null : staged.runId(),
                staged == null ? null : staged.stagedAt(),
                staged == null ? null : staged.expiresAt(),
                connection.lastReport().orElse(null),
                version,
                new Key(connection.directory().value())));
    }

    private static Connection read(Row row) throws SQLException {
        return Connection.builder(new DirectoryId(row.key(15)), row.text(1), row.text(2))
                .tenant(row.optional(3))
                .groupId(row.optional(4))
                .permissionLevel(PermissionLevel.valueOf(row.text(5)))
                .state(ConnectionState.valueOf(row.text(6)), row.optional(7))
                .staged(staged(row))
                .lastReport(row.optional(13))
                .version(row.number(14))
                .build();
    }

    private static @Nullable StagedPlan staged(Row row) throws SQLException {
        String hash = row.optional(8);
        return hash == null
                ? null
                : new StagedPlan(
                        hash,
                        row.number(9),
                        row.text(10),
                        Objects.requireNonNull(row.time(11)),
                        Objects.requireNonNull(row.time(12)));
    }
}
