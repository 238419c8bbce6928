package io.github.rollcall.jdbc;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryApplication;
import io.github.rollcall.directory.DirectoryGroup;
import io.github.rollcall.directory.DirectoryObject;
import io.github.rollcall.directory.ServicePrincipal;
import java.sql.SQLException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One kind of object beside users, and how it stands in a row.
 *
 * @param area the area it belongs to
 * @param columns id, name, kind, client id and status of an object
 * @param reader the object of a row with the same columns
 */
record ObjectKind<T extends DirectoryObject>(Area area, Function<T, @Nullable Object[]> columns, RowReader<T> reader) {
    static final ObjectKind<DirectoryGroup> GROUP = new ObjectKind<>(
            Area.GROUPS,
            group -> new @Nullable Object[] {group.externalId(), group.name(), group.kind(), null, null},
            row -> new DirectoryGroup(row.key(1), row.text(2), row.optional(3)));

    static final ObjectKind<DirectoryApplication> APPLICATION = new ObjectKind<>(
            Area.APPLICATIONS,
            app -> new @Nullable Object[] {
                app.externalId(), app.name(), null, app.clientId(), app.status().name()
            },
            row -> new DirectoryApplication(row.key(1), row.text(2), row.optional(4), status(row)));

    static final ObjectKind<ServicePrincipal> SERVICE_PRINCIPAL = new ObjectKind<>(
            Area.SERVICE_PRINCIPALS,
            principal -> new @Nullable Object[] {
                principal.externalId(),
                principal.name(),
                principal.kind(),
                principal.clientId(),
                principal.status().name()
            },
            row -> new ServicePrincipal(row.key(1), row.text(2), row.optional(4), row.optional(3), status(row)));

    private static AccountStatus status(Row row) throws SQLException {
        return AccountStatus.valueOf(row.text(5));
    }
}
