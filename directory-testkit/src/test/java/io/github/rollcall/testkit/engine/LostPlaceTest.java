package io.github.rollcall.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.directory.sync.SyncOutcome;
import io.github.rollcall.directory.sync.SyncReport;
import io.github.rollcall.testkit.FakeDirectory.Call;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A place in the changes that is lost on any page of them ends in a full pass of the same run. */
@Tag("R-18")
class LostPlaceTest {

    private static SyncStory withChanges() {
        SyncStory story = new SyncStory();
        story.directory.offerChanges();
        story.directory.add(SyncStory.ids(30));
        story.run(SyncMode.FULL);
        for (String id : SyncStory.ids(9)) {
            story.directory.change(id, user -> user.attribute(UserAttribute.EMPLOYEE_ID, "new " + id));
        }
        return story;
    }

    private static DirectoryException lost() {
        return DirectoryException.of(ErrorCode.CURSOR_EXPIRED, "the story lost its place", "Read on")
                .build();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void onAnyPageOfTheChangesTheRunReadsEverything(int page) {
        SyncStory story = withChanges();
        story.directory.delete("u0020");
        story.directory.script().drop("u0020").failAt(Call.USERS, page, lost());

        SyncReport report = story.run(SyncMode.CHANGES);

        assertThat(report.mode()).isEqualTo(SyncMode.FULL);
        assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
        assertThat(report.warnings()).anyMatch(warning -> warning.contains("the story lost its place"));
        assertThat(report.users().updated()).isEqualTo(9);
        assertThat(story.active()).hasSize(29).doesNotContain("u0020");
        assertThat(story.run(SyncMode.CHANGES).mode()).isEqualTo(SyncMode.CHANGES);
    }

    @Test
    void untilTheFullPassIsCompleteNobodyIsDeactivated() {
        SyncStory story = withChanges();
        story.directory.delete("u0020");
        story.directory
                .script()
                .failAt(Call.USERS, 2, lost())
                .failAt(Call.USERS, 5, SyncStory.failure(ErrorCode.UNREACHABLE));

        SyncReport died = story.run(SyncMode.CHANGES);

        assertThat(died.outcome()).isEqualTo(SyncOutcome.FAILED);
        assertThat(died.users().deactivated()).isZero();
        assertThat(story.active()).hasSize(30);
        assertThat(story.run(SyncMode.CHANGES).mode()).isEqualTo(SyncMode.FULL);
        assertThat(story.active()).hasSize(29);
    }

    @Test
    void aPlaceThatIsLostTwiceInARunIsLeftToTheNextRun() {
        SyncStory story = withChanges();
        story.directory.script().failAt(Call.USERS, 1, lost()).failAt(Call.USERS, 3, lost());

        assertThat(story.run(SyncMode.CHANGES).outcome()).isEqualTo(SyncOutcome.FAILED);

        assertThat(story.run(SyncMode.CHANGES).mode()).isEqualTo(SyncMode.FULL);
        assertThat(story.active()).hasSize(30);
    }
}
