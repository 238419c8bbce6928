package io.github.rollcall.jdbc;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.store.Lease;
import io.github.rollcall.directory.store.SyncState;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Table {@code rollcall_directory}: who may write a directory, and where its sync stands. The update that renews a lease also
 * compares its epoch and locks the row, so that nothing of a directory is written beside or after a newer run.
 */
final class LeaseRows {
    /** Where a directory's number stands in a statement that is given its name. */
    static final String NUMBER = "(SELECT directory_no FROM rollcall_directory WHERE directory = ?)";

    private static final String INSERT = "INSERT INTO rollcall_directory (directory) VALUES (?)";
    private static final String TAKE = """
            UPDATE rollcall_directory SET epoch = epoch + 1, lease_ends = ?, lease_millis = ?
            WHERE directory = ? AND lease_ends <= ?""";
    private static final String TAKEN = "SELECT epoch, state, active_users FROM rollcall_directory WHERE directory = ?";
    private static final String RELEASE =
            "UPDATE rollcall_directory SET lease_ends = 0 WHERE directory = ? AND epoch = ?";
    private static final String RENEW = """
            UPDATE rollcall_directory SET state = ?, lease_ends = ? + lease_millis
            WHERE directory = ? AND epoch = ?""";
    private static final String HELD = """
            SELECT d.directory_no, d.scan_id, d.scan_no, d.next_user_no,
                   EXISTS (SELECT 1 FROM rollcall_pending p WHERE p.directory_no = d.directory_no)
            FROM rollcall_directory d WHERE d.directory = ?""";
    private static final String START_SCAN =
            "UPDATE rollcall_directory SET scan_id = ?, scan_no = scan_no + 1 WHERE directory_no = ?";
    private static final String COUNT = """
            UPDATE rollcall_directory SET active_users = active_users + ?, next_user_no = next_user_no + ?
            WHERE directory_no = ?""";
    private static final String RETIRE = """
            UPDATE rollcall_directory
            SET epoch = epoch + 1, lease_ends = 0, state = '', scan_id = NULL, scan_no = scan_no + 1, active_users = 0
            WHERE directory = ?""";
    private static final long LONGEST_MILLIS = Duration.ofDays(36_500).toMillis();

    private final Database database;
    private final @Nullable Clock clock;

    /** What a lease holds: a directory under lock until the end of the transaction. */
    record Held(int directoryNo, @Nullable String scanId, long scanNo, long nextUserNo, boolean hasPending) {
        /** The number of the current scan if that is the one asked for, and otherwise one that has seen nobody. */
        long scanNo(String asked) {
            return asked.equals(scanId) ? scanNo : -1;
        }
    }

    /**
     * The leases.
     *
     * @param clock what leases expire by; null for the clock of the database, which all nodes share
     */
    LeaseRows(Database database, @Nullable Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<Lease> acquire(Session session, DirectoryId directory, Duration life) throws SQLException {
        Key key = new Key(directory.value());
        long now = now(session);
        long millis = millis(life);
        if (session.first(row -> row.number(1), TAKEN, key).isEmpty()) {
            session.insertIfAbsent(INSERT, key);
        }
        if (session.update(TAKE, now + millis, millis, key, now) == 0) {
            return Optional.empty();
        }
        return session.first(
                row -> new Lease(directory, row.number(1), new SyncState(row.text(2)), row.number(3)), TAKEN, key);
    }

    void release(Session session, Lease lease) throws SQLException {
        session.update(RELEASE, new Key(lease.directory().value()), lease.epoch());
    }

    /** Renews the lease and stores the state, or refuses an epoch that is not the newest. */
    Held renew(Session session, Lease lease, SyncState state) throws SQLException {
        Key key = new Key(lease.directory().value());
        if (session.update(RENEW, state.value(), now(session), key, lease.epoch()) == 0) {
            throw DirectoryException.leaseLost(lease.directory());
        }
        return held(session, lease.directory()).orElseThrow();
    }

    /** A directory as it stands, without a lock; empty if nobody knows it. */
    Optional<Held> held(Session session, DirectoryId directory) throws SQLException {
        return session.first(
                row -> new Held((int) row.number(1), row.optional(2), row.number(3), row.number(4), row.flag(5)),
                HELD,
                new Key(directory.value()));
    }

    /** The number of a directory, which is made known if it is not. */
    int number(Session session, DirectoryId directory) throws SQLException {
        Optional<Held> known = held(session, directory);
        if (known.isEmpty()) {
            session.insertIfAbsent(INSERT, new Key(directory.value()));
            known = held(session, directory);
        }
        return known.orElseThrow().directoryNo();
    }

    /** The directory with this scan as its current one: a new scan has seen nobody. */
    Held scan(Session session, Held held, String scanId) throws SQLException {
        String kept = StorableText.of(scanId);
        if (kept.equals(held.scanId())) {
            return held;
        }
        session.update(START_SCAN, kept, held.directoryNo());
        PendingRows.clear(session, held.directoryNo());
        return new Held(held.directoryNo(), kept, held.scanNo() + 1, held.nextUserNo(), false);
    }

    /** Keeps count of the users. */
    void count(Session session, Held held, int moreActive, int more) throws SQLException {
        if (moreActive != 0 || more != 0) {
            session.update(COUNT, moreActive, more, held.directoryNo());
        }
    }

    /** Ends the sync of a directory; empty if nobody knows it. */
    Optional<Held> retire(Session session, DirectoryId directory) throws SQLException {
        session.update(RETIRE, new Key(directory.value()));
        return held(session, directory);
    }

    private long now(Session session) throws SQLException {
        return clock != null
                ? clock.millis()
                : session.first(row -> row.number(1), database.nowMillis()).orElseThrow();
    }

    private static long millis(Duration life) {
        return life.compareTo(Duration.ofMillis(LONGEST_MILLIS)) > 0 ? LONGEST_MILLIS : life.toMillis();
    }
}
