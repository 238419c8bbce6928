package io.github.rollcall.okta;

import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.connector.UserPage;
import org.jspecify.annotations.Nullable;

/** Pages of users: of a listing, or of changes, as the cursor says. */
final class OktaUserFeed {
    private final OktaUserPages listing;
    private final OktaChanges changes;

    OktaUserFeed(
            OktaClients clients,
            OktaReads reads,
            OktaUserMapper mapper,
            OktaMembership membership,
            OktaSettings settings) {
        OktaPlaces places = new OktaPlaces(clients, settings);
        OktaUpdates updates = new OktaUpdates(clients, reads, mapper);
        OktaSystemLog log = new OktaSystemLog(clients, reads, settings);
        OktaChangesStart start = new OktaChangesStart(reads, updates, log, settings);
        this.listing = new OktaUserPages(clients, reads, mapper, settings, places, start);
        this.changes = new OktaChanges(places, updates, log, new OktaUsersById(clients, reads, mapper, membership));
    }

    UserPage page(@Nullable Cursor cursor) {
        return cursor != null && OktaPlaces.ownsCursor(cursor) ? changes.page(cursor) : listing.page(cursor);
    }
}
