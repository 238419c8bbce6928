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
    private final DeletedUsers deleted = new DeletedUsers();
    private final ChangeLog changes = new ChangeLog();
    private final Map<String, GroupNode> groups = new LinkedHashMap<>();
    private final Cursors cursors = new Cursors();
    private final GroupNode scope;
    private DirectoryJournal journal = DirectoryJournal.NONE;
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

    /** What has changed; to be used under this lock. */
    ChangeLog changes() {
        return changes;
    }

    Instant now() {
        return clock.instant();
    }

    /** Has somebody told what happens from now on. */
    void tell(DirectoryJournal newJournal) {
        journal = newJournal;
    }

    synchronized GroupNode addGroup(String name) {
        sequence++;
        GroupNode group = new GroupNode(sequence, groupIds.apply(sequence), name, now());
        groups.put(group.id(), group);
        journal.groupAdded(group);
        return group;
    }

    synchronized void nest(GroupNode parent, GroupNode nested) {
        join(parent, nested);
    }

    synchronized void unnest(GroupNode parent, GroupNode nested) {
        leave(parent, nested);
    }

    synchronized void deleteScope() {
        deleteGroup(scope);
    }

    /** Deletes a group for good; its members stay in the directory. */
    synchronized void deleteGroup(GroupNode group) {
        groups.remove(group.id());
        groups.values().forEach(parent -> leave(parent, group));
        changes.changed(group);
        journal.groupDeleted(group);
    }

    private void join(GroupNode group, DirectoryObject member) {
        if (group.add(member, now())) {
            tellMember(group, member, true);
        }
    }

    private void leave(GroupNode group, DirectoryObject member) {
        if (group.remove(member, now())) {
            tellMember(group, member, false);
        }
    }

    private void tellMember(GroupNode group, DirectoryObject member, boolean added) {
        changes.member(group, member, added);
        if (member instanceof UserEntry user) {
            journal.member(group, user, added);
        }
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
        join(group, device);
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
        journal.added(user);
        join(scope, user);
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

    /** Deletes a user for good. */
    synchronized void delete(String idOrLogin) {
        UserEntry user = require(idOrLogin);
        softDelete(idOrLogin);
        purge(user.id());
    }

    /** Deletes a user so that it can be brought back. Its memberships are hidden, not ended. */
    synchronized void softDelete(String idOrLogin) {
        UserEntry user = require(idOrLogin);
        users.remove(user.sequence());
        usersById.remove(user.id());
        List<GroupNode> joined = memberships(user);
        joined.forEach(group -> group.remove(user, now()));
        deleted.put(user, joined, now());
        changes.changed(user);
    }

    private List<GroupNode> memberships(UserEntry user) {
        List<GroupNode> joined = new ArrayList<>();
        for (GroupNode group : groups.values()) {
            if (group.has(user)) {
                joined.add(group);
            }
        }
        return joined;
    }

    /** Ends the time in which a deleted user can be brought back. */
    synchronized void purge(String id) {
        DeletedUsers.Deleted gone = deleted.take(id);
        changes.changed(gone.user());
        journal.deleted(gone.user());
        gone.groups().forEach(group -> changes.member(group, gone.user(), false));
    }

    /** Brings back a deleted user under its old id and in its old groups. */
    synchronized void restore(String id) {
        DeletedUsers.Deleted back = deleted.take(id);
        store(back.user());
        back.groups().forEach(group -> group.add(back.user(), now()));
    }

    synchronized @Nullable UserEntry softDeleted(String id) {
        DeletedUsers.Deleted found = deleted.find(id);
        return found == null ? null : found.user();
    }

    synchronized Collection<UserEntry> softDeleted() {
        return deleted.all();
    }

    synchronized @Nullable Instant deletedAt(String id) {
        DeletedUsers.Deleted found = deleted.find(id);
        return found == null ? null : found.at();
    }

    private void store(UserEntry user) {
        users.put(user.sequence(), user);
        usersById.put(user.id(), user);
        changes.changed(user);
    }

    synchronized void move(String idOrLogin, GroupNode group, boolean into) {
        UserEntry user = require(idOrLogin);
        if (into) {
            join(group, user);
        } else {
            leave(group, user);
        }
    }

    synchronized void change(String idOrLogin, UnaryOperator<SandboxEmployee> change) {
        UserEntry user = require(idOrLogin);
        EmployeeStatus before = user.employee().status();
        user.change(change.apply(user.employee()), now());
        changes.changed(user);
        if (user.employee().status() == before) {
            journal.updated(user);
        } else {
            journal.statusChanged(user, before);
        }
    }

    synchronized void override(String idOrLogin, String wireName, JsonNode value) {
        UserEntry user = require(idOrLogin);
        user.override(wireName, value, now());
        changes.changed(user);
        journal.updated(user);
    }

    /** Has a property show what is recorded, which is nothing any more if it was cleared. */
    synchronized void recorded(String idOrLogin, String wireName, boolean cleared) {
        require(idOrLogin).recorded(wireName, cleared);
    }

    synchronized void largestPage(int rows) {
        cursors.largestPage(rows);
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
