package io.github.rollcall.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a round: users as they are now, without the properties that have no value unless it was taken away; groups
 * with the members that came and went, a slice of them in each row.
 */
final class EntraDeltaRows {

    private static final String REMOVED = "@removed";
    private static final String MEMBERS = "members@delta";

    private final SandboxDirectory directory;
    private final EntraUserShape shape;
    private final SandboxDelta behaviour;

    EntraDeltaRows(SandboxDirectory directory, EntraUserShape shape, SandboxDelta behaviour) {
        this.directory = directory;
        this.shape = shape;
        this.behaviour = behaviour;
    }

    /** What is wrong with the selected properties of users, or null if nothing is. */
    @Nullable
    Answer problem(List<String> select, EntraErrors errors) {
        for (String property : select) {
            if (!shape.knows(property)) {
                return errors.error(400, "BadRequest", "Could not find a property named '" + property + "'.");
            }
            if (EntraUserShape.PER_USER_PROPERTIES.contains(property)) {
                return errors.notImplemented();
            }
        }
        return null;
    }

    List<ObjectNode> of(DeltaPlace place, boolean securityAttributes) {
        List<ObjectNode> rows = place.collection().equals("users") ? users(place, securityAttributes) : groups(place);
        if (behaviour.repeats()) {
            rows.addAll(List.copyOf(rows));
        }
        return rows;
    }

    private List<ObjectNode> users(DeltaPlace place, boolean securityAttributes) {
        Set<UserEntry> concerned = new LinkedHashSet<>();
        if (place.first()) {
            concerned.addAll(directory.users());
            concerned.addAll(directory.softDeleted());
        } else {
            for (ChangeLog.Change change : directory.changes().between(place.from(), place.to())) {
                if (change.group() == null && change.object() instanceof UserEntry user) {
                    concerned.add(user);
                }
            }
        }
        List<ObjectNode> rows = new ArrayList<>();
        for (UserEntry user : concerned) {
            if (place.ids().isEmpty() || place.ids().contains(user.id())) {
                rows.add(user(user, place.select(), securityAttributes));
            }
        }
        return rows;
    }

    private ObjectNode user(UserEntry user, List<String> select, boolean securityAttributes) {
        if (directory.user(user.id()) == null) {
            return removed(user.id(), directory.softDeleted(user.id()) == null ? "deleted" : "changed");
        }
        ObjectNode row = shape.row(user, select, securityAttributes);
        List<String> unset = new ArrayList<>();
        row.properties().forEach(property -> {
            if (property.getValue().isNull() && !user.wasCleared(property.getKey())) {
                unset.add(property.getKey());
            }
        });
        row.remove(unset);
        return row.put("id", user.id());
    }

    private List<ObjectNode> groups(DeltaPlace place) {
        Map<String, Statements> statements = new LinkedHashMap<>();
        if (place.first()) {
            for (GroupNode group : directory.groups()) {
                Statements all = statements.computeIfAbsent(group.id(), id -> new Statements());
                group.membersAfter(0).forEach(member -> all.add(member, true));
            }
        } else {
            for (ChangeLog.Change change : directory.changes().between(place.from(), place.to())) {
                GroupNode group = change.group();
                if (group != null) {
                    statements
                            .computeIfAbsent(group.id(), id -> new Statements())
                            .add(change.object(), change.added());
                } else if (change.object() instanceof GroupNode changed) {
                    statements.computeIfAbsent(changed.id(), id -> new Statements());
                }
            }
        }
        List<ObjectNode> rows = new ArrayList<>();
        statements.forEach((id, members) -> {
            if (place.ids().isEmpty() || place.ids().contains(id)) {
                rows.addAll(group(id, members.rows(behaviour.repeats()), place.select()));
            }
        });
        return rows;
    }

    private List<ObjectNode> group(String id, List<ObjectNode> members, Collection<String> select) {
        List<ObjectNode> rows = new ArrayList<>();
        int at = 0;
        do {
            GroupNode group = directory.group(id);
            ObjectNode row =
                    group == null ? removed(id, "deleted") : Json.object().put("id", id);
            if (group != null && select.contains("displayName")) {
                row.put("displayName", group.name());
            }
            int end = Math.min(members.size(), at + behaviour.pageSize());
            if (select.contains("members") && end > at) {
                ArrayNode slice = row.putArray(MEMBERS);
                members.subList(at, end).forEach(slice::add);
            }
            rows.add(row);
            at = end;
        } while (at < members.size());
        return rows;
    }

    private static ObjectNode removed(String id, String reason) {
        ObjectNode row = Json.object().put("id", id);
        row.putObject(REMOVED).put("reason", reason);
        return row;
    }

    /** Who came to a group and who went, in order. */
    private static final class Statements {
        private final List<ObjectNode> all = new ArrayList<>();
        private final Map<String, ObjectNode> last = new LinkedHashMap<>();

        void add(DirectoryObject member, boolean added) {
            ObjectNode row = Json.object().put("@odata.type", type(member)).put("id", member.id());
            if (!added) {
                row.putObject(REMOVED).put("reason", "deleted");
            }
            all.add(row);
            last.remove(member.id());
            last.put(member.id(), row);
        }

        List<ObjectNode> rows(boolean everyStatement) {
            return everyStatement ? all : List.copyOf(last.values());
        }

        private static String type(DirectoryObject member) {
            if (member instanceof UserEntry) {
                return "#microsoft.graph.user";
            }
            return member instanceof GroupNode ? "#microsoft.graph.group" : "#microsoft.graph.device";
        }
    }
}
