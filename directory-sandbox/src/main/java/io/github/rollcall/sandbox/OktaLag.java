package io.github.rollcall.sandbox;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What Okta's eventually consistent sources still show: the index behind searches, and who belongs to which group. Reading
 * one user by id is never behind. Guarded by the directory's lock.
 */
final class OktaLag {

    private final SandboxDirectory directory;
    private final TreeMap<Long, UserEntry> users = new TreeMap<>();
    private boolean everybody;
    private @Nullable Map<String, GroupNode> groups;

    OktaLag(SandboxDirectory directory) {
        this.directory = directory;
    }

    /** Searches go on showing everybody as now. */
    void delaySearch() {
        users.clear();
        directory.users().forEach(user -> users.put(user.sequence(), user.copy()));
        everybody = true;
    }

    /** Searches go on showing one user as now. */
    void delaySearch(String idOrLogin) {
        UserEntry user = directory.require(idOrLogin);
        users.putIfAbsent(user.sequence(), user.copy());
    }

    void catchUpSearch() {
        users.clear();
        everybody = false;
    }

    /** Groups go on showing the members of now. */
    void delayMemberships() {
        Map<String, GroupNode> now = new HashMap<>();
        directory.groups().forEach(group -> now.put(group.id(), group.copy()));
        groups = now;
    }

    void catchUpMemberships() {
        groups = null;
    }

    /** The users that a search knows, in order. */
    Collection<UserEntry> usersAfter(long after) {
        if (users.isEmpty() && !everybody) {
            return directory.usersAfter(after);
        }
        TreeMap<Long, UserEntry> shown = new TreeMap<>();
        if (!everybody) {
            directory.usersAfter(after).forEach(user -> shown.put(user.sequence(), user));
        }
        shown.putAll(users.tailMap(after, false));
        return shown.values();
    }

    /** A group with the members that it shows. */
    GroupNode members(GroupNode group) {
        return groups == null ? group : groups.getOrDefault(group.id(), group);
    }
}
