package io.github.rollcall.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.connector.Presence;
import io.github.rollcall.directory.connector.RemovedUser;
import io.github.rollcall.directory.connector.UserPage;
import io.github.rollcall.directory.store.DeactivationReason;
import io.github.rollcall.directory.store.InMemoryUserStore;
import io.github.rollcall.directory.store.PendingDeactivation;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.directory.sync.SyncOutcome;
import io.github.rollcall.directory.sync.SyncReport;
import io.github.rollcall.testkit.FakeDirectory.Call;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an earlier run was told is no evidence any more: it is asked again before anybody is deactivated for it. */
class StaleEvidenceTest {

    @Test
    void whoCameBackWhileAPassWasInterruptedStaysActive() {
        SyncStory story = SyncStory.syncedOnce(30);
        story.directory.disable("u0001", "u0002");
        story.directory.script().failAt(Call.USERS, 8, SyncStory.failure(ErrorCode.UNREACHABLE));
        story.run(SyncMode.FULL);
        story.directory.enable("u0001");
        story.clock.advance(Duration.ofHours(20));

        SyncReport report = story.run(SyncMode.FULL);

        assertThat(report.users().deactivated()).isEqualTo(1);
        assertThat(story.status("u0001")).isEqualTo(AccountStatus.ACTIVE);
        assertThat(story.status("u0002")).isEqualTo(AccountStatus.INACTIVE);
        assertThat(story.stored("u0002").user().providerStatus()).contains("disabled");
    }

    @Test
    void whoCannotBeAskedAboutAgainWaitsForAPerson() {
        SyncStory story = SyncStory.syncedOnce(30);
        story.directory.disable("u0001");
        story.directory.script().failAt(Call.USERS, 8, SyncStory.failure(ErrorCode.UNREACHABLE));
        story.run(SyncMode.FULL);
        story.directory.script().answer("u0001", Presence.UNREADABLE);

        SyncReport report = story.run(SyncMode.FULL);

        assertThat(report.outcome()).isEqualTo(SyncOutcome.STAGED);
        assertThat(story.status("u0001")).isEqualTo(AccountStatus.ACTIVE);
        assertThat(story.staged().list(null, 10))
                .extracting(PendingDeactivation::reason)
                .containsExactly(DeactivationReason.UNCONFIRMED);
    }

    @Test
    void whoCameBackAfterARunDiedWhileSettlingStaysActive() {
        int calls = callsOfAFullRun();
        for (int call = 1; call <= calls; call++) {
            SyncStory story = beforeAFullRun();
            ((FlakyUserStore) story.users).failAt(call, false);
            assertThatThrownBy(() -> story.run(SyncMode.FULL)).isInstanceOf(DirectoryException.class);
            if (story.status("u0001") == AccountStatus.INACTIVE) {
                continue;
            }
            story.directory.enable("u0001");
            story.clock.advance(Duration.ofMinutes(5));

            story.run(SyncMode.FULL);

            assertThat(story.status("u0001")).as("store call %d", call).isEqualTo(AccountStatus.ACTIVE);
        }
    }

    private static SyncStory beforeAFullRun() {
        SyncStory story = new SyncStory();
        story.users = new FlakyUserStore(new InMemoryUserStore(story.clock));
        story.directory.add(SyncStory.ids(30));
        story.run(SyncMode.FULL);
        story.directory.disable("u0001");
        return story;
    }

    private static int callsOfAFullRun() {
        SyncStory story = beforeAFullRun();
        FlakyUserStore store = (FlakyUserStore) story.users;
        int before = store.calls();
        story.run(SyncMode.FULL);
        return store.calls() - before;
    }

    @Test
    void whatWaitsFromEarlierChangesIsAskedAboutBeforeALaterRunCarriesItOut() {
        SyncStory story = new SyncStory();
        story.directory.offerChanges();
        story.directory.add(SyncStory.ids(30));
        story.run(SyncMode.FULL);
        story.directory.disable(SyncStory.ids(6));
        assertThat(story.run(SyncMode.CHANGES).outcome()).isEqualTo(SyncOutcome.STAGED);
        // The feed loses the return of u0000 and reports the one of u0001: five are left, which no brake holds.
        story.directory.script().drop("u0000");
        story.directory.enable("u0000", "u0001");

        SyncReport report = story.run(SyncMode.CHANGES);

        assertThat(report.users().deactivated()).isEqualTo(4);
        assertThat(story.status("u0000")).isEqualTo(AccountStatus.ACTIVE);
        assertThat(story.status("u0005")).isEqualTo(AccountStatus.INACTIVE);
    }

    @Test
    void whatAnEmptyListingLeftToAPersonIsNotCarriedOutByALaterRunOverChanges() {
        SyncStory story = new SyncStory();
        story.directory.offerChanges();
        story.directory.add("u0000");
        story.run(SyncMode.FULL);
        story.directory.script().listNobody().drop("u0000");
        story.directory.delete("u0000");
        story.run(SyncMode.FULL);
        int asked = story.directory.calls(Call.CONFIRM);

        SyncReport report = story.run(SyncMode.CHANGES);

        assertThat(report.outcome()).isEqualTo(SyncOutcome.STAGED);
        assertThat(story.status("u0000")).isEqualTo(AccountStatus.ACTIVE);
        assertThat(story.directory.calls(Call.CONFIRM)).isEqualTo(asked);
    }

    @Test
    void aListingThatLagsBehindAnEnabledAccountDeactivatesNobody() {
        SyncStory story = SyncStory.syncedOnce(30);
        story.directory.disable("u0001");
        story.directory.script().answer("u0001", Presence.IN_SCOPE);

        SyncReport report = story.run(SyncMode.FULL);

        assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
        assertThat(report.users().deactivated()).isZero();
        assertThat(story.status("u0001")).isEqualTo(AccountStatus.ACTIVE);
    }

    @Test
    void whoIsListedAsDisabledAndCannotBeReadWaitsForAPerson() {
        SyncStory story = SyncStory.syncedOnce(30);
        story.directory.disable("u0001");
        story.directory.script().answer("u0001", Presence.UNREADABLE);

        assertThat(story.run(SyncMode.FULL).outcome()).isEqualTo(SyncOutcome.STAGED);
        assertThat(story.status("u0001")).isEqualTo(AccountStatus.ACTIVE);
    }

    @Test
    void aDisabledAccountIsAskedAboutOnce() {
        SyncStory story = SyncStory.syncedOnce(30);
        story.directory.disable("u0001", "u0002");

        story.run(SyncMode.FULL);

        assertThat(story.reason("u0001")).isEqualTo(DeactivationReason.DISABLED);
        assertThat(story.stored("u0001").user().providerStatus()).contains("disabled");
        assertThat(story.directory.calls(Call.CONFIRM)).isEqualTo(1);
        story.run(SyncMode.FULL);
        assertThat(story.directory.calls(Call.CONFIRM)).isEqualTo(1);
    }

    @Test
    void aUserWhoIsReadAsBackInTheScopeIsNoLongerPending() {
        SyncStory story = new SyncStory();
        story.directory.offerChanges().pagesOf(1);
        story.directory.add(SyncStory.ids(30));
        story.run(SyncMode.FULL);
        story.directory.delete("u0001");
        story.directory.script().answer("u0001", Presence.IN_SCOPE);
        story.directory.change("u0002", user -> user);

        OddConnector contradicting = new OddConnector(story.directory) {
            @Override
            public UserPage users(@Nullable Cursor cursor) {
                UserPage page = super.users(cursor);
                return page.completion()
                        .map(end -> UserPage.builder()
                                .removed(new RemovedUser("u0001", Presence.OUT_OF_SCOPE))
                                .end(end))
                        .orElse(page);
            }
        };
        story.sync(contradicting).run(SyncMode.CHANGES);

        assertThat(story.status("u0001")).isEqualTo(AccountStatus.ACTIVE);
    }

    @Test
    void aNewFullPassBringsItsOwnEvidence() {
        SyncStory story = SyncStory.syncedOnce(30);
        story.directory.disable(SyncStory.ids(6));
        assertThat(story.run(SyncMode.FULL).outcome()).isEqualTo(SyncOutcome.STAGED);
        story.directory.enable("u0000");

        assertThat(story.run(SyncMode.FULL).users().deactivated()).isEqualTo(5);
        assertThat(story.status("u0000")).isEqualTo(AccountStatus.ACTIVE);
    }
}
