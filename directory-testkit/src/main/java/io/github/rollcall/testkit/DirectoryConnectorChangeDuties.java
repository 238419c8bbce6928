package io.github.rollcall.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.connector.Presence;
import io.github.rollcall.directory.connector.RemovedUser;
import io.github.rollcall.directory.connector.UserPage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Duties of connectors that tell what has changed since a listing; for those that do not they are skipped. */
@Tag("R-13")
abstract class DirectoryConnectorChangeDuties extends DirectoryConnectorListingDuties {

    /** The place where changes begin after a listing of now. */
    private Cursor listed() {
        Optional<Cursor> from = list(connector).end().changesFrom();
        assumeTrue(from.isPresent(), "the connector offers no changes");
        return from.get();
    }

    @Test
    void changesSinceAListingAreShown() {
        List<String> ids = addThreePages();
        Cursor from = listed();
        directory.disable(ids.get(0));
        directory.delete(ids.get(1));
        String added = directory.add(1).get(0);

        Listing changes = follow(connect(), from);

        Map<String, DirectoryUser> last = changes.users().stream()
                .collect(Collectors.toMap(user -> user.id().externalId(), Function.identity(), (a, b) -> b));
        Map<String, Presence> removed = changes.pages().stream()
                .flatMap(page -> page.removed().stream())
                .collect(Collectors.toMap(RemovedUser::externalId, RemovedUser::presence, (a, b) -> b));
        DirectoryUser disabled = last.get(ids.get(0));
        assertTrue(
                (disabled != null && disabled.status() == AccountStatus.INACTIVE)
                        || removed.get(ids.get(0)) == Presence.INACTIVE,
                "the disabled user");
        DirectoryUser deleted = last.get(ids.get(1));
        assertTrue(deleted == null || deleted.status() != AccountStatus.ACTIVE, "the deleted user is not active");
        assertTrue(last.containsKey(added), "the new user");
        assertTrue(changes.end().changesFrom().isPresent(), "the changes go on from here");
    }

    @Test
    void changesMadeDuringAListingAreNotLost() {
        List<String> ids = addThreePages();
        UserPage first = connector.users(null);
        List<String> shown =
                first.users().stream().map(user -> user.id().externalId()).toList();
        directory.disable(shown.get(0));
        Listing rest = follow(connector, first.next().orElseThrow());
        Optional<Cursor> from = rest.end().changesFrom();
        assumeTrue(from.isPresent(), "the connector offers no changes");

        Listing changes = follow(connector, from.get());

        assertTrue(ids.contains(shown.get(0)));
        assertEquals(AccountStatus.INACTIVE, changes.status(shown.get(0)));
    }

    @Test
    void changesWithoutAChangeTakeNobodyAway() {
        directory.add(2);
        Cursor from = listed();

        Listing changes = follow(connector, from);

        assertTrue(changes.pages().stream().allMatch(page -> page.removed().isEmpty()));
        assertTrue(changes.users().stream().allMatch(user -> user.status() == AccountStatus.ACTIVE));
        assertTrue(changes.end().isProven());
        assertTrue(changes.end().changesFrom().isPresent(), "the changes go on from here");
    }

    @Test
    void changesMayBeReadAgain() {
        List<String> ids = directory.add(2);
        Cursor from = listed();
        directory.disable(ids.get(0));

        List<DirectoryUser> changed = follow(connector, from).users();

        assertFalse(changed.isEmpty());
        assertEquals(changed, follow(connector, from).users());
    }

    @Test
    void aPageOfChangesThatFailsIsNeverTheirEnd() {
        List<String> ids = directory.add(2);
        Cursor from = listed();
        directory.disable(ids.get(0));
        directory.failNextDataRequest();

        refusal(() -> connector.users(from));

        assertEquals(AccountStatus.INACTIVE, follow(connector, from).status(ids.get(0)));
    }

    @Test
    void theCostOfChangesIsEveryRequestTheySent() {
        directory.add(2);
        Cursor from = listed();
        directory.add(1);
        int before = directory.requestCount();

        Listing changes = follow(connector, from);

        assertEquals(directory.requestCount() - before, changes.requests());
    }
}
