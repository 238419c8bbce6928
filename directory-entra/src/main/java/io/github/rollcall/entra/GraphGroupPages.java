package io.github.rollcall.entra;

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
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * All groups of the tenant and their members. Listings are made without a cast, which Graph reads strongly, not from an
 * index that lags and can disagree with itself.
 */
final class GraphGroupPages implements GroupReader {
    private static final String PATH = "/groups";
    private static final String SELECT = "id,displayName,groupTypes";
    private static final String TYPE = "@odata.type";
    private static final String USER = "#microsoft.graph.user";
    private static final String GROUP = "#microsoft.graph.group";

    private final GraphClients clients;
    private final GraphCollection<DirectoryGroup> groups;
    private final GraphCollection<String> members;
    private final String membersPath;

    GraphGroupPages(GraphClients clients, EntraSettings settings) {
        this.clients = clients;
        this.groups = new GraphCollection<>(
                clients, settings.fingerprint(), Area.GROUPS, GraphPermission.MEMBERS, SELECT, this::group);
        this.members = new GraphCollection<>(
                clients, settings.fingerprint(), Area.GROUPS, GraphPermission.MEMBERS, "id", GraphGroupPages::member);
        this.membersPath = settings.membership() == GroupMembership.TRANSITIVE ? "/transitiveMembers" : "/members";
    }

    @Override
    public ListingPage<DirectoryGroup> groups(@Nullable Cursor cursor) {
        return groups.page(PATH, cursor);
    }

    /** One group, as a probe. */
    ListingPage<DirectoryGroup> probe() {
        return groups.page(PATH, null, 1);
    }

    @Override
    public ListingPage<String> members(String groupId, @Nullable Cursor cursor) {
        return members.page(PATH + "/" + objectId(groupId) + membersPath, cursor);
    }

    @Override
    public Optional<DirectoryGroup> group(String groupId) {
        return groups.one(PATH, groupId);
    }

    @Override
    public List<DirectoryGroup> memberOf(String externalId) {
        String path = "/users/" + objectId(externalId) + "/transitiveMemberOf";
        GraphRows rows = new GraphRows(clients, Area.GROUPS, UnaryOperator.identity());
        URI first = URI.create(clients.base().get("baseurl") + path + "?$top=999&$select=" + SELECT);
        List<JsonObject> all;
        try {
            all = rows.all(path, () -> GraphCollection.get(first));
        } catch (DirectoryException refused) {
            throw groups.named(refused);
        }
        List<DirectoryGroup> found = new ArrayList<>();
        for (JsonObject row : all) {
            String type = row.string(TYPE).orElseThrow(() -> rows.invalid("a membership has no type"));
            if (type.equals(GROUP)) {
                found.add(group(row).object().orElseThrow(() -> rows.invalid("a group has no id")));
            }
        }
        return found;
    }

    /** Every group has a name, so null means that it may not be read. */
    private ListingRow<DirectoryGroup> group(JsonObject row) {
        Optional<String> id = id(row);
        if (id.isEmpty()) {
            return ListingRow.rejected(id, "'id' is missing or not a text");
        }
        if (row.isNull("displayName")) {
            throw groups.hidden();
        }
        Optional<String> name = row.string("displayName");
        if (name.isEmpty()) {
            return ListingRow.rejected(id, "'displayName' is missing or not a text");
        }
        String kind = row.strings("groupTypes").contains("Unified") ? "Unified" : null;
        return ListingRow.of(new DirectoryGroup(id.get(), name.get(), kind));
    }

    private static ListingRow<String> member(JsonObject row) {
        Optional<String> id = id(row);
        Optional<String> type = row.string(TYPE);
        if (id.isEmpty() || type.isEmpty()) {
            return ListingRow.rejected(Optional.empty(), "'id' or '@odata.type' is missing");
        }
        return type.get().equals(USER) ? ListingRow.of(id.get()) : ListingRow.ignored();
    }

    static Optional<String> id(JsonObject row) {
        return row.string("id").filter(DirectoryUserId::isValid);
    }

    /** An id that can stand in an address; Graph would also take a login for a user. */
    static String objectId(String id) {
        if (!GraphUserSearch.isObjectId(id)) {
            throw DirectoryException.of(
                            ErrorCode.SCOPE_NOT_FOUND, "the id is none of Entra", "Use an id that the connector gave")
                    .build();
        }
        return id;
    }
}
