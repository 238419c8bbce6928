package io.github.rollcall.testkit;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryApplication;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryGroup;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.connector.AreaStatus;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The story of the groups and applications of a {@link FakeDirectory}. It offers them, and what tickets show of its accounts,
 * from {@link #offer()} on. All methods may be called by several threads.
 */
public final class FakeAreas {
    private static final Set<Area> OFFERED = EnumSet.of(Area.GROUPS, Area.APPLICATIONS);

    private final Map<String, Set<String>> members = new TreeMap<>();
    private final Map<String, Set<String>> assigned = new TreeMap<>();
    private final Set<Area> revoked = EnumSet.noneOf(Area.class);
    private boolean offered;

    FakeAreas() {}

    /**
     * Offers groups, applications and contexts of accounts.
     *
     * @return this
     */
    public synchronized FakeAreas offer() {
        offered = true;
        return this;
    }

    /**
     * Adds a group, named after its id, or replaces its members.
     *
     * @param groupId the group
     * @param users who belongs to it
     * @return this
     */
    public synchronized FakeAreas group(String groupId, String... users) {
        members.put(groupId, new TreeSet<>(List.of(users)));
        return this;
    }

    /**
     * Deletes a group.
     *
     * @param groupId the group
     * @return this
     */
    public synchronized FakeAreas deleteGroup(String groupId) {
        members.remove(groupId);
        return this;
    }

    /**
     * Adds an application, named after its id, or replaces who it is assigned to.
     *
     * @param applicationId the application
     * @param users who it is assigned to
     * @return this
     */
    public synchronized FakeAreas application(String applicationId, String... users) {
        assigned.put(applicationId, new TreeSet<>(List.of(users)));
        return this;
    }

    /**
     * Takes the permission for an area away: a check says so, and every read of it is refused.
     *
     * @param area GROUPS or APPLICATIONS
     * @return this
     */
    public synchronized FakeAreas revoke(Area area) {
        revoked.add(area);
        return this;
    }

    // --- for the directory ------------------------------------------------------------------------------------------

    synchronized Optional<FakeAreaReader> reader(FakeRoster roster, String fingerprint, Runnable begin) {
        return offered ? Optional.of(new FakeAreaReader(this, roster, fingerprint, begin)) : Optional.empty();
    }

    synchronized Map<Area, AreaStatus> statuses() {
        Map<Area, AreaStatus> statuses = new EnumMap<>(Area.class);
        if (offered) {
            OFFERED.forEach(area -> statuses.put(area, off(area).orElseGet(AreaStatus::enabled)));
        }
        return statuses;
    }

    synchronized Optional<AreaStatus> off(Area area) {
        return revoked.contains(area)
                ? Optional.of(AreaStatus.disabled(permission(area), "reading " + area, remedy(area)))
                : Optional.empty();
    }

    synchronized void demand(Area area) {
        if (revoked.contains(area)) {
            throw DirectoryException.of(
                            ErrorCode.PERMISSION_MISSING, "the application may not read " + area, remedy(area))
                    .area(area)
                    .missing(permission(area))
                    .build();
        }
    }

    private static String permission(Area area) {
        return area + ".Read";
    }

    private static String remedy(Area area) {
        return "Grant " + permission(area) + " to the application";
    }

    synchronized List<DirectoryGroup> groups() {
        return members.keySet().stream().map(FakeAreas::group).toList();
    }

    private static DirectoryGroup group(String groupId) {
        return new DirectoryGroup(groupId, "Group " + groupId, null);
    }

    /** The members of a group; empty if there is no such group. */
    synchronized Optional<List<String>> membersOf(String groupId) {
        return Optional.ofNullable(members.get(groupId)).map(List::copyOf);
    }

    synchronized List<DirectoryGroup> groupsOf(String user) {
        List<DirectoryGroup> groups = new ArrayList<>();
        members.forEach((groupId, users) -> {
            if (users.contains(user)) {
                groups.add(group(groupId));
            }
        });
        return groups;
    }

    synchronized List<DirectoryApplication> applications() {
        return assigned.keySet().stream()
                .map(id -> new DirectoryApplication(id, "Application " + id, null, AccountStatus.ACTIVE))
                .toList();
    }

    synchronized boolean isAssigned(String applicationId, String user) {
        return assigned.getOrDefault(applicationId, Set.of()).contains(user);
    }
}
