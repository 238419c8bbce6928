package io.github.rollcall.jdbc;

import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.HintKey;
import io.github.rollcall.jdbc.Upsert.Column;
import io.github.rollcall.jdbc.Upsert.ColumnType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Table {@code rollcall_hint}: under which keys users are found. A key may have 4,096 characters, and no index takes that, so
 * the beginning of it is stored and the whole is compared with the user it leads to.
 */
final class HintRows {
    private static final Upsert TABLE = new Upsert(
            "rollcall_hint",
            2,
            List.of(new Column("hint_key", ColumnType.KEY), new Column("external_id", ColumnType.KEY)));
    private static final String DROP =
            "DELETE FROM rollcall_hint WHERE directory_no = ? AND hint_key = ? AND external_id = ?";
    private static final String CLEAR = "DELETE FROM rollcall_hint WHERE directory_no = ?";

    private HintRows() {}

    /** The stored beginning of a key. */
    static String beginning(HintKey key) {
        return StorableText.cut(key.value(), Key.MAX_LENGTH);
    }

    /** Makes the hints of changed users those of their new records. */
    static void change(Session session, int directoryNo, List<UserUpdate> changes) throws SQLException {
        List<Object[]> dropped = new ArrayList<>();
        List<@Nullable Object[]> added = new ArrayList<>();
        for (UserUpdate change : changes) {
            String externalId = change.after().user().id().externalId();
            Set<String> before = change.before() == null
                    ? Set.of()
                    : beginnings(change.before().user());
            Set<String> after = beginnings(change.after().user());
            for (String key : before) {
                if (!after.contains(key)) {
                    dropped.add(new Object[] {directoryNo, new Key(key), new Key(externalId)});
                }
            }
            for (String key : after) {
                if (!before.contains(key)) {
                    added.add(new @Nullable Object[] {key, externalId});
                }
            }
        }
        session.batch(DROP, dropped);
        session.upsert(TABLE, directoryNo, added);
    }

    static void clear(Session session, int directoryNo) throws SQLException {
        session.update(CLEAR, directoryNo);
    }

    private static Set<String> beginnings(DirectoryUser user) {
        Set<String> beginnings = new LinkedHashSet<>();
        for (HintKey key : user.hintKeys()) {
            beginnings.add(beginning(key));
        }
        return beginnings;
    }
}
