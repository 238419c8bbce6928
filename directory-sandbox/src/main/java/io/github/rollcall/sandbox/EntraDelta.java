package io.github.rollcall.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code /users/delta} and {@code /groups/delta}: tokens, rounds and pages. */
final class EntraDelta {

    private static final List<String> NAMES =
            List.of("delta", "delta()", "microsoft.graph.delta", "microsoft.graph.delta()");
    private static final String DELTA_TOKEN = "$deltatoken";
    private static final String SKIP_TOKEN = "$skiptoken";
    private static final List<String> OPTIONS = List.of("$select", "$filter", DELTA_TOKEN, SKIP_TOKEN);
    private static final Pattern ONE_ID = Pattern.compile("id\\s+eq\\s+'([^']*)'");
    private static final int MOST_IDS = 50;

    private final EntraTenant tenant;
    private final SandboxDirectory directory;
    private final EntraErrors errors;
    private final DeltaTokens tokens = new DeltaTokens();
    private final SandboxDelta behaviour;
    private final EntraDeltaRows rows;

    EntraDelta(EntraTenant tenant, SandboxDirectory directory, EntraUserShape shape, EntraErrors errors) {
        this.tenant = tenant;
        this.directory = directory;
        this.errors = errors;
        this.behaviour = new SandboxDelta(directory, tokens);
        this.rows = new EntraDeltaRows(directory, shape, behaviour);
    }

    SandboxDelta behaviour() {
        return behaviour;
    }

    void addTo(Routes routes, EntraAccess access) {
        for (String name : NAMES) {
            routes.add("GET", "/v1.0/users/" + name, (call, id) -> answer(call, "users", access));
            routes.add("GET", "/v1.0/groups/" + name, (call, id) -> answer(call, "groups", access));
        }
    }

    private Answer answer(Call call, String collection, EntraAccess access) {
        if (behaviour.refusal() > 0) {
            return refused(behaviour.refusal());
        }
        if (!(collection.equals("users") ? access.users() : access.groups())) {
            return errors.denied();
        }
        String token = call.query(SKIP_TOKEN) == null ? call.query(DELTA_TOKEN) : call.query(SKIP_TOKEN);
        if (token == null || token.equals("latest")) {
            return begin(call, collection, token != null, access);
        }
        DeltaPlace place = tokens.read(token);
        DeltaTokenLoss loss = tokens.loss(token);
        if (place == null || !place.collection().equals(collection)) {
            return errors.badRequest("Badly formed token.");
        }
        if (loss != null) {
            return lost(loss, collection);
        }
        boolean begins = call.query(DELTA_TOKEN) != null;
        return page(begins ? place.begun(directory.changes().now(), behaviour.emptyPages()) : place, access);
    }

    private Answer refused(int status) {
        return switch (status) {
            case 404 -> errors.error(404, "UnknownError", "");
            case 405 -> errors.error(405, "Request_BadRequest", "Specified HTTP method is not allowed.");
            default -> errors.ofStatus(status);
        };
    }

    private Answer lost(DeltaTokenLoss loss, String collection) {
        return switch (loss) {
            case GONE -> errors.error(410, "UnknownError", "").plus("Location", link(collection, DELTA_TOKEN, ""));
            case SYNC_STATE_NOT_FOUND ->
                errors.error(
                        404,
                        "SyncStateNotFound",
                        "The sync state generation is not found. The delta token is expired and data must be"
                                + " synchronized again.");
            case RESYNC_REQUIRED -> errors.error(400, "resyncRequired", "The delta token is no longer valid.");
        };
    }

    private Answer begin(Call call, String collection, boolean latest, EntraAccess access) {
        for (String option : call.query().keySet()) {
            if (option.startsWith("$") && !OPTIONS.contains(option)) {
                return errors.badRequest("The query option '" + option + "' is not supported by a delta query.");
            }
        }
        List<String> select = new EntraQuery(call).select();
        Answer problem = collection.equals("users") ? rows.problem(select, errors) : null;
        List<String> ids = ids(call.query("$filter"));
        if (problem != null || ids == null) {
            return problem != null ? problem : errors.badRequest("Unsupported filter of a delta query.");
        }
        int now = directory.changes().now();
        List<String> selected =
                call.query("$select") == null && collection.equals("groups") ? List.of("members") : select;
        if (latest) {
            return end(body(collection), new DeltaPlace(collection, selected, ids, now, now, 0, 0));
        }
        return page(
                new DeltaPlace(collection, selected, ids, DeltaPlace.BEGINNING, now, 0, behaviour.emptyPages()),
                access);
    }

    private static @Nullable List<String> ids(@Nullable String filter) {
        List<String> ids = new ArrayList<>();
        if (filter == null) {
            return ids;
        }
        for (String condition : filter.split("\\s+or\\s+", -1)) {
            Matcher one = ONE_ID.matcher(condition.strip());
            if (!one.matches()) {
                return null;
            }
            ids.add(one.group(1));
        }
        return ids.size() > MOST_IDS ? null : ids;
    }

    private Answer page(DeltaPlace place, EntraAccess access) {
        ObjectNode body = body(place.collection());
        if (place.emptyPages() > 0) {
            body.putArray("value");
            return more(body, place.afterAnEmptyPage());
        }
        List<ObjectNode> round = rows.of(place, access.securityAttributes());
        int size = place.collection().equals("users") ? behaviour.pageSize() : 1;
        int end = Math.min(round.size(), place.next() + size);
        ArrayNode value = body.putArray("value");
        round.subList(Math.min(place.next(), end), end).forEach(value::add);
        return end < round.size() ? more(body, place.after(size)) : end(body, place.ended());
    }

    private ObjectNode body(String collection) {
        return Json.object().put("@odata.context", tenant.context(collection));
    }

    private Answer more(ObjectNode body, DeltaPlace next) {
        return Answer.json(
                200, body.put(EntraDialect.NEXT_LINK, link(next.collection(), SKIP_TOKEN, tokens.issue(next))));
    }

    private Answer end(ObjectNode body, DeltaPlace next) {
        if (!body.has("value")) {
            body.putArray("value");
        }
        return Answer.json(200, body.put("@odata.deltaLink", link(next.collection(), DELTA_TOKEN, tokens.issue(next))));
    }

    private String link(String collection, String option, String token) {
        return tenant.graphUrl() + "/" + collection + "/delta?" + option + "=" + token;
    }
}
