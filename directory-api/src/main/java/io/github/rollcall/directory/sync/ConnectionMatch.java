package io.github.rollcall.directory.sync;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.PermissionLevel;
import io.github.rollcall.directory.connector.ConnectionReport;
import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.directory.store.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Holds a connector against the connection it is used for: both are written by the host, each for itself. */
final class ConnectionMatch {
    private ConnectionMatch() {}

    /** Refuses a connector that is of something else than the connection says, or may do more. */
    static void demand(Connection connection, DirectoryConnector connector) {
        List<String> problems = new ArrayList<>();
        differs("provider", Optional.of(connection.provider()), Optional.of(connector.provider()), problems);
        differs("tenant", connection.tenant(), connector.tenant(), problems);
        differs("groupId", connection.groupId(), connector.groupId(), problems);
        if (connector.permissionLevel() == PermissionLevel.READ_WRITE
                && connection.permissionLevel() == PermissionLevel.READ_ONLY) {
            problems.add("permissionLevel: the connection is READ_ONLY and the connector READ_WRITE");
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("the connector is not that of the connection " + connection.directory()
                    + ": " + String.join("; ", problems));
        }
    }

    /**
     * Refuses a tenant that has proved itself and is another than the connection was set up for.
     *
     * @throws DirectoryException code IDENTITY_CHANGED
     */
    static void demandTenant(Connection connection, ConnectionReport report) {
        otherTenant(connection, report.tenant()).ifPresent(problem -> {
            throw DirectoryException.of(
                            ErrorCode.IDENTITY_CHANGED,
                            problem,
                            "Nothing was changed. Check the address or tenant that the connector was built with; for"
                                    + " another tenant delete the connection and set it up anew")
                    .build();
        });
    }

    /** What is wrong if the tenant that answered is not that of the connection. */
    static Optional<String> otherTenant(Connection connection, Optional<String> answered) {
        return differ(connection.tenant(), answered)
                ? Optional.of("another tenant answers for directory " + connection.directory()
                        + " than the connection was set up for")
                : Optional.empty();
    }

    /** Ids of tenants and groups are the same in small and capital letters, or have no letters that differ in nothing else. */
    private static boolean differ(Optional<String> wanted, Optional<String> used) {
        return wanted.isPresent()
                && used.isPresent()
                && !wanted.get().toLowerCase(Locale.ROOT).equals(used.get().toLowerCase(Locale.ROOT));
    }

    private static void differs(String what, Optional<String> wanted, Optional<String> used, List<String> problems) {
        if (differ(wanted, used)) {
            problems.add(what + ": the connection says " + wanted.orElseThrow() + " and the connector "
                    + used.orElseThrow());
        }
    }
}
