package io.github.rollcall.directory.connector;

import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.DirectoryGroup;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Groups and who belongs to them. Threads, repeats and errors are those of {@link DirectoryConnector}; a missing permission
 * is a {@link io.github.rollcall.directory.DirectoryException} of code PERMISSION_MISSING whose remedy names it, never an
 * empty page.
 */
public interface GroupReader {
    /**
     * Reads one page of all groups.
     *
     * @param cursor where to go on, or null for a new listing
     * @return the page
     */
    ListingPage<DirectoryGroup> groups(@Nullable Cursor cursor);

    /**
     * Reads one page of the users who belong to a group.
     *
     * @param groupId the group's immutable id
     * @param cursor where to go on, or null for a new listing of this group
     * @return the page of immutable user ids
     * @throws io.github.rollcall.directory.DirectoryException code SCOPE_NOT_FOUND if the group does not exist
     */
    ListingPage<String> members(String groupId, @Nullable Cursor cursor);

    /**
     * Reads one group now, by immutable id. The engine asks before it concludes anything from absence.
     *
     * @param groupId the group's immutable id
     * @return the group, or empty if the provider says that it does not exist
     */
    Optional<DirectoryGroup> group(String groupId);

    /**
     * The groups a user belongs to now, those that contain its groups included. For decisions: it is read from the provider
     * each time, and an answer that is not complete is an exception.
     *
     * @param externalId the user's immutable id
     * @return all of them, in no particular order; empty if the user belongs to none
     * @throws io.github.rollcall.directory.DirectoryException code SCOPE_NOT_FOUND if the user does not exist
     */
    List<DirectoryGroup> memberOf(String externalId);
}
