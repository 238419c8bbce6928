package io.github.rollcall.entra;

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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Connections that do not work, or stop working. */
class EntraSyncSetupTest {
    private static final String UNKNOWN_GROUP = "00000000-0000-4000-8000-00000000beef";

    private final EntraSyncStory story = EntraSyncStory.syncedOnce(8);

    @AfterEach
    void close() {
        story.close();
    }

    private void assertNobodyWasDeactivated() {
        assertThat(story.active()).hasSize(8);
        assertThat(story.connection().staged()).isEmpty();
    }

    private void startOver(String groupId) {
        story.setup().delete(EntraSyncStory.CORP, RetiredUsers.KEEP_INACTIVE);
        story.setup()
                .create(Connection.builder(EntraSyncStory.CORP, "Corp", story.connector.provider())
                        .groupId(groupId)
                        .build());
    }

    private void connectWithAWrongKey() {
        story.connect(builder -> builder.clientSecret("no-secret-of-this-app"::toCharArray));
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

        story.connect(builder -> builder);
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
        startOver(UNKNOWN_GROUP);
        story.connect(builder -> builder.groupId(UNKNOWN_GROUP));

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
        story.sandbox.revoke("User.Read.All");

        SyncReport report = story.run();

        assertThat(report.outcome()).isEqualTo(SyncOutcome.AREA_DISABLED);
        AreaStatus users = report.areas().get(0).status();
        assertThat(report.areas().get(0).area()).isEqualTo(Area.USERS);
        assertThat(users.state()).isEqualTo(AreaStatus.State.DISABLED);
        assertThat(users.missing()).isPresent();
        assertThat(users.remedy()).isPresent();
        assertThat(story.connection().state()).isEqualTo(ConnectionState.READY);
        assertNobodyWasDeactivated();

        story.sandbox.grant("User.Read.All");
        assertThat(story.run().outcome()).isEqualTo(SyncOutcome.COMPLETE);
        assertNobodyWasDeactivated();
    }

    @Test
    @Tag("R-17")
    void everyPermissionLostIsNoReasonToDeactivate() {
        story.sandbox.revoke("User.Read.All");
        story.sandbox.revoke("GroupMember.Read.All");
        assertThat(story.run().outcome()).isEqualTo(SyncOutcome.AREA_DISABLED);
        assertNobodyWasDeactivated();

        story.connect(builder -> builder);
        assertThat(story.run().outcome()).isIn(SyncOutcome.AREA_DISABLED, SyncOutcome.QUARANTINED);
        assertNobodyWasDeactivated();
    }

    @Test
    @Tag("R-2")
    void aTokenEndpointThatIsDownIsNoVerdictOnTheKey() {
        story.connect(builder -> builder);
        story.sandbox.failTokenRequests(100, Fault.status(503));

        assertThat(story.run().outcome()).isEqualTo(SyncOutcome.FAILED);
        assertThat(story.connection().state()).isEqualTo(ConnectionState.READY);
        assertNobodyWasDeactivated();

        story.sandbox.clearFaults();
        assertThat(story.run().outcome()).isEqualTo(SyncOutcome.COMPLETE);
    }
}
