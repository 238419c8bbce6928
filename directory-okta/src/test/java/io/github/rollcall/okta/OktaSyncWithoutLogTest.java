package io.github.rollcall.okta;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.store.DeactivationReason;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.directory.sync.SyncOutcome;
import io.github.rollcall.directory.sync.SyncReport;
import io.github.rollcall.provider.SyncStory;
import io.github.rollcall.sandbox.OktaSandbox;
import io.github.rollcall.sandbox.SandboxAttribute;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a run over changes brings an app that may not read the System Log, and what waits for the full pass. */
@Tag("R-13")
@Tag("R-17")
class OktaSyncWithoutLogTest {
    private static final int USERS = 40;

    private final OktaUnderTest okta = new OktaUnderTest();
    private final OktaSandbox sandbox = okta.sandbox();

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private SyncStory story() {
        sandbox.revoke(OktaScope.LOGS.wireName());
        return SyncStory.syncedOnce(okta, USERS);
    }

    @Test
    void leaversAndDeletedUsersWaitForTheFullPassAndTheReportSaysWhy() {
        try (SyncStory story = story()) {
            List<String> ids = story.ids();
            sandbox.moveOutOfGroup(ids.get(0));
            sandbox.delete(ids.get(1));

            SyncReport changes = story.runChanges();

            assertThat(changes.mode()).isEqualTo(SyncMode.CHANGES);
            assertThat(changes.outcome()).isEqualTo(SyncOutcome.COMPLETE);
            assertThat(changes.users().deactivated()).isZero();
            assertThat(changes.warnings())
                    .singleElement()
                    .asString()
                    .contains("full passes only", "okta.logs.read", "Okta API Scopes");

            story.run();
            assertThat(story.reason(ids.get(0))).isEqualTo(DeactivationReason.OUT_OF_SCOPE);
            assertThat(story.reason(ids.get(1))).isEqualTo(DeactivationReason.DELETED);
        }
    }

    @Test
    void joinersAndChangedUsersAreToldAsFarAsTheirUpdateTells() {
        try (SyncStory story = story()) {
            List<String> ids = story.ids();
            sandbox.update(ids.get(0), SandboxAttribute.JOB_TITLE, "Head of Tests");
            sandbox.disable(ids.get(1));
            sandbox.addGenerated(2);
            String stranger = story.ids().get(USERS);
            String joiner = story.ids().get(USERS + 1);
            sandbox.moveOutOfGroup(stranger);

            SyncReport changes = story.runChanges();

            assertThat(changes.mode()).isEqualTo(SyncMode.CHANGES);
            assertThat(story.stored(ids.get(0))
                            .user()
                            .attribute(UserAttribute.TITLE)
                            .first())
                    .contains("Head of Tests");
            assertThat(story.reason(ids.get(1))).isEqualTo(DeactivationReason.DISABLED);
            assertThat(story.status(joiner)).isEqualTo(AccountStatus.ACTIVE);
            assertThat(story.active()).hasSize(USERS).doesNotContain(stranger);
        }
    }

    @Test
    void aRunWithoutAChangeCostsTheCheckAndOneRequest() {
        try (SyncStory story = story()) {
            assertThat(story.runChanges().users().changed()).isZero();
            assertThat(sandbox.dataRequestCount()).isEqualTo(3);
        }
    }

    @Test
    void aScopeThatIsGrantedLaterIsUsedFromTheNextTokenAndFullPassOn() {
        try (SyncStory story = story()) {
            sandbox.grant(OktaScope.LOGS.wireName());
            sandbox.expireTokens();
            assertThat(story.run().warnings()).isEmpty();
            String leaver = story.ids().get(0);
            sandbox.moveOutOfGroup(leaver);

            assertThat(story.runChanges().mode()).isEqualTo(SyncMode.CHANGES);
            assertThat(story.reason(leaver)).isEqualTo(DeactivationReason.OUT_OF_SCOPE);
        }
    }

    @Test
    void aScopeThatIsWithdrawnMeansOneFullPassAndNothingIsLostBetween() {
        try (SyncStory story = SyncStory.syncedOnce(okta, USERS)) {
            String leaver = story.ids().get(0);
            sandbox.moveOutOfGroup(leaver);
            sandbox.revoke(OktaScope.LOGS.wireName());

            SyncReport report = story.runChanges();

            assertThat(report.mode()).isEqualTo(SyncMode.FULL);
            assertThat(story.reason(leaver)).isEqualTo(DeactivationReason.OUT_OF_SCOPE);
            assertThat(story.runChanges().mode()).isEqualTo(SyncMode.CHANGES);
        }
    }

    @Test
    void aRoleThatDoesNotCoverTheLogIsNamedInTheReport() {
        sandbox.log().refuse();
        try (SyncStory story = SyncStory.syncedOnce(okta, USERS)) {
            SyncReport report = story.runChanges();

            assertThat(report.mode()).isEqualTo(SyncMode.CHANGES);
            assertThat(report.warnings()).singleElement().asString().contains("Admin roles");
        }
    }
}
