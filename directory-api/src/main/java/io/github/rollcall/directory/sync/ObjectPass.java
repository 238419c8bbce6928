package io.github.rollcall.directory.sync;

import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.DirectoryObject;
import io.github.rollcall.directory.connector.ListingPage;
import io.github.rollcall.directory.connector.RejectedRow;
import io.github.rollcall.directory.store.ObjectStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the objects of one area in step: stores each page, and removes what the listing has not shown and the provider, asked
 * by id, says does not exist.
 */
final class ObjectPass<T extends DirectoryObject> {
    /** Each question is a request; who is left over is asked about by the next full pass. */
    private static final int MOST_QUESTIONS = 500;

    private static final int ASKED_AT_ONCE = 100;

    private final AreaListing listing;
    private final ObjectStore<T> store;

    ObjectPass(AreaListing listing, ObjectStore<T> store) {
        this.listing = listing;
        this.store = store;
    }

    /** Reads and removes; returns whether the listing is proven. */
    boolean read(Function<@Nullable Cursor, ListingPage<T>> pages, Function<String, Optional<T>> byId) {
        Optional<String> doubt = listing.read(pages, this::save);
        if (doubt.isPresent()) {
            listing.warn("nothing is removed, because " + doubt.get());
        } else {
            sweep(byId);
        }
        return doubt.isEmpty();
    }

    private void save(ListingPage<T> page) {
        int changed = store.save(listing.scan(), page.rows());
        store.seen(
                listing.scan(),
                page.rejected().stream()
                        .map(RejectedRow::externalId)
                        .flatMap(Optional::stream)
                        .toList());
        listing.counts(listing.counts()
                .page(page.rows().size(), changed, page.rejected().size()));
    }

    private void sweep(Function<String, Optional<T>> byId) {
        @Nullable String after = null;
        for (int asked = 0; asked < MOST_QUESTIONS; asked += ASKED_AT_ONCE) {
            String from = after;
            List<String> unseen = SpiCalls.store(() -> store.unseen(listing.scan(), from, ASKED_AT_ONCE));
            if (unseen.isEmpty()) {
                return;
            }
            List<String> gone = new ArrayList<>();
            for (String id : unseen) {
                if (listing.ask(() -> byId.apply(id)).isEmpty()) {
                    gone.add(id);
                }
            }
            int removed = SpiCalls.store(() -> store.remove(listing.scan(), gone));
            listing.counts(listing.counts().gone(removed));
            after = unseen.get(unseen.size() - 1);
        }
        listing.warn("more than " + MOST_QUESTIONS + " objects were not shown; the next full pass asks about the rest");
    }
}
