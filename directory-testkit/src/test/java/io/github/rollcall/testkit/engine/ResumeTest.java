package io.github.rollcall.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.store.InMemoryUserStore;
import io.github.rollcall.directory.store.StoredUser;
import io.github.rollcall.directory.store.SyncState;
import io.github.rollcall.directory.store.UserWrite;
import io.github.rollcall.directory.sync.DirectorySync;
import io.github.rollcall.directory.sync.SyncLimits;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.directory.sync.SyncOutcome;
import io.github.rollcall.directory.sync.SyncReport;
import io.github.rollcall.testkit.FakeDirectory.Call;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A run that dies anywhere repeats at most one page, and the next one ends where an undisturbed one would. */
class ResumeTest {

    /** Synced once; then one of each change, to be found by the run under test. */
    private static SyncStory beforeTheRun() {
        SyncStory story = new SyncStory();
        story.users = new FlakyUserStore(new InMemoryUserStore(story.clock));
        story.directory.add(SyncStory.ids(31));
        story.run(SyncMode.FULL);
        story.directory.add("new1", "new2");
        story.directory.change("u0005", user -> user.attribute(UserAttribute.TITLE, "Head of Tests"));
        story.directory.disable("u0010");
        story.directory.delete("u0001", "u0020");
        return story;
    }

    private static List<StoredUser> undisturbed() {
        SyncStory story = beforeTheRun();
        assertThat(story.run(SyncMode.FULL).outcome()).isEqualTo(SyncOutcome.COMPLETE);
        return story.all();
    }

    @Test
    void aRunWhoseStoreFailsAtAnyCallConverges() {
        List<StoredUser> expected = undisturbed();
        int callsOfARun = storeCallsOfARun();
        assertThat(callsOfARun).isGreaterThan(15);

        for (int call = 1; call <= callsOfARun; call++) {
            for (boolean afterTheTransaction : new boolean[] {false, true}) {
                SyncStory story = beforeTheRun();
                ((FlakyUserStore) story.users).failAt(call, afterTheTransaction);

                assertThatThrownBy(() -> story.run(SyncMode.FULL))
                        .isInstanceOfSatisfying(DirectoryException.class, failure -> {
                            assertThat(failure.code()).isEqualTo(ErrorCode.STORE_FAILED);
                            assertThat(failure).hasCauseInstanceOf(FlakyUserStore.Broken.class);
                        });
                story.clock.advance(SyncLimits.defaults().leaseLife());
                story.run(SyncMode.FULL);

                assertThat(story.all())
                        .as("store call %d, after the transaction: %s", call, afterTheTransaction)
                        .isEqualTo(expected);
            }
        }
    }

    private static int storeCallsOfARun() {
        SyncStory story = beforeTheRun();
        FlakyUserStore store = (FlakyUserStore) story.users;
        int before = store.calls();
        story.run(SyncMode.FULL);
        return store.calls() - before;
    }

    @Test
    void aRunWhoseProviderFailsAtAnyCallConverges() {
        List<StoredUser> expected = undisturbed();
        for (Call call : new Call[] {Call.CHECK, Call.USERS, Call.CONFIRM}) {
            int times = callsOfARun(call);
            assertThat(times).as("%s is called", call).isPositive();
            for (int nth = 1; nth <= times; nth++) {
                SyncStory story = beforeTheRun();
                story.directory.script().failAt(call, nth, SyncStory.failure(ErrorCode.PROVIDER_ERROR));

                SyncReport failed = story.run(SyncMode.FULL);
                story.run(SyncMode.FULL);

                assertThat(failed.outcome()).isEqualTo(SyncOutcome.FAILED);
                assertThat(story.all()).as("%s call %d", call, nth).isEqualTo(expected);
            }
        }
    }

    private static int callsOfARun(Call call) {
        SyncStory story = beforeTheRun();
        int before = story.directory.calls(call);
        story.run(SyncMode.FULL);
        return story.directory.calls(call) - before;
    }

    @Test
    void aResumedPassReadsOnlyThePagesThatWereLeft() {
        SyncStory story = SyncStory.syncedOnce(30);
        story.directory.script().failAt(Call.USERS, 8, SyncStory.failure(ErrorCode.UNREACHABLE));
        int before = story.directory.calls(Call.USERS);
        story.run(SyncMode.FULL);
        assertThat(story.directory.calls(Call.USERS) - before).isEqualTo(8);

        SyncReport resumed = story.run(SyncMode.FULL);

        assertThat(resumed.outcome()).isEqualTo(SyncOutcome.COMPLETE);
        assertThat(resumed.pages()).isEqualTo(3);
    }

    @Test
    void anInterruptedPassThatIsTooOldStartsOver() {
        SyncStory story = SyncStory.syncedOnce(30);
        story.directory.script().failAt(Call.USERS, 8, SyncStory.failure(ErrorCode.UNREACHABLE));
        story.run(SyncMode.FULL);
        story.clock.advance(Duration.ofDays(1));

        assertThat(story.run(SyncMode.FULL).pages()).isEqualTo(10);
    }

    @Test
    void aPassThatKeepsFailingAtOnePlaceStartsOver() {
        SyncStory story = SyncStory.syncedOnce(30);
        for (int run = 0; run < 3; run++) {
            story.directory
                    .script()
                    .failAt(Call.USERS, run == 0 ? 8 : 1, SyncStory.failure(ErrorCode.RESPONSE_INVALID));
            assertThat(story.run(SyncMode.FULL).outcome()).isEqualTo(SyncOutcome.FAILED);
        }

        assertThat(story.run(SyncMode.FULL).pages()).isEqualTo(10);
    }

    @Test
    void aPassUnderAnotherConfigurationIsNotGoneOnWith() {
        SyncStory story = SyncStory.syncedOnce(30);
        story.directory.script().failAt(Call.USERS, 8, SyncStory.failure(ErrorCode.UNREACHABLE));
        story.run(SyncMode.FULL);

        SyncReport report = DirectorySync.between(
                        story.directory.configuredFor("another group"), story.users, story.connections)
                .clock(story.clock)
                .executor(Runnable::run)
                .run(SyncMode.FULL);

        assertThat(report.pages()).isEqualTo(10);
        assertThat(report.warnings())
                .as("its place is not even tried")
                .allSatisfy(warning -> assertThat(warning).contains("another mapping, scope or tenant"));
    }

    @Test
    void aPlaceTheProviderHasForgottenEndsInAFullPassAndNotInDeactivations() {
        SyncStory story = SyncStory.syncedOnce(30);
        story.directory.script().failAt(Call.USERS, 8, SyncStory.failure(ErrorCode.UNREACHABLE));
        story.run(SyncMode.FULL);
        story.directory.script().expireCursors();

        SyncReport report = story.run(SyncMode.FULL);

        assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
        assertThat(report.warnings()).anyMatch(warning -> warning.contains("starts over"));
        assertThat(story.active()).hasSize(30);
    }

    @Test
    void aStateThatCannotBeReadStartsOverWithoutDeactivatingByAbsence() {
        SyncStory story = SyncStory.syncedOnce(30);
        var lease = story.users.acquire(SyncStory.CORP, Duration.ofMinutes(1)).orElseThrow();
        story.users.apply(lease, UserWrite.of(new SyncState("{\"version\":1,\"pass\":{\"phase\":\"?\"}}")));
        story.users.release(lease);
        story.directory.delete("u0001");

        SyncReport report = story.run(SyncMode.FULL);

        assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
        assertThat(story.active()).hasSize(30);
        story.run(SyncMode.FULL);
        assertThat(story.active()).hasSize(29);
    }

    @Test
    void aFullPassThatIsAskedForTakesThePlaceOfAnInterruptedOneOverChanges() {
        SyncStory story = new SyncStory();
        story.directory.offerChanges();
        story.directory.add(SyncStory.ids(30));
        story.run(SyncMode.FULL);
        story.directory.script().failAt(Call.USERS, 1, SyncStory.failure(ErrorCode.UNREACHABLE));
        story.run(SyncMode.CHANGES);

        SyncReport report = story.run(SyncMode.FULL);

        assertThat(report.mode()).isEqualTo(SyncMode.FULL);
        assertThat(report.pages()).isEqualTo(10);
    }

    @Test
    void rowsWithoutAnIdOfTheFirstPartForbidConclusionsAtTheEnd() {
        SyncStory story = SyncStory.syncedOnce(30);
        story.directory.delete("u0029");
        story.directory.script().addRowsWithoutId(1).failAt(Call.USERS, 5, SyncStory.failure(ErrorCode.UNREACHABLE));
        story.run(SyncMode.FULL);
        story.directory.script().behave();

        assertThat(story.run(SyncMode.FULL).outcome()).isEqualTo(SyncOutcome.PARTIAL);
        assertThat(story.active()).hasSize(30);
    }

    @Test
    void unreadableRowsOfTheFirstPartCountAtTheEnd() {
        SyncStory story = SyncStory.syncedOnce(60);
        story.directory
                .script()
                .rejectRows(SyncStory.ids(10))
                .failAt(Call.USERS, 6, SyncStory.failure(ErrorCode.UNREACHABLE));
        story.run(SyncMode.FULL);
        story.directory.script().rejectRows("u0020");

        assertThat(story.run(SyncMode.FULL).error())
                .hasValueSatisfying(error -> assertThat(error.code()).isEqualTo(ErrorCode.TOO_MANY_BAD_ROWS));
    }

    @Test
    void rowsOfTheFirstPartCountForTheProvidersOwnCount() {
        SyncStory story = SyncStory.syncedOnce(30);
        story.directory.script().claimTotal(30).failAt(Call.USERS, 6, SyncStory.failure(ErrorCode.UNREACHABLE));
        story.run(SyncMode.FULL);

        assertThat(story.run(SyncMode.FULL).outcome()).isEqualTo(SyncOutcome.COMPLETE);
    }

    @Test
    void aResumedSweepAsksOnlyAboutThoseWhoWereLeft() {
        SyncStory story = new SyncStory();
        story.directory.pagesOf(1000);
        story.directory.add(SyncStory.ids(300));
        story.run(SyncMode.FULL);
        story.directory.script().drop(SyncStory.ids(250)).failAt(Call.CONFIRM, 2, SyncStory.failure(ErrorCode.TIMEOUT));
        story.run(SyncMode.FULL);
        int asked = story.directory.calls(Call.CONFIRM);

        assertThat(story.run(SyncMode.FULL).outcome()).isEqualTo(SyncOutcome.COMPLETE);
        assertThat(story.directory.calls(Call.CONFIRM) - asked)
                .as("the second and the third hundred")
                .isEqualTo(2);
    }
}
