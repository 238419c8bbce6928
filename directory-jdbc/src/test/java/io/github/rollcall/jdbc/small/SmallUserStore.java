package io.github.rollcall.jdbc.small;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.HintKey;
import io.github.rollcall.directory.HintMatch;
import io.github.rollcall.directory.store.ApplyResult;
import io.github.rollcall.directory.store.DeactivationReason;
import io.github.rollcall.directory.store.Lease;
import io.github.rollcall.directory.store.PendingDeactivation;
import io.github.rollcall.directory.store.RetiredUsers;
import io.github.rollcall.directory.store.Settlement;
import io.github.rollcall.directory.store.StoredUser;
import io.github.rollcall.directory.store.SyncState;
import io.github.rollcall.directory.store.UserChange;
import io.github.rollcall.directory.store.UserListing;
import io.github.rollcall.directory.store.UserQuery;
import io.github.rollcall.directory.store.UserStore;
import io.github.rollcall.directory.store.UserWrite;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A whole user store on PostgreSQL in five tables, written to be read. */
record SmallUserStore(DataSource dataSource, Clock clock) implements UserStore {
    @Override
    public Optional<Lease> acquire(DirectoryId directory, Duration life) {
        return Sql.transaction(dataSource, sql -> {
            long now = clock.millis();
            sql.update("INSERT INTO directories (directory) VALUES (?) ON CONFLICT DO NOTHING", directory.value());
            String take =
                    "UPDATE directories SET epoch = epoch + 1, life = ?, ends = ? WHERE directory = ? AND ends <= ?";
            if (sql.update(take, life.toMillis(), now + life.toMillis(), directory.value(), now) == 0) {
                return Optional.empty();
            }
            String taken = "SELECT epoch, state, (SELECT count(*) FROM users u WHERE u.directory = d.directory"
                    + " AND status = 'ACTIVE') FROM directories d WHERE directory = ?";
            List<@Nullable Object> row = sql.rows(taken, directory.value()).get(0);
            return Optional.of(
                    new Lease(directory, Sql.number(row, 0), new SyncState(Sql.text(row, 1)), Sql.number(row, 2)));
        });
    }

    @Override
    public void release(Lease lease) {
        String free = "UPDATE directories SET ends = 0 WHERE directory = ? AND epoch = ?";
        Sql.transaction(dataSource, sql -> sql.update(free, lease.directory().value(), lease.epoch()));
    }

    /** The update compares the epoch and locks the row until the transaction ends: that is the fence. */
    private void renew(Sql sql, Lease lease, SyncState state) throws SQLException {
        String renew = "UPDATE directories SET state = ?, ends = ? + life WHERE directory = ? AND epoch = ?";
        String directory = lease.directory().value();
        if (sql.update(renew, state.value(), clock.millis(), directory, lease.epoch()) == 0) {
            throw DirectoryException.leaseLost(lease.directory());
        }
    }

    @Override
    public ApplyResult apply(Lease lease, UserWrite write) {
        String directory = lease.directory().value();
        return Sql.transaction(dataSource, sql -> {
            renew(sql, lease, write.state());
            if (write.scanId().isPresent()) {
                String begin = "UPDATE directories SET scan = ? WHERE directory = ? AND scan IS DISTINCT FROM ?";
                if (sql.update(
                                begin,
                                write.scanId().get(),
                                directory,
                                write.scanId().get())
                        == 1) {
                    forget(sql, directory, "seen", "pending");
                }
                for (String id : write.seen()) {
                    sql.update("INSERT INTO seen VALUES (?, ?) ON CONFLICT DO NOTHING", directory, id);
                }
            }
            ApplyResult result = ApplyResult.NONE;
            for (DirectoryUser user : write.users()) {
                UserChange change = UserChange.of(find(sql, user.id()).orElse(null), user);
                if (change.kind() != UserChange.Kind.UNCHANGED) {
                    SmallUserRow.put(sql, change.user());
                }
                if (user.status() == AccountStatus.ACTIVE) {
                    drop(sql, directory, Set.of(user.id().externalId()));
                }
                result = result.plus(change.kind());
            }
            for (PendingDeactivation one : write.pending()) {
                drop(sql, directory, Set.of(one.externalId()));
                String add = "INSERT INTO pending SELECT directory, external_id, ?, ? FROM users"
                        + " WHERE directory = ? AND external_id = ? AND status = 'ACTIVE'";
                sql.update(add, one.reason().name(), one.providerStatus().orElse(null), directory, one.externalId());
            }
            return result;
        });
    }

    @Override
    public List<String> unseen(DirectoryId directory, String scanId, @Nullable String after, int limit) {
        String unseen = "SELECT external_id FROM users u JOIN directories d USING (directory) WHERE directory = ?"
                + " AND status = 'ACTIVE' AND external_id > ?"
                + " AND NOT EXISTS (SELECT 1 FROM pending p WHERE p.directory = d.directory AND p.external_id = u.external_id)"
                + " AND NOT (d.scan IS NOT DISTINCT FROM ? AND EXISTS (SELECT 1 FROM seen s"
                + " WHERE s.directory = d.directory AND s.external_id = u.external_id)) ORDER BY external_id LIMIT ?";
        return Sql.transaction(
                dataSource,
                sql -> sql.rows(unseen, directory.value(), Sql.from(after), scanId, limit).stream()
                        .map(row -> Sql.text(row, 0))
                        .toList());
    }

    @Override
    public List<PendingDeactivation> pending(DirectoryId directory, @Nullable String after, int limit) {
        String page = "SELECT external_id, reason, word FROM pending WHERE directory = ? AND external_id > ?"
                + " ORDER BY external_id LIMIT ?";
        return Sql.transaction(
                dataSource,
                sql -> sql.rows(page, directory.value(), Sql.from(after), limit).stream()
                        .map(row -> new PendingDeactivation(
                                Sql.text(row, 0),
                                DeactivationReason.valueOf(Sql.text(row, 1)),
                                Optional.ofNullable((String) row.get(2))))
                        .toList());
    }

    @Override
    public int settle(Lease lease, Settlement settlement) {
        String directory = lease.directory().value();
        return Sql.transaction(dataSource, sql -> {
            renew(sql, lease, settlement.state());
            int deactivated = 0;
            for (String id : settlement.deactivate()) {
                String deactivate =
                        "UPDATE users u SET status = 'INACTIVE', reason = p.reason, word = p.word FROM pending p"
                                + " WHERE p.directory = u.directory AND p.external_id = u.external_id"
                                + " AND u.directory = ? AND u.external_id = ? AND u.status = 'ACTIVE'";
                deactivated += sql.update(deactivate, directory, id);
            }
            drop(sql, directory, settlement.deactivate());
            drop(sql, directory, settlement.dismiss());
            return deactivated;
        });
    }

    @Override
    public Set<String> known(DirectoryId directory, Collection<String> externalIds) {
        return externalIds.stream()
                .filter(id -> find(new DirectoryUserId(directory, id)).isPresent())
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<StoredUser> find(DirectoryUserId id) {
        return Sql.transaction(dataSource, sql -> find(sql, id));
    }

    private static Optional<StoredUser> find(Sql sql, DirectoryUserId id) throws SQLException {
        String find = SmallUserRow.SELECT + "WHERE directory = ? AND external_id = ?";
        return sql.rows(find, id.directory().value(), id.externalId()).stream()
                .map(row -> SmallUserRow.of(id.directory(), row))
                .findFirst();
    }

    @Override
    public HintMatch<StoredUser> find(DirectoryId directory, HintKey key) {
        if (key.value().indexOf('\0') >= 0) {
            return HintMatch.none(); // No stored text has one, and PostgreSQL refuses to compare it.
        }
        return Sql.transaction(dataSource, sql -> {
            String find = SmallUserRow.SELECT + "WHERE directory = ? AND md5(?) = ANY (hints)";
            List<StoredUser> owners = sql.rows(find, directory.value(), key.value()).stream()
                    .map(row -> SmallUserRow.of(directory, row))
                    .filter(user -> user.user().hintKeys().contains(key))
                    .toList();
            return owners.size() > 1
                    ? HintMatch.ambiguous()
                    : owners.stream().map(HintMatch::one).findFirst().orElseGet(HintMatch::none);
        });
    }

    @Override
    public UserListing list(UserQuery query) {
        String all = SmallUserRow.SELECT + "WHERE directory = ? AND external_id > ? ORDER BY external_id";
        List<StoredUser> found = Sql.transaction(
                dataSource,
                sql -> sql
                        .rows(
                                all,
                                query.directory().value(),
                                Sql.from(query.after().orElse(null)))
                        .stream()
                        .map(row -> SmallUserRow.of(query.directory(), row))
                        .filter(query::accepts)
                        .limit(query.limit() + 1L)
                        .toList());
        boolean more = found.size() > query.limit();
        List<StoredUser> page = more ? found.subList(0, query.limit()) : found;
        return new UserListing(
                page, more ? Optional.of(page.get(page.size() - 1).user().id().externalId()) : Optional.empty());
    }

    @Override
    public boolean markEnrolled(DirectoryUserId id, Instant at) {
        String enrol =
                "UPDATE users SET enrolled_at = coalesce(enrolled_at, ?) WHERE directory = ? AND external_id = ?";
        return Sql.transaction(
                dataSource,
                sql -> sql.update(enrol, at.toEpochMilli(), id.directory().value(), id.externalId()) == 1);
    }

    @Override
    public int retire(DirectoryId directory, RetiredUsers users) {
        return Sql.transaction(dataSource, sql -> {
            String end =
                    "UPDATE directories SET epoch = epoch + 1, ends = 0, state = '', scan = NULL WHERE directory = ?";
            sql.update(end, directory.value());
            forget(sql, directory.value(), "seen", "pending");
            String keep = "UPDATE users SET status = 'INACTIVE', word = NULL, reason = 'CONNECTION_DELETED'"
                    + " WHERE directory = ? AND status <> 'INACTIVE'";
            String remove = "DELETE FROM users WHERE directory = ?";
            return sql.update(users == RetiredUsers.REMOVE ? remove : keep, directory.value());
        });
    }

    private static void drop(Sql sql, String directory, Set<String> ids) throws SQLException {
        String drop = "DELETE FROM pending WHERE directory = ? AND external_id = ANY (?)";
        sql.update(drop, directory, ids.toArray(String[]::new));
    }

    private static void forget(Sql sql, String directory, String... tables) throws SQLException {
        for (String table : tables) {
            sql.update("DELETE FROM " + table + " WHERE directory = ?", directory);
        }
    }
}
