package io.github.rollcall.sandbox;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Users that are deleted and can be brought back, with the groups they were in. Guarded by the directory's lock. */
final class DeletedUsers {

    private final Map<String, Deleted> users = new LinkedHashMap<>();

    /**
     * One of them.
     *
     * @param user the user
     * @param groups the groups it was a direct member of, and is again when it comes back
     * @param at when it was deleted
     */
    record Deleted(UserEntry user, List<GroupNode> groups, Instant at) {}

    void put(UserEntry user, List<GroupNode> groups, Instant at) {
        users.put(user.id(), new Deleted(user, groups, at));
    }

    /** One of them, or null. */
    @Nullable
    Deleted find(String id) {
        return users.get(id);
    }

    /** Takes one out. */
    Deleted take(String id) {
        Deleted found = users.remove(id);
        if (found == null) {
            throw new IllegalArgumentException("no deleted employee has the id " + id);
        }
        return found;
    }

    Collection<UserEntry> all() {
        return users.values().stream().map(Deleted::user).toList();
    }
}
