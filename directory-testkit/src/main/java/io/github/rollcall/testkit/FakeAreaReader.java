package io.github.rollcall.testkit;

import io.github.rollcall.directory.ApplicationAssignment;
import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.DirectoryApplication;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryGroup;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.ServicePrincipal;
import io.github.rollcall.directory.connector.AccountContext;
import io.github.rollcall.directory.connector.ApplicationReader;
import io.github.rollcall.directory.connector.Completion;
import io.github.rollcall.directory.connector.ContextPart;
import io.github.rollcall.directory.connector.ContextReader;
import io.github.rollcall.directory.connector.GroupReader;
import io.github.rollcall.directory.connector.ListingPage;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the groups, applications and contexts of a {@link FakeDirectory}, two rows to a page.
 *
 * @param begin counts a call and plays what was told for it
 */
record FakeAreaReader(FakeAreas areas, FakeRoster roster, String fingerprint, Runnable begin)
        implements GroupReader, ApplicationReader, ContextReader {
    private static final int PAGE_SIZE = 2;

    @Override
    public ListingPage<DirectoryGroup> groups(@Nullable Cursor cursor) {
        begin(Area.GROUPS);
        return page("groups", areas.groups(), cursor);
    }

    @Override
    public ListingPage<String> members(String groupId, @Nullable Cursor cursor) {
        begin(Area.GROUPS);
        List<String> members = areas.membersOf(groupId).orElseThrow(() -> nobody("group"));
        return page("members of " + groupId, members, cursor);
    }

    @Override
    public Optional<DirectoryGroup> group(String groupId) {
        begin(Area.GROUPS);
        return areas.groups().stream()
                .filter(group -> group.externalId().equals(groupId))
                .findFirst();
    }

    @Override
    public List<DirectoryGroup> memberOf(String externalId) {
        begin(Area.GROUPS);
        demandUser(externalId);
        return areas.groupsOf(externalId);
    }

    @Override
    public ListingPage<DirectoryApplication> applications(@Nullable Cursor cursor) {
        begin(Area.APPLICATIONS);
        return page("applications", areas.applications(), cursor);
    }

    @Override
    public Optional<DirectoryApplication> application(String externalId) {
        begin(Area.APPLICATIONS);
        return areas.applications().stream()
                .filter(application -> application.externalId().equals(externalId))
                .findFirst();
    }

    @Override
    public ListingPage<ServicePrincipal> servicePrincipals(@Nullable Cursor cursor) {
        begin(Area.APPLICATIONS);
        return page("service principals", List.of(), cursor);
    }

    @Override
    public Optional<ServicePrincipal> servicePrincipal(String externalId) {
        begin(Area.APPLICATIONS);
        return Optional.empty();
    }

    @Override
    public List<ApplicationAssignment> assignments(String externalId) {
        begin(Area.APPLICATIONS);
        demandUser(externalId);
        return assignmentsOf(externalId);
    }

    private List<ApplicationAssignment> assignmentsOf(String externalId) {
        return areas.applications().stream()
                .filter(application -> areas.isAssigned(application.externalId(), externalId))
                .map(application -> new ApplicationAssignment(application.externalId(), application.name(), null))
                .toList();
    }

    @Override
    public Optional<AccountContext> accountContext(String externalId) {
        begin.run();
        return roster.user(externalId).map(user -> {
            AccountContext.Builder context = AccountContext.of(user);
            areas.off(Area.GROUPS)
                    .ifPresentOrElse(
                            status -> context.off(ContextPart.GROUPS, status),
                            () -> context.groups(areas.groupsOf(externalId)));
            areas.off(Area.APPLICATIONS)
                    .ifPresentOrElse(
                            status -> context.off(ContextPart.APPLICATIONS, status),
                            () -> context.applications(assignmentsOf(externalId)));
            return context.build();
        });
    }

    private void begin(Area area) {
        begin.run();
        areas.demand(area);
    }

    private void demandUser(String externalId) {
        if (roster.user(externalId).isEmpty()) {
            throw nobody("user");
        }
    }

    private static DirectoryException nobody(String what) {
        return DirectoryException.of(
                        ErrorCode.SCOPE_NOT_FOUND, "there is no such " + what, "Use an id of the directory")
                .build();
    }

    private <T> ListingPage<T> page(String what, List<T> all, @Nullable Cursor cursor) {
        int from = cursor == null ? 0 : place(what, cursor, all.size());
        int to = Math.min(all.size(), from + PAGE_SIZE);
        ListingPage.Builder<T> page = ListingPage.builder();
        all.subList(from, to).forEach(page::row);
        return to < all.size()
                ? page.next(new Cursor(what + " from " + to, fingerprint))
                : page.end(Completion.proven());
    }

    private int place(String what, Cursor cursor, int rows) {
        for (int from = PAGE_SIZE; from < rows; from += PAGE_SIZE) {
            if (cursor.equals(new Cursor(what + " from " + from, fingerprint))) {
                return from;
            }
        }
        throw DirectoryException.of(
                        ErrorCode.CURSOR_EXPIRED, "the place in the listing is not known", "Start the listing again")
                .build();
    }
}
