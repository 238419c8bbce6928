package io.github.rollcall.okta;

import static io.github.rollcall.okta.OktaFixture.failureOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.ApplicationAssignment;
import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.DirectoryApplication;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryGroup;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.connector.ApplicationReader;
import io.github.rollcall.directory.connector.AreaStatus;
import io.github.rollcall.directory.connector.ConnectionReport;
import io.github.rollcall.directory.connector.GroupReader;
import io.github.rollcall.directory.connector.ListingPage;
import io.github.rollcall.directory.connector.RejectedRow;
import io.github.rollcall.directory.connector.Requirement;
import io.github.rollcall.directory.store.Connection;
import io.github.rollcall.directory.store.ConnectionState;
import io.github.rollcall.directory.store.InMemoryApplicationStore;
import io.github.rollcall.directory.store.InMemoryConnectionStore;
import io.github.rollcall.directory.store.InMemoryGroupStore;
import io.github.rollcall.directory.store.InMemoryUserStore;
import io.github.rollcall.directory.sync.AreaReport;
import io.github.rollcall.directory.sync.DirectorySync;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.directory.sync.SyncOutcome;
import io.github.rollcall.directory.sync.SyncReport;
import io.github.rollcall.sandbox.Fault;
import io.github.rollcall.sandbox.OktaSandbox;
import io.github.rollcall.sandbox.SandboxEmployee;
import io.github.rollcall.sandbox.SandboxGroup;
import io.github.rollcall.sandbox.SandboxOptions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R-9")
final class OktaAreasTest {
    private static final DirectoryId CORP = new DirectoryId("corp-okta");
    private static final String APPS = OktaScope.APPLICATIONS.wireName();
    private static final String GROUPS = OktaScope.GROUPS.wireName();

    private final OktaSandbox sandbox = OktaSandbox.start(SandboxOptions.empty());
    private final OktaDirectory connector =
            OktaFixture.group(sandbox).directoryId(CORP).build();
    private final OktaDirectory wholeOrg =
            OktaFixture.allUsers(sandbox).directoryId(CORP).build();
    private final GroupReader groupReader = connector.groups().orElseThrow();
    private final ApplicationReader appReader = connector.applications().orElseThrow();
    private final InMemoryUserStore users = new InMemoryUserStore();
    private final InMemoryGroupStore groups = new InMemoryGroupStore();
    private final InMemoryApplicationStore applications = new InMemoryApplicationStore();
    private final InMemoryConnectionStore connections = new InMemoryConnectionStore();
    private String ana = "";

    @BeforeEach
    void hireAna() {
        ana = sandbox.add(SandboxEmployee.named("Ana", "Example")
                .login("ana@corp.example")
                .build());
        connections.insert(Connection.builder(CORP, "Corp", "okta")
                .state(ConnectionState.READY, null)
                .build());
    }

    @AfterEach
    void stop() {
        connector.close();
        wholeOrg.close();
        sandbox.close();
    }

    private SyncReport sync() {
        return sync(connector);
    }

    private SyncReport sync(OktaDirectory directory) {
        return DirectorySync.between(directory, users, connections)
                .groups(groups)
                .applications(applications)
                .run(SyncMode.FULL);
    }

    private static AreaReport area(SyncReport report, Area area) {
        return report.areas().stream()
                .filter(one -> one.area() == area)
                .findFirst()
                .orElseThrow();
    }

    // --- syncs ------------------------------------------------------------------------------------------------------

    @Test
    void groupsAndMembershipsAreSynced() {
        SandboxGroup admins = sandbox.addGroup("Admins");
        admins.moveInto(ana);
        SyncReport report = sync();
        assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
        assertThat(groups.list(CORP, null, 10)).extracting(DirectoryGroup::name).contains("Admins");
        assertThat(groups.list(CORP, null, 10)).extracting(DirectoryGroup::kind).containsOnly("OKTA_GROUP");
        assertThat(groups.members(CORP, admins.id(), null, 10)).containsExactly(ana);

        sandbox.deleteGroup(admins);
        assertThat(area(sync(), Area.GROUPS).counts().removed()).isEqualTo(1);
        assertThat(groups.list(CORP, null, 10)).extracting(DirectoryGroup::name).doesNotContain("Admins");
    }

    @Test
    void applicationsAreSyncedWhenGrantedAndNoSecretOfThemIsKept() {
        sandbox.areas().addApplication("Payroll");
        sandbox.areas().addApplication("Travel");
        sandbox.areas().deactivateApplication("Travel");
        sandbox.grant(APPS);
        assertThat(sync().outcome()).isEqualTo(SyncOutcome.COMPLETE);
        assertThat(applications.applications().list(CORP, null, 10))
                .filteredOn(one -> one.name().equals("Payroll"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.status()).isEqualTo(AccountStatus.ACTIVE);
                    assertThat(one.clientId()).isEqualTo(one.externalId());
                });
        assertThat(applications.applications().list(CORP, null, 10))
                .filteredOn(one -> one.name().equals("Travel"))
                .extracting(DirectoryApplication::status)
                .containsExactly(AccountStatus.INACTIVE);

        sandbox.areas().removeApplication("Payroll");
        assertThat(area(sync(), Area.APPLICATIONS).counts().removed()).isEqualTo(1);
    }

    @Test
    @Tag("R-17")
    void aMissingScopeTurnsOffItsAreaAloneAndIsNamed() {
        SyncReport report = sync();
        AreaStatus off = area(report, Area.APPLICATIONS).status();
        assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
        assertThat(off.state()).isEqualTo(AreaStatus.State.DISABLED);
        assertThat(off.kind()).hasValue(Requirement.PERMISSION);
        assertThat(off.missing()).hasValue(APPS);
        assertThat(off.remedy().orElseThrow()).contains(APPS, "Okta API Scopes");
        assertThat(off.lost().orElseThrow()).contains("applications");
        assertThat(off.granted().orElseThrow()).contains("okta.users.read");
        assertThat(area(report, Area.GROUPS).status().state()).isEqualTo(AreaStatus.State.ENABLED);
        assertThat(area(report, Area.SERVICE_PRINCIPALS).status().kind()).hasValue(Requirement.SUPPORT);
    }

    @Test
    @Tag("R-17")
    void aConnectionToAllUsersGoesOnWithoutGroups() {
        sync(wholeOrg);
        sandbox.revoke(GROUPS);

        SyncReport report = sync(wholeOrg);

        assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
        assertThat(area(report, Area.GROUPS).status().missing()).hasValue(GROUPS);
        assertThat(area(report, Area.GROUPS).status().remedy().orElseThrow()).contains(GROUPS);
        assertThat(groups.members(CORP, sandbox.groupId(), null, 10)).containsExactly(ana);
    }

    @Test
    @Tag("R-17")
    void aRoleThatDoesNotReachAnAreaIsToldApartFromAMissingScope() {
        sandbox.grant(APPS);
        sandbox.areas().hideApplications();

        SyncReport report = sync();

        AreaStatus off = area(report, Area.APPLICATIONS).status();
        assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
        assertThat(off.kind()).hasValue(Requirement.ROLE);
        assertThat(off.missing()).hasValue(OktaScope.APPLICATIONS.role());
        assertThat(off.remedy().orElseThrow()).contains("Admin roles", OktaScope.APPLICATIONS.role());
        assertThat(area(report, Area.GROUPS).status().state()).isEqualTo(AreaStatus.State.ENABLED);
    }

    @Test
    @Tag("R-17")
    void aFeatureThatTheOrgLacksTurnsOffItsAreaAlone() {
        sandbox.grant(APPS);
        sandbox.authorization().lackFeature("/api/v1/apps");

        SyncReport report = sync();

        assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
        assertThat(area(report, Area.APPLICATIONS).status().kind()).hasValue(Requirement.LICENCE);
    }

    /** The check came through, and what it found is gone when the area is read. */
    @Test
    @Tag("R-17")
    void whatIsRefusedInTheRunIsOffAloneAndRemovesNothing() {
        sandbox.areas().addApplication("Payroll");
        sandbox.grant(APPS);
        sync();
        sandbox.resetCounters();
        sync();
        int last = sandbox.dataRequestCount();
        sandbox.failRequest(last, Fault.status(403));

        SyncReport report = sync();

        assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
        assertThat(area(report, Area.APPLICATIONS).status().missing()).hasValue(OktaScope.APPLICATIONS.role());
        assertThat(area(report, Area.GROUPS).status().state()).isEqualTo(AreaStatus.State.ENABLED);
        assertThat(applications.applications().list(CORP, null, 10)).hasSize(2);
    }

    /** The listing still showed the group; its members are asked for when it is gone. */
    @Test
    void aGroupThatGoesBetweenTheListingAndItsMembersCostsNoOther() {
        SandboxGroup admins = sandbox.addGroup("Admins");
        admins.moveInto(ana);
        sync();
        sandbox.resetCounters();
        sync();
        sandbox.failRequest(
                sandbox.dataRequestCount(),
                Fault.status(404, "{\"errorCode\":\"E0000007\",\"errorSummary\":\"x\"}", "application/json"));

        SyncReport report = sync();

        assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
        assertThat(area(report, Area.GROUPS).counts().unread()).isEqualTo(1);
        assertThat(area(report, Area.GROUPS).error()).isEmpty();
        assertThat(groups.members(CORP, admins.id(), null, 10)).containsExactly(ana);
    }

    @Test
    void aRoleThatIsLostLaterShowsNothingAndRemovesNothing() {
        sandbox.areas().addApplication("Payroll");
        sandbox.addGroup("Admins");
        sandbox.grant(APPS);
        sync(wholeOrg);
        sandbox.areas().emptyGroups();
        sandbox.areas().emptyApplications();

        SyncReport report = sync(wholeOrg);

        assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
        for (Area area : new Area[] {Area.GROUPS, Area.APPLICATIONS}) {
            AreaStatus doubtful = area(report, area).status();
            assertThat(doubtful.state()).isEqualTo(AreaStatus.State.UNKNOWN);
            assertThat(doubtful.remedy().orElseThrow()).contains("Admin roles");
        }
        assertThat(groups.list(CORP, null, 10)).hasSize(2);
        assertThat(applications.applications().list(CORP, null, 10)).hasSize(2);
    }

    @Test
    void anAreaThatIsDownSaysSoAndTheUsersAreSynced() {
        sandbox.grant(APPS);
        sandbox.resetCounters();
        connector.check();
        int ofApplications = sandbox.dataRequestCount();
        sandbox.failRequests(ofApplications, 50, Fault.status(503));

        ConnectionReport report = connector.check();

        assertThat(report.area(Area.USERS).state()).isEqualTo(AreaStatus.State.ENABLED);
        assertThat(report.area(Area.GROUPS).state()).isEqualTo(AreaStatus.State.ENABLED);
        assertThat(report.area(Area.APPLICATIONS).state()).isEqualTo(AreaStatus.State.UNKNOWN);
        sandbox.clearFaults();
        assertThat(connector.check().area(Area.APPLICATIONS).state()).isEqualTo(AreaStatus.State.ENABLED);
    }

    @Test
    void aRefusalByAProxyTurnsOffItsAreaAlone() {
        sandbox.grant(APPS);
        sandbox.resetCounters();
        connector.check();
        sandbox.failRequest(sandbox.dataRequestCount(), Fault.status(403, "<html>no</html>", "text/html"));

        ConnectionReport report = connector.check();

        assertThat(report.area(Area.USERS).state()).isEqualTo(AreaStatus.State.ENABLED);
        assertThat(report.area(Area.APPLICATIONS).state()).isEqualTo(AreaStatus.State.DISABLED);
    }

    // --- listings ---------------------------------------------------------------------------------------------------

    @Test
    void anEmptyListingOfGroupsOrApplicationsIsNoProofThatThereAreNone() {
        sandbox.grant(APPS);
        sandbox.areas().emptyGroups();
        sandbox.areas().emptyApplications();

        for (ListingPage<?> page : List.<ListingPage<?>>of(groupReader.groups(null), appReader.applications(null))) {
            assertThat(page.rows()).isEmpty();
            assertThat(page.completion().orElseThrow().doubt().orElseThrow()).contains("role");
        }
    }

    @Test
    void pagesFollowEachOtherToAProvenEnd() {
        for (int number = 0; number < 205; number++) {
            sandbox.addGroup("Group " + number);
        }
        ListingPage<?> first = groupReader.groups(null);
        assertThat(first.rows()).hasSize(200);
        Cursor next = first.next().orElseThrow();
        ListingPage<?> last = groupReader.groups(next);
        assertThat(last.rows()).hasSize(6);
        assertThat(last.completion().orElseThrow().isProven()).isTrue();
    }

    @Test
    void anExpiredPlaceOfAnAreaStartsOver() {
        for (int number = 0; number < 201; number++) {
            sandbox.addGroup("Group " + number);
        }
        Cursor next = groupReader.groups(null).next().orElseThrow();
        sandbox.expireCursors();

        assertThat(failureOf(() -> groupReader.groups(next)).code()).isEqualTo(ErrorCode.CURSOR_EXPIRED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"200 https://elsewhere.example/api/v1/groups?after=1", "200 http://127.0.0.1:1/api/v1/groups"})
    void aCursorThatLeadsElsewhereIsRefusedBeforeAnythingIsSent(String forged) {
        int before = sandbox.requests().size();
        DirectoryException refused = failureOf(() -> groupReader.groups(new Cursor(forged, connector.fingerprint())));
        assertThat(refused.code()).isEqualTo(ErrorCode.FOREIGN_HOST);
        assertThat(sandbox.requests()).hasSize(before);
    }

    @Test
    void aPageThatTakesOktaTooLongIsAskedForInSmallerOnes() {
        for (int number = 0; number < 150; number++) {
            sandbox.addGroup("Group " + number);
        }
        sandbox.failRequest(1, Fault.status(504));

        ListingPage<DirectoryGroup> page = groupReader.groups(null);

        assertThat(page.rows()).hasSize(100);
        assertThat(page.next()).isPresent();
    }

    @Test
    void oneRowThatCannotBeReadIsSetAsideWithItsId() {
        sandbox.failRequest(
                1,
                Fault.body("[{\"id\":\"00g1\",\"type\":\"OKTA_GROUP\",\"profile\":{\"name\":7}},{\"profile\":null},7,"
                        + "{\"id\":\"00g3\",\"profile\":null},{\"id\":\"00g4\",\"profile\":{\"name\":null}},"
                        + "{\"id\":\"00g2\",\"profile\":{\"name\":\"Two\"}}]"));

        ListingPage<DirectoryGroup> page = groupReader.groups(null);

        assertThat(page.rows()).extracting(DirectoryGroup::name).containsExactly("Two");
        assertThat(page.rejected())
                .extracting(RejectedRow::externalId)
                .containsExactly(
                        Optional.of("00g1"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("00g3"),
                        Optional.of("00g4"));
        assertThat(page.completion().orElseThrow().isProven()).isFalse();
    }

    @Test
    void membersOfEveryStatusBelongToTheGroup() {
        sandbox.disable(ana);

        assertThat(groupReader.members(sandbox.groupId(), null).rows()).containsExactly(ana);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../users", "a/b", "", "me?x", "ä"})
    void whatIsNoIdIsNoGroupAndNoApplication(String id) {
        int before = sandbox.requests().size();
        assertThat(groupReader.group(id)).isEmpty();
        assertThat(appReader.application(id)).isEmpty();
        assertThat(failureOf(() -> groupReader.members(id, null)).code()).isEqualTo(ErrorCode.SCOPE_NOT_FOUND);
        assertThat(sandbox.requests()).hasSize(before);
    }

    // --- what a user belongs to -------------------------------------------------------------------------------------

    @Test
    void theGroupsOfAUserAreReadOverAllPages() {
        for (int number = 0; number < 250; number++) {
            sandbox.addGroup("Group " + number).moveInto(ana);
        }

        assertThat(groupReader.memberOf(ana)).hasSize(251);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana@corp.example", "ana", "me", "", "../groups"})
    void onlyAnIdHasGroupsAndApplications(String hint) {
        assertThat(failureOf(() -> groupReader.memberOf(hint)).code()).isEqualTo(ErrorCode.SCOPE_NOT_FOUND);
        assertThat(failureOf(() -> appReader.assignments(hint)).code()).isEqualTo(ErrorCode.SCOPE_NOT_FOUND);
    }

    @Test
    void aGroupThatIsStillListedThoughItIsGoneIsNone() {
        String gone = sandbox.addGroup("Gone").id();
        assertThat(groupReader.groups(null).rows())
                .extracting(DirectoryGroup::externalId)
                .contains(gone);
        sandbox.resetCounters();
        // The listing is still of before the deletion, and a read by id is not.
        sandbox.failRequest(1, Fault.status(404, "{\"errorCode\":\"E0000007\"}", "application/json"));

        assertThat(groupReader.group(gone)).isEmpty();
        assertThat(groupReader.groups(null).rows())
                .extracting(DirectoryGroup::externalId)
                .contains(gone);
        assertThat(groupReader.group(gone)).isPresent();
    }

    @Test
    void noGroupsAreBelievedOnlyWhereTheAppSeesGroups() {
        sandbox.moveOutOfGroup(ana);
        assertThat(groupReader.memberOf(ana)).isEmpty();

        sandbox.areas().emptyGroups();

        DirectoryException doubtful = failureOf(() -> groupReader.memberOf(ana));
        assertThat(doubtful.code()).isEqualTo(ErrorCode.PERMISSION_MISSING);
        assertThat(doubtful.missing()).hasValue(OktaScope.GROUPS.role());
    }

    @Test
    void noApplicationsAreBelievedOnlyWhereTheAppSeesApplications() {
        DirectoryException unseen = failureOf(() -> appReader.assignments(ana));
        assertThat(unseen.missing()).hasValue(APPS);

        sandbox.grant(APPS);
        try (OktaDirectory later = OktaFixture.group(sandbox).build()) {
            ApplicationReader reader = later.applications().orElseThrow();
            assertThat(reader.assignments(ana)).isEmpty();

            sandbox.areas().emptyApplications();

            assertThat(failureOf(() -> reader.assignments(ana)).missing()).hasValue(OktaScope.APPLICATIONS.role());
        }
    }

    @Test
    void theApplicationsOfAUserNeedNoScopeOfTheirOwnAndCountOnceEach() {
        String suite = sandbox.areas().addApplication("Suite");
        sandbox.areas().addApplication("Payroll");
        sandbox.areas().assign(ana, "Suite", "Mail");
        sandbox.areas().assign(ana, "Suite", "Calendar");
        sandbox.areas().assign(ana, "Payroll");

        assertThat(appReader.assignments(ana))
                .extracting(ApplicationAssignment::applicationName)
                .containsExactly("Mail", "Payroll");
        assertThat(appReader.assignments(ana))
                .extracting(ApplicationAssignment::applicationId)
                .startsWith(suite);
    }

    @Test
    void anAnswerThatIsNotCompleteIsNoAnswer() {
        sandbox.failRequest(2, Fault.none().header("Link", lines -> List.of()));

        assertThat(failureOf(() -> groupReader.memberOf(ana)).code()).isEqualTo(ErrorCode.RESPONSE_INVALID);
    }

    @Test
    void oktaHasNoServicePrincipals() {
        int before = sandbox.requests().size();
        assertThat(appReader.servicePrincipals(null).rows()).isEmpty();
        assertThat(appReader.servicePrincipals(null).completion().orElseThrow().isProven())
                .isFalse();
        assertThat(appReader.servicePrincipal("0oa1")).isEmpty();
        assertThat(sandbox.requests()).hasSize(before);
    }
}
