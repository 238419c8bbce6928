package io.github.rollcall.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** {@code /users}: one user, a search, and the groups a user is in. */
final class EntraUsers {

    private static final int GROUPS_PER_CHECK = 20;

    private final EntraTenant tenant;
    private final SandboxDirectory directory;
    private final EntraUserShape shape;
    private final EntraErrors errors;
    private final EntraPages pages;
    private final EntraFilter filter;

    EntraUsers(
            EntraTenant tenant,
            SandboxDirectory directory,
            EntraUserShape shape,
            EntraErrors errors,
            EntraPages pages) {
        this.tenant = tenant;
        this.directory = directory;
        this.shape = shape;
        this.errors = errors;
        this.pages = pages;
        this.filter = new EntraFilter(shape);
    }

    Answer one(Call call, String idOrPrincipalName, EntraAccess access) {
        EntraQuery query = new EntraQuery(call);
        Answer problem = access.users() ? query.problem(errors, shape::knows, false) : errors.denied();
        if (problem != null) {
            return problem;
        }
        UserEntry user = find(idOrPrincipalName);
        if (user == null) {
            return errors.notFound(idOrPrincipalName);
        }
        ObjectNode body = Json.object().put("@odata.context", tenant.context("users/$entity"));
        body.setAll(shape.row(user, query.select(), access.securityAttributes()));
        return Answer.json(200, body);
    }

    Answer list(Call call, EntraAccess access) {
        EntraQuery query = new EntraQuery(call);
        Answer problem = access.users() ? query.problem(errors, shape::knows, true) : errors.denied();
        if (problem != null) {
            return problem;
        }
        String text = call.query("$filter");
        Optional<Predicate<UserEntry>> wanted = text == null ? Optional.of(user -> true) : filter.parse(text);
        if (wanted.isEmpty()) {
            return errors.unsupportedQuery("Unsupported or invalid query filter clause specified.");
        }
        return pages.page(
                call,
                "users",
                (after, limit) -> Listing.of(directory.usersAfter(after), wanted.get(), limit),
                () -> (int) directory.users().stream().filter(wanted.get()).count(),
                user -> shape.row(user, query.select(), access.securityAttributes()));
    }

    Answer checkMemberGroups(Call call, String idOrPrincipalName, EntraAccess access) {
        if (!access.groups()) {
            return errors.denied();
        }
        UserEntry user = find(idOrPrincipalName);
        if (user == null) {
            return errors.notFound(idOrPrincipalName);
        }
        JsonNode ids =
                Json.parseObject(call.body()).map(body -> body.get("groupIds")).orElse(null);
        if (ids == null || !ids.isArray() || ids.isEmpty() || ids.size() > GROUPS_PER_CHECK) {
            return errors.badRequest("groupIds must hold 1 to " + GROUPS_PER_CHECK + " ids.");
        }
        ObjectNode body = Json.object().put("@odata.context", tenant.context("Collection(Edm.String)"));
        ArrayNode found = body.putArray("value");
        for (JsonNode id : ids) {
            GroupNode group = directory.group(id.asText());
            if (group != null && group.hasTransitively(user)) {
                found.add(group.id());
            }
        }
        return Answer.json(200, body);
    }

    private @Nullable UserEntry find(String idOrPrincipalName) {
        UserEntry user = directory.user(idOrPrincipalName);
        if (user != null) {
            return user;
        }
        for (UserEntry candidate : directory.users()) {
            JsonNode name = shape.value(candidate, "userPrincipalName");
            if (name != null && Ascii.same(name.textValue(), idOrPrincipalName)) {
                return candidate;
            }
        }
        return null;
    }
}
