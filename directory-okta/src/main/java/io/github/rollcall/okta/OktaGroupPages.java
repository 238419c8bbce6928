package io.github.rollcall.okta;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryGroup;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.connector.GroupReader;
import io.github.rollcall.directory.connector.ListingPage;
import io.github.rollcall.directory.connector.ListingRow;
import io.github.rollcall.directory.wire.JsonObject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All groups of the org and their members, of every status. Okta has no nested groups. */
final class OktaGroupPages implements GroupReader {
    static final String PATH = "/api/v1/groups";

    private final OktaClients clients;
    private final OktaUserById users;
    private final OktaCollection<DirectoryGroup> groups;
    private final OktaCollection<String> members;

    OktaGroupPages(OktaClients clients, OktaReads reads, OktaUserById users, OktaSettings settings) {
        this.clients = clients;
        this.users = users;
        OktaReads ours = reads.in(Area.GROUPS);
        this.groups =
                new OktaCollection<>(clients, ours, settings.fingerprint(), OktaScope.GROUPS, OktaGroupPages::group);
        this.members =
                new OktaCollection<>(clients, ours, settings.fingerprint(), OktaScope.GROUPS, OktaGroupPages::member);
    }

    @Override
    public ListingPage<DirectoryGroup> groups(@Nullable Cursor cursor) {
        return groups.pageOfMany(PATH, cursor);
    }

    @Override
    public ListingPage<String> members(String groupId, @Nullable Cursor cursor) {
        return members.page(PATH + "/" + segment(groupId) + "/users", cursor);
    }

    @Override
    public Optional<DirectoryGroup> group(String groupId) {
        return groups.one(PATH, groupId);
    }

    @Override
    public List<DirectoryGroup> memberOf(String externalId) {
        return of(users.existing(externalId));
    }

    /** The groups of a user who was read by this id: Okta would resolve a login as well. */
    List<DirectoryGroup> of(String userId) {
        List<DirectoryGroup> found = groups.all("/api/v1/users/" + clients.segment(userId) + "/groups");
        if (found.isEmpty()) {
            groups.believeNone(PATH);
        }
        return found;
    }

    private String segment(String groupId) {
        if (!OktaAccess.isId(groupId)) {
            throw DirectoryException.of(
                            ErrorCode.SCOPE_NOT_FOUND, "the id is none of Okta", "Use an id that the connector gave")
                    .area(Area.GROUPS)
                    .build();
        }
        return clients.segment(groupId);
    }

    private static ListingRow<DirectoryGroup> group(JsonObject row) {
        Optional<String> id = row.string("id").filter(DirectoryUserId::isValid);
        Optional<String> name = row.object("profile").flatMap(profile -> profile.string("name"));
        return id.isPresent() && name.isPresent()
                ? ListingRow.of(new DirectoryGroup(
                        id.get(), name.get(), row.string("type").orElse(null)))
                : ListingRow.rejected(id, "'id' or the name of the group is missing or not a text");
    }

    private static ListingRow<String> member(JsonObject row) {
        return OktaUserMapper.id(row)
                .map(ListingRow::of)
                .orElseGet(() -> ListingRow.rejected(Optional.empty(), "'id' is missing or not a text"));
    }
}
