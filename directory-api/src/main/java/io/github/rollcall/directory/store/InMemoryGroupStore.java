package io.github.rollcall.directory.store;

import io.github.rollcall.directory.DirectoryGroup;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUserId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Groups and memberships in memory, for quick starts and tests: everything is gone when the process ends. Safe for threads of
 * one process; one lock serialises all calls.
 */
public final class InMemoryGroupStore extends InMemoryObjects<DirectoryGroup> implements GroupStore {
    /** The scan that showed each member last, by group. */
    private final Map<DirectoryId, Map<String, NavigableMap<String, String>>> members = new HashMap<>();

    /** An empty store. */
    public InMemoryGroupStore() {
        // Nothing to set up; the constructor is written out for its Javadoc.
    }

    @Override
    public synchronized int remove(AreaScan scan, Collection<String> externalIds) {
        int removed = super.remove(scan, externalIds);
        of(scan.directory()).keySet().removeAll(externalIds);
        return removed;
    }

    @Override
    public synchronized int saveMembers(AreaScan scan, String groupId, Collection<String> userIds) {
        admit(scan);
        Map<String, String> kept = members.computeIfAbsent(scan.directory(), id -> new TreeMap<>())
                .computeIfAbsent(groupId, id -> new TreeMap<>());
        int added = 0;
        for (String userId : userIds) {
            added += kept.put(userId, scan.id()) == null ? 1 : 0;
        }
        return added;
    }

    @Override
    public synchronized int removeUnseenMembers(AreaScan scan, String groupId) {
        admit(scan);
        Map<String, String> kept = of(scan.directory()).getOrDefault(groupId, new TreeMap<>());
        int before = kept.size();
        kept.values().removeIf(scanId -> !scanId.equals(scan.id()));
        return before - kept.size();
    }

    @Override
    public synchronized List<String> members(DirectoryId directory, String groupId, @Nullable String after, int limit) {
        NavigableMap<String, String> kept = of(directory).getOrDefault(groupId, new TreeMap<>());
        return (after == null ? kept : kept.tailMap(after, false))
                .keySet().stream().limit(limit).toList();
    }

    @Override
    public synchronized List<DirectoryGroup> groupsOf(DirectoryUserId user) {
        return of(user.directory()).entrySet().stream()
                .filter(group -> group.getValue().containsKey(user.externalId()))
                .map(group -> find(user.directory(), group.getKey()))
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public synchronized void forget(DirectoryId directory) {
        super.forget(directory);
        members.remove(directory);
    }

    private Map<String, NavigableMap<String, String>> of(DirectoryId directory) {
        return members.getOrDefault(directory, new TreeMap<>());
    }
}
