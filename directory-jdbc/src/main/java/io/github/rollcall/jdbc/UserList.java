package io.github.rollcall.jdbc;

import io.github.rollcall.directory.store.StoredUser;
import io.github.rollcall.directory.store.UserListing;
import io.github.rollcall.directory.store.UserQuery;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists users by the filters of a query, which mean in SQL what {@link UserQuery#accepts} says. */
final class UserList {
    private final StringBuilder sql = new StringBuilder("SELECT ")
            .append(UserRows.COLUMNS)
            .append(" FROM rollcall_user u WHERE u.directory_no = ")
            .append(LeaseRows.NUMBER)
            .append(" AND u.external_id > ?");
    private final List<Object> values = new ArrayList<>();
    private final UserQuery query;

    private UserList(UserQuery query) {
        this.query = query;
        values.add(new Key(query.directory().value()));
        values.add(new Key(PendingRows.from(query.after().orElse(null))));
        query.status().ifPresent(status -> where("u.status = ?", status.name()));
        query.enrolled()
                .ifPresent(enrolled -> sql.append(" AND u.enrolled_at IS ").append(enrolled ? "NOT NULL" : "NULL"));
        query.missing().ifPresent(attribute -> {
            String name = escaped(UserDocument.name(attribute));
            sql.append(" AND (u.attributes NOT LIKE ? ESCAPE '!' OR u.attributes LIKE ? ESCAPE '!')");
            values.add("%" + name + "%");
            values.add("%" + name + "null%");
        });
        query.text().ifPresent(text -> where("u.search_text LIKE ? ESCAPE '!'", "%" + escaped(text) + "%"));
        sql.append(" ORDER BY u.external_id LIMIT ?");
        values.add(query.limit() + 1);
    }

    static UserListing of(Session session, UserQuery query) throws SQLException {
        UserList list = new UserList(query);
        List<StoredUser> found =
                session.list(row -> UserRows.read(row, query.directory()), list.sql.toString(), list.values.toArray());
        return list.page(found);
    }

    private UserListing page(List<StoredUser> found) {
        if (found.size() <= query.limit()) {
            return new UserListing(found, Optional.empty());
        }
        List<StoredUser> page = found.subList(0, query.limit());
        return new UserListing(
                page, Optional.of(page.get(page.size() - 1).user().id().externalId()));
    }

    private void where(String condition, Object value) {
        sql.append(" AND ").append(condition);
        values.add(value);
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
