package io.github.rollcall.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.PermissionLevel;
import io.github.rollcall.directory.store.Connection;
import io.github.rollcall.directory.store.ConnectionState;
import io.github.rollcall.directory.store.DeactivationReason;
import io.github.rollcall.directory.store.RetiredUsers;
import io.github.rollcall.directory.sync.DirectoryConnections;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.directory.sync.SyncOutcome;
import io.github.rollcall.directory.sync.SyncReport;
import io.github.rollcall.testkit.FakeDirectory.Call;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ConnectionsTest {

    private static DirectoryConnections of(SyncStory story) {
        return DirectoryConnections.of(story.connections, story.users);
    }

    private static SyncStory withoutConnection() {
        SyncStory story = new SyncStory();
        story.connections.remove(SyncStory.CORP);
        return story;
    }

    private static Connection draft() {
        return Connection.builder(SyncStory.CORP, "Corp", "fake")
                .groupId("g1")
                .permissionLevel(PermissionLevel.READ_WRITE)
                .build();
    }

    @Test
    @Tag("R-1")
    void aNewConnectionIsIncompleteAndItsDirectoryIsNotAskedForAnything() {
        SyncStory story = withoutConnection();

        Connection created = of(story).create(draft());
        SyncReport report = story.run(SyncMode.FULL);

        assertThat(created.state()).isEqualTo(ConnectionState.INCOMPLETE);
        assertThat(created.groupId()).contains("g1");
        assertThat(created.permissionLevel()).isEqualTo(PermissionLevel.READ_WRITE);
        assertThat(report.outcome()).isEqualTo(SyncOutcome.CONNECTION_NOT_READY);
        assertThat(story.directory.calls(Call.CHECK)).isZero();
        assertThat(story.directory.calls(Call.USERS)).isZero();
    }

    @Test
    @Tag("R-3")
    void aConnectionThatCanReadUsersBecomesReady() {
        SyncStory story = withoutConnection();
        of(story).create(draft());

        assertThat(of(story).verify(story.directory).state()).isEqualTo(ConnectionState.READY);
        assertThat(story.run(SyncMode.FULL).outcome()).isEqualTo(SyncOutcome.COMPLETE);
    }

    @Test
    @Tag("R-3")
    void withoutSufficientPrivilegeItStaysIncompleteWithTheReasonAndCanBeVerifiedAgain() {
        SyncStory story = withoutConnection();
        of(story).create(draft());
        story.directory.script().revokeUsersArea();

        Connection incomplete = of(story).verify(story.directory);
        assertThat(incomplete.state()).isEqualTo(ConnectionState.INCOMPLETE);
        assertThat(incomplete.reason())
                .hasValueSatisfying(reason -> assertThat(reason).contains("Users.Read"));

        story.directory.script().behave();
        assertThat(of(story).verify(story.directory).state()).isEqualTo(ConnectionState.READY);
    }

    @Test
    void aDoubtfulPermissionNeverMakesAConnectionReady() {
        SyncStory story = withoutConnection();
        of(story).create(draft());
        story.directory.script().doubtUsersArea();

        assertThat(of(story).verify(story.directory).state()).isEqualTo(ConnectionState.INCOMPLETE);
    }

    @Test
    @Tag("R-3")
    void aRejectedConsentKeepsItIncompleteWithTheReason() {
        SyncStory story = withoutConnection();
        of(story).create(draft());
        story.directory.script().failAt(Call.CHECK, 1, SyncStory.failure(ErrorCode.CONSENT_MISSING));

        Connection incomplete = of(story).verify(story.directory);

        assertThat(incomplete.state()).isEqualTo(ConnectionState.INCOMPLETE);
        assertThat(incomplete.reason())
                .hasValueSatisfying(reason -> assertThat(reason).contains("CONSENT_MISSING"));
    }

    @Test
    void theFirstTenantThatWorksIsTheConnectionsForGood() {
        SyncStory story = SyncStory.of("tenant-1", 3);
        assertThat(story.connection().tenant()).contains("tenant-1");
        story.directory.script().answerAs("tenant-2");
        story.directory.delete(SyncStory.ids(1));
        int asked = story.directory.calls(Call.USERS);

        SyncReport report = story.run(SyncMode.FULL);

        assertThat(report.outcome()).isEqualTo(SyncOutcome.QUARANTINED);
        assertThat(report.error().orElseThrow().code()).isEqualTo(ErrorCode.IDENTITY_CHANGED);
        assertThat(story.directory.calls(Call.USERS)).isEqualTo(asked);
        assertThat(story.active()).hasSize(3);
    }

    @Test
    void aConnectionIsNotVerifiedByAnotherTenant() {
        SyncStory story = SyncStory.of("tenant-1", 3);
        story.directory.script().answerAs("tenant-2");

        Connection refused = of(story).verify(story.directory);

        assertThat(refused.state()).isEqualTo(ConnectionState.INCOMPLETE);
        assertThat(refused.reason().orElseThrow()).contains("another tenant");
        assertThat(refused.tenant()).contains("tenant-1");
    }

    @Test
    void aProviderThatCannotBeAskedChangesNothing() {
        SyncStory story = SyncStory.syncedOnce(3);
        story.directory.script().failAt(Call.CHECK, 1, SyncStory.failure(ErrorCode.UNREACHABLE));

        assertThatThrownBy(() -> of(story).verify(story.directory)).isInstanceOf(DirectoryException.class);
        assertThat(story.connection().state()).isEqualTo(ConnectionState.READY);
    }

    @Test
    @Tag("R-8")
    void severalConnectionsExistSideBySideEachWithItsState() {
        SyncStory story = new SyncStory();
        of(story)
                .create(Connection.builder(new DirectoryId("other"), "Other", "fake")
                        .build());

        assertThat(of(story).list())
                .extracting(connection -> connection.directory() + " " + connection.state())
                .containsExactly("corp READY", "other INCOMPLETE");
    }

    @Test
    void aDirectoryHasOneConnection() {
        SyncStory story = new SyncStory();

        assertThatThrownBy(() -> of(story).create(draft()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("corp");
    }

    @Test
    void aSyncWithoutAConnectionIsMisuseAndSaysWhatToDo() {
        SyncStory story = withoutConnection();

        assertThatThrownBy(() -> story.run(SyncMode.FULL))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("corp")
                .hasMessageContaining("DirectoryConnections.create");
    }

    @Test
    void aDeletedConnectionLeavesItsUsersInactiveIfToldSo() {
        SyncStory story = SyncStory.syncedOnce(5);

        assertThat(of(story).delete(SyncStory.CORP, RetiredUsers.KEEP_INACTIVE)).isEqualTo(5);

        assertThat(story.all()).hasSize(5).allSatisfy(user -> {
            assertThat(user.user().status()).isEqualTo(AccountStatus.INACTIVE);
            assertThat(user.deactivation()).contains(DeactivationReason.CONNECTION_DELETED);
        });
        assertThat(of(story).list()).isEmpty();
    }

    @Test
    void aDeletedConnectionRemovesItsUsersIfToldSo() {
        SyncStory story = SyncStory.syncedOnce(5);

        assertThat(of(story).delete(SyncStory.CORP, RetiredUsers.REMOVE)).isEqualTo(5);

        assertThat(story.all()).isEmpty();
        assertThat(of(story).delete(SyncStory.CORP, RetiredUsers.REMOVE)).isZero();
    }

    @Test
    void aRunUnderWayIsRefusedFromTheDeletionOn() {
        SyncStory story = SyncStory.syncedOnce(30);
        story.directory.script().beforeAt(Call.USERS, 5, () -> of(story).delete(SyncStory.CORP, RetiredUsers.REMOVE));

        SyncReport report = story.run(SyncMode.FULL);

        assertThat(report.outcome()).isEqualTo(SyncOutcome.LEASE_LOST);
        assertThat(story.all()).isEmpty();
        assertThat(story.connections.find(SyncStory.CORP)).isEmpty();
    }

    @Test
    void theSetupCanBeStartedAgainAfterADeletion() {
        SyncStory story = SyncStory.syncedOnce(5);
        of(story).delete(SyncStory.CORP, RetiredUsers.KEEP_INACTIVE);

        of(story).create(draft());
        of(story).verify(story.directory);
        SyncReport report = story.run(SyncMode.FULL);

        assertThat(report.users().reactivated()).isEqualTo(5);
    }

    @Test
    void theLastReportIsKeptWithTheConnection() {
        SyncStory story = SyncStory.syncedOnce(5);

        assertThat(story.connection().lastReport())
                .hasValueSatisfying(report -> assertThat(report).contains("FULL COMPLETE: added 5"));
    }

    @Test
    void aRunLeavesTheRecordOfADeletedConnectionAlone() {
        SyncStory story = SyncStory.syncedOnce(30);
        Connection deleted = story.connection().toBuilder()
                .state(ConnectionState.DELETED, "users: REMOVE")
                .build();
        story.directory.script().beforeAt(Call.USERS, 5, () -> story.connections.update(deleted));

        story.run(SyncMode.FULL);

        assertThat(story.connection().state()).isEqualTo(ConnectionState.DELETED);
        assertThat(story.connection().lastReport()).isEqualTo(deleted.lastReport());
    }
}
