package io.github.rollcall.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * A group with its direct members in listing order. A page costs its own length and not that of the group. Guarded by the
 * directory's lock.
 */
final class GroupNode extends DirectoryObject {

    private final String name;
    private boolean hidesMembers;
    private final Instant created;
    private Instant membershipUpdated;
    private final TreeMap<Long, DirectoryObject> members = new TreeMap<>();
    private final TreeMap<Long, GroupNode> nested = new TreeMap<>();

    GroupNode(long sequence, String id, String name, Instant created) {
        super(sequence, id);
        this.name = name;
        this.created = created;
        this.membershipUpdated = created;
    }

    /** The group with its members of now, whoever comes or goes later. */
    GroupNode copy() {
        GroupNode copy = new GroupNode(sequence(), id(), name, created);
        copy.members.putAll(members);
        copy.nested.putAll(nested);
        copy.membershipUpdated = membershipUpdated;
        return copy;
    }

    String name() {
        return name;
    }

    boolean hidesMembers() {
        return hidesMembers;
    }

    void hideMembers(boolean hidden) {
        hidesMembers = hidden;
    }

    Instant created() {
        return created;
    }

    Instant membershipUpdated() {
        return membershipUpdated;
    }

    /** Whether it is a member now that was none. */
    boolean add(DirectoryObject member, Instant now) {
        boolean added = members.put(member.sequence(), member) == null;
        if (added) {
            membershipUpdated = now;
        }
        if (member instanceof GroupNode group) {
            nested.put(group.sequence(), group);
        }
        return added;
    }

    /** Whether it was a member and is none now. */
    boolean remove(DirectoryObject member, Instant now) {
        boolean removed = members.remove(member.sequence()) != null;
        if (removed) {
            membershipUpdated = now;
        }
        nested.remove(member.sequence());
        return removed;
    }

    boolean has(DirectoryObject member) {
        return members.containsKey(member.sequence());
    }

    /** Whether the member is in this group or in a group nested in it. */
    boolean hasTransitively(DirectoryObject member) {
        return closure().stream().anyMatch(group -> group.has(member));
    }

    /** Direct members whose sequence is greater than {@code after}, in order. */
    Collection<DirectoryObject> membersAfter(long after) {
        return members.tailMap(after, false).values();
    }

    /** This group and all groups nested in it, each once. */
    List<GroupNode> closure() {
        List<GroupNode> found = new ArrayList<>();
        found.add(this);
        Set<String> seen = new HashSet<>();
        seen.add(id());
        for (int i = 0; i < found.size(); i++) {
            for (GroupNode group : found.get(i).nested.values()) {
                if (seen.add(group.id())) {
                    found.add(group);
                }
            }
        }
        return found;
    }
}
