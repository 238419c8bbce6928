package io.github.rollcall.entra;

import com.microsoft.kiota.RequestInformation;
import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.connector.Completion;
import io.github.rollcall.directory.connector.Presence;
import io.github.rollcall.directory.connector.RejectedRow;
import io.github.rollcall.directory.connector.RemovedUser;
import io.github.rollcall.directory.connector.UserPage;
import io.github.rollcall.directory.wire.JsonObject;
import io.github.rollcall.directory.wire.Reply;
import io.github.rollcall.directory.wire.StrictJson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What has changed, page by page: users of the whole tenant first, then who came to the group and who went. Whatever the
 * changes cannot tell for certain is left to a full pass.
 */
final class GraphChanges {
    private static final String REMOVED = "@removed";
    private static final int MOST_CHANGES = 1000;

    private final GraphClients clients;
    private final GraphUserMapper mapper;
    private final GraphDeltaLinks links;
    private final GraphUsersById usersById;
    private final boolean transitive;

    GraphChanges(GraphClients clients, GraphUserMapper mapper, GraphDeltaLinks links, EntraSettings settings) {
        this.clients = clients;
        this.mapper = mapper;
        this.links = links;
        this.usersById = new GraphUsersById(new GraphBatch(clients, settings.clock()), mapper);
        this.transitive = settings.membership() == GroupMembership.TRANSITIVE;
    }

    UserPage page(Cursor cursor) {
        GraphDeltaPlace place = links.read(cursor);
        links.demand(place.columns(), mapper.columns());
        return place.feed() == GraphDeltaPlace.Feed.USERS ? users(place) : members(place);
    }

    private UserPage users(GraphDeltaPlace place) {
        UserRows rows = new UserRows();
        Reply<GraphDeltaLinks.End> reply = read(place, rows);
        UserPage.Builder page = rows.page().scopeUnknown().cost(reply.cost());
        return end(page, place, reply.value());
    }

    private UserPage members(GraphDeltaPlace place) {
        GraphMemberRows rows = new GraphMemberRows(place.groupIds(), transitive);
        Reply<GraphDeltaLinks.End> reply = read(place, rows);
        refuseTooMany(rows.changes());
        UserPage.Builder page = UserPage.builder();
        GraphUsersById.Found found = usersById.read(rows.added());
        found.rows().forEach(row -> add(page, row));
        // Not there any more: if the host has such a user, a read by id says what became of it.
        found.missing().forEach(id -> page.removed(new RemovedUser(id, Presence.UNREADABLE)));
        rows.removed().forEach(id -> page.removed(new RemovedUser(id, Presence.OUT_OF_SCOPE)));
        rows.rejected().forEach(page::rejected);
        return end(page.cost(reply.cost().plus(found.cost())), place, reply.value());
    }

    private UserPage end(UserPage.Builder page, GraphDeltaPlace place, GraphDeltaLinks.End end) {
        if (!end.last()) {
            return page.next(links.cursor(place.next(end.link())));
        }
        Cursor cursor = links.cursor(place.ended(end.link()));
        return place.feed() == GraphDeltaPlace.Feed.USERS
                ? page.next(cursor)
                : page.end(Completion.proven().changesFrom(cursor));
    }

    /** Takes the rows of one page; a repeated try starts over. */
    interface Rows extends StrictJson.RowHandler {
        void startOver();
    }

    private Reply<GraphDeltaLinks.End> read(GraphDeltaPlace place, Rows rows) {
        try {
            return clients.read(Area.USERS, true, () -> request(place), response -> {
                rows.startOver();
                JsonObject rest = StrictJson.page(response.body(), "value", rows);
                return links.end(rest, place.feed(), place.link());
            });
        } catch (DirectoryException refusal) {
            throw GraphChangesStart.isNotOffered(refusal)
                    ? GraphDeltaLinks.lost("Graph does not go on with the changes from here", Optional.of(refusal))
                    : refusal;
        }
    }

    private RequestInformation request(GraphDeltaPlace place) {
        RequestInformation request = clients.delta(place.feed(), place.link());
        request.headers.tryAdd("x-ms-throttle-priority", "Low");
        return request;
    }

    private static void refuseTooMany(int changes) {
        if (changes > MOST_CHANGES) {
            throw GraphDeltaLinks.lost("a page has more changes than a listing costs");
        }
    }

    private static void add(UserPage.Builder page, GraphUserMapper.Row row) {
        if (row.user() != null) {
            page.user(row.user());
        } else {
            page.rejected(Objects.requireNonNull(row.rejected(), "rejected"));
        }
    }

    /** Users of a page, of each the last statement. */
    private final class UserRows implements Rows {
        private final Map<String, Statement> byId = new LinkedHashMap<>();
        private final List<RejectedRow> nameless = new ArrayList<>();

        /** Somebody removed, or a row. */
        private record Statement(@Nullable RemovedUser removed, GraphUserMapper.@Nullable Row row) {}

        @Override
        public void startOver() {
            byId.clear();
            nameless.clear();
        }

        @Override
        public void row(@Nullable JsonObject row) {
            GraphUserMapper.Row mapped = mapper.readChange(row);
            Optional<String> id = mapped.externalId();
            if (row == null || id.isEmpty()) {
                nameless.add(Objects.requireNonNull(mapped.rejected(), "rejected"));
                return;
            }
            byId.remove(id.get());
            byId.put(
                    id.get(),
                    row.has(REMOVED)
                            ? new Statement(new RemovedUser(id.get(), presence(row)), null)
                            : new Statement(null, mapped));
        }

        /** The reason in the words of Graph: what has only "changed" can be brought back. */
        private Presence presence(JsonObject row) {
            return switch (row.object(REMOVED)
                    .flatMap(why -> why.string("reason"))
                    .orElse("")) {
                case "changed" -> Presence.SOFT_DELETED;
                case "deleted" -> Presence.DELETED;
                default -> Presence.UNREADABLE;
            };
        }

        UserPage.Builder page() {
            refuseTooMany(byId.size() + nameless.size());
            UserPage.Builder page = UserPage.builder();
            Collection<Statement> statements = byId.values();
            for (Statement statement : statements) {
                if (statement.removed() != null) {
                    page.removed(statement.removed());
                } else {
                    add(page, Objects.requireNonNull(statement.row(), "row"));
                }
            }
            nameless.forEach(page::rejected);
            return page;
        }
    }
}
