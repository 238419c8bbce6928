package io.github.rollcall.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryApplication;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.ServicePrincipal;
import io.github.rollcall.directory.connector.AreaStatus;
import io.github.rollcall.directory.connector.Completion;
import io.github.rollcall.directory.connector.RejectedRow;
import io.github.rollcall.directory.connector.Requirement;
import io.github.rollcall.directory.store.ApplicationStore;
import io.github.rollcall.directory.store.ObjectStore;
import io.github.rollcall.directory.store.RetiredUsers;
import io.github.rollcall.directory.sync.AreaCounts;
import io.github.rollcall.directory.sync.DirectoryConnections;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.directory.sync.SyncOutcome;
import io.github.rollcall.directory.sync.SyncReport;
import io.github.rollcall.testkit.FakeDirectory;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AreaPassTest {
    private final AreaStory story = AreaStory.syncedOnce();

    @Test
    void aFullPassReadsEveryAreaWithAStore() {
        AreaStory fresh = new AreaStory();
        SyncReport report = fresh.run(SyncMode.FULL);
        assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
        assertThat(AreaStory.area(report, Area.GROUPS).counts()).isEqualTo(new AreaCounts(2, 2, 0, 4, 0, 0, 0));
        assertThat(fresh.storedMembers("staff")).containsExactly("ana", "bob", "eve");
        assertThat(fresh.groupStore.groupsOf(new DirectoryUserId(SyncStory.CORP, "ana")))
                .hasSize(2);
        assertThat(fresh.applicationStore.applications().list(SyncStory.CORP, null, 9))
                .hasSize(1);
        assertThat(fresh.applicationStore.servicePrincipals().list(SyncStory.CORP, null, 9))
                .hasSize(1);
    }

    @Test
    void aPassOverChangesReadsNoArea() {
        story.users.directory.offerChanges();
        story.run(SyncMode.FULL);
        story.group("new", "ana");
        SyncReport report = story.run(SyncMode.CHANGES);
        assertThat(report.mode()).isEqualTo(SyncMode.CHANGES);
        assertThat(AreaStory.area(report, Area.GROUPS).counts()).isEqualTo(AreaCounts.NONE);
        assertThat(story.storedGroups()).doesNotContain("new");
    }

    @Test
    void aGroupThatIsGoneIsRemovedWithItsMembers() {
        story.groups.remove("admins");
        SyncReport report = story.run(SyncMode.FULL);
        assertThat(AreaStory.area(report, Area.GROUPS).counts().removed()).isEqualTo(1);
        assertThat(story.storedGroups()).containsExactly("staff");
        assertThat(story.storedMembers("admins")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(RetiredUsers.class)
    void aDeletedConnectionTakesWhatIsKeptOfItsAreasAlong(RetiredUsers policy) {
        story.setup().delete(SyncStory.CORP, policy);

        assertNothingIsKept();
        assertThat(story.users.connections.find(SyncStory.CORP)).isEmpty();
    }

    @Test
    void aDeletionWhoseStoreFailsGoesOnWhenItIsCalledAgain() {
        boolean[] broken = {true};
        ApplicationStore flaky = new ApplicationStore() {
            @Override
            public ObjectStore<DirectoryApplication> applications() {
                if (broken[0]) {
                    throw new IllegalStateException("the database is away");
                }
                return story.applicationStore.applications();
            }

            @Override
            public ObjectStore<ServicePrincipal> servicePrincipals() {
                return story.applicationStore.servicePrincipals();
            }
        };
        DirectoryConnections setup = story.setup().applications(flaky);

        assertThatThrownBy(() -> setup.delete(SyncStory.CORP, RetiredUsers.REMOVE))
                .isInstanceOfSatisfying(
                        DirectoryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.STORE_FAILED));
        broken[0] = false;
        setup.delete(SyncStory.CORP, RetiredUsers.REMOVE);

        assertNothingIsKept();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GROUPS", "staff", "APPLICATIONS", "SERVICE_PRINCIPALS"})
    void aRunThatReadsAnAreaWhileItsConnectionIsDeletedKeepsNothing(String what) {
        story.before.put(what, () -> story.setup().delete(SyncStory.CORP, RetiredUsers.REMOVE));

        story.run(SyncMode.FULL);

        assertNothingIsKept();
    }

    private void assertNothingIsKept() {
        assertThat(story.storedGroups()).isEmpty();
        assertThat(story.storedMembers("staff")).isEmpty();
        assertThat(story.applicationStore.applications().list(SyncStory.CORP, null, 9))
                .isEmpty();
        assertThat(story.applicationStore.servicePrincipals().list(SyncStory.CORP, null, 9))
                .isEmpty();
    }

    @Test
    void aGroupThatTheListingOverlooksStays() {
        story.overlooked.add("admins");
        SyncReport report = story.run(SyncMode.FULL);
        assertThat(AreaStory.area(report, Area.GROUPS).counts().removed()).isZero();
        assertThat(story.storedGroups()).containsExactly("admins", "staff");
    }

    @Test
    void aMembershipThatHasEndedIsRemoved() {
        story.membersOf("staff").remove("eve");
        SyncReport report = story.run(SyncMode.FULL);
        assertThat(AreaStory.area(report, Area.GROUPS).counts().membersRemoved())
                .isEqualTo(1);
        assertThat(story.storedMembers("staff")).containsExactly("ana", "bob");
    }

    @Test
    void anEmptyListingRemovesNothing() {
        story.groups.clear();
        story.membersOf("staff").clear();
        story.applications.clear();
        SyncReport report = story.run(SyncMode.FULL);
        assertThat(story.storedGroups()).containsExactly("admins", "staff");
        assertThat(story.storedMembers("staff")).containsExactly("ana", "bob", "eve");
        assertThat(story.applicationStore.applications().list(SyncStory.CORP, null, 9))
                .hasSize(1);
        assertThat(AreaStory.area(report, Area.GROUPS).counts().unread()).isEqualTo(1);
        assertThat(report.warnings()).anyMatch(warning -> warning.contains("nothing is removed"));
    }

    @Test
    void anUnprovenListingRemovesNothing() {
        for (Completion doubtful :
                List.of(Completion.unproven("it stopped"), Completion.proven().total(100))) {
            story.end = doubtful;
            story.groups.remove("admins");
            story.membersOf("staff").remove("eve");
            story.run(SyncMode.FULL);
            assertThat(story.storedGroups()).containsExactly("admins", "staff");
            assertThat(story.storedMembers("staff")).containsExactly("ana", "bob", "eve");
        }
    }

    @Test
    void aRowWithoutAnIdForbidsToConcludeFromAbsence() {
        story.badRows.add(RejectedRow.withoutId("no id"));
        story.groups.remove("admins");
        SyncReport report = story.run(SyncMode.FULL);
        assertThat(story.storedGroups()).containsExactly("admins", "staff");
        assertThat(AreaStory.area(report, Area.GROUPS).counts().rejected()).isPositive();
    }

    @Test
    void aRowThatCannotBeReadCountsAsSeen() {
        story.overlooked.add("admins");
        story.groups.remove("admins");
        story.badRows.add(RejectedRow.of("admins", "odd"));
        story.run(SyncMode.FULL);
        assertThat(story.storedGroups()).contains("admins");
    }

    @Test
    void anAreaThatIsOffIsNotReadAndTheOthersAre() {
        story.areas.put(Area.GROUPS, AreaStatus.disabled("Groups.Read", "groups", "Grant Groups.Read"));
        story.groups.remove("admins");
        story.applications.remove("app");
        story.applications.put(
                "app2",
                story.applicationStore
                        .applications()
                        .list(SyncStory.CORP, null, 1)
                        .get(0));
        SyncReport report = story.run(SyncMode.FULL);
        assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
        assertThat(story.storedGroups()).containsExactly("admins", "staff");
        assertThat(AreaStory.area(report, Area.GROUPS).status().missing()).hasValue("Groups.Read");
        assertThat(AreaStory.area(report, Area.APPLICATIONS).counts().rows()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = ErrorCode.class,
            names = {"STORE_FAILED", "INTERRUPTED"},
            mode = EnumSource.Mode.EXCLUDE)
    void aFaultOfAnAreaStandsInItsReportAndNeverChangesTheOutcome(ErrorCode code) {
        story.groups.remove("admins");
        story.failures.put(Area.GROUPS.name(), SyncStory.failure(code));
        SyncReport report = story.run(SyncMode.FULL);
        assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
        assertThat(report.error()).isEmpty();
        assertThat(AreaStory.area(report, Area.GROUPS).error().orElseThrow().code())
                .isEqualTo(code);
        assertThat(story.storedGroups()).containsExactly("admins", "staff");
    }

    @Test
    void aRefusalTurnsTheAreaOffWithTheKindOfWhatIsMissing() {
        story.failures.put(Area.GROUPS.name(), SyncStory.failure(ErrorCode.LICENCE_MISSING));
        story.failures.put(Area.APPLICATIONS.name(), SyncStory.failure(ErrorCode.PERMISSION_MISSING));
        story.failures.put(Area.SERVICE_PRINCIPALS.name(), SyncStory.failure(ErrorCode.REQUEST_REFUSED));
        SyncReport report = story.run(SyncMode.FULL);
        assertThat(AreaStory.area(report, Area.GROUPS).status().kind()).hasValue(Requirement.LICENCE);
        assertThat(AreaStory.area(report, Area.APPLICATIONS).status().kind()).hasValue(Requirement.PERMISSION);
        assertThat(AreaStory.area(report, Area.SERVICE_PRINCIPALS).status().kind())
                .hasValue(Requirement.SUPPORT);
    }

    @Test
    void oneGroupThatHidesItsMembersIsLeftAloneAndTheOthersAreRead() {
        story.membersOf("staff").remove("eve");
        story.failures.put("admins", SyncStory.failure(ErrorCode.PERMISSION_MISSING));
        SyncReport report = story.run(SyncMode.FULL);
        assertThat(AreaStory.area(report, Area.GROUPS).error()).isEmpty();
        assertThat(AreaStory.area(report, Area.GROUPS).counts().unread()).isEqualTo(1);
        assertThat(story.storedMembers("admins")).containsExactly("ana");
        assertThat(story.storedMembers("staff")).containsExactly("ana", "bob");
    }

    @Test
    void whenManyGroupsHideTheirMembersTheAreaIsOff() {
        for (int number = 0; number < 12; number++) {
            story.group("hidden" + number, "ana");
            story.failures.put("hidden" + number, SyncStory.failure(ErrorCode.PERMISSION_MISSING));
        }
        SyncReport report = story.run(SyncMode.FULL);
        assertThat(AreaStory.area(report, Area.GROUPS).status().state()).isEqualTo(AreaStatus.State.DISABLED);
    }

    @Test
    void aWaitAskedForInAnAreaHoldsForTheNextRun() {
        DirectoryException wait = DirectoryException.of(ErrorCode.THROTTLED, "slow down", "Wait")
                .retryAfter(Duration.ofSeconds(150))
                .build();
        story.failures.put(Area.GROUPS.name(), wait);
        SyncReport report = story.run(SyncMode.FULL);
        assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
        assertThat(AreaStory.area(report, Area.APPLICATIONS).error()).hasValue(wait);
        assertThat(AreaStory.area(report, Area.APPLICATIONS).counts()).isEqualTo(AreaCounts.NONE);

        story.failures.clear();
        story.users.clock.advance(Duration.ofSeconds(149));
        assertThat(story.run(SyncMode.FULL).outcome()).isEqualTo(SyncOutcome.THROTTLED);
        story.users.clock.advance(Duration.ofSeconds(1));
        assertThat(story.run(SyncMode.FULL).outcome()).isEqualTo(SyncOutcome.COMPLETE);
    }

    @Test
    void areasAreNotReadWhenTheUsersWereNotReadToTheEnd() {
        story.users.directory.script().failAt(FakeDirectory.Call.USERS, 1, SyncStory.failure(ErrorCode.PROVIDER_ERROR));
        story.group("new", "ana");
        SyncReport report = story.run(SyncMode.FULL);
        assertThat(report.outcome()).isEqualTo(SyncOutcome.FAILED);
        assertThat(story.storedGroups()).doesNotContain("new");
    }
}
