package io.github.rollcall.jdbc;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryGroup;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.store.AreaScan;
import io.github.rollcall.directory.store.GroupStore;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Groups and who belongs to them. */
final class JdbcGroupStore implements GroupStore {
    private final JdbcObjectStore<DirectoryGroup> groups;
    private final Transactions transactions;
    private final AreaRows areas;
    private final ObjectRows<DirectoryGroup> rows = new ObjectRows<>(ObjectKind.GROUP);

    JdbcGroupStore(Transactions transactions, LeaseRows leases) {
        this.groups = new JdbcObjectStore<>(transactions, leases, ObjectKind.GROUP);
        this.transactions = transactions;
        this.areas = new AreaRows(leases, Area.GROUPS);
    }

    @Override
    public int save(AreaScan scan, Collection<DirectoryGroup> objects) {
        return groups.save(scan, objects);
    }

    @Override
    public void seen(AreaScan scan, Collection<String> externalIds) {
        groups.seen(scan, externalIds);
    }

    @Override
    public List<String> unseen(AreaScan scan, @Nullable String after, int limit) {
        return groups.unseen(scan, after, limit);
    }

    @Override
    public int remove(AreaScan scan, Collection<String> externalIds) {
        return transactions.run(session -> {
            int directoryNo = areas.admit(session, scan).directoryNo();
            MemberRows.dropGroups(session, directoryNo, externalIds);
            return rows.drop(session, directoryNo, externalIds);
        });
    }

    @Override
    public Optional<DirectoryGroup> find(DirectoryId directory, String externalId) {
        return groups.find(directory, externalId);
    }

    @Override
    public List<DirectoryGroup> list(DirectoryId directory, @Nullable String after, int limit) {
        return groups.list(directory, after, limit);
    }

    @Override
    public void forget(DirectoryId directory) {
        transactions.run(session -> {
            Optional<Integer> number = areas.overtake(session, directory);
            if (number.isPresent()) {
                MemberRows.clear(session, number.get());
                rows.clear(session, number.get());
            }
            return true;
        });
    }

    @Override
    public int saveMembers(AreaScan scan, String groupId, Collection<String> userIds) {
        return transactions.run(session -> MemberRows.save(session, areas.admit(session, scan), groupId, userIds));
    }

    @Override
    public int removeUnseenMembers(AreaScan scan, String groupId) {
        return transactions.run(session -> MemberRows.dropUnseen(session, areas.admit(session, scan), groupId));
    }

    @Override
    public List<String> members(DirectoryId directory, String groupId, @Nullable String after, int limit) {
        return transactions.run(session -> MemberRows.page(session, directory, groupId, after, limit));
    }

    @Override
    public List<DirectoryGroup> groupsOf(DirectoryUserId user) {
        return transactions.run(session -> MemberRows.groupsOf(session, user));
    }
}
