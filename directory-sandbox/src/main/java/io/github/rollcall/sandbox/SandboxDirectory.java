package io.github.rollcall.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Users and groups. One lock, the directory itself, guards everything in it: a request is answered under that lock, so it
 * sees either all or nothing of a change.
 */
final class SandboxDirectory {

    private final Clock clock;
    private final LongFunction<String> userIds;
    private final LongFunction<String> groupIds;
    private final TreeMap<Long, UserEntry> users = new TreeMap<>();
    private final Map<String, UserEntry> usersById = new HashMap<>();
    private final Map<String, UserEntry> deleted = new HashMap<>();
    private final Map<String, GroupNode> groups = new LinkedHashMap<>();
    private final Cursors cursors = new Cursors();
    private final GroupNode scope;
    private long sequence;
    private int generated;

    SandboxDirectory(Clock clock, LongFunction<String> userIds, LongFunction<String> groupIds) {
        this.clock = clock;
        this.userIds = userIds;
        this.groupIds = groupIds;
        this.scope = addGroup("Rollcall employees");
    }

    /** The group whose members are synced. */
    GroupNode scope() {
        return scope;
    }

    Cursors cursors() {
        return cursors;
    }

    Instant now() {
        return clock.instant();
    }

    synchronized GroupNode addGroup(String name) {
        sequence++;
        GroupNode group = new GroupNode(sequence, groupIds.apply(sequence), name, now());
        groups.put(group.id(), group);
        return group;
    }

    synchronized void nest(GroupNode parent, GroupNode nested) {
        parent.add(nested, now());
    }

    synchronized void deleteScope() {
        groups.remove(scope.id());
    }

    synchronized @Nullable GroupNode group(String id) {
        return groups.get(id);
    }

    synchronized Collection<GroupNode> groups() {
        return List.copyOf(groups.values());
    }

    synchronized DeviceNode addDevice(GroupNode group, String name) {
        sequence++;
        DeviceNode device = new DeviceNode(sequence, groupIds.apply(sequence), name);
        group.add(device, now());
        return device;
    }

    synchronized String add(SandboxEmployee employee) {
        sequence++;
        SandboxEmployee known = employee.id().isEmpty() ? employee.withId(userIds.apply(sequence)) : employee;
        if (usersById.containsKey(known.id())) {
            throw new IllegalArgumentException("an employee with this id is in the directory already: " + known.id());
        }
        UserEntry user = new UserEntry(sequence, known, now());
        store(user);
        scope.add(user, now());
        return user.id();
    }

    synchronized void addGenerated(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("count must not be negative: " + count);
        }
        for (int i = 0; i < count; i++) {
            add(GeneratedEmployees.at(generated));
            generated++;
        }
    }

    synchronized void delete(String idOrLogin) {
        UserEntry user = require(idOrLogin);
        users.remove(user.sequence());
        usersById.remove(user.id());
        deleted.put(user.id(), user);
        groups.values().forEach(group -> group.remove(user, now()));
        scope.remove(user, now());
    }

    /** Brings back a deleted user under its old id, outside of all groups but the scope. */
    synchronized void restore(String id) {
        UserEntry user = deleted.remove(id);
        if (user == null) {
            throw new IllegalArgumentException("no deleted employee has the id " + id);
        }
        store(user);
        scope.add(user, now());
    }

    private void store(UserEntry user) {
        users.put(user.sequence(), user);
        usersById.put(user.id(), user);
    }

    synchronized void move(String idOrLogin, GroupNode group, boolean into) {
        UserEntry user = require(idOrLogin);
        if (into) {
            group.add(user, now());
        } else {
            group.remove(user, now());
        }
    }

    synchronized void change(String idOrLogin, UnaryOperator<SandboxEmployee> change) {
        UserEntry user = require(idOrLogin);
        user.change(change.apply(user.employee()), now());
    }

    synchronized void override(String idOrLogin, String wireName, JsonNode value) {
        require(idOrLogin).override(wireName, value, now());
    }

    synchronized void forgetOverride(String idOrLogin, String wireName) {
        require(idOrLogin).forgetOverride(wireName);
    }

    synchronized void expireCursors() {
        cursors.expire();
    }

    synchronized @Nullable UserEntry user(String id) {
        return usersById.get(id);
    }

    synchronized Collection<UserEntry> users() {
        return users.values();
    }

    synchronized Collection<UserEntry> usersAfter(long after) {
        return users.tailMap(after, false).values();
    }

    synchronized List<SandboxEmployee> employees() {
        List<SandboxEmployee> all = new ArrayList<>(users.size());
        users.values().forEach(user -> all.add(user.employee()));
        return all;
    }

    synchronized UserEntry require(String idOrLogin) {
        UserEntry user = usersById.get(idOrLogin);
        if (user != null) {
            return user;
        }
        List<UserEntry> named = users.values().stream()
                .filter(candidate -> Ascii.same(candidate.employee().login(), idOrLogin))
                .toList();
        if (named.size() != 1) {
            throw new IllegalArgumentException(
                    (named.isEmpty() ? "no employee has" : "several employees have") + " this id or login");
        }
        return named.get(0);
    }
}
