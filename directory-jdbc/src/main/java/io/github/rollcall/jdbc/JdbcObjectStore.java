package io.github.rollcall.jdbc;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryObject;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.store.AreaScan;
import io.github.rollcall.directory.store.ObjectStore;
import io.github.rollcall.jdbc.AreaRows.Reading;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Objects of one kind. */
final class JdbcObjectStore<T extends DirectoryObject> implements ObjectStore<T> {
    private final Transactions transactions;
    private final AreaRows areas;
    private final ObjectRows<T> rows;

    JdbcObjectStore(Transactions transactions, LeaseRows leases, ObjectKind<T> kind) {
        this.transactions = transactions;
        this.areas = new AreaRows(leases, kind.area());
        this.rows = new ObjectRows<>(kind);
    }

    @Override
    public int save(AreaScan scan, Collection<T> objects) {
        return transactions.run(session -> rows.save(session, areas.admit(session, scan), objects));
    }

    @Override
    public void seen(AreaScan scan, Collection<String> externalIds) {
        transactions.run(session -> {
            rows.seen(session, areas.admit(session, scan), ids(externalIds));
            return true;
        });
    }

    @Override
    public List<String> unseen(AreaScan scan, @Nullable String after, int limit) {
        return transactions.run(session -> {
            long scanNo = areas.reading(session, scan).map(Reading::scanNo).orElse(-1L);
            return rows.unseen(session, scan, scanNo, after, limit);
        });
    }

    @Override
    public int remove(AreaScan scan, Collection<String> externalIds) {
        return transactions.run(
                session -> rows.drop(session, areas.admit(session, scan).directoryNo(), ids(externalIds)));
    }

    @Override
    public Optional<T> find(DirectoryId directory, String externalId) {
        return DirectoryUserId.isValid(externalId)
                ? transactions.run(session -> rows.find(session, directory, externalId))
                : Optional.empty();
    }

    @Override
    public List<T> list(DirectoryId directory, @Nullable String after, int limit) {
        return transactions.run(session -> rows.page(session, directory, after, limit));
    }

    @Override
    public void forget(DirectoryId directory) {
        transactions.run(session -> {
            Optional<Integer> number = areas.overtake(session, directory);
            if (number.isPresent()) {
                rows.clear(session, number.get());
            }
            return true;
        });
    }

    /** Each once, without those that nothing stored can have. */
    private static Set<String> ids(Collection<String> externalIds) {
        Set<String> ids = new HashSet<>(externalIds);
        ids.removeIf(id -> !DirectoryUserId.isValid(id));
        return ids;
    }
}
