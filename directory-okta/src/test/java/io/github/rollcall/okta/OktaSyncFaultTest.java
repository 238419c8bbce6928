package io.github.rollcall.okta;

import static io.github.rollcall.directory.sync.SyncOutcome.COMPLETE;
import static io.github.rollcall.directory.sync.SyncOutcome.PARTIAL;
import static io.github.rollcall.directory.sync.SyncOutcome.PERMISSION_SUSPECTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.sync.SyncReport;
import io.github.rollcall.provider.ProviderUnderTest;
import io.github.rollcall.provider.SyncFaultStories;
import io.github.rollcall.provider.SyncStory;
import io.github.rollcall.sandbox.Fault;
import org.junit.jupiter.api.Test;

/** Beside the faults of every provider: listings that Okta may send, and that leave people out. */
class OktaSyncFaultTest extends SyncFaultStories {
    @Override
    protected ProviderUnderTest start() {
        return new OktaUnderTest();
    }

    @Test
    void anEmptyListingDeactivatesNobody() {
        OktaUnderTest okta = new OktaUnderTest();
        try (SyncStory story = SyncStory.syncedOnce(okta, USERS)) {
            okta.sandbox().emptyWithoutRole();
            assertThat(story.run().outcome()).isEqualTo(PERMISSION_SUSPECTED);
            assertThat(story.active()).hasSize(USERS);
            okta.sandbox().restoreRole();
            assertConverges(story);
        }
    }

    @Test
    void anEmptyAnswerWithoutAWordOnItsEndDeactivatesNobody() {
        try (SyncStory story = SyncStory.syncedOnce(start(), USERS)) {
            assertThat(runWithListing(story, Fault.body("[]")).outcome()).isEqualTo(PARTIAL);
            assertConverges(story);
        }
    }

    @Test
    void aWellFormedListingThatLeavesPeopleOutDeactivatesNobody() {
        OktaUnderTest okta = new OktaUnderTest();
        try (SyncStory story = SyncStory.syncedOnce(okta, USERS)) {
            String only = story.ids().get(0);
            okta.sandbox()
                    .failRequest(
                            okta.checkRequests() + okta.placeRequests() + 1,
                            Fault.body("[{\"id\":\"" + only
                                    + "\",\"status\":\"ACTIVE\",\"profile\":{\"login\":\"g0@northwind.example\"}}]"));
            SyncReport report = story.run();
            assertThat(report.outcome()).isEqualTo(PARTIAL);
            assertThat(report.users().deactivated()).isZero();
            assertThat(story.active()).hasSize(USERS);
            okta.sandbox().clearFaults();
            assertThat(story.run().outcome()).isEqualTo(COMPLETE);
            assertThat(story.active()).hasSize(USERS);
        }
    }
}
