package io.github.rollcall.jdbc;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryGroup;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.jdbc.AreaRows.Reading;
import io.github.rollcall.jdbc.Upsert.Column;
import io.github.rollcall.jdbc.Upsert.ColumnType;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Table {@code rollcall_member}: who belongs to which group, each with the reading that showed it last. */
final class MemberRows {
    private static final Upsert TABLE = new Upsert(
            "rollcall_member",
            2,
            List.of(
                    new Column("group_id", ColumnType.KEY),
                    new Column("user_id", ColumnType.KEY),
                    new Column("seen_by", ColumnType.NUMBER)));
    private static final String KNOWN =
            "SELECT user_id FROM rollcall_member WHERE directory_no = ? AND group_id = ? AND user_id = {KEY}";
    private static final String DROP_UNSEEN =
            "DELETE FROM rollcall_member WHERE directory_no = ? AND group_id = ? AND seen_by <> ?";
    private static final String DROP_GROUPS = "DELETE FROM rollcall_member WHERE directory_no = ? AND group_id = {KEY}";
    private static final String CLEAR = "DELETE FROM rollcall_member WHERE directory_no = ?";
    private static final String PAGE = "SELECT user_id FROM rollcall_member WHERE directory_no = " + LeaseRows.NUMBER
            + " AND group_id = ? AND user_id > ? ORDER BY user_id LIMIT ?";
    private static final String GROUPS_OF = "SELECT " + ObjectRows.COLUMNS
            + " FROM rollcall_member m JOIN rollcall_object o ON o.directory_no = m.directory_no"
            + " AND o.external_id = m.group_id AND o.area = ? WHERE m.directory_no = " + LeaseRows.NUMBER
            + " AND m.user_id = ? ORDER BY o.external_id";

    private MemberRows() {}

    /** Adds members and marks them as seen; how many are new. */
    static int save(Session session, Reading reading, String groupId, Collection<String> userIds) throws SQLException {
        Set<String> page = new TreeSet<>(userIds);
        int known = session.listOf(page, row -> row.key(1), KNOWN, reading.directoryNo(), new Key(groupId))
                .size();
        session.upsert(
                TABLE,
                reading.directoryNo(),
                page.stream()
                        .map(userId -> new @Nullable Object[] {groupId, userId, reading.scanNo()})
                        .toList());
        return page.size() - known;
    }

    static int dropUnseen(Session session, Reading reading, String groupId) throws SQLException {
        return session.update(DROP_UNSEEN, reading.directoryNo(), new Key(groupId), reading.scanNo());
    }

    static void dropGroups(Session session, int directoryNo, Collection<String> groupIds) throws SQLException {
        session.updateOf(groupIds, DROP_GROUPS, directoryNo);
    }

    static void clear(Session session, int directoryNo) throws SQLException {
        session.update(CLEAR, directoryNo);
    }

    static List<String> page(Session session, DirectoryId directory, String groupId, @Nullable String after, int limit)
            throws SQLException {
        return session.list(
                row -> row.key(1),
                PAGE,
                new Key(directory.value()),
                new Key(groupId),
                new Key(PendingRows.from(after)),
                limit);
    }

    static List<DirectoryGroup> groupsOf(Session session, DirectoryUserId user) throws SQLException {
        return session.list(
                ObjectKind.GROUP.reader(),
                GROUPS_OF,
                Area.GROUPS.name(),
                new Key(user.directory().value()),
                new Key(user.externalId()));
    }
}
