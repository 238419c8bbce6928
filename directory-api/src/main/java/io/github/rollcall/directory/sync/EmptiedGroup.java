package io.github.rollcall.directory.sync;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryGroup;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.connector.GroupReader;
import io.github.rollcall.directory.store.GroupStore;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Members that are kept of groups whose listing shows nobody. An empty listing is no proof, so each is removed only when its
 * own groups, read by its id, do not contain the group.
 */
final class EmptiedGroup {
    /** Of all groups of a pass; each question is a request. Who is left over is asked about by the next full pass. */
    private static final int MOST_QUESTIONS = 200;

    private static final int KEPT_AT_ONCE = 1000;

    private final RunContext run;
    private final AreaListing listing;
    private final GroupReader groups;
    private final GroupStore store;
    private int asked;

    EmptiedGroup(RunContext run, AreaListing listing, GroupReader groups, GroupStore store) {
        this.run = run;
        this.listing = listing;
        this.groups = groups;
        this.store = store;
    }

    /** Removes who is proven to have left; returns whether nobody is kept any more. */
    boolean removeWhoLeft(String groupId) {
        boolean emptied = true;
        List<String> kept = kept(groupId, null);
        while (!kept.isEmpty()) {
            List<String> staying = new ArrayList<>(kept);
            staying.removeIf(userId -> asked < MOST_QUESTIONS && hasLeft(userId, groupId));
            List<String> stay = staying;
            emptied &= stay.isEmpty();
            run.checkpoint().renew();
            SpiCalls.store(() -> store.saveMembers(listing.scan(), groupId, stay));
            kept = kept(groupId, kept.get(kept.size() - 1));
        }
        int ended = SpiCalls.store(() -> store.removeUnseenMembers(listing.scan(), groupId));
        listing.counts(listing.counts().members(0, ended, 0));
        return emptied;
    }

    private List<String> kept(String groupId, @Nullable String after) {
        return SpiCalls.store(() -> store.members(run.directory(), groupId, after, KEPT_AT_ONCE));
    }

    private boolean hasLeft(String userId, String groupId) {
        asked++;
        try {
            return listing.ask(() -> groups.memberOf(userId)).stream()
                    .map(DirectoryGroup::externalId)
                    .noneMatch(groupId::equals);
        } catch (DirectoryException refused) {
            if (AreaListing.isOfOneObject(refused)) {
                return refused.code() == ErrorCode.SCOPE_NOT_FOUND;
            }
            throw refused;
        }
    }
}
