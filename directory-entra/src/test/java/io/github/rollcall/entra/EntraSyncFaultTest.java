package io.github.rollcall.entra;

import static io.github.rollcall.directory.sync.SyncOutcome.COMPLETE;
import static io.github.rollcall.directory.sync.SyncOutcome.FAILED;
import static io.github.rollcall.directory.sync.SyncOutcome.PERMISSION_SUSPECTED;
import static io.github.rollcall.directory.sync.SyncOutcome.STAGED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.store.StoredUser;
import io.github.rollcall.directory.sync.SyncReport;
import io.github.rollcall.provider.ProviderUnderTest;
import io.github.rollcall.provider.SyncFaultStories;
import io.github.rollcall.provider.SyncStory;
import io.github.rollcall.sandbox.Fault;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Beside the faults of every provider: listings that Entra may send, and that leave people out. */
class EntraSyncFaultTest extends SyncFaultStories {
    @Override
    protected ProviderUnderTest start() {
        return new EntraUnderTest();
    }

    @Test
    void anEmptyListingDeactivatesNobody() {
        EntraUnderTest entra = new EntraUnderTest();
        try (SyncStory story = SyncStory.syncedOnce(entra, USERS)) {
            entra.sandbox()
                    .failRequest(
                            entra.checkRequests() + entra.placeRequests() + 1,
                            Fault.body("{\"@odata.count\":0,\"value\":[]}"));
            SyncReport report = story.run();
            assertThat(report.outcome()).isEqualTo(STAGED);
            assertThat(report.staged().orElseThrow().users()).isEqualTo(USERS);
            assertThat(story.active()).hasSize(USERS);
            assertConverges(story);
        }
    }

    /** What a listing looks like once the permission to read users is gone. */
    @Test
    @Tag("R-17")
    void membersWhosePropertiesVanishDuringARunChangeNobody() {
        EntraUnderTest entra = new EntraUnderTest();
        try (SyncStory story = SyncStory.syncedOnce(entra, USERS)) {
            List<StoredUser> before = story.ids().stream().map(story::stored).toList();
            String rows = story.ids().stream()
                    .map(id -> "{\"id\":\"" + id
                            + "\",\"userPrincipalName\":null,\"accountEnabled\":null,\"givenName\":null}")
                    .collect(Collectors.joining(","));

            SyncReport report = runWithListing(story, Fault.body("{\"value\":[" + rows + "]}"));

            assertThat(report.outcome()).isEqualTo(FAILED);
            assertThat(report.error().orElseThrow().code()).isEqualTo(ErrorCode.TOO_MANY_BAD_ROWS);
            assertThat(story.ids().stream().map(story::stored).toList()).isEqualTo(before);
            assertConverges(story);
        }
    }

    @Test
    void anEmptyAnswerWithoutAWordOnItsEndDeactivatesNobody() {
        try (SyncStory story = SyncStory.syncedOnce(start(), USERS)) {
            assertThat(runWithListing(story, Fault.body("{\"value\":[]}")).outcome())
                    .isIn(STAGED, PERMISSION_SUSPECTED);
            assertConverges(story);
        }
    }

    @Test
    void aWellFormedListingThatLeavesPeopleOutDeactivatesNobody() {
        EntraUnderTest entra = new EntraUnderTest();
        try (SyncStory story = SyncStory.syncedOnce(entra, USERS)) {
            String only = story.ids().get(0);
            entra.sandbox()
                    .failRequest(
                            entra.checkRequests() + entra.placeRequests() + 1,
                            Fault.body("{\"value\":[{\"id\":\"" + only
                                    + "\",\"userPrincipalName\":\"g0@northwind.example\",\"accountEnabled\":true}]}"));
            SyncReport report = story.run();
            assertThat(report.outcome()).isEqualTo(COMPLETE);
            assertThat(report.warnings()).anyMatch(warning -> warning.startsWith((USERS - 1) + " users were missing"));
            assertThat(report.users().deactivated()).isZero();
            assertThat(story.active()).hasSize(USERS);
            entra.sandbox().clearFaults();
            assertThat(story.run().outcome()).isEqualTo(COMPLETE);
            assertThat(story.active()).hasSize(USERS);
        }
    }
}
