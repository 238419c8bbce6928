package io.github.rollcall.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/** {@code /directory/deletedItems}: the users that can be brought back. */
final class EntraDeletedItems {

    private static final String COLLECTION = "/v1.0/directory/deletedItems";

    private final EntraTenant tenant;
    private final SandboxDirectory directory;
    private final EntraUserShape shape;
    private final EntraErrors errors;

    EntraDeletedItems(EntraTenant tenant, SandboxDirectory directory, EntraUserShape shape, EntraErrors errors) {
        this.tenant = tenant;
        this.directory = directory;
        this.shape = shape;
        this.errors = errors;
    }

    void addTo(Routes routes, EntraAccess access) {
        for (String cast : List.of("microsoft.graph.user", "graph.user")) {
            routes.add("GET", COLLECTION + "/" + cast, (call, id) -> list(call, access));
        }
        routes.add("GET", COLLECTION + "/{id}", (call, id) -> one(call, id, access));
    }

    private Answer list(Call call, EntraAccess access) {
        if (!access.users()) {
            return errors.denied();
        }
        ObjectNode body = Json.object().put("@odata.context", tenant.context("users"));
        ArrayNode rows = body.putArray("value");
        directory.softDeleted().forEach(user -> rows.add(row(user, call)));
        return Answer.json(200, body);
    }

    private Answer one(Call call, String id, EntraAccess access) {
        if (!access.users()) {
            return errors.denied();
        }
        UserEntry user = directory.softDeleted(id);
        if (user == null) {
            return errors.notFound(id);
        }
        ObjectNode body = Json.object().put("@odata.context", tenant.context("directoryObjects/$entity"));
        body.put("@odata.type", "#microsoft.graph.user");
        return Answer.json(200, body.setAll(row(user, call)));
    }

    private ObjectNode row(UserEntry user, Call call) {
        List<String> select = new EntraQuery(call).select();
        ObjectNode row = shape.row(user, select, false);
        Instant deletedAt = directory.deletedAt(user.id());
        if (select.contains("deletedDateTime") && deletedAt != null) {
            row.put("deletedDateTime", EntraApi.dateTime(deletedAt));
        }
        return row;
    }
}
