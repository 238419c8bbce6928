package io.github.rollcall.directory.store;

import io.github.rollcall.directory.DirectoryGroup;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUserId;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Groups and who belongs to them. Optional: a host implements it if it wants them synced. Memberships are those of the last
 * full pass; decisions about access read {@link io.github.rollcall.directory.connector.GroupReader#memberOf} instead.
 *
 * <p>Removing a group removes its memberships.
 */
public interface GroupStore extends ObjectStore<DirectoryGroup> {
    /**
     * Adds members to a group and marks them as seen by the scan. Users need not be known. May be repeated.
     *
     * @param scan the reading under way
     * @param groupId the group, saved before
     * @param userIds one page of immutable user ids
     * @return how many were new
     */
    int saveMembers(AreaScan scan, String groupId, Collection<String> userIds);

    /**
     * Removes the members of a group that a scan has not shown.
     *
     * @param scan the reading that has read the group to its proven end
     * @param groupId the group
     * @return how many there were
     */
    int removeUnseenMembers(AreaScan scan, String groupId);

    /**
     * The members of a group, in the order of ids.
     *
     * @param directory the directory
     * @param groupId the group
     * @param after ids greater than this one only; null for the beginning
     * @param limit at most so many
     * @return immutable user ids
     */
    List<String> members(DirectoryId directory, String groupId, @Nullable String after, int limit);

    /**
     * The groups a user belongs to, in the order of ids.
     *
     * @param user the user
     * @return immutable
     */
    List<DirectoryGroup> groupsOf(DirectoryUserId user);
}
