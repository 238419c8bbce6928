package io.github.rollcall.jdbc;

import io.github.rollcall.directory.DirectoryId;
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
import io.github.rollcall.directory.store.UserListing;
import io.github.rollcall.directory.store.UserQuery;
import io.github.rollcall.directory.store.UserStore;
import io.github.rollcall.directory.store.UserWrite;
import io.github.rollcall.jdbc.LeaseRows.Held;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Users and the state of their sync. Each method is one transaction; what it does stands in the {@code Rows} it calls. */
final class JdbcUserStore implements UserStore {
    private final Transactions transactions;
    private final LeaseRows leases;

    JdbcUserStore(Transactions transactions, LeaseRows leases) {
        this.transactions = transactions;
        this.leases = leases;
    }

    @Override
    public Optional<Lease> acquire(DirectoryId directory, Duration life) {
        return transactions.run(session -> leases.acquire(session, directory, life));
    }

    @Override
    public void release(Lease lease) {
        transactions.run(session -> {
            leases.release(session, lease);
            return true;
        });
    }

    @Override
    public ApplyResult apply(Lease lease, UserWrite write) {
        return transactions.run(session -> {
            Held held = leases.renew(session, lease, write.state());
            if (write.scanId().isPresent()) {
                held = leases.scan(session, held, write.scanId().get());
            }
            UserPageWrite page = new UserPageWrite(session, lease.directory(), held);
            ApplyResult result = page.run(write);
            leases.count(session, held, page.moreActive(), result.added());
            return result;
        });
    }

    @Override
    public List<String> unseen(DirectoryId directory, String scanId, @Nullable String after, int limit) {
        return transactions.run(session -> {
            session.findByKeys();
            Optional<Held> held = leases.held(session, directory);
            return held.isEmpty() ? List.of() : unseen(session, held.get(), scanId, after, limit);
        });
    }

    private static List<String> unseen(Session session, Held held, String scanId, @Nullable String after, int limit)
            throws SQLException {
        return SeenRows.unseen(session, held.directoryNo(), held.scanNo(StorableText.of(scanId)), after, limit);
    }

    @Override
    public List<PendingDeactivation> pending(DirectoryId directory, @Nullable String after, int limit) {
        return transactions.run(session -> PendingRows.page(session, directory, after, limit));
    }

    @Override
    public int settle(Lease lease, Settlement settlement) {
        return transactions.run(session -> {
            session.findByKeys();
            Held held = leases.renew(session, lease, settlement.state());
            List<PendingDeactivation> due = PendingRows.of(session, held.directoryNo(), settlement.deactivate());
            int deactivated = UserRows.deactivate(session, held.directoryNo(), due);
            Set<String> settled = new HashSet<>(settlement.dismiss());
            settled.addAll(settlement.deactivate());
            PendingRows.drop(session, held.directoryNo(), settled);
            leases.count(session, held, -deactivated, 0);
            return deactivated;
        });
    }

    @Override
    public Set<String> known(DirectoryId directory, Collection<String> externalIds) {
        Set<String> asked = new HashSet<>(externalIds);
        asked.removeIf(externalId -> !UserRows.isId(externalId));
        return transactions.run(session -> {
            Optional<Held> held = leases.held(session, directory);
            return held.isEmpty()
                    ? Set.<String>of()
                    : Set.copyOf(UserRows.known(session, held.get().directoryNo(), asked));
        });
    }

    @Override
    public Optional<StoredUser> find(DirectoryUserId id) {
        return transactions.run(session -> UserRows.find(session, id));
    }

    @Override
    public HintMatch<StoredUser> find(DirectoryId directory, HintKey key) {
        return transactions.run(session -> UserRows.find(session, directory, key));
    }

    @Override
    public UserListing list(UserQuery query) {
        return transactions.run(session -> UserList.of(session, query));
    }

    @Override
    public boolean markEnrolled(DirectoryUserId id, Instant at) {
        return transactions.run(session -> UserRows.enrol(session, id, at));
    }

    @Override
    public int retire(DirectoryId directory, RetiredUsers users) {
        return transactions.run(session -> {
            Optional<Held> held = leases.retire(session, directory);
            return held.isEmpty() ? 0 : retire(session, held.get().directoryNo(), users);
        });
    }

    private static int retire(Session session, int directoryNo, RetiredUsers users) throws SQLException {
        PendingRows.clear(session, directoryNo);
        SeenRows.clear(session, directoryNo);
        if (users == RetiredUsers.REMOVE) {
            HintRows.clear(session, directoryNo);
            return UserRows.clear(session, directoryNo);
        }
        return UserRows.deactivateAll(session, directoryNo, DeactivationReason.CONNECTION_DELETED);
    }
}
