package io.github.rollcall.jdbc;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.store.Connection;
import java.nio.file.Path;
import java.time.Duration;

/** The program of a second process on one file. */
final class SecondProcess {
    private SecondProcess() {}

    public static void main(String[] arguments) {
        try (JdbcStores stores = JdbcStores.file(Path.of(arguments[0]))) {
            boolean free = stores.users()
                    .acquire(new DirectoryId("corp"), Duration.ofMinutes(5))
                    .isPresent();
            stores.connections()
                    .insert(Connection.builder(new DirectoryId("other"), "Other", "okta")
                            .build());
            System.out.println((free ? "free" : "held") + ", and added a connection");
        }
    }
}
