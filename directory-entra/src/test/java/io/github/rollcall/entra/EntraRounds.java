package io.github.rollcall.entra;

import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.connector.Presence;
import io.github.rollcall.directory.connector.RemovedUser;
import io.github.rollcall.directory.connector.UserPage;
import io.github.rollcall.sandbox.EntraSandbox;
import io.github.rollcall.sandbox.SandboxEmployee;
import io.github.rollcall.sandbox.SandboxOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** An empty tenant with delta queries, a connector to it, and whole rounds. */
abstract class EntraRounds {
    final EntraSandbox sandbox = EntraSandbox.start(SandboxOptions.empty());
    final EntraDirectory connector = EntraFixture.connectorTo(sandbox).build();

    @AfterEach
    void stop() {
        connector.close();
        sandbox.close();
    }

    String add(String givenName, String familyName) {
        return sandbox.add(SandboxEmployee.named(givenName, familyName).build());
    }

    Cursor synced() {
        return EntraFixture.pass(connector).completion().changesFrom().orElseThrow();
    }

    /** One round from its first page to its end. */
    static List<UserPage> round(EntraDirectory directory, Cursor from) {
        List<UserPage> pages = new ArrayList<>();
        @Nullable Cursor cursor = from;
        while (cursor != null) {
            UserPage page = directory.users(cursor);
            pages.add(page);
            cursor = page.next().orElse(null);
        }
        return pages;
    }

    List<UserPage> round(Cursor from) {
        return round(connector, from);
    }

    static Cursor next(List<UserPage> pages) {
        return pages.get(pages.size() - 1)
                .completion()
                .orElseThrow()
                .changesFrom()
                .orElseThrow();
    }

    static List<DirectoryUser> users(List<UserPage> pages) {
        return pages.stream().flatMap(page -> page.users().stream()).toList();
    }

    static DirectoryUser user(List<UserPage> pages, String id) {
        return users(pages).stream()
                .filter(user -> user.id().externalId().equals(id))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    static Map<String, Presence> removed(List<UserPage> pages) {
        return pages.stream()
                .flatMap(page -> page.removed().stream())
                .collect(Collectors.toMap(RemovedUser::externalId, RemovedUser::presence, (first, second) -> second));
    }

    DirectoryException failureOf(Cursor from) {
        return EntraFixture.failureOf(() -> round(from));
    }
}
