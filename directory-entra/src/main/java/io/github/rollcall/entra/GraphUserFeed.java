package io.github.rollcall.entra;

import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.connector.UserPage;
import org.jspecify.annotations.Nullable;

/** Pages of users: of a listing, or of changes, as the cursor says. */
final class GraphUserFeed {
    private final GraphUserPages listing;
    private final GraphChanges changes;

    GraphUserFeed(GraphClients clients, GraphUserMapper mapper, GraphLinks links, EntraSettings settings) {
        this.listing = new GraphUserPages(clients, mapper, links, settings);
        this.changes = new GraphChanges(clients, mapper, links.deltas(), settings);
    }

    /** The pages of a listing alone. */
    GraphUserPages listing() {
        return listing;
    }

    UserPage page(@Nullable Cursor cursor) {
        return cursor != null && GraphDeltaLinks.ownsCursor(cursor) ? changes.page(cursor) : listing.page(cursor);
    }
}
