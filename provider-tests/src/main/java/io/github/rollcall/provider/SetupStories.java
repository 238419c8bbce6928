package io.github.rollcall.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.connector.AreaStatus;
import io.github.rollcall.directory.store.Connection;
import io.github.rollcall.directory.store.ConnectionState;
import io.github.rollcall.directory.store.RetiredUsers;
import io.github.rollcall.directory.sync.SyncOutcome;
import io.github.rollcall.directory.sync.SyncReport;
import io.github.rollcall.sandbox.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Connections that do not work, or stop working. */
public abstract class SetupStories extends ProviderStories {
    private SyncStory story;

    /** For the tests of a provider. */
    protected SetupStories() {}

    @BeforeEach
    void startStory() {
        story = syncedOnce(8);
    }

    @AfterEach
    void close() {
        story.close();
    }

    private void assertNobodyWasDeactivated() {
        assertThat(story.active()).hasSize(8);
        assertThat(story.connection().staged()).isEmpty();
    }

    private void startOver(String groupId) {
        story.setup().delete(SyncStory.CORP, RetiredUsers.KEEP_INACTIVE);
        story.setup()
                .create(Connection.builder(SyncStory.CORP, "Corp", story.connector.provider())
                        .groupId(groupId)
                        .build());
    }

    private void connectWithAWrongKey() {
        story.connect(story.provider::connectorWithWrongKey);
    }

    @Test
    @Tag("R-2")
    void aWrongKeyQuarantinesTheConnectionUntilItIsRight() {
        connectWithAWrongKey();

        SyncReport report = story.run();

        assertThat(report.outcome()).isEqualTo(SyncOutcome.QUARANTINED);
        assertThat(report.error().orElseThrow().code()).isEqualTo(ErrorCode.CREDENTIALS_REJECTED);
        assertThat(story.connection().state()).isEqualTo(ConnectionState.QUARANTINED);
        assertThat(story.connection().reason()).isPresent();
        assertNobodyWasDeactivated();

        story.reconnect();
        story.setup().verify(story.connector);
        assertThat(story.run().outcome()).isEqualTo(SyncOutcome.COMPLETE);
        assertThat(story.connection().state()).isEqualTo(ConnectionState.READY);
        assertNobodyWasDeactivated();
    }

    @Test
    @Tag("R-3")
    @Tag("R-4")
    void aWrongKeyLeavesANewConnectionIncomplete() {
        startOver(story.sandbox.groupId());
        connectWithAWrongKey();

        Connection verified = story.setup().verify(story.connector);

        assertThat(verified.state()).isEqualTo(ConnectionState.INCOMPLETE);
        assertThat(verified.reason()).isPresent();
        assertThat(story.run().outcome()).isEqualTo(SyncOutcome.CONNECTION_NOT_READY);
    }

    @Test
    @Tag("R-1")
    @Tag("R-3")
    @Tag("R-4")
    void anUnknownGroupLeavesANewConnectionIncomplete() {
        String unknown = story.provider.unknownGroupId();
        startOver(unknown);
        story.connect(() -> story.provider.connectorToGroup(unknown));

        Connection verified = story.setup().verify(story.connector);

        assertThat(verified.state()).isEqualTo(ConnectionState.INCOMPLETE);
        assertThat(verified.reason().orElseThrow()).containsIgnoringCase("group");
        story.sandbox.resetCounters();
        assertThat(story.run().outcome()).isEqualTo(SyncOutcome.CONNECTION_NOT_READY);
        assertThat(story.sandbox.requestCount()).isZero();
    }

    @Test
    @Tag("R-1")
    void aGroupThatIsDeletedLaterQuarantinesTheConnection() {
        story.sandbox.deleteGroup();

        SyncReport report = story.run();

        assertThat(report.outcome()).isEqualTo(SyncOutcome.QUARANTINED);
        assertThat(report.error().orElseThrow().code()).isEqualTo(ErrorCode.SCOPE_NOT_FOUND);
        assertThat(story.connection().state()).isEqualTo(ConnectionState.QUARANTINED);
        assertNobodyWasDeactivated();
    }

    @Test
    @Tag("R-17")
    void aLostPermissionTurnsTheAreaOffUntilItIsBack() {
        story.provider.withdrawUsers();

        SyncReport report = story.run();

        assertThat(report.outcome()).isEqualTo(SyncOutcome.AREA_DISABLED);
        AreaStatus users = report.areas().get(0).status();
        assertThat(report.areas().get(0).area()).isEqualTo(Area.USERS);
        assertThat(users.state()).isEqualTo(AreaStatus.State.DISABLED);
        assertThat(users.missing()).isPresent();
        assertThat(users.remedy()).isPresent();
        assertThat(story.connection().state()).isEqualTo(ConnectionState.READY);
        assertNobodyWasDeactivated();

        story.provider.grantUsers();
        assertThat(story.run().outcome()).isEqualTo(SyncOutcome.COMPLETE);
        assertNobodyWasDeactivated();
    }

    @Test
    @Tag("R-17")
    void everyPermissionLostIsNoReasonToDeactivate() {
        story.provider.withdrawEverything();
        assertThat(story.run().outcome()).isEqualTo(SyncOutcome.AREA_DISABLED);
        assertNobodyWasDeactivated();

        story.reconnect();
        assertThat(story.run().outcome()).isIn(SyncOutcome.AREA_DISABLED, SyncOutcome.QUARANTINED);
        assertNobodyWasDeactivated();
    }

    @Test
    @Tag("R-2")
    void aTokenEndpointThatIsDownIsNoVerdictOnTheKey() {
        story.reconnect();
        story.sandbox.failTokenRequests(100, Fault.status(503));

        assertThat(story.run().outcome()).isEqualTo(SyncOutcome.FAILED);
        assertThat(story.connection().state()).isEqualTo(ConnectionState.READY);
        assertNobodyWasDeactivated();

        story.sandbox.clearFaults();
        assertThat(story.run().outcome()).isEqualTo(SyncOutcome.COMPLETE);
    }
}
