package io.github.rollcall.entra;

import com.microsoft.kiota.RequestInformation;
import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.connector.CallCost;
import io.github.rollcall.directory.wire.JsonObject;
import io.github.rollcall.directory.wire.Reply;
import io.github.rollcall.directory.wire.StrictJson;
import io.github.rollcall.directory.wire.WireResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The direct members of the group by id: which of some users are among them, and which groups are nested in it. */
final class GraphDirectMembers {
    private static final int PAGE_SIZE = 999;
    private static final int MAX_PAGES = 10_000;
    private static final String GROUP_TYPE = "#microsoft.graph.group";

    private final GraphClients clients;
    private final GraphLinks links;

    GraphDirectMembers(GraphClients clients, GraphLinks links) {
        this.clients = clients;
        this.links = links;
    }

    /**
     * What the listing showed.
     *
     * @param users those asked for that are direct members
     * @param groups the groups that are direct members
     */
    record Members(Set<String> users, List<String> groups, CallCost cost) {}

    Members read(Set<String> wanted) {
        Set<String> users = new HashSet<>();
        List<String> groups = new ArrayList<>();
        CallCost cost = CallCost.NONE;
        GraphLinks.Place place = GraphLinks.START;
        for (int pages = 0; pages < MAX_PAGES; pages++) {
            GraphLinks.Place current = place;
            Reply<Page> reply = read(current);
            cost = cost.plus(reply.cost());
            reply.value().ids().stream().filter(wanted::contains).forEach(users::add);
            groups.addAll(reply.value().groups());
            if (reply.value().next() == null) {
                return new Members(users, groups, cost);
            }
            place = current.at(reply.value().next(), current.total());
        }
        throw DirectoryException.of(
                        ErrorCode.TOO_MANY_PAGES,
                        "the group's direct members have more than " + MAX_PAGES + " pages",
                        "Report it")
                .build();
    }

    private Reply<Page> read(GraphLinks.Place current) {
        try {
            return clients.read(
                    Area.USERS,
                    current.link() != null,
                    () -> request(current.link()),
                    response -> page(response, current));
        } catch (DirectoryException refused) {
            throw GraphPermission.MEMBERS.named(refused);
        }
    }

    private record Page(
            List<String> ids, List<String> groups, @Nullable String next) {}

    private Page page(WireResponse response, GraphLinks.Place current) throws IOException {
        List<String> ids = new ArrayList<>();
        List<String> groups = new ArrayList<>();
        JsonObject rest = StrictJson.page(response.body(), "value", row -> {
            if (row == null) {
                return;
            }
            row.string(GraphUserMapper.ID).ifPresent(ids::add);
            if (row.string("@odata.type").filter(GROUP_TYPE::equals).isPresent()) {
                row.string(GraphUserMapper.ID)
                        .filter(GraphUserSearch::isObjectId)
                        .ifPresent(groups::add);
            }
        });
        return new Page(ids, groups, links.next(rest, current).orElse(null));
    }

    private RequestInformation request(@Nullable String link) {
        return link != null
                ? clients.group().members().withUrl(link).toGetRequestInformation()
                : clients.group().members().toGetRequestInformation(request -> {
                    request.queryParameters.top = PAGE_SIZE;
                    request.queryParameters.select = new String[] {GraphUserMapper.ID};
                });
    }
}
