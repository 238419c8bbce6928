package io.github.rollcall.entra;

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
import io.github.rollcall.directory.connector.AccountContext;
import io.github.rollcall.directory.connector.AreaStatus;
import io.github.rollcall.directory.connector.ContextPart;
import io.github.rollcall.directory.connector.GroupReader;
import io.github.rollcall.directory.connector.ListingPage;
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
import io.github.rollcall.sandbox.EntraSandbox;
import io.github.rollcall.sandbox.Fault;
import io.github.rollcall.sandbox.SandboxEmployee;
import io.github.rollcall.sandbox.SandboxGroup;
import io.github.rollcall.sandbox.SandboxOptions;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-9")
final class EntraAreasTest {
    private static final DirectoryId CORP = new DirectoryId("corp-entra");
    private static final String APPLICATIONS = "Application.Read.All";
    private static final String SIGN_INS = "AuditLog.Read.All";

    private final EntraSandbox sandbox = EntraSandbox.start(SandboxOptions.empty());
    private final EntraDirectory connector = EntraFixture.connectorTo(sandbox).build();
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
        connections.insert(Connection.builder(CORP, "Corp", "entra")
                .state(ConnectionState.READY, null)
                .build());
    }

    @AfterEach
    void stop() {
        connector.close();
        sandbox.close();
    }

    private SyncReport sync() {
        return DirectorySync.between(connector, users, connections)
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

    private static AreaStatus off(AccountContext context, ContextPart part) {
        return Optional.ofNullable(context.off().get(part)).orElseThrow();
    }

    @Test
    void groupsAndMembershipsAreSynced() {
        SandboxGroup admins = sandbox.addGroup("Admins");
        SyncReport report = sync();
        assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
        assertThat(groups.list(CORP, null, 10)).extracting(DirectoryGroup::name).contains("Admins");
        assertThat(groups.members(CORP, sandbox.groupId(), null, 10)).containsExactly(ana);

        sandbox.deleteGroup(admins);
        assertThat(area(sync(), Area.GROUPS).counts().removed()).isEqualTo(1);
        assertThat(groups.list(CORP, null, 10)).extracting(DirectoryGroup::name).doesNotContain("Admins");
    }

    @Test
    void applicationsAndServicePrincipalsAreSyncedWhenPermitted() {
        sandbox.areas().addApplication("Payroll");
        sandbox.grant(APPLICATIONS);
        SyncReport report = sync();
        assertThat(area(report, Area.APPLICATIONS).counts().changed()).isEqualTo(1);
        assertThat(applications.applications().list(CORP, null, 10))
                .allMatch(one -> one.name().equals("Payroll") && one.status() == AccountStatus.ACTIVE);
        assertThat(applications.servicePrincipals().list(CORP, null, 10))
                .allMatch(one -> "Application".equals(one.kind()));
        assertThat(applications.servicePrincipals().list(CORP, null, 10)).hasSize(1);
    }

    @Test
    void aMissingPermissionTurnsOffItsAreaAloneAndIsNamed() {
        SyncReport report = sync();
        AreaStatus off = area(report, Area.APPLICATIONS).status();
        assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
        assertThat(off.state()).isEqualTo(AreaStatus.State.DISABLED);
        assertThat(off.kind()).hasValue(Requirement.PERMISSION);
        assertThat(off.missing()).hasValue(APPLICATIONS);
        assertThat(off.remedy().orElseThrow()).contains(APPLICATIONS);
        assertThat(off.lost()).isPresent();
        assertThat(off.granted().orElseThrow()).contains("User.Read.All");
        assertThat(area(report, Area.GROUPS).status().state()).isEqualTo(AreaStatus.State.ENABLED);
    }

    /** Graph refuses what the token names: only the areas concerned are off, and each says what is missing. */
    @Test
    @Tag("R-17")
    void areasThatAreRefusedInARunAreOffAloneWithTwoDifferentHints() {
        sandbox.areas().addApplication("Payroll");
        sandbox.grant(APPLICATIONS);
        sync();
        sandbox.resetCounters();
        sync();
        int requests = sandbox.dataRequestCount();
        sandbox.failRequest(
                requests - 1,
                refusal(
                        "Authentication_RequestFromNonPremiumTenantOrB2CTenant",
                        "Neither tenant is B2C or tenant doesn't have premium license"));
        sandbox.failRequest(requests, refusal("Authorization_RequestDenied", "Insufficient privileges."));

        SyncReport report = sync();

        assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
        AreaStatus unlicensed = area(report, Area.APPLICATIONS).status();
        assertThat(unlicensed.kind()).hasValue(Requirement.LICENCE);
        assertThat(unlicensed.missing()).hasValue("Microsoft Entra ID P1 or P2");
        assertThat(unlicensed.remedy().orElseThrow()).contains("P1 or P2").doesNotContain(APPLICATIONS);
        AreaStatus denied = area(report, Area.SERVICE_PRINCIPALS).status();
        assertThat(denied.kind()).hasValue(Requirement.PERMISSION);
        assertThat(denied.missing()).hasValue(APPLICATIONS);
        assertThat(denied.remedy().orElseThrow()).contains(APPLICATIONS);
        assertThat(area(report, Area.GROUPS).status().state()).isEqualTo(AreaStatus.State.ENABLED);
        assertThat(applications.applications().list(CORP, null, 10)).hasSize(1);
        assertThat(applications.servicePrincipals().list(CORP, null, 10)).hasSize(1);
    }

    private static Fault refusal(String code, String message) {
        return Fault.status(
                403, "{\"error\":{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}}", "application/json");
    }

    @Test
    void aPermissionThatIsLostLaterRemovesNothing() {
        sandbox.areas().addApplication("Payroll");
        sandbox.grant(APPLICATIONS);
        sync();
        sandbox.revoke(APPLICATIONS);
        SyncReport report = sync();
        assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
        assertThat(area(report, Area.APPLICATIONS).status().remedy().orElseThrow())
                .contains(APPLICATIONS);
        assertThat(applications.applications().list(CORP, null, 10)).hasSize(1);
    }

    @Test
    void groupsWithoutNamesMayNotBeReadAndAreNotTakenForGroupsWithoutNames() {
        sandbox.addGroup("Admins");
        sync();
        sandbox.areas().hideGroupNames(true);
        SyncReport report = sync();
        assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
        assertThat(area(report, Area.GROUPS).status().remedy().orElseThrow()).contains("GroupMember.Read.All");
        assertThat(groups.list(CORP, null, 10)).extracting(DirectoryGroup::name).contains("Admins");
    }

    @Test
    void pagesFollowEachOtherToAProvenEnd() {
        sandbox.grant(APPLICATIONS);
        for (int number = 0; number < 1001; number++) {
            sandbox.areas().addApplication("App " + number);
        }
        ListingPage<?> first = connector.applications().orElseThrow().applications(null);
        assertThat(first.rows()).hasSize(999);
        Cursor next = first.next().orElseThrow();
        ListingPage<?> last = connector.applications().orElseThrow().applications(next);
        assertThat(last.rows()).hasSize(2);
        assertThat(last.completion().orElseThrow().isProven()).isTrue();
    }

    @Test
    void aCursorThatLeadsElsewhereIsRefusedBeforeAnythingIsSent() {
        GroupReader reader = connector.groups().orElseThrow();
        Cursor foreign = new Cursor("https://elsewhere.example/v1.0/groups", connector.fingerprint());
        int before = sandbox.requests().size();
        DirectoryException refused = EntraFixture.failureOf(() -> reader.groups(foreign));
        assertThat(refused.code()).isEqualTo(ErrorCode.FOREIGN_HOST);
        assertThat(sandbox.requests()).hasSize(before);
    }

    @Test
    void theGroupsOfAUserAreReadFreshAndThroughNesting() {
        SandboxGroup inner = sandbox.addNestedGroup("Inner");
        String bob = sandbox.add(SandboxEmployee.named("Ana", "Example")
                .login("bob@corp.example")
                .build());
        inner.moveInto(bob);
        assertThat(connector.groups().orElseThrow().memberOf(bob))
                .extracting(DirectoryGroup::externalId)
                .contains(inner.id(), sandbox.groupId());
    }

    @Test
    void theGroupsOfAUserAreNeverAnsweredIncompletely() {
        sandbox.revoke("GroupMember.Read.All");
        GroupReader reader = connector.groups().orElseThrow();
        DirectoryException refused = EntraFixture.failureOf(() -> reader.memberOf(ana));
        assertThat(refused.code()).isEqualTo(ErrorCode.PERMISSION_MISSING);
        assertThat(refused.remedy()).contains("GroupMember.Read.All");
    }

    @Test
    void theContextOfAnAccountShowsItsParts() {
        sandbox.grant(APPLICATIONS);
        sandbox.grant(SIGN_INS);
        sandbox.areas().addApplication("Payroll");
        sandbox.areas().assign(ana, "Payroll");
        sandbox.areas().signIn(ana, Instant.parse("2026-03-01T08:00:00Z"));
        AccountContext context =
                connector.context().orElseThrow().accountContext(ana).orElseThrow();
        assertThat(context.off()).isEmpty();
        assertThat(context.user().status()).isEqualTo(AccountStatus.ACTIVE);
        assertThat(context.groups()).hasSize(1);
        assertThat(context.applications())
                .extracting(ApplicationAssignment::applicationName)
                .containsExactly("Payroll");
        assertThat(context.applications())
                .extracting(ApplicationAssignment::role)
                .containsOnlyNulls();
        assertThat(context.lastSignIn()).hasValue(Instant.parse("2026-03-01T08:00:00Z"));
    }

    @Test
    void partsOfAContextThatAreOffAreNamedAsOff() {
        sandbox.grant(SIGN_INS);
        sandbox.areas().premium(false);
        AccountContext context =
                connector.context().orElseThrow().accountContext(ana).orElseThrow();
        assertThat(context.off().keySet()).containsExactly(ContextPart.APPLICATIONS, ContextPart.SIGN_IN_ACTIVITY);
        assertThat(off(context, ContextPart.APPLICATIONS).kind()).hasValue(Requirement.PERMISSION);
        assertThat(off(context, ContextPart.SIGN_IN_ACTIVITY).kind()).hasValue(Requirement.LICENCE);
        assertThat(context.groups()).hasSize(1);

        sandbox.revoke(SIGN_INS);
        context = connector.context().orElseThrow().accountContext(ana).orElseThrow();
        assertThat(off(context, ContextPart.SIGN_IN_ACTIVITY).missing()).hasValue(SIGN_INS);
    }

    @Test
    void nobodyHasNoContext() {
        assertThat(connector.context().orElseThrow().accountContext("00000000-0000-0000-0000-000000000001"))
                .isEmpty();
    }

    @Test
    void aCloudThatDoesNotKnowWhetherApplicationsAreDisabledHasApplicationsAllTheSame() {
        sandbox.areas().addApplication("Payroll");
        sandbox.grant(APPLICATIONS);
        sandbox.areas().refuseProperty("isDisabled", 400);

        assertThat(area(sync(), Area.APPLICATIONS).counts().changed()).isEqualTo(1);
        assertThat(applications.applications().list(CORP, null, 10))
                .singleElement()
                .extracting(DirectoryApplication::status)
                .isEqualTo(AccountStatus.UNKNOWN);
    }

    @Test
    void aContextThatIsAboutSomebodyElseIsRefused() {
        String bob = sandbox.add(SandboxEmployee.named("Bob", "Test").build());
        sandbox.failRequests(
                2,
                Integer.MAX_VALUE,
                Fault.body("{\"id\":\"" + bob + "\",\"userPrincipalName\":\"bob@northwind.example\","
                        + "\"lastPasswordChangeDateTime\":\"2026-01-01T00:00:00Z\"}"));

        assertThat(EntraFixture.failureOf(
                                () -> connector.context().orElseThrow().accountContext(ana))
                        .code())
                .isEqualTo(ErrorCode.RESPONSE_INVALID);
    }
}
