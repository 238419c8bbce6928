package io.github.rollcall.provider;

import static io.github.rollcall.provider.SyncStory.CORP;
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
public abstract class SyncStories extends ProviderStories {
    private static final int PAGES = 5;

    /** For the tests of a provider. */
    protected SyncStories() {}

    private SyncStory readyWithPages() {
        ProviderUnderTest provider = start();
        return SyncStory.ready(provider, (PAGES - 1) * provider.pageSize() + 1);
    }

    @Test
    @Tag("R-11")
    @Tag("R-18")
    void aFullPassOf10000UsersCostsItsPagesAndAConstant() {
        try (SyncStory story = ready(10_000)) {
            SyncReport report = story.run();

            assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
            assertThat(report.users().added()).isEqualTo(10_000);
            assertThat(report.pages()).isEqualTo(story.pages(10_000));
            assertThat(story.sandbox.dataRequestCount()).isEqualTo(story.pages(10_000) + story.beforeListing());
            assertThat(report.requests()).isEqualTo(story.sandbox.requestCount() - story.sandbox.tokenRequestCount());
            assertThat(story.active()).containsExactlyInAnyOrderElementsOf(story.ids());
        }
    }

    @Test
    @Tag("R-13")
    void aSecondPassWithoutChangesChangesNothing() {
        try (SyncStory story = readyWithPages()) {
            story.runForTheFirstTime();
            SyncReport report = story.run();

            assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
            assertThat(report.users().changed()).isZero();
            assertThat(report.users().unchanged()).isEqualTo(story.ids().size());
            assertThat(story.sandbox.dataRequestCount()).isEqualTo(PAGES + story.beforeListing());
            assertThat(story.sandbox.tokenRequestCount()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    @Tag("R-13")
    @Tag("R-18")
    void aRunThatDiesAtAnyOfSomePagesResumesAndReadsOnlyTheRest(int page) {
        try (SyncStory story = readyWithPages()) {
            story.sandbox.failRequests(story.beforeListing() + page, Integer.MAX_VALUE, Fault.status(503));

            SyncReport died = story.run();

            assertThat(died.outcome()).isEqualTo(SyncOutcome.FAILED);
            assertThat(died.pages()).isEqualTo(page - 1);
            assertThat(story.active()).hasSize((page - 1) * story.provider.pageSize());

            story.sandbox.clearFaults();
            story.sandbox.resetCounters();
            SyncReport resumed = story.run();

            assertThat(resumed.outcome()).isEqualTo(SyncOutcome.COMPLETE);
            assertThat(resumed.pages()).isEqualTo(PAGES - (page - 1));
            assertThat(story.sandbox.dataRequestCount())
                    .isEqualTo(PAGES - (page - 1) + (page == 1 ? story.beforeListing() : story.check()));
            assertThat(story.active()).containsExactlyInAnyOrderElementsOf(story.ids());
        }
    }

    @Test
    @Tag("R-13")
    void whoeverWasSeenBeforeARunDiedStays() {
        try (SyncStory story = readyWithPages()) {
            story.runForTheFirstTime();
            int users = story.ids().size();
            String leaver = story.ids().get(0);
            story.sandbox.delete(leaver);
            story.sandbox.failRequests(story.beforeListing() + 3, Integer.MAX_VALUE, Fault.connectionReset());
            assertThat(story.run().outcome()).isEqualTo(SyncOutcome.FAILED);
            assertThat(story.active()).hasSize(users);

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
        try (SyncStory story = readyWithPages()) {
            story.sandbox.failRequests(story.beforeListing() + 3, Integer.MAX_VALUE, Fault.status(503));
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
        try (SyncStory story = readyWithPages()) {
            story.sandbox.failRequest(story.beforeListing() + 2, Fault.status(401));

            SyncReport report = story.run();

            assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
            assertThat(story.sandbox.dataRequestCount()).isEqualTo(PAGES + story.beforeListing() + 1);
            assertThat(story.sandbox.tokenRequestCount()).isEqualTo(1);
        }
    }

    @Test
    @Tag("R-18")
    void aLongWaitEndsTheRunAndNothingIsCalledEarlier() {
        try (SyncStory story = readyWithPages()) {
            story.sandbox.failRequest(story.beforeListing() + 3, Fault.tooManyRequests(Duration.ofMinutes(10)));

            SyncReport throttled = story.run();

            assertThat(throttled.outcome()).isEqualTo(SyncOutcome.THROTTLED);
            assertThat(throttled.pages()).isEqualTo(2);
            assertThat(throttled.until().orElseThrow())
                    .isBetween(
                            story.clock.instant().plus(Duration.ofMinutes(9)),
                            story.clock.instant().plus(Duration.ofMinutes(11)));
            assertThat(story.sandbox.dataRequestCount()).isEqualTo(story.beforeListing() + 3);
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
        try (SyncStory story = ready(3)) {
            story.sandbox.throttle(2, Duration.ofSeconds(3));

            SyncReport report = story.run();

            assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
            assertThat(report.waited()).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(10));
        }
    }

    @Test
    @Tag("R-10")
    void anAutomaticRunSyncsWhatWasNeverSynced() {
        try (SyncStory story = ready(3)) {
            SyncReport report = story.sync().run(SyncMode.AUTO);

            assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
            assertThat(report.mode()).isEqualTo(SyncMode.FULL);
            assertThat(story.active()).hasSize(3);
        }
    }
}
