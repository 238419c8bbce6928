package io.github.rollcall.jdbc;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.store.Subscription;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Table {@code rollcall_subscription}: subscriptions to a provider's notifications. */
final class SubscriptionRows {
    private static final String COLUMNS = "directory, tenant, resource, secret_hash, expires_at, id";
    private static final String INSERT =
            "INSERT INTO rollcall_subscription (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?)";
    private static final String UPDATE = """
            UPDATE rollcall_subscription
            SET directory = ?, tenant = ?, resource = ?, secret_hash = ?, expires_at = ? WHERE id = ?""";
    private static final String FIND = "SELECT " + COLUMNS + " FROM rollcall_subscription WHERE id = ?";
    private static final String LIST =
            "SELECT " + COLUMNS + " FROM rollcall_subscription WHERE directory = ? ORDER BY id";
    private static final String DELETE = "DELETE FROM rollcall_subscription WHERE id = ?";

    private SubscriptionRows() {}

    static boolean insert(Session session, Subscription subscription) throws SQLException {
        return session.insertIfAbsent(INSERT, values(subscription));
    }

    static boolean update(Session session, Subscription subscription) throws SQLException {
        return session.update(UPDATE, values(subscription)) == 1;
    }

    /** An id may be anything that anybody has sent. */
    static Optional<Subscription> find(Session session, String id) throws SQLException {
        return session.first(SubscriptionRows::read, FIND, new Key(id))
                .filter(found -> found.id().equals(id));
    }

    static List<Subscription> list(Session session, DirectoryId directory) throws SQLException {
        return session.list(SubscriptionRows::read, LIST, new Key(directory.value()));
    }

    static boolean delete(Session session, String id) throws SQLException {
        return session.update(DELETE, new Key(id)) == 1;
    }

    private static Object[] values(Subscription subscription) {
        return new Object[] {
            new Key(subscription.directory().value()),
            subscription.tenant(),
            subscription.resource(),
            subscription.secretHash(),
            subscription.expiresAt(),
            new Key(subscription.id())
        };
    }

    private static Subscription read(Row row) throws SQLException {
        return new Subscription(
                row.key(6),
                new DirectoryId(row.key(1)),
                row.text(2),
                row.text(3),
                row.text(4),
                Objects.requireNonNull(row.time(5)));
    }
}
