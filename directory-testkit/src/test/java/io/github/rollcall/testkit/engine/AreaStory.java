package io.github.rollcall.testkit.engine;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.ApplicationAssignment;
import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.DirectoryApplication;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryGroup;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.HintMatch;
import io.github.rollcall.directory.LoginHint;
import io.github.rollcall.directory.PermissionLevel;
import io.github.rollcall.directory.ServicePrincipal;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.connector.ApplicationReader;
import io.github.rollcall.directory.connector.AreaStatus;
import io.github.rollcall.directory.connector.CallCost;
import io.github.rollcall.directory.connector.Completion;
import io.github.rollcall.directory.connector.Confirmation;
import io.github.rollcall.directory.connector.ConnectionReport;
import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.directory.connector.GroupReader;
import io.github.rollcall.directory.connector.ListingPage;
import io.github.rollcall.directory.connector.RejectedRow;
import io.github.rollcall.directory.connector.UserPage;
import io.github.rollcall.directory.store.InMemoryApplicationStore;
import io.github.rollcall.directory.store.InMemoryGroupStore;
import io.github.rollcall.directory.sync.AreaReport;
import io.github.rollcall.directory.sync.DirectoryConnections;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.directory.sync.SyncReport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A directory of three users with groups and applications, one row to a page, that fails where a test says. */
final class AreaStory implements DirectoryConnector, GroupReader, ApplicationReader {
    final SyncStory users = new SyncStory();
    final InMemoryGroupStore groupStore = new InMemoryGroupStore();
    final InMemoryApplicationStore applicationStore = new InMemoryApplicationStore();
    final Map<String, DirectoryGroup> groups = new TreeMap<>();
    final Map<String, Set<String>> members = new TreeMap<>();
    final Map<String, DirectoryApplication> applications = new TreeMap<>();
    final Map<String, ServicePrincipal> principals = new TreeMap<>();
    final Map<Area, AreaStatus> areas = new EnumMap<>(Area.class);
    /** What a call throws, by what it is for: an area or a group id. */
    final Map<String, DirectoryException> failures = new TreeMap<>();
    /** What happens before a call, by what it is for. */
    final Map<String, Runnable> before = new TreeMap<>();
    /** Groups that exist and that the listing leaves out. */
    final Set<String> overlooked = new TreeSet<>();
    /** Groups whose listing shows nobody, whoever is in them. */
    final Set<String> hidingMembers = new TreeSet<>();

    final List<RejectedRow> badRows = new ArrayList<>();
    Completion end = Completion.proven();
    /** How often the groups of a user were asked for. */
    int questions;

    AreaStory() {
        users.directory.add("ana", "bob", "eve");
        group("admins", "ana");
        group("staff", "ana", "bob", "eve");
        applications.put("app", new DirectoryApplication("app", "Payroll", "client", AccountStatus.ACTIVE));
        principals.put("sp", new ServicePrincipal("sp", "Payroll", "client", null, AccountStatus.ACTIVE));
        for (Area area : List.of(Area.USERS, Area.GROUPS, Area.APPLICATIONS, Area.SERVICE_PRINCIPALS)) {
            areas.put(area, AreaStatus.enabled());
        }
    }

    static AreaStory syncedOnce() {
        AreaStory story = new AreaStory();
        story.run(SyncMode.FULL);
        return story;
    }

    void group(String id, String... userIds) {
        groups.put(id, new DirectoryGroup(id, "Group " + id, null));
        members.put(id, new TreeSet<>(Arrays.asList(userIds)));
    }

    /** The members the directory has now; may be changed. */
    Set<String> membersOf(String group) {
        return members.computeIfAbsent(group, id -> new TreeSet<>());
    }

    DirectoryConnections setup() {
        return DirectoryConnections.of(users.connections, users.users)
                .groups(groupStore)
                .applications(applicationStore);
    }

    SyncReport run(SyncMode mode) {
        return users.sync(this)
                .groups(groupStore)
                .applications(applicationStore)
                .run(mode);
    }

    static AreaReport area(SyncReport report, Area area) {
        return report.areas().stream()
                .filter(one -> one.area() == area)
                .findFirst()
                .orElseThrow();
    }

    List<String> storedGroups() {
        return groupStore.list(SyncStory.CORP, null, 100).stream()
                .map(DirectoryGroup::externalId)
                .toList();
    }

    List<String> storedMembers(String group) {
        return groupStore.members(SyncStory.CORP, group, null, 100);
    }

    // --- groups and applications --------------------------------------------------------------------------------

    @Override
    public Optional<GroupReader> groups() {
        return Optional.of(this);
    }

    @Override
    public Optional<ApplicationReader> applications() {
        return Optional.of(this);
    }

    @Override
    public ListingPage<DirectoryGroup> groups(@Nullable Cursor cursor) {
        return page(
                groups.values().stream()
                        .filter(group -> !overlooked.contains(group.externalId()))
                        .toList(),
                cursor,
                Area.GROUPS.name());
    }

    @Override
    public ListingPage<String> members(String groupId, @Nullable Cursor cursor) {
        Set<String> shown = hidingMembers.contains(groupId) ? Set.of() : members.getOrDefault(groupId, Set.of());
        return page(shown, cursor, groupId);
    }

    @Override
    public Optional<DirectoryGroup> group(String groupId) {
        return Optional.ofNullable(groups.get(groupId));
    }

    @Override
    public List<DirectoryGroup> memberOf(String externalId) {
        questions++;
        DirectoryException failure = failures.get(externalId);
        if (failure != null) {
            throw failure;
        }
        return groups.values().stream()
                .filter(group -> membersOf(group.externalId()).contains(externalId))
                .toList();
    }

    @Override
    public ListingPage<DirectoryApplication> applications(@Nullable Cursor cursor) {
        return page(applications.values(), cursor, Area.APPLICATIONS.name());
    }

    @Override
    public Optional<DirectoryApplication> application(String externalId) {
        return Optional.ofNullable(applications.get(externalId));
    }

    @Override
    public ListingPage<ServicePrincipal> servicePrincipals(@Nullable Cursor cursor) {
        return page(principals.values(), cursor, Area.SERVICE_PRINCIPALS.name());
    }

    @Override
    public Optional<ServicePrincipal> servicePrincipal(String externalId) {
        return Optional.ofNullable(principals.get(externalId));
    }

    @Override
    public List<ApplicationAssignment> assignments(String externalId) {
        return List.of();
    }

    private <T> ListingPage<T> page(Collection<T> all, @Nullable Cursor cursor, String what) {
        before.getOrDefault(what, () -> {}).run();
        DirectoryException failure = failures.get(what);
        if (failure != null) {
            throw failure;
        }
        List<T> rows = List.copyOf(all);
        int at = cursor == null ? 0 : Integer.parseInt(cursor.value());
        ListingPage.Builder<T> page = ListingPage.builder();
        if (what.equals(Area.GROUPS.name())) {
            badRows.forEach(page::rejected);
        }
        if (at < rows.size()) {
            page.row(rows.get(at));
        }
        return at + 1 < rows.size() ? page.next(new Cursor(String.valueOf(at + 1), "areas")) : page.end(end);
    }

    // --- users ------------------------------------------------------------------------------------------------------

    @Override
    public DirectoryId id() {
        return users.directory.id();
    }

    @Override
    public String provider() {
        return users.directory.provider();
    }

    @Override
    public PermissionLevel permissionLevel() {
        return PermissionLevel.READ_ONLY;
    }

    @Override
    public String fingerprint() {
        return users.directory.fingerprint();
    }

    @Override
    public Set<UserAttribute> attributes() {
        return users.directory.attributes();
    }

    @Override
    public ConnectionReport check() {
        return ConnectionReport.of(areas, CallCost.NONE);
    }

    @Override
    public UserPage users(@Nullable Cursor cursor) {
        return users.directory.users(cursor);
    }

    @Override
    public Confirmation confirm(Set<String> externalIds) {
        return users.directory.confirm(externalIds);
    }

    @Override
    public Optional<DirectoryUser> user(String externalId) {
        return users.directory.user(externalId);
    }

    @Override
    public HintMatch<DirectoryUser> find(LoginHint hint) {
        return users.directory.find(hint);
    }

    @Override
    public void close() {
        users.directory.close();
    }
}
