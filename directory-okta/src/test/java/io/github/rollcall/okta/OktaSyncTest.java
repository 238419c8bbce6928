package io.github.rollcall.okta;

import static io.github.rollcall.okta.OktaSyncStory.CHECK;
import static io.github.rollcall.okta.OktaSyncStory.CORP;
import static io.github.rollcall.okta.OktaSyncStory.PAGE_SIZE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.store.Lease;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.directory.sync.SyncOutcome;
import io.github.rollcall.directory.sync.SyncReport;
import io.github.rollcall.sandbox.Fault;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What whole runs cost, and what they do when they are stopped on the way. */
class OktaSyncTest {
    private static final int PAGES = 5;
    private static final int USERS = (PAGES - 1) * PAGE_SIZE + 1;

    private static int pages(int users) {
        return (users + PAGE_SIZE - 1) / PAGE_SIZE;
    }

    @Test
    @Tag("R-11")
    @Tag("R-18")
    void aFullPassOf10000UsersCostsItsPagesAndAConstant() {
        try (OktaSyncStory story = OktaSyncStory.ready(10_000)) {
            SyncReport report = story.run();

            assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
            assertThat(report.users().added()).isEqualTo(10_000);
            assertThat(report.pages()).isEqualTo(pages(10_000));
            assertThat(story.sandbox.dataRequestCount()).isEqualTo(pages(10_000) + CHECK);
            assertThat(report.requests()).isEqualTo(story.sandbox.requestCount() - story.sandbox.tokenRequestCount());
            assertThat(story.active()).containsExactlyInAnyOrderElementsOf(story.ids());
        }
    }

    @Test
    @Tag("R-13")
    void aSecondPassWithoutChangesChangesNothing() {
        try (OktaSyncStory story = OktaSyncStory.syncedOnce(USERS)) {
            SyncReport report = story.run();

            assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
            assertThat(report.users().changed()).isZero();
            assertThat(report.users().unchanged()).isEqualTo(USERS);
            assertThat(story.sandbox.dataRequestCount()).isEqualTo(PAGES + CHECK);
            assertThat(story.sandbox.tokenRequestCount()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    @Tag("R-13")
    @Tag("R-18")
    void aRunThatDiesAtAnyOfSomePagesResumesAndReadsOnlyTheRest(int page) {
        try (OktaSyncStory story = OktaSyncStory.ready(USERS)) {
            story.sandbox.failRequests(CHECK + page, Integer.MAX_VALUE, Fault.status(503));

            SyncReport died = story.run();

            assertThat(died.outcome()).isEqualTo(SyncOutcome.FAILED);
            assertThat(died.pages()).isEqualTo(page - 1);
            assertThat(story.active()).hasSize((page - 1) * PAGE_SIZE);

            story.sandbox.clearFaults();
            story.sandbox.resetCounters();
            SyncReport resumed = story.run();

            assertThat(resumed.outcome()).isEqualTo(SyncOutcome.COMPLETE);
            assertThat(resumed.pages()).isEqualTo(PAGES - (page - 1));
            assertThat(story.sandbox.dataRequestCount()).isEqualTo(PAGES - (page - 1) + CHECK);
            assertThat(story.active()).containsExactlyInAnyOrderElementsOf(story.ids());
        }
    }

    @Test
    @Tag("R-13")
    void whoeverWasSeenBeforeARunDiedStays() {
        try (OktaSyncStory story = OktaSyncStory.syncedOnce(USERS)) {
            String leaver = story.ids().get(0);
            story.sandbox.delete(leaver);
            story.sandbox.failRequests(CHECK + 3, Integer.MAX_VALUE, Fault.connectionReset());
            assertThat(story.run().outcome()).isEqualTo(SyncOutcome.FAILED);
            assertThat(story.active()).hasSize(USERS);

            story.sandbox.clearFaults();
            SyncReport resumed = story.run();

            assertThat(resumed.outcome()).isEqualTo(SyncOutcome.COMPLETE);
            assertThat(resumed.users().deactivated()).isEqualTo(1);
            assertThat(story.active()).containsExactlyInAnyOrderElementsOf(story.ids());
        }
    }

    @Test
    @Tag("R-18")
    void aPlaceTheProviderForgotMeansAFullPassFromTheStart() {
        try (OktaSyncStory story = OktaSyncStory.ready(USERS)) {
            story.sandbox.failRequests(CHECK + 3, Integer.MAX_VALUE, Fault.status(503));
            assertThat(story.run().outcome()).isEqualTo(SyncOutcome.FAILED);
            story.sandbox.clearFaults();
            story.sandbox.expireCursors();

            SyncReport again = story.run();

            assertThat(again.outcome()).isEqualTo(SyncOutcome.COMPLETE);
            assertThat(again.pages()).isEqualTo(PAGES);
            assertThat(story.active()).containsExactlyInAnyOrderElementsOf(story.ids());
        }
    }

    @Test
    @Tag("R-18")
    void aTokenThatExpiresBetweenPagesIsRenewed() {
        try (OktaSyncStory story = OktaSyncStory.ready(USERS)) {
            story.sandbox.failRequest(CHECK + 2, Fault.status(401));

            SyncReport report = story.run();

            assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
            assertThat(story.sandbox.dataRequestCount()).isEqualTo(PAGES + CHECK + 1);
            assertThat(story.sandbox.tokenRequestCount()).isEqualTo(1);
        }
    }

    @Test
    @Tag("R-18")
    void aLongWaitEndsTheRunAndNothingIsCalledEarlier() {
        try (OktaSyncStory story = OktaSyncStory.ready(USERS)) {
            story.sandbox.failRequest(CHECK + 3, Fault.tooManyRequests(Duration.ofMinutes(10)));

            SyncReport throttled = story.run();

            assertThat(throttled.outcome()).isEqualTo(SyncOutcome.THROTTLED);
            assertThat(throttled.pages()).isEqualTo(2);
            assertThat(throttled.until().orElseThrow())
                    .isBetween(
                            story.clock.instant().plus(Duration.ofMinutes(9)),
                            story.clock.instant().plus(Duration.ofMinutes(11)));
            assertThat(story.sandbox.dataRequestCount()).isEqualTo(CHECK + 3);
            Optional<Lease> free = story.users.acquire(CORP, Duration.ofMinutes(1));
            assertThat(free).as("the lease is released").isPresent();
            story.users.release(free.orElseThrow());

            story.clock.advance(Duration.ofMinutes(8));
            story.sandbox.resetCounters();
            assertThat(story.run().outcome()).isEqualTo(SyncOutcome.THROTTLED);
            assertThat(story.sandbox.requestCount())
                    .as("nothing is asked earlier")
                    .isZero();

            story.clock.advance(Duration.ofMinutes(4));
            SyncReport resumed = story.run();
            assertThat(resumed.outcome()).isEqualTo(SyncOutcome.COMPLETE);
            assertThat(resumed.pages()).isEqualTo(PAGES - 2);
        }
    }

    @Test
    @Tag("R-18")
    void aShortWaitIsWaited() {
        try (OktaSyncStory story = OktaSyncStory.ready(3)) {
            story.sandbox.throttle(2, Duration.ofSeconds(3));

            SyncReport report = story.run();

            assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
            assertThat(report.waited()).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(10));
        }
    }

    @Test
    @Tag("R-10")
    void anAutomaticRunSyncsWhatWasNeverSynced() {
        try (OktaSyncStory story = OktaSyncStory.ready(3)) {
            SyncReport report = story.sync().run(SyncMode.AUTO);

            assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
            assertThat(report.mode()).isEqualTo(SyncMode.FULL);
            assertThat(story.active()).hasSize(3);
        }
    }
}
