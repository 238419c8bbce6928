package io.github.rollcall.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.connector.Completion;
import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.directory.connector.Presence;
import io.github.rollcall.directory.connector.UserPage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The words in which the duties of a connector are told. */
abstract class DirectoryConnectorStory {
    private static final int MANY_PAGES = 1000;

    DirectoryFixture directory;
    DirectoryConnector connector;
    private final List<DirectoryConnector> opened = new ArrayList<>();

    abstract DirectoryFixture openDirectory();

    @BeforeEach
    void openAnEmptyDirectory() {
        directory = openDirectory();
        connector = connect();
    }

    @AfterEach
    void closeEverything() {
        for (DirectoryConnector one : opened) {
            one.close();
        }
        directory.close();
    }

    DirectoryConnector connect() {
        return closedLater(directory.connector());
    }

    DirectoryConnector closedLater(DirectoryConnector one) {
        opened.add(one);
        return one;
    }

    /** One pass from its first page to its end. */
    record Listing(List<UserPage> pages) {
        List<DirectoryUser> users() {
            return pages.stream().flatMap(page -> page.users().stream()).toList();
        }

        List<String> ids() {
            return users().stream().map(user -> user.id().externalId()).toList();
        }

        AccountStatus status(String externalId) {
            return users().stream()
                    .filter(user -> user.id().externalId().equals(externalId))
                    .map(DirectoryUser::status)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(externalId + " should be listed"));
        }

        Completion end() {
            return pages.get(pages.size() - 1).completion().orElseThrow();
        }

        int requests() {
            return pages.stream().mapToInt(page -> page.cost().requests()).sum();
        }
    }

    static Listing list(DirectoryConnector connector) {
        return follow(connector, null);
    }

    static Listing follow(DirectoryConnector connector, @Nullable Cursor from) {
        List<UserPage> pages = new ArrayList<>();
        UserPage page = connector.users(from);
        pages.add(page);
        while (page.next().isPresent()) {
            assertTrue(pages.size() < MANY_PAGES, "a listing must come to an end");
            page = connector.users(page.next().get());
            pages.add(page);
        }
        return new Listing(pages);
    }

    /** Each of these users once and nobody else. */
    static void assertShowsExactly(List<String> externalIds, Listing listing) {
        Set<String> shown = new HashSet<>(listing.ids());
        assertEquals(new HashSet<>(externalIds), shown);
        assertEquals(shown.size(), listing.ids().size(), "nobody is shown twice");
    }

    Presence presence(String externalId) {
        return connector.confirm(Set.of(externalId)).of(externalId);
    }

    /** Enough users for two full pages and a rest. */
    List<String> addThreePages() {
        return directory.add(directory.pageSize() * 2 + 1);
    }

    /** What a call throws; only one type may leave a connector. */
    static DirectoryException refusal(Callable<?> call) {
        try {
            call.call();
        } catch (DirectoryException e) {
            return e;
        } catch (Exception e) {
            throw new AssertionError("only DirectoryException may leave a connector, not " + e.getClass(), e);
        }
        return fail("the call should have been refused");
    }
}
