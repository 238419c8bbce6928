package io.github.rollcall.entra;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.directory.store.Connection;
import io.github.rollcall.directory.store.ConnectionState;
import io.github.rollcall.directory.store.DeactivationReason;
import io.github.rollcall.directory.store.InMemoryConnectionStore;
import io.github.rollcall.directory.store.InMemoryUserStore;
import io.github.rollcall.directory.sync.DirectorySync;
import io.github.rollcall.directory.sync.SyncListener;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.directory.sync.SyncOutcome;
import io.github.rollcall.directory.sync.SyncReport;
import io.github.rollcall.provider.ChangeStories;
import io.github.rollcall.provider.ProviderUnderTest;
import io.github.rollcall.provider.SyncStory;
import io.github.rollcall.sandbox.DeltaTokenLoss;
import io.github.rollcall.sandbox.EntraSandbox;
import io.github.rollcall.sandbox.Fault;
import io.github.rollcall.sandbox.SandboxAttribute;
import io.github.rollcall.sandbox.SandboxGroup;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Beside the stories of every provider that tells changes: what is Entra's own, from its delta queries to the store. */
@Tag("R-13")
class EntraSyncChangesTest extends ChangeStories {
    private final EntraUnderTest entra = new EntraUnderTest();
    private final EntraSandbox sandbox = entra.sandbox();

    @Override
    protected ProviderUnderTest start() {
        return new EntraUnderTest();
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private SyncStory story(int users) {
        return SyncStory.syncedOnce(entra, users);
    }

    @Test
    void aSoftDeleteThatOnlyTheChangesOfUsersTellDeactivates() {
        try (SyncStory story = story(40)) {
            String binned = story.ids().get(0);
            sandbox.softDelete(binned);

            SyncReport report = story.runChanges();

            assertThat(report.mode()).isEqualTo(SyncMode.CHANGES);
            assertThat(report.deactivations()).containsExactly(Map.entry(DeactivationReason.SOFT_DELETED, 1L));
            assertThat(report.summary()).contains("deactivated SOFT_DELETED: 1");
            assertThat(story.reason(binned)).isEqualTo(DeactivationReason.SOFT_DELETED);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void softDeletedPurgedDisabledAndOutOfScopeAreToldApart(boolean inFull) {
        try (SyncStory story = story(60)) {
            List<String> ids = story.ids();
            sandbox.softDelete(ids.get(0));
            sandbox.softDelete(ids.get(1));
            sandbox.purge(ids.get(1));
            sandbox.disable(ids.get(2));
            sandbox.moveOutOfGroup(ids.get(3));

            SyncReport report = inFull ? story.run() : story.runChanges();

            assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
            assertThat(ids.subList(0, 4).stream().map(story::reason))
                    .containsExactly(
                            DeactivationReason.SOFT_DELETED,
                            DeactivationReason.DELETED,
                            DeactivationReason.DISABLED,
                            DeactivationReason.OUT_OF_SCOPE);
            assertThat(report.deactivations())
                    .hasSize(4)
                    .allSatisfy((reason, count) -> assertThat(count).isEqualTo(1));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRestoredUserIsActiveAgainUnderTheSameId(boolean inFull) {
        try (SyncStory story = story(40)) {
            String back = story.ids().get(0);
            sandbox.softDelete(back);
            story.runChanges();
            assertThat(story.status(back)).isEqualTo(AccountStatus.INACTIVE);
            sandbox.restore(back);

            SyncReport report = inFull ? story.run() : story.runChanges();

            assertThat(report.users().reactivated()).isEqualTo(1);
            assertThat(report.users().added()).isZero();
            assertThat(story.status(back)).isEqualTo(AccountStatus.ACTIVE);
            assertThat(story.stored(back).deactivation()).isEmpty();
        }
    }

    /** Changes may be told again after they were undone. */
    @Test
    void aDeletionThatIsToldLateDeactivatesNobodyWhoIsBack() {
        try (SyncStory story = story(40)) {
            String back = story.ids().get(0);
            sandbox.failRequest(
                    entra.checkRequests() + 1,
                    Fault.body("{\"value\":[{\"id\":\"" + back + "\",\"@removed\":{\"reason\":\"changed\"}}],"
                            + "\"@odata.deltaLink\":\"" + sandbox.baseUrl() + "/v1.0/users/delta?$deltatoken=x\"}"));

            assertThat(story.runChanges().users().deactivated()).isZero();
            assertThat(story.status(back)).isEqualTo(AccountStatus.ACTIVE);
        }
    }

    @ParameterizedTest
    @EnumSource(DeltaTokenLoss.class)
    void aLostPlaceEndsInAFullPassAndInNoDeactivationBeforeItIsComplete(DeltaTokenLoss loss) {
        try (SyncStory story = story(1_500)) {
            String leaver = story.ids().get(0);
            sandbox.softDelete(leaver);
            sandbox.delta().expireTokens(loss);
            // The second page of the full pass that follows is an outage.
            sandbox.failRequests(entra.checkRequests() + 1 + EntraFixture.FIRST_PAGE + 1, 20, Fault.status(503));

            SyncReport died = story.runChanges();

            assertThat(died.outcome()).isEqualTo(SyncOutcome.FAILED);
            assertThat(died.mode()).isEqualTo(SyncMode.FULL);
            assertThat(died.users().deactivated()).isZero();
            assertThat(story.active()).hasSize(1_500);

            sandbox.clearFaults();
            SyncReport complete = story.runChanges();
            assertThat(complete.mode()).isEqualTo(SyncMode.FULL);
            assertThat(complete.outcome()).isEqualTo(SyncOutcome.COMPLETE);
            assertThat(story.reason(leaver)).isEqualTo(DeactivationReason.SOFT_DELETED);
            assertThat(story.runChanges().mode()).isEqualTo(SyncMode.CHANGES);
        }
    }

    @Test
    void aTenantThatLosesDeltaQueriesIsListed() {
        try (SyncStory story = story(10)) {
            sandbox.delta().refuse(404);
            sandbox.update(story.ids().get(0), SandboxAttribute.JOB_TITLE, "Head of Tests");

            SyncReport report = story.runChanges();

            assertThat(report.mode()).isEqualTo(SyncMode.FULL);
            assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
            assertThat(report.users().updated()).isEqualTo(1);
            assertThat(story.runChanges().mode()).isEqualTo(SyncMode.FULL);
            sandbox.delta().allow();
            story.run();
            assertThat(story.runChanges().mode()).isEqualTo(SyncMode.CHANGES);
        }
    }

    @Test
    void aTenantWithoutChangesIsToldOnceInTheReport() {
        sandbox.delta().refuse(404);
        try (SyncStory story = story(1_500)) {
            SyncReport report = story.run();

            assertThat(report.pages()).isEqualTo(2);
            assertThat(report.warnings())
                    .filteredOn(warning -> warning.contains("offers no changes in this tenant"))
                    .hasSize(1);
            sandbox.delta().allow();
            assertThat(story.run().warnings()).noneMatch(warning -> warning.contains("offers no changes"));
        }
    }

    /** The place of the changes is taken before the listing, so that what happens during it is told twice. */
    @Test
    void whatTheListingHasShownAlreadyAndTheChangesTellAgainChangesNothing() {
        try (SyncStory story = story(2_100)) {
            List<String> ids = story.ids();
            String updated = ids.get(2_098);
            String binned = ids.get(2_099);
            boolean[] once = {true};
            SyncListener duringTheListing = new SyncListener() {
                @Override
                public void onPage(DirectoryId directory, int pages, long rows) {
                    if (once[0]) {
                        once[0] = false;
                        sandbox.update(updated, SandboxAttribute.JOB_TITLE, "Head of Tests");
                        sandbox.softDelete(binned);
                    }
                }
            };
            InMemoryUserStore users = new InMemoryUserStore();
            InMemoryConnectionStore connections = new InMemoryConnectionStore();
            connections.insert(Connection.builder(SyncStory.CORP, "Corp", "entra")
                    .state(ConnectionState.READY, null)
                    .build());
            try (DirectoryConnector connector = entra.connector()) {
                DirectorySync sync = DirectorySync.between(connector, users, connections);
                sync.run(SyncMode.FULL);
                SyncReport listed = sync.listener(duringTheListing).run(SyncMode.FULL);
                assertThat(once[0]).isFalse();
                assertThat(listed.users().updated()).isLessThanOrEqualTo(1);

                SyncReport first = sync.run(SyncMode.CHANGES);
                SyncReport again = sync.run(SyncMode.CHANGES);

                assertThat(first.mode()).isEqualTo(SyncMode.CHANGES);
                assertThat(listed.users().updated() + first.users().updated()).isEqualTo(1);
                assertThat(listed.users().deactivated() + first.users().deactivated())
                        .isEqualTo(1);
                assertThat(again.users().changed()).isZero();
            }
        }
    }

    @Test
    void aChangeOfNestedGroupsIsReadInFull() {
        try (SyncStory story = story(40)) {
            SandboxGroup nested = sandbox.addNestedGroup("nested");
            assertThat(story.runChanges().mode()).isEqualTo(SyncMode.FULL);
            sandbox.addGenerated(1);
            String inner = story.ids().get(40);
            nested.moveInto(inner);
            sandbox.moveOutOfGroup(inner);

            SyncReport joined = story.runChanges();
            assertThat(joined.mode()).isEqualTo(SyncMode.CHANGES);
            assertThat(story.status(inner)).isEqualTo(AccountStatus.ACTIVE);

            sandbox.unnest(sandbox.group(), nested);
            SyncReport left = story.runChanges();
            assertThat(left.mode()).isEqualTo(SyncMode.FULL);
            assertThat(story.reason(inner)).isEqualTo(DeactivationReason.OUT_OF_SCOPE);
        }
    }

    @Test
    void emptyPagesRepeatsAndManyPagesChangeNothingOfTheResult() {
        try (SyncStory story = story(40)) {
            List<String> ids = story.ids();
            sandbox.delta().pageSize(2);
            sandbox.delta().emptyPages(10);
            sandbox.delta().repeatRows();
            sandbox.disable(ids.get(0));
            sandbox.softDelete(ids.get(1));
            sandbox.moveOutOfGroup(ids.get(2));
            sandbox.moveIntoGroup(ids.get(2));
            sandbox.moveOutOfGroup(ids.get(3));
            sandbox.addGenerated(5);

            SyncReport report = story.runChanges();

            assertThat(report.mode()).isEqualTo(SyncMode.CHANGES);
            assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
            assertThat(report.users().added()).isEqualTo(5);
            assertThat(report.users().deactivated()).isEqualTo(3);
            assertThat(story.active()).hasSize(42).contains(ids.get(2));
            assertThat(story.run().users().changed()).isZero();
        }
    }

    /** Whatever the changes missed is found by the listing. */
    @Test
    void whoeverJoinedWhileThePlaceWasTakenIsFoundByTheNextFullPass() {
        try (SyncStory story = story(10)) {
            sandbox.addGenerated(1);
            String missed = story.ids().get(10);
            String end = "{\"value\":[],\"@odata.deltaLink\":\"" + sandbox.baseUrl() + "/v1.0/";
            sandbox.failRequest(entra.checkRequests() + 2, Fault.body(end + "groups/delta?$deltatoken=x\"}"));
            assertThat(story.runChanges().users().added()).isZero();

            assertThat(story.run().users().added()).isEqualTo(1);
            assertThat(story.status(missed)).isEqualTo(AccountStatus.ACTIVE);
        }
    }

    /** Memberships outlive a soft deletion, so no change tells that whoever is restored is a member. */
    @Test
    void aRestoredUserWhomTheHostNeverStoredIsFoundByTheNextFullPass() {
        sandbox.addGenerated(1);
        String binned = sandbox.employees().get(0).id();
        sandbox.softDelete(binned);
        try (SyncStory story = story(10)) {
            sandbox.restore(binned);
            assertThat(story.runChanges().users().added()).isZero();

            assertThat(story.run().users().added()).isEqualTo(1);
            assertThat(story.status(binned)).isEqualTo(AccountStatus.ACTIVE);
        }
    }

    @Test
    void manySoftDeletionsWaitForAPersonInARunOverChangesToo() {
        try (SyncStory story = story(40)) {
            story.ids().subList(0, 10).forEach(sandbox::softDelete);

            SyncReport report = story.runChanges();

            assertThat(report.outcome()).isEqualTo(SyncOutcome.STAGED);
            assertThat(report.users().staged()).isEqualTo(10);
            assertThat(report.deactivations()).isEmpty();
            assertThat(story.active()).hasSize(40);
        }
    }

    @Test
    void aReadOfAJoinerThatIsThrottledInsideABatchIsRepeatedAndNothingIsLost() {
        try (SyncStory story = story(10)) {
            sandbox.addGenerated(3);
            sandbox.failBatchItem(2, Fault.tooManyRequests(Duration.ofSeconds(3)));

            SyncReport report = story.runChanges();

            assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
            assertThat(report.users().added()).isEqualTo(3);
            assertThat(report.waited()).isEqualTo(Duration.ofSeconds(3));
        }
    }

    @Test
    void aReadOfAJoinerThatStaysThrottledEndsTheRunAndIsRepeatedLater() {
        try (SyncStory story = story(10)) {
            sandbox.addGenerated(3);
            sandbox.failBatchItem(2, Fault.tooManyRequests(Duration.ofMinutes(10)));

            SyncReport report = story.runChanges();

            assertThat(report.outcome()).isEqualTo(SyncOutcome.THROTTLED);
            assertThat(report.users().added()).isZero();
            assertThat(report.until()).isPresent();
        }
    }
}
