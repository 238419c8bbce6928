package io.github.rollcall.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.rollcall.directory.ApplicationAssignment;
import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.DirectoryApplication;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryGroup;
import io.github.rollcall.directory.DirectoryObject;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.connector.AccountContext;
import io.github.rollcall.directory.connector.ApplicationReader;
import io.github.rollcall.directory.connector.AreaStatus;
import io.github.rollcall.directory.connector.ContextPart;
import io.github.rollcall.directory.connector.ContextReader;
import io.github.rollcall.directory.connector.GroupReader;
import io.github.rollcall.directory.connector.ListingPage;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Duties around groups, applications and contexts of accounts; for connectors that do not offer them they are skipped. */
@Tag("R-9")
abstract class DirectoryConnectorAreaDuties extends DirectoryConnectorReadDuties {
    private static final String NOWHERE = "00000000-0000-4000-8000-00000000beef";
    private static final int MANY_PAGES = 1000;
    private static final Set<ErrorCode> REFUSED_CURSOR = EnumSet.of(ErrorCode.CURSOR_EXPIRED, ErrorCode.FOREIGN_HOST);

    // --- groups -----------------------------------------------------------------------------------------------------

    @Test
    void groupsAreListedToAProvenEndAndCostEveryRequest() {
        List<String> added = List.of(group(), group(), group());
        int before = directory.requestCount();

        List<ListingPage<DirectoryGroup>> pages = all(groups()::groups);

        assertTrue(ids(pages).containsAll(added), "every group is listed");
        assertEquals(new HashSet<>(ids(pages)).size(), ids(pages).size(), "no group is listed twice");
        assertProvenAndPaid(pages, before);
    }

    @Test
    void theMembersOfAGroupAreListedToAProvenEndAndCostEveryRequest() {
        List<String> users = directory.add(5);
        String group = group(users.subList(0, 3).toArray(String[]::new));
        int before = directory.requestCount();

        List<ListingPage<String>> pages = all(cursor -> groups().members(group, cursor));

        List<String> members =
                pages.stream().flatMap(page -> page.rows().stream()).toList();
        assertEquals(new HashSet<>(users.subList(0, 3)), new HashSet<>(members));
        assertEquals(3, members.size(), "nobody is listed twice");
        assertProvenAndPaid(pages, before);
    }

    @Test
    void aGroupIsReadAsItIsNow() {
        String group = group();
        assertEquals(Optional.of(group), groups().group(group).map(DirectoryObject::externalId));
        assertTrue(directory.deleteGroup(group), "a directory that adds groups deletes them");

        assertEquals(Optional.empty(), groups().group(group));
        assertEquals(Optional.empty(), groups().group(NOWHERE));
    }

    @Test
    void aGroupThatDoesNotExistIsNoGroupWithoutMembers() {
        String group = group(directory.add(1).get(0));
        directory.deleteGroup(group);

        assertEquals(
                ErrorCode.SCOPE_NOT_FOUND,
                refusal(() -> groups().members(group, null)).code());
    }

    @Test
    void theGroupsOfAUserAreReadAsTheyAreNow() {
        List<String> users = directory.add(2);
        String first = group(users.get(0));
        assertTrue(groupsOf(users.get(0)).contains(first));
        assertFalse(groupsOf(users.get(1)).contains(first));
        String second = group(users.get(0), users.get(1));

        assertTrue(groupsOf(users.get(0)).containsAll(List.of(first, second)));
        assertTrue(groupsOf(users.get(1)).contains(second));
    }

    @Test
    void somebodyWhoDoesNotExistIsNobodyWithoutGroupsOrApplications() {
        GroupReader groups = groups();
        ApplicationReader applications = applications();

        assertEquals(
                ErrorCode.SCOPE_NOT_FOUND,
                refusal(() -> groups.memberOf(NOWHERE)).code());
        assertEquals(
                ErrorCode.SCOPE_NOT_FOUND,
                refusal(() -> applications.assignments(NOWHERE)).code());
    }

    // --- applications -----------------------------------------------------------------------------------------------

    @Test
    void applicationsAreListedToAProvenEndAndCostEveryRequest() {
        List<String> added = List.of(application(), application(), application());
        int before = directory.requestCount();

        List<ListingPage<DirectoryApplication>> pages = all(applications()::applications);

        assertTrue(ids(pages).containsAll(added), "every application is listed");
        assertProvenAndPaid(pages, before);
    }

    @Test
    void anApplicationIsReadById() {
        String application = application();

        assertEquals(
                Optional.of(application),
                applications().application(application).map(DirectoryObject::externalId));
        assertEquals(Optional.empty(), applications().application(NOWHERE));
    }

    @Test
    void theApplicationsOfAUserAreReadAsTheyAreNow() {
        String user = directory.add(1).get(0);
        application(user);
        List<ApplicationAssignment> before = applications().assignments(user);
        application(user);

        assertFalse(before.isEmpty());
        assertEquals(before.size() + 1, applications().assignments(user).size());
    }

    // --- contexts ---------------------------------------------------------------------------------------------------

    @Test
    void theContextOfAnAccountIsThatOfItsUser() {
        List<String> users = directory.add(2);
        String group = group(users.get(0));

        AccountContext context = context(users.get(0));

        assertEquals(users.get(0), context.user().id().externalId());
        assertTrue(
                context.groups().stream().anyMatch(shown -> shown.externalId().equals(group)));
        assertTrue(context(users.get(1)).groups().stream()
                .noneMatch(shown -> shown.externalId().equals(group)));
        assertEquals(Optional.empty(), contexts().accountContext(NOWHERE));
    }

    @Test
    void aPartOfAContextThatMayNotBeReadIsNamedAsOff() {
        String user = directory.add(1).get(0);
        group(user);
        contexts();
        assumeTrue(directory.losePermission(Area.GROUPS), "the directory knows no permissions");

        AccountContext context = context(user);

        AreaStatus off = context.off().get(ContextPart.GROUPS);
        assertTrue(off != null && off.missing().isPresent() && off.remedy().isPresent(), "what is missing is named");
        assertEquals(user, context.user().id().externalId());
    }

    // --- failures ---------------------------------------------------------------------------------------------------

    @Test
    void aReadOfAnAreaThatFailsIsNeverAShortAnswer() {
        String user = directory.add(1).get(0);
        String group = group(user);
        String application = application(user);
        for (Callable<?> read : List.<Callable<?>>of(
                () -> groups().groups(null),
                () -> groups().members(group, null),
                () -> groups().group(group),
                () -> groups().memberOf(user),
                () -> applications().applications(null),
                () -> applications().application(application),
                () -> applications().assignments(user),
                () -> contexts().accountContext(user))) {
            directory.failNextDataRequest();
            refusal(read);
        }
        assertTrue(groupsOf(user).contains(group), "each failure was that of one request");
    }

    @Test
    @Tag("R-17")
    void anAreaThatIsOfferedIsInTheCheck() {
        groups();
        applications();

        Map<Area, AreaStatus> areas = connector.check().areas();

        assertEquals(AreaStatus.State.ENABLED, status(areas, Area.GROUPS));
        assertEquals(AreaStatus.State.ENABLED, status(areas, Area.APPLICATIONS));
    }

    @Test
    @Tag("R-17")
    void aLostPermissionForAnAreaIsNamedAndNeverLooksLikeNone() {
        String user = directory.add(1).get(0);
        String group = group(user);
        application(user);
        for (Area area : List.of(Area.GROUPS, Area.APPLICATIONS)) {
            assumeTrue(directory.losePermission(area), "the directory knows no permissions");
        }
        for (Callable<?> read : List.<Callable<?>>of(
                () -> groups().groups(null),
                () -> groups().members(group, null),
                () -> groups().memberOf(user),
                () -> applications().applications(null),
                () -> applications().assignments(user))) {
            DirectoryException refused = refusal(read);
            assertEquals(ErrorCode.PERMISSION_MISSING, refused.code());
            String missing = refused.missing().orElse("");
            assertNotEquals("", missing, "the permission is named");
            assertTrue(refused.remedy().contains(missing), "and how to grant it is said");
        }
        AreaStatus off = connect().check().area(Area.APPLICATIONS);
        assertEquals(AreaStatus.State.DISABLED, off.state());
        assertTrue(off.missing().isPresent());
    }

    @Test
    void aForgedCursorOfAnAreaIsRefusedAndLeadsNowhere() throws Exception {
        String group = group(directory.add(1).get(0));
        try (ForeignHost elsewhere = ForeignHost.listen()) {
            List<String> forgeries = new ArrayList<>(List.of("garbage", "-1", "{}", "../../users"));
            forgeries.addAll(elsewhere.cursorsLike("https://genuine.example/groups?after=1"));
            for (String forged : forgeries) {
                Cursor cursor = new Cursor(forged, connector.fingerprint());
                for (Callable<?> read : List.<Callable<?>>of(
                        () -> groups().groups(cursor),
                        () -> groups().members(group, cursor),
                        () -> applications().applications(cursor))) {
                    assertTrue(REFUSED_CURSOR.contains(refusal(read).code()), "cursor " + forged);
                }
            }
            assertEquals(0, elsewhere.visits(), "no request may be sent elsewhere");
        }
    }

    @Test
    void areasFailAfterTheEnd() {
        String user = directory.add(1).get(0);
        GroupReader groups = groups();
        ApplicationReader applications = applications();
        ContextReader contexts = contexts();
        connector.close();

        refusal(() -> groups.groups(null));
        refusal(() -> applications.applications(null));
        refusal(() -> contexts.accountContext(user));
    }

    // --- words ------------------------------------------------------------------------------------------------------

    private GroupReader groups() {
        Optional<GroupReader> reader = connector.groups();
        assumeTrue(reader.isPresent(), "the connector offers no groups");
        return reader.get();
    }

    private ApplicationReader applications() {
        Optional<ApplicationReader> reader = connector.applications();
        assumeTrue(reader.isPresent(), "the connector offers no applications");
        return reader.get();
    }

    private ContextReader contexts() {
        Optional<ContextReader> reader = connector.context();
        assumeTrue(reader.isPresent(), "the connector offers no contexts");
        return reader.get();
    }

    private String group(String... users) {
        groups();
        Optional<String> added = directory.addGroup(List.of(users));
        assumeTrue(added.isPresent(), "the directory knows no groups");
        return added.get();
    }

    private String application(String... users) {
        applications();
        Optional<String> added = directory.addApplication(List.of(users));
        assumeTrue(added.isPresent(), "the directory knows no applications");
        return added.get();
    }

    private List<String> groupsOf(String user) {
        return groups().memberOf(user).stream().map(DirectoryObject::externalId).toList();
    }

    private AccountContext context(String user) {
        return contexts().accountContext(user).orElseThrow(() -> new AssertionError(user + " should have a context"));
    }

    private static AreaStatus.State status(Map<Area, AreaStatus> areas, Area area) {
        AreaStatus status = areas.get(area);
        return status == null ? AreaStatus.State.DISABLED : status.state();
    }

    private static <T> List<ListingPage<T>> all(Function<@Nullable Cursor, ListingPage<T>> reader) {
        List<ListingPage<T>> pages = new ArrayList<>();
        ListingPage<T> page = reader.apply(null);
        pages.add(page);
        while (page.next().isPresent()) {
            assertTrue(pages.size() < MANY_PAGES, "a listing must come to an end");
            page = reader.apply(page.next().get());
            pages.add(page);
        }
        return pages;
    }

    private static List<String> ids(List<? extends ListingPage<? extends DirectoryObject>> pages) {
        List<String> ids = new ArrayList<>();
        pages.forEach(page -> page.rows().forEach(row -> ids.add(row.externalId())));
        return ids;
    }

    private void assertProvenAndPaid(List<? extends ListingPage<?>> pages, int before) {
        assertTrue(
                pages.get(pages.size() - 1).completion().orElseThrow().isProven(), "a well-formed listing ends proven");
        assertEquals(
                directory.requestCount() - before,
                pages.stream().mapToInt(page -> page.cost().requests()).sum(),
                "the cost is every request");
    }
}
