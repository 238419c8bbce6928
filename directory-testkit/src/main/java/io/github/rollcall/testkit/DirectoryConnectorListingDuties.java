package io.github.rollcall.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.directory.connector.UserPage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Duties around pages, from the first to a proven end. */
@Tag("R-18")
abstract class DirectoryConnectorListingDuties extends DirectoryConnectorStory {

    @Test
    void anEmptyScopeIsListedAsEmpty() {
        Listing listing = list(connector);

        assertEquals(List.of(), listing.ids());
        assertTrue(listing.users().isEmpty());
    }

    @Test
    void aListingShowsEachUserOnceAndEndsProven() {
        List<String> ids = directory.add(1);

        Listing listing = list(connector);

        assertShowsExactly(ids, listing);
        assertTrue(listing.end().isProven());
    }

    @Test
    void aListingOfManyPagesShowsEachUserOnceAndEndsProven() {
        List<String> ids = addThreePages();

        Listing listing = list(connector);

        assertShowsExactly(ids, listing);
        assertTrue(listing.pages().size() >= 3, "the users fill three pages");
        assertTrue(listing.end().isProven());
        listing.end().total().ifPresent(total -> assertEquals(ids.size(), total));
    }

    @Test
    void aListingThatFillsItsLastPageEndsProven() {
        List<String> ids = directory.add(directory.pageSize() * 2);

        Listing listing = list(connector);

        assertShowsExactly(ids, listing);
        assertTrue(listing.end().isProven());
    }

    @Test
    void aNewConnectorGoesOnFromACursorThatWasKeptAsText() {
        List<String> ids = addThreePages();
        UserPage page = connector.users(null);
        List<UserPage> pages = new ArrayList<>(List.of(page));
        while (page.next().isPresent()) {
            Cursor kept = page.next().get();
            DirectoryConnector afterARestart = connect();
            page = afterARestart.users(new Cursor(kept.value(), kept.fingerprint()));
            pages.add(page);
        }

        assertShowsExactly(ids, new Listing(pages));
        assertTrue(new Listing(pages).end().isProven());
    }

    @Test
    void aPageMayBeReadAgain() {
        addThreePages();
        Cursor second = connector.users(null).next().orElseThrow();

        List<DirectoryUser> first = connector.users(second).users();
        assertFalse(first.isEmpty());
        assertEquals(first, connector.users(second).users());
    }

    @Test
    void aCursorCarriesTheFingerprintOfItsConnector() {
        addThreePages();

        Listing listing = list(connector);

        assertEquals(
                connector.fingerprint(),
                listing.pages().get(0).next().orElseThrow().fingerprint());
        listing.end().changesFrom().ifPresent(from -> assertEquals(connector.fingerprint(), from.fingerprint()));
    }

    @Test
    void everyListingStartsAfresh() {
        List<String> ids = new ArrayList<>(directory.add(1));
        list(connector);
        ids.addAll(directory.add(1));

        assertShowsExactly(ids, list(connector));
    }

    @Test
    @Tag("R-13")
    void aDisabledUserIsListedAsInactiveAndNeverMissing() {
        List<String> ids = addThreePages();
        String first = ids.get(0);
        String last = ids.get(ids.size() - 1);
        directory.disable(first);
        directory.disable(last);

        Listing listing = list(connector);

        assertShowsExactly(ids, listing);
        assertEquals(AccountStatus.INACTIVE, listing.status(first));
        assertEquals(AccountStatus.ACTIVE, listing.status(ids.get(1)));
        assertEquals(AccountStatus.INACTIVE, listing.status(last));
    }

    @Test
    @Tag("R-13")
    void aDeletedUserIsNotListed() {
        List<String> ids = addThreePages();
        directory.delete(ids.get(1));

        Listing listing = list(connector);

        assertFalse(listing.ids().contains(ids.get(1)));
        assertEquals(ids.size() - 1, listing.ids().size());
    }

    @Test
    @Tag("R-13")
    void aUserOutOfScopeIsNotListed() {
        List<String> ids = addThreePages();
        assumeTrue(directory.moveOutOfScope(ids.get(1)), "the scope is always the whole directory");

        Listing listing = list(connector);

        assertFalse(listing.ids().contains(ids.get(1)));
        assertEquals(ids.size() - 1, listing.ids().size());
    }

    @Test
    @Tag("R-11")
    void usersStateNothingButMappedAttributesOfTheirDirectory() {
        directory.add(2);

        for (DirectoryUser user : list(connector).users()) {
            assertEquals(connector.id(), user.id().directory());
            assertTrue(connector.attributes().containsAll(user.attributes().keySet()));
            assertFalse(user.attributes().isEmpty());
        }
    }

    @Test
    void aFullListingRemovesNobody() {
        List<String> ids = addThreePages();
        directory.delete(ids.get(0));

        for (UserPage page : list(connector).pages()) {
            assertEquals(List.of(), page.removed());
            assertEquals(List.of(), page.rejected());
        }
    }

    @Test
    void severalThreadsReadAtOnce() throws Exception {
        List<String> ids = addThreePages();

        for (Listing listing : Together.times(4, () -> list(connector))) {
            assertShowsExactly(ids, listing);
            assertTrue(listing.end().isProven());
        }
    }

    @Test
    void theCostOfAListingIsEveryRequestItSent() {
        addThreePages();
        int before = directory.requestCount();

        Listing listing = list(connector);

        assertEquals(directory.requestCount() - before, listing.requests());
        assertTrue(listing.requests() >= listing.pages().size());
    }
}
