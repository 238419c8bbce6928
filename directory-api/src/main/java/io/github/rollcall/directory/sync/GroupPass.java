package io.github.rollcall.directory.sync;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryGroup;
import io.github.rollcall.directory.connector.GroupReader;
import io.github.rollcall.directory.connector.ListingPage;
import io.github.rollcall.directory.store.GroupStore;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps groups and memberships in step. Members of a group are removed only after a listing of that group that showed
 * somebody and whose end is proven; where it showed nobody, each only by a question of its own.
 */
final class GroupPass {
    private static final int GROUPS_AT_ONCE = 100;
    private static final int TOLERATED_REFUSALS = 10;
    private static final int TOLERATED_SHARE = 10;

    private final RunContext run;
    private final AreaListing listing;
    private final GroupReader groups;
    private final GroupStore store;
    private final EmptiedGroup emptied;
    private boolean proven;
    private long asked;
    private long refused;

    GroupPass(RunContext run, AreaListing listing, GroupReader groups, GroupStore store) {
        this.run = run;
        this.listing = listing;
        this.groups = groups;
        this.store = store;
        this.emptied = new EmptiedGroup(run, listing, groups, store);
    }

    void read() {
        proven = new ObjectPass<>(listing, store).read(groups::groups, groups::group);
        @Nullable String after = null;
        while (true) {
            String from = after;
            List<DirectoryGroup> some = SpiCalls.store(() -> store.list(run.directory(), from, GROUPS_AT_ONCE));
            if (some.isEmpty()) {
                break;
            }
            some.forEach(group -> membersOf(group.externalId()));
            after = some.get(some.size() - 1).externalId();
        }
        if (listing.counts().unread() > 0) {
            listing.warn("the members of " + listing.counts().unread()
                    + " groups could not be read, or none were shown; what is known of them is kept");
        }
    }

    private void membersOf(String groupId) {
        asked++;
        try {
            Optional<String> doubt =
                    listing.read(cursor -> groups.members(groupId, cursor), page -> save(groupId, page));
            if (doubt.isPresent()) {
                if (proven && doubt.get().equals(AreaListing.EMPTY) && emptied.removeWhoLeft(groupId)) {
                    return;
                }
                listing.counts(listing.counts().oneUnread());
                return;
            }
            int ended = SpiCalls.store(() -> store.removeUnseenMembers(listing.scan(), groupId));
            listing.counts(listing.counts().members(0, ended, 0));
        } catch (DirectoryException failure) {
            if (!AreaListing.isOfOneObject(failure) || isTooOften()) {
                throw failure;
            }
            listing.counts(listing.counts().oneUnread());
        }
    }

    /** One group may be gone meanwhile or hide its members; many of them say that the permission is missing. */
    private boolean isTooOften() {
        refused++;
        return refused > TOLERATED_REFUSALS && refused * TOLERATED_SHARE > asked;
    }

    private void save(String groupId, ListingPage<String> page) {
        int added = store.saveMembers(listing.scan(), groupId, page.rows());
        listing.counts(listing.counts().members(added, 0, page.rejected().size()));
    }
}
