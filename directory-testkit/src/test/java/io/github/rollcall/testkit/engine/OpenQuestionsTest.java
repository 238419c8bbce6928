package io.github.rollcall.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.connector.Presence;
import io.github.rollcall.directory.store.DeactivationReason;
import io.github.rollcall.directory.store.Lease;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.directory.sync.SyncOutcome;
import io.github.rollcall.directory.sync.SyncReport;
import io.github.rollcall.testkit.FakeDirectory.Call;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A change is told once; where the provider contradicts it, or cannot be read, the runs that follow ask again. */
class OpenQuestionsTest {
    private static final Duration MINUTES = Duration.ofMinutes(10);

    private static SyncStory withChanges(int users) {
        SyncStory story = new SyncStory();
        story.directory.offerChanges();
        story.directory.add(SyncStory.ids(users));
        story.run(SyncMode.FULL);
        return story;
    }

    /** u0001 leaves, and a read by id goes on finding it in the scope. */
    private static SyncStory withADepartureThatIsContradicted() {
        SyncStory story = withChanges(30);
        story.directory.moveOutOfScope("u0001");
        story.directory.script().answer("u0001", Presence.IN_SCOPE);
        SyncReport report = story.run(SyncMode.CHANGES);
        assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
        assertThat(story.status("u0001")).isEqualTo(AccountStatus.ACTIVE);
        story.clock.advance(MINUTES);
        return story;
    }

    @Test
    void aDepartureThatALaggingReadContradictsIsAskedAboutByTheNextRun() {
        SyncStory story = withADepartureThatIsContradicted();
        story.directory.script().behave();

        SyncReport report = story.run(SyncMode.CHANGES);

        assertThat(report.users().deactivated()).isEqualTo(1);
        assertThat(story.reason("u0001")).isEqualTo(DeactivationReason.OUT_OF_SCOPE);
    }

    @Test
    void aReadThatGoesOnLaggingIsAskedAgainByTheRunsThatFollow() {
        SyncStory story = withADepartureThatIsContradicted();
        for (int run = 0; run < 4; run++) {
            story.run(SyncMode.CHANGES);
            story.clock.advance(MINUTES);
        }
        assertThat(story.status("u0001")).isEqualTo(AccountStatus.ACTIVE);
        story.directory.script().behave();

        story.run(SyncMode.CHANGES);

        assertThat(story.status("u0001")).isEqualTo(AccountStatus.INACTIVE);
    }

    @Test
    void whoIsFoundInTheScopeLongAfterwardsIsNotAskedAboutForEver() {
        SyncStory story = withADepartureThatIsContradicted();
        story.clock.advance(Duration.ofHours(1));
        story.run(SyncMode.CHANGES);
        int asked = story.directory.calls(Call.CONFIRM);

        story.run(SyncMode.CHANGES);

        assertThat(story.directory.calls(Call.CONFIRM)).isEqualTo(asked);
        assertThat(story.status("u0001")).isEqualTo(AccountStatus.ACTIVE);
    }

    @Test
    void aFullPassAsksToo() {
        SyncStory story = withADepartureThatIsContradicted();
        story.directory.moveIntoScope("u0001");
        story.directory.script().answer("u0001", Presence.OUT_OF_SCOPE);

        SyncReport report = story.run(SyncMode.FULL);

        assertThat(report.users().deactivated()).isEqualTo(1);
        assertThat(story.reason("u0001")).isEqualTo(DeactivationReason.OUT_OF_SCOPE);
    }

    @Test
    void aDisabledAccountThatALaggingReadContradictsIsAskedAboutByTheNextRun() {
        SyncStory story = withChanges(30);
        story.directory.disable("u0001");
        story.directory.script().answer("u0001", Presence.IN_SCOPE);
        story.run(SyncMode.CHANGES);
        assertThat(story.status("u0001")).isEqualTo(AccountStatus.ACTIVE);
        story.clock.advance(MINUTES);
        story.directory.script().behave();

        story.run(SyncMode.CHANGES);

        assertThat(story.reason("u0001")).isEqualTo(DeactivationReason.DISABLED);
    }

    @Test
    void aLeaverWhoseReadFailsNeedsNoListing() {
        SyncStory story = withChanges(30);
        story.directory.moveOutOfScope("u0001");
        story.directory.script().answer("u0001", Presence.UNREADABLE);
        assertThat(story.run(SyncMode.CHANGES).outcome()).isEqualTo(SyncOutcome.STAGED);
        story.clock.advance(MINUTES);
        story.directory.script().behave();

        SyncReport report = story.run(SyncMode.CHANGES);

        assertThat(report.mode()).isEqualTo(SyncMode.CHANGES);
        assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
        assertThat(story.reason("u0001")).isEqualTo(DeactivationReason.OUT_OF_SCOPE);
        assertThat(story.staged().plan()).isEmpty();
    }

    @Test
    void aDisabledAccountThatCannotBeReadNeedsNoListing() {
        SyncStory story = withChanges(30);
        story.directory.disable("u0001");
        story.directory.script().answer("u0001", Presence.UNREADABLE);
        assertThat(story.run(SyncMode.CHANGES).outcome()).isEqualTo(SyncOutcome.STAGED);
        assertThat(story.status("u0001")).isEqualTo(AccountStatus.ACTIVE);
        story.clock.advance(MINUTES);
        story.directory.script().behave();

        SyncReport report = story.run(SyncMode.CHANGES);

        assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
        assertThat(story.reason("u0001")).isEqualTo(DeactivationReason.DISABLED);
        assertThat(story.stored("u0001").user().providerStatus()).contains("disabled");
        assertThat(story.staged().plan()).isEmpty();
    }

    @Test
    void whoCameBackAndCouldNotBeReadNeedsNoListing() {
        SyncStory story = withChanges(30);
        story.directory.disable("u0001");
        story.run(SyncMode.CHANGES);
        story.directory.enable("u0001");
        story.directory.script().answer("u0001", Presence.UNREADABLE);
        story.run(SyncMode.CHANGES);
        assertThat(story.status("u0001")).isEqualTo(AccountStatus.INACTIVE);
        story.clock.advance(MINUTES);
        story.directory.script().behave();

        SyncReport report = story.run(SyncMode.CHANGES);

        assertThat(report.users().reactivated()).isEqualTo(1);
        assertThat(story.status("u0001")).isEqualTo(AccountStatus.ACTIVE);
        assertThat(story.stored("u0001").user().providerStatus()).contains("enabled");
    }

    @Test
    void aJoinerWhoseRowCannotBeReadNeedsNoListing() {
        SyncStory story = withChanges(30);
        story.directory.add("joiner");
        story.directory.script().rejectRows("joiner");
        story.run(SyncMode.CHANGES);
        assertThat(story.active()).hasSize(30);
        story.clock.advance(MINUTES);
        story.directory.script().behave();

        SyncReport report = story.run(SyncMode.CHANGES);

        assertThat(report.users().added()).isEqualTo(1);
        assertThat(story.status("joiner")).isEqualTo(AccountStatus.ACTIVE);
    }

    @Test
    void whoStaysUnreadableForADayWaitsForAPerson() {
        SyncStory story = withADepartureThatIsContradicted();
        story.directory.script().answer("u0001", Presence.UNREADABLE);
        assertThat(story.run(SyncMode.CHANGES).outcome()).isEqualTo(SyncOutcome.COMPLETE);
        story.clock.advance(Duration.ofDays(1));

        SyncReport report = story.run(SyncMode.CHANGES);

        assertThat(report.outcome()).isEqualTo(SyncOutcome.STAGED);
        assertThat(story.status("u0001")).isEqualTo(AccountStatus.ACTIVE);
    }

    @Test
    void aRunThatDiedKeepsWhatIsOpen() {
        SyncStory story = withADepartureThatIsContradicted();
        story.directory.script().failAt(Call.USERS, 1, new IllegalStateException("died"));
        story.run(SyncMode.CHANGES);
        story.directory.script().behave();

        story.run(SyncMode.CHANGES);

        assertThat(story.status("u0001")).isEqualTo(AccountStatus.INACTIVE);
    }

    @Test
    void moreThanCanBeKeptOpenAreFoundByReadingEverything() {
        int users = 1_200;
        SyncStory story = new SyncStory();
        story.directory.offerChanges().pagesOf(100);
        story.directory.add(SyncStory.ids(users));
        story.run(SyncMode.FULL);
        for (int left = 0; left < 501; left++) {
            story.directory.moveOutOfScope(SyncStory.id(left));
            story.directory.moveIntoScope(SyncStory.id(left));
            story.directory.script().answer(SyncStory.id(left), Presence.IN_SCOPE);
        }
        story.directory.moveOutOfScope(SyncStory.ids(501));
        SyncReport first = story.run(SyncMode.CHANGES);
        assertThat(first.warnings()).anyMatch(warning -> warning.contains("reads everything"));
        story.clock.advance(MINUTES);

        SyncReport second = story.run(SyncMode.CHANGES);

        assertThat(second.mode()).isEqualTo(SyncMode.FULL);
        story.clock.advance(MINUTES);
        assertThat(story.run(SyncMode.CHANGES).mode()).isEqualTo(SyncMode.CHANGES);
    }

    private static String state(SyncStory story) {
        Lease lease = story.users.acquire(SyncStory.CORP, MINUTES).orElseThrow();
        story.users.release(lease);
        return lease.state().value();
    }

    @Test
    void aStateWithoutQuestionsIsWrittenAsByAVersionThatKnowsNone() {
        assertThat(state(withChanges(30))).contains("changesFrom").doesNotContain("uestions");
        assertThat(state(withADepartureThatIsContradicted())).contains("u0001");
    }
}
