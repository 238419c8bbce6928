package io.github.rollcall.entra;

import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.connector.RejectedRow;
import io.github.rollcall.directory.wire.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who came to some groups and who went, from one page of the delta query of groups. The members of a group may be spread over
 * rows and pages, and told more than once; the last word about a member of a group counts. Where groups come or go
 * themselves, only a full pass can tell who is in the scope.
 */
final class GraphMemberRows implements GraphChanges.Rows {
    private static final String REMOVED = "@removed";
    private static final String MEMBERS = "members@delta";
    private static final String TYPE = "@odata.type";
    private static final String USER_TYPE = "#microsoft.graph.user";
    private static final String GROUP_TYPE = "#microsoft.graph.group";

    private final Set<String> groupIds;
    private final boolean transitive;
    private final Map<String, Map<String, Boolean>> membersByGroup = new LinkedHashMap<>();
    private final List<RejectedRow> rejected = new ArrayList<>();

    GraphMemberRows(List<String> groupIds, boolean transitive) {
        this.groupIds = Set.copyOf(groupIds);
        this.transitive = transitive;
    }

    @Override
    public void startOver() {
        membersByGroup.clear();
        rejected.clear();
    }

    @Override
    public void row(@Nullable JsonObject row) {
        String groupId = Optional.ofNullable(row)
                .flatMap(group -> group.string(GraphUserMapper.ID))
                .orElseThrow(() -> GraphDeltaLinks.lost("a row of the changes of groups does not name its group"));
        if (row == null || !groupIds.contains(groupId)) {
            return;
        }
        if (row.has(REMOVED)) {
            throw GraphDeltaLinks.lost("a group of the scope was deleted");
        }
        if (row.has(MEMBERS)) {
            Map<String, Boolean> members = membersByGroup.computeIfAbsent(groupId, id -> new LinkedHashMap<>());
            row.rows(MEMBERS)
                    .orElseThrow(() -> InvalidAnswer.of(null, "'" + MEMBERS + "' is no list"))
                    .forEach(member -> member(members, member));
        }
    }

    private void member(Map<String, Boolean> members, Optional<JsonObject> member) {
        String type = member.flatMap(one -> one.string(TYPE)).orElse(null);
        if (type == null || (transitive && type.equals(GROUP_TYPE))) {
            throw GraphDeltaLinks.lost("the groups nested in the scope have changed");
        }
        if (!type.equals(USER_TYPE)) {
            return;
        }
        Optional<String> id =
                member.flatMap(one -> one.string(GraphUserMapper.ID)).filter(GraphUserSearch::isObjectId);
        if (id.isPresent() && DirectoryUserId.isValid(id.get())) {
            members.put(id.get(), member.filter(one -> one.has(REMOVED)).isEmpty());
        } else {
            rejected.add(RejectedRow.withoutId("a member of a group has no usable 'id'"));
        }
    }

    /** How many statements there are. */
    int changes() {
        return membersByGroup.values().stream().mapToInt(Map::size).sum() + rejected.size();
    }

    /** Users who came to one of the groups at least. */
    Set<String> added() {
        Set<String> added = new LinkedHashSet<>();
        membersByGroup
                .values()
                .forEach(members -> members.forEach((id, isMember) -> {
                    if (isMember) {
                        added.add(id);
                    }
                }));
        return added;
    }

    /** Users who went and came nowhere; they may still be members of another group. */
    Set<String> removed() {
        Set<String> removed = new LinkedHashSet<>();
        membersByGroup.values().forEach(members -> removed.addAll(members.keySet()));
        removed.removeAll(added());
        return removed;
    }

    List<RejectedRow> rejected() {
        return rejected;
    }
}
