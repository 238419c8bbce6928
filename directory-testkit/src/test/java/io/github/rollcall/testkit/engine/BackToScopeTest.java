package io.github.rollcall.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.connector.Presence;
import io.github.rollcall.directory.connector.UserPage;
import io.github.rollcall.directory.store.DeactivationReason;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.directory.sync.SyncOutcome;
import io.github.rollcall.directory.sync.SyncReport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Changes that cover the whole tenant say nothing about the scope, and any may come late or be told again. */
class BackToScopeTest {

    private static SyncStory withOneWhoLeft() {
        SyncStory story = new SyncStory();
        story.directory.offerChanges();
        story.directory.add(SyncStory.ids(30));
        story.run(SyncMode.FULL);
        story.directory.moveOutOfScope("u0001");
        story.run(SyncMode.CHANGES);
        assertThat(story.status("u0001")).isEqualTo(AccountStatus.INACTIVE);
        return story;
    }

    /** The fake reports only users in scope, so the one who left is in the feed and out of scope when read by id. */
    private static void changeOutsideTheScope(SyncStory story) {
        story.directory.script().leaveScopeUnknown();
        story.directory.moveIntoScope("u0001");
        story.directory.change("u0001", user -> user.attribute(UserAttribute.TITLE, "Head of Another House"));
        story.directory.script().answer("u0001", Presence.OUT_OF_SCOPE);
    }

    @Test
    void aChangeOfSomebodyWhoLeftTheScopeMakesNobodyActiveAgain() {
        SyncStory story = withOneWhoLeft();
        changeOutsideTheScope(story);

        SyncReport report = story.run(SyncMode.CHANGES);

        assertThat(report.users().reactivated()).isZero();
        assertThat(report.users().updated()).isEqualTo(1);
        assertThat(story.status("u0001")).isEqualTo(AccountStatus.INACTIVE);
        assertThat(story.reason("u0001")).isEqualTo(DeactivationReason.OUT_OF_SCOPE);
    }

    @Test
    void whoIsReadByIdAsBackInTheScopeIsActiveAgain() {
        SyncStory story = withOneWhoLeft();
        story.directory.script().leaveScopeUnknown();
        story.directory.moveIntoScope("u0001");

        SyncReport report = story.run(SyncMode.CHANGES);

        assertThat(report.users().reactivated()).isEqualTo(1);
        assertThat(story.status("u0001")).isEqualTo(AccountStatus.ACTIVE);
    }

    @Test
    void aChangeThatIsToldAgainMakesNobodyActiveAgainEither() {
        SyncStory story = withOneWhoLeft();
        story.directory.moveIntoScope("u0001");
        story.directory.script().answer("u0001", Presence.OUT_OF_SCOPE);

        SyncReport report = story.run(SyncMode.CHANGES);

        assertThat(report.users().reactivated()).isZero();
        assertThat(story.reason("u0001")).isEqualTo(DeactivationReason.OUT_OF_SCOPE);
    }

    @Test
    void aChangeOfSomebodyWhoWaitsForADecisionTakesNobodyFromTheList() {
        SyncStory story = new SyncStory();
        story.directory.offerChanges();
        story.directory.add(SyncStory.ids(30));
        story.run(SyncMode.FULL);
        for (String id : SyncStory.ids(10)) {
            story.directory.moveOutOfScope(id);
        }
        assertThat(story.run(SyncMode.CHANGES).outcome()).isEqualTo(SyncOutcome.STAGED);
        String hash = story.stagedHash();
        changeOutsideTheScope(story);

        SyncReport report = story.run(SyncMode.CHANGES);

        assertThat(report.users().updated()).isEqualTo(1);
        assertThat(story.stagedHash()).isEqualTo(hash);
    }

    @Test
    void anOlderChangeThatComesBehindADepartureDoesNotUndoIt() {
        SyncStory story = new SyncStory();
        story.directory.offerChanges();
        story.directory.add(SyncStory.ids(30));
        story.run(SyncMode.FULL);
        DirectoryUser asBefore = story.stored("u0001").user();
        story.directory.pagesOf(1);
        story.directory.moveOutOfScope("u0001");
        story.directory.change("u0002", user -> user);
        OddConnector late = new OddConnector(story.directory) {
            @Override
            public UserPage users(@Nullable Cursor cursor) {
                UserPage page = super.users(cursor);
                return page.completion()
                        .map(end -> UserPage.builder().user(asBefore).end(end))
                        .orElse(page);
            }
        };

        SyncReport report = story.sync(late).run(SyncMode.CHANGES);

        assertThat(report.users().deactivated()).isEqualTo(1);
        assertThat(story.reason("u0001")).isEqualTo(DeactivationReason.OUT_OF_SCOPE);
    }
}
