package io.github.rollcall.sandbox;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code /groups/{id}} and its members, direct or transitive, with or without a cast to user. */
final class EntraGroups {

    private static final String TYPE = "@odata.type";
    private static final Set<String> PROPERTIES_OF_GROUPS = Set.of("id", "displayName", "visibility", "groupTypes");

    private final EntraTenant tenant;
    private final SandboxDirectory directory;
    private final EntraUserShape shape;
    private final EntraErrors errors;
    private final EntraPages pages;

    EntraGroups(
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
    }

    Answer one(String id, EntraAccess access) {
        if (!access.groups()) {
            return errors.denied();
        }
        GroupNode group = directory.group(id);
        if (group == null) {
            return errors.notFound(id);
        }
        ObjectNode body = Json.object().put("@odata.context", tenant.context("groups/$entity"));
        return Answer.json(200, body.setAll(row(group)));
    }

    Answer members(Call call, String id, boolean transitive, EntraCast cast, EntraAccess access) {
        if (!access.groups()) {
            return errors.denied();
        }
        GroupNode group = directory.group(id);
        if (group == null) {
            return errors.notFound(id);
        }
        EntraQuery query = new EntraQuery(call);
        Answer problem = problem(call, query, cast, transitive && cast != EntraCast.NONE);
        if (problem != null) {
            return problem;
        }
        Collection<GroupNode> sources = transitive ? group.closure() : List.of(group);
        EntraPages.Source<DirectoryObject> source = (after, limit) -> Listing.merged(
                sources.stream().map(one -> one.membersAfter(after)).toList(), cast::takes, limit);
        return pages.page(
                call,
                cast.collection(),
                source,
                () -> source.page(0, Integer.MAX_VALUE - 1).items().size(),
                member -> row(member, call, query, cast, access));
    }

    private @Nullable Answer problem(Call call, EntraQuery query, EntraCast cast, boolean advanced) {
        if (call.query("$filter") != null) {
            return errors.unsupportedQuery("The query option '$filter' is not supported here.");
        }
        if (advanced && query.anyOption() && !(query.eventual() && query.counted())) {
            return errors.unsupportedQuery(
                    "This query needs the header 'ConsistencyLevel: eventual' and '$count=true'.");
        }
        boolean ofGroups = cast == EntraCast.GROUP;
        return query.problem(
                errors, property -> ofGroups ? PROPERTIES_OF_GROUPS.contains(property) : shape.knows(property), true);
    }

    private ObjectNode row(DirectoryObject member, Call call, EntraQuery query, EntraCast cast, EntraAccess access) {
        ObjectNode row = Json.object();
        if (member instanceof UserEntry user) {
            if (cast == EntraCast.NONE) {
                row.put(TYPE, "#microsoft.graph.user");
            }
            return row.setAll(userRow(user, query, access));
        }
        ObjectNode properties = member instanceof GroupNode group ? row(group) : row((DeviceNode) member);
        if (cast == EntraCast.NONE) {
            row.put(TYPE, member instanceof GroupNode ? "#microsoft.graph.group" : "#microsoft.graph.device");
        }
        if (call.query("$select") != null) {
            properties.retain(query.select());
        }
        return row.setAll(properties);
    }

    private ObjectNode userRow(UserEntry user, EntraQuery query, EntraAccess access) {
        ObjectNode row = shape.row(user, query.select(), access.securityAttributes());
        if (!access.users()) {
            row.fieldNames().forEachRemaining(name -> {
                if (!name.equals("id")) {
                    row.set(name, NullNode.getInstance());
                }
            });
        }
        return row;
    }

    private static ObjectNode row(GroupNode group) {
        ObjectNode row = Json.object()
                .put("id", group.id())
                .put("displayName", group.name())
                .putNull("description")
                .putNull("mail")
                .put("mailEnabled", false)
                .put("securityEnabled", true)
                .put("visibility", group.hidesMembers() ? "HiddenMembership" : null)
                .put("createdDateTime", EntraApi.dateTime(group.created()));
        row.putArray("groupTypes");
        return row;
    }

    private static ObjectNode row(DeviceNode device) {
        return Json.object()
                .put("id", device.id())
                .put("displayName", device.name())
                .put("accountEnabled", true)
                .put("deviceId", device.id());
    }
}
