package io.github.rollcall.entra;

import com.microsoft.kiota.RequestInformation;
import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.connector.CallCost;
import io.github.rollcall.directory.connector.Completion;
import io.github.rollcall.directory.connector.RejectedRow;
import io.github.rollcall.directory.connector.UserPage;
import io.github.rollcall.directory.wire.JsonObject;
import io.github.rollcall.directory.wire.Reply;
import io.github.rollcall.directory.wire.StrictJson;
import io.github.rollcall.directory.wire.WireResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The members of the group, page by page. Direct members come from the strongly consistent listing of members of every
 * kind, whose other kinds are left out here; transitive ones from the index, which also gives their number.
 */
final class GraphUserPages {
    private static final int PAGE_SIZE = 999;
    private static final String USER_TYPE = "#microsoft.graph.user";
    private static final String TYPE = "@odata.type";

    private final GraphClients clients;
    private final GraphUserMapper mapper;
    private final GraphLinks links;
    private final GraphChangesStart changes;
    private final boolean transitive;

    GraphUserPages(GraphClients clients, GraphUserMapper mapper, GraphLinks links, EntraSettings settings) {
        this.clients = clients;
        this.mapper = mapper;
        this.links = links;
        this.changes = new GraphChangesStart(clients, mapper, links.deltas(), settings);
        this.transitive = settings.membership() == GroupMembership.TRANSITIVE;
    }

    UserPage page(@Nullable Cursor cursor) {
        if (cursor != null) {
            GraphLinks.Place place = links.read(cursor);
            links.deltas().demand(place.columns(), mapper.columns());
            return page(place, CallCost.NONE, List.of());
        }
        String columns = mapper.columns().mark();
        // Before the listing, so that what changes meanwhile is told later, if need be a second time.
        GraphChangesStart.Taken start = changes.take();
        return page(GraphLinks.START.changesFrom(start.place(), columns), start.cost(), start.warnings());
    }

    private UserPage page(GraphLinks.Place place, CallCost before, List<String> warnings) {
        Page page = new Page(place);
        try {
            Reply<UserPage.Builder> reply =
                    clients.read(Area.USERS, place.link() != null, () -> request(place.link()), page::read);
            UserPage.Builder read = reply.value().cost(before.plus(reply.cost()));
            warnings.forEach(read::warning);
            return page.end(read);
        } catch (DirectoryException refused) {
            throw GraphPermission.MEMBERS.named(refused);
        }
    }

    private RequestInformation request(@Nullable String link) {
        RequestInformation request = link == null ? first(PAGE_SIZE, mapper.selected()) : next(link);
        request.headers.tryAdd("x-ms-throttle-priority", "Low");
        return request;
    }

    /** The first page of the listing with other columns or another size. */
    RequestInformation first(int size, String... select) {
        if (!transitive) {
            return clients.group().members().toGetRequestInformation(request -> {
                request.queryParameters.top = size;
                request.queryParameters.select = select;
            });
        }
        return clients.group().transitiveMembers().graphUser().toGetRequestInformation(request -> {
            request.queryParameters.count = true;
            request.queryParameters.top = size;
            request.queryParameters.select = select;
            request.headers.tryAdd("ConsistencyLevel", "eventual");
        });
    }

    private RequestInformation next(String link) {
        if (!transitive) {
            return clients.group().members().withUrl(link).toGetRequestInformation();
        }
        // The link carries the options of the first page, but not its header.
        return clients.group()
                .transitiveMembers()
                .graphUser()
                .withUrl(link)
                .toGetRequestInformation(request -> request.headers.tryAdd("ConsistencyLevel", "eventual"));
    }

    /** Whether a member of the group is a user; a listing of users alone does not say so in each row. */
    boolean isUser(JsonObject row) {
        return transitive || row.string(TYPE).filter(USER_TYPE::equals).isPresent();
    }

    /** One page while it is read; a repeated try starts over. */
    private final class Page {
        private final GraphLinks.Place place;
        private OptionalLong total = OptionalLong.empty();
        private @Nullable String next;

        Page(GraphLinks.Place place) {
            this.place = place;
        }

        UserPage.Builder read(WireResponse response) throws IOException {
            UserPage.Builder page = UserPage.builder();
            JsonObject rest = StrictJson.page(response.body(), "value", row -> add(page, row));
            next = links.next(rest, place).orElse(null);
            total = rest.number("@odata.count")
                    .filter(count -> count >= 0)
                    .map(OptionalLong::of)
                    .orElse(place.total());
            return page;
        }

        UserPage end(UserPage.Builder page) {
            if (next != null) {
                return page.next(links.cursor(place.at(next, total)));
            }
            Completion end = Completion.proven();
            end = total.isPresent() ? end.total(total.getAsLong()) : end;
            return page.end(place.changes() == null ? end : end.changesFrom(links.cursor(place.changes())));
        }

        private void add(UserPage.Builder page, @Nullable JsonObject row) {
            if (row != null && !transitive && row.string(TYPE).isEmpty()) {
                page.rejected(untyped(row));
                return;
            }
            if (row != null && !isUser(row)) {
                return;
            }
            GraphUserMapper.Row mapped = mapper.read(row);
            if (mapped.user() != null) {
                page.user(mapped.user());
            }
            if (mapped.rejected() != null) {
                page.rejected(mapped.rejected());
            }
        }

        private RejectedRow untyped(JsonObject row) {
            String problem = "'@odata.type' is missing, so that nobody can say whether the row is a user";
            RejectedRow rejected = mapper.read(row).rejected();
            Optional<String> id = rejected == null ? row.string(GraphUserMapper.ID) : rejected.externalId();
            return id.map(known -> RejectedRow.of(known, problem)).orElseGet(() -> RejectedRow.withoutId(problem));
        }
    }
}
