package io.github.rollcall.provider;

import static io.github.rollcall.directory.sync.SyncOutcome.AREA_DISABLED;
import static io.github.rollcall.directory.sync.SyncOutcome.COMPLETE;
import static io.github.rollcall.directory.sync.SyncOutcome.STAGED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.store.ConnectionState;
import io.github.rollcall.directory.store.DeactivationReason;
import io.github.rollcall.directory.sync.SyncReport;
import io.github.rollcall.sandbox.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Listings that go wrong in what they hold, beyond the grid of faults: nobody is deactivated, and the next run is right again. */
@Tag("R-13")
@Tag("R-18")
public abstract class SyncFaultStories extends ProviderStories {
    /** How many users the directory of each story has. */
    protected static final int USERS = 12;

    /** For the tests of a provider. */
    protected SyncFaultStories() {}

    /**
     * The next run without faults changes nobody and leaves the connection ready.
     *
     * @param story a story whose directory did not change since its last complete run
     */
    protected static void assertConverges(SyncStory story) {
        story.sandbox.clearFaults();
        story.clock.advance(Duration.ofHours(2));
        SyncReport next = story.run();
        assertThat(next.outcome()).isEqualTo(COMPLETE);
        assertThat(next.users().changed()).isZero();
        assertThat(story.active()).containsExactlyInAnyOrderElementsOf(story.ids());
        assertThat(story.connection().state()).isEqualTo(ConnectionState.READY);
    }

    /**
     * Runs while every answer after those to the check goes wrong, and checks that nobody is deactivated.
     *
     * @param story a story of {@link #USERS} users, synced once
     * @param fault how the answers go wrong
     * @return what the run reports
     */
    protected static SyncReport runWithListing(SyncStory story, Fault fault) {
        story.sandbox.failRequests(story.beforeListing() + 1, Integer.MAX_VALUE, fault);
        SyncReport report = story.run();
        assertThat(report.users().deactivated()).isZero();
        assertThat(story.active()).hasSize(USERS);
        return report;
    }

    @Test
    void aGroupThatIsReallyEmptyWaitsForAPerson() {
        try (SyncStory story = syncedOnce(USERS)) {
            story.ids().forEach(story.sandbox::moveOutOfGroup);

            SyncReport report = story.run();

            assertThat(report.outcome()).isEqualTo(STAGED);
            assertThat(report.staged().orElseThrow().users()).isEqualTo(USERS);
            assertThat(story.active()).hasSize(USERS);
        }
    }

    @Test
    void aRowThatCannotBeReadKeepsItsUserAsItWas() {
        try (SyncStory story = syncedOnce(USERS)) {
            var before = story.all();

            SyncReport report = runWithListing(story, Fault.poisonRow());

            assertThat(report.users().rejected()).isEqualTo(1);
            assertThat(report.users().unchanged()).isEqualTo(USERS - 1);
            assertThat(story.all()).isEqualTo(before);
        }
    }

    @Test
    void aMemberNobodyCanReadByIdWaitsForAPerson() {
        try (SyncStory story = syncedOnce(USERS)) {
            String moved = story.ids().get(3);
            story.sandbox.moveOutOfGroup(moved);
            story.sandbox.failRequests(story.beforeListing() + 2, Integer.MAX_VALUE, Fault.status(403));

            SyncReport report = story.run();

            assertThat(report.outcome()).isIn(STAGED, AREA_DISABLED);
            assertThat(story.active()).hasSize(USERS);

            story.sandbox.clearFaults();
            assertThat(story.run().outcome()).isEqualTo(COMPLETE);
            assertThat(story.reason(moved)).isEqualTo(DeactivationReason.OUT_OF_SCOPE);
        }
    }

    @Test
    void manyRowsThatCannotBeReadStopThePass() {
        try (SyncStory story = syncedOnce(USERS)) {
            List<String> rows = new ArrayList<>();
            IntStream.range(0, USERS).forEach(i -> rows.add("{\"id\":\"x" + i + "\"}"));
            String listing = String.join(",", rows);
            SyncReport report = runWithListing(story, Fault.body(story.provider.listing(listing)));
            assertThat(report.users().added()).isZero();
            assertConverges(story);
        }
    }
}
