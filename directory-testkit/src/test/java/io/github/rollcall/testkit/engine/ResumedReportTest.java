package io.github.rollcall.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.store.InMemoryUserStore;
import io.github.rollcall.directory.sync.SyncLimits;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.directory.sync.SyncOutcome;
import io.github.rollcall.directory.sync.SyncReport;
import io.github.rollcall.testkit.FakeDirectory.Call;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Wherever a run died, the reports of those that go on tell the truth. */
class ResumedReportTest {

    private static SyncStory before(Consumer<SyncStory> faults) {
        SyncStory story = new SyncStory();
        story.users = new FlakyUserStore(new InMemoryUserStore(story.clock));
        story.directory.offerChanges();
        story.directory.add(SyncStory.ids(30));
        story.run(SyncMode.FULL);
        story.directory.delete("u0001");
        story.directory.add("new");
        faults.accept(story);
        return story;
    }

    /** Kills a run at each call of the store in turn, before and after the transaction, and looks at the next one. */
    private static void everyNextRun(SyncMode mode, Consumer<SyncStory> faults, Consumer<Resumed> check) {
        SyncStory undisturbed = before(faults);
        FlakyUserStore counted = (FlakyUserStore) undisturbed.users;
        int before = counted.calls();
        undisturbed.run(mode);
        int calls = counted.calls() - before;
        assertThat(calls).isGreaterThan(5);
        for (int call = 1; call <= calls; call++) {
            for (boolean afterTheTransaction : new boolean[] {false, true}) {
                SyncStory story = before(faults);
                ((FlakyUserStore) story.users).failAt(call, afterTheTransaction);
                assertThatThrownBy(() -> story.run(mode)).isInstanceOf(DirectoryException.class);
                story.clock.advance(SyncLimits.defaults().leaseLife());
                int asked = story.directory.calls(Call.USERS);
                SyncReport report = story.run(mode);
                check.accept(new Resumed(
                        story,
                        report,
                        story.directory.calls(Call.USERS) - asked,
                        "store call " + call + " of " + calls + ", after: " + afterTheTransaction));
            }
        }
    }

    private record Resumed(SyncStory story, SyncReport report, int pagesAsked, String place) {}

    @Test
    void usersWithoutAnAttributeAreCountedOnceHoweverThePassWasInterrupted() {
        everyNextRun(SyncMode.FULL, story -> {}, run -> {
            if (run.pagesAsked() > 0 || run.report().missing().containsKey(UserAttribute.BIRTHDATE)) {
                assertThat(run.report().missing().get(UserAttribute.BIRTHDATE))
                        .as(run.place())
                        .isEqualTo(30);
            }
        });
    }

    @Test
    void aPassOverChangesNeverTurnsIntoAListing() {
        everyNextRun(
                SyncMode.CHANGES,
                story -> {},
                run -> assertThat(run.pagesAsked()).as(run.place()).isLessThanOrEqualTo(2));
    }

    @Test
    void anUnprovenPassIsNotCalledCompleteByTheRunThatEndsIt() {
        everyNextRun(SyncMode.FULL, story -> story.directory.script().endWithoutProof("no Link header"), run -> {
            assertThat(run.story().status("u0001")).as(run.place()).isEqualTo(AccountStatus.ACTIVE);
            assertThat(run.report().outcome()).as(run.place()).isEqualTo(SyncOutcome.PARTIAL);
        });
    }

    @Test
    void anUnprovenPassThatWasEndedLaterIsFollowedByAFullOne() {
        everyNextRun(SyncMode.FULL, story -> story.directory.script().endWithoutProof("no Link header"), run -> {
            run.story().directory.script().behave();
            run.story().run(SyncMode.AUTO);
            assertThat(run.story().status("u0001")).as(run.place()).isEqualTo(AccountStatus.INACTIVE);
        });
    }

    @Test
    void anEmptiedListingIsStagedWhereverTheRunDied() {
        everyNextRun(SyncMode.FULL, story -> story.directory.script().listNobody(), run -> {
            assertThat(run.report().outcome()).as(run.place()).isEqualTo(SyncOutcome.STAGED);
            assertThat(run.report().users().staged()).as(run.place()).isEqualTo(30);
        });
    }

    @Test
    void aResumedSweepTellsWhatThePassHasCounted() {
        SyncStory story = SyncStory.syncedOnce(30);
        story.directory.delete("u0001");
        story.directory.script().failAt(Call.CONFIRM, 1, SyncStory.failure(ErrorCode.UNREACHABLE));
        story.run(SyncMode.FULL);

        SyncReport report = story.run(SyncMode.FULL);

        assertThat(report.pages()).isZero();
        assertThat(report.missing()).containsEntry(UserAttribute.BIRTHDATE, 29L);
    }

    @Test
    void aRunThatFailsStillTellsWhatWaitsForADecision() {
        SyncStory story = new SyncStory();
        story.directory.offerChanges();
        story.directory.add(SyncStory.ids(30));
        story.run(SyncMode.FULL);
        story.directory.delete(SyncStory.ids(20));
        story.run(SyncMode.CHANGES);
        story.directory.script().failAt(Call.CHECK, 1, SyncStory.failure(ErrorCode.UNREACHABLE));

        SyncReport report = story.run(SyncMode.CHANGES);

        assertThat(report.outcome()).isEqualTo(SyncOutcome.FAILED);
        assertThat(report.staged()).isEqualTo(story.connection().staged()).isPresent();
    }
}
