package io.github.rollcall.directory.sync;

import io.github.rollcall.directory.PermissionLevel;
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

    /** Ids of tenants and groups are the same in small and capital letters, or have no letters that differ in nothing else. */
    private static void differs(String what, Optional<String> wanted, Optional<String> used, List<String> problems) {
        boolean differ = wanted.isPresent()
                && used.isPresent()
                && !wanted.get().toLowerCase(Locale.ROOT).equals(used.get().toLowerCase(Locale.ROOT));
        if (differ) {
            problems.add(what + ": the connection says " + wanted.get() + " and the connector " + used.get());
        }
    }
}
