package io.github.rollcall.entra;

import com.microsoft.kiota.RequestInformation;
import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.connector.CallCost;
import io.github.rollcall.directory.wire.AnswerReader;
import io.github.rollcall.directory.wire.JsonObject;
import io.github.rollcall.directory.wire.Reply;
import io.github.rollcall.directory.wire.StrictJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes the places from which changes can be read later, before a listing begins. A tenant that has no delta queries, or
 * more nested groups than one delta query follows, is listed only.
 */
final class GraphChangesStart {
    private static final int MOST_GROUPS = 50;
    private static final int MOST_PAGES = 2;
    private static final int PAGE_SIZE = 999;
    private static final Set<ErrorCode> NOT_OFFERED = EnumSet.of(
            ErrorCode.SCOPE_NOT_FOUND,
            ErrorCode.REQUEST_REFUSED,
            ErrorCode.PERMISSION_MISSING,
            ErrorCode.LICENCE_MISSING);

    private final GraphClients clients;
    private final GraphUserMapper mapper;
    private final GraphDeltaLinks links;
    private final EntraSettings settings;

    GraphChangesStart(GraphClients clients, GraphUserMapper mapper, GraphDeltaLinks links, EntraSettings settings) {
        this.clients = clients;
        this.mapper = mapper;
        this.links = links;
        this.settings = settings;
    }

    /**
     * Whether a refusal says that there is no such place, rather than that something is broken now. Errors of the token
     * endpoint, which belong to no area, say nothing about places.
     */
    static boolean isNotOffered(DirectoryException failure) {
        return failure.code() == ErrorCode.CURSOR_EXPIRED
                || (failure.area().isPresent() && NOT_OFFERED.contains(failure.code()));
    }

    /**
     * Where changes begin.
     *
     * @param place null where there is none
     * @param warnings what an administrator should know: why there is none, and of groups that hide their members
     */
    record Taken(@Nullable GraphDeltaPlace place, List<String> warnings, CallCost cost) {}

    /** The place, or why there is none. */
    Taken take() {
        Inquiry inquiry = new Inquiry();
        try {
            Optional<GraphDeltaPlace> place = inquiry.place();
            return new Taken(place.orElse(null), inquiry.warnings(place.isPresent() ? "" : inquiry.why), inquiry.cost);
        } catch (DirectoryException refusal) {
            if (!isNotOffered(refusal)) {
                throw refusal;
            }
            String code = refusal.providerCode().orElse(refusal.code().name());
            String why = listedOnly("Graph offers no changes in this tenant (" + code + ")");
            return new Taken(null, inquiry.warnings(why), inquiry.cost);
        }
    }

    private static String listedOnly(String because) {
        return because + ", so every run lists the whole scope. Nothing has to be done; runs take longer";
    }

    /** One start: what it cost so far. For one thread. */
    private final class Inquiry {
        private CallCost cost = CallCost.NONE;
        private String why = listedOnly("Graph does not say where changes begin");
        private boolean membersHidden;

        List<String> warnings(String because) {
            List<String> warnings = new ArrayList<>();
            if (!because.isEmpty()) {
                warnings.add(because);
            }
            if (membersHidden) {
                GraphHiddenMembership.warning("A group that is nested in the scope", clients)
                        .ifPresent(warnings::add);
            }
            return warnings;
        }

        Optional<GraphDeltaPlace> place() {
            String columns = mapper.columns().mark();
            Optional<String> users = latest(
                    GraphDeltaPlace.Feed.USERS,
                    "/users/delta?$deltatoken=latest&$select=" + String.join(",", mapper.selected()));
            if (users.isEmpty()) {
                return Optional.empty();
            }
            Optional<List<String>> groupIds = groupIds();
            return groupIds.flatMap(ids -> latest(GraphDeltaPlace.Feed.GROUPS, groups(ids))
                    .map(groups -> new GraphDeltaPlace(GraphDeltaPlace.Feed.USERS, users.get(), groups, ids, columns)));
        }

        private String groups(List<String> ids) {
            return "/groups/delta?$deltatoken=latest&$select=members&$filter="
                    + ids.stream().map(id -> "id%20eq%20%27" + id + "%27").collect(Collectors.joining("%20or%20"));
        }

        /** The delta link of now; empty if Graph does not give one within few pages. */
        private Optional<String> latest(GraphDeltaPlace.Feed feed, String path) {
            @Nullable String link = null;
            for (int page = 0; page < MOST_PAGES; page++) {
                String current = link;
                GraphDeltaLinks.End end = read(
                        current != null,
                        () -> clients.delta(feed, current == null ? settings.graph() + path : current),
                        response -> links.end(StrictJson.page(response.body(), "value", row -> {}), feed, current));
                if (end.last()) {
                    return Optional.of(end.link());
                }
                link = end.link();
            }
            return Optional.empty();
        }

        /** The group and those nested in it; empty if they are too many, or one cannot be told. */
        private Optional<List<String>> groupIds() {
            Set<String> ids = new LinkedHashSet<>(List.of(settings.groupId()));
            if (settings.membership() == GroupMembership.DIRECT) {
                return Optional.of(List.copyOf(ids));
            }
            boolean all = read(false, this::nested, response -> {
                ids.retainAll(Set.of(settings.groupId()));
                boolean[] readable = {true};
                membersHidden = false;
                JsonObject rest = StrictJson.page(response.body(), "value", row -> {
                    Optional<String> id = row == null
                            ? Optional.empty()
                            : row.string(GraphUserMapper.ID).filter(GraphUserSearch::isObjectId);
                    id.ifPresent(ids::add);
                    membersHidden |= row != null && GraphHiddenMembership.isOn(row);
                    readable[0] &= id.isPresent();
                });
                return readable[0] && !rest.has("@odata.nextLink");
            });
            if (!all || ids.size() > MOST_GROUPS) {
                why = listedOnly("Changes are followed through " + MOST_GROUPS + " nested groups at most");
                return Optional.empty();
            }
            return Optional.of(List.copyOf(ids));
        }

        private RequestInformation nested() {
            return clients.group().transitiveMembers().graphGroup().toGetRequestInformation(request -> {
                request.queryParameters.count = true;
                request.queryParameters.top = PAGE_SIZE;
                request.queryParameters.select = new String[] {GraphUserMapper.ID, GraphHiddenMembership.VISIBILITY};
                request.headers.tryAdd("ConsistencyLevel", "eventual");
            });
        }

        private <T> T read(boolean goesOn, Supplier<RequestInformation> request, AnswerReader<T> reader) {
            int[] sent = {0};
            try {
                Reply<T> reply = clients.read(
                        Area.USERS,
                        goesOn,
                        () -> {
                            sent[0]++;
                            return request.get();
                        },
                        reader);
                cost = cost.plus(reply.cost());
                return reply.value();
            } catch (DirectoryException refusal) {
                cost = cost.plus(new CallCost(sent[0], Duration.ZERO));
                throw refusal;
            }
        }
    }
}
