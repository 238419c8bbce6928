package io.github.rollcall.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.sync.AreaCounts;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.directory.sync.SyncReport;
import org.junit.jupiter.api.Test;

/** A group that lists nobody: its last member may have left, or it may only look so. */
class EmptiedGroupTest {
    private final AreaStory story = AreaStory.syncedOnce();

    private AreaCounts runAndCount() {
        SyncReport report = story.run(SyncMode.FULL);
        return AreaStory.area(report, Area.GROUPS).counts();
    }

    @Test
    void aGroupWhoseLastMemberLeftHasNoMembers() {
        story.membersOf("staff").clear();

        AreaCounts counts = runAndCount();

        assertThat(counts.membersRemoved()).isEqualTo(3);
        assertThat(counts.unread()).isZero();
        assertThat(story.storedMembers("staff")).isEmpty();
        assertThat(story.storedMembers("admins")).containsExactly("ana");
    }

    @Test
    void aGroupThatOnlyLooksEmptyKeepsWhoIsInIt() {
        story.hidingMembers.add("staff");
        story.membersOf("staff").remove("eve");

        AreaCounts counts = runAndCount();

        assertThat(counts.membersRemoved()).isEqualTo(1);
        assertThat(counts.unread()).isEqualTo(1);
        assertThat(story.storedMembers("staff")).containsExactly("ana", "bob");
    }

    @Test
    void aMemberWhoIsDeletedIsInNoGroup() {
        story.membersOf("staff").clear();
        story.failures.put("bob", SyncStory.failure(ErrorCode.SCOPE_NOT_FOUND));

        assertThat(runAndCount().membersRemoved()).isEqualTo(3);
    }

    @Test
    void whoseGroupsMayNotBeReadIsKept() {
        story.membersOf("staff").clear();
        story.failures.put("bob", SyncStory.failure(ErrorCode.PERMISSION_MISSING));

        AreaCounts counts = runAndCount();

        assertThat(counts.membersRemoved()).isEqualTo(2);
        assertThat(counts.unread()).isEqualTo(1);
        assertThat(story.storedMembers("staff")).containsExactly("bob");
    }

    @Test
    void aFailureOfTheProviderEndsTheAreaAndRemovesNobody() {
        story.membersOf("staff").clear();
        story.failures.put("bob", SyncStory.failure(ErrorCode.UNREACHABLE));

        SyncReport report = story.run(SyncMode.FULL);

        assertThat(AreaStory.area(report, Area.GROUPS).error()).isPresent();
        assertThat(story.storedMembers("staff")).containsExactly("ana", "bob", "eve");
    }

    @Test
    void aLargeGroupIsEmptiedOverSeveralPasses() {
        story.group("crowd", SyncStory.ids(250));
        story.run(SyncMode.FULL);
        story.membersOf("crowd").clear();
        story.questions = 0;

        assertThat(runAndCount().membersRemoved()).isEqualTo(200);
        assertThat(story.questions).isEqualTo(200);
        assertThat(runAndCount().membersRemoved()).isEqualTo(50);
        assertThat(story.groupStore.members(SyncStory.CORP, "crowd", null, 1)).isEmpty();
    }
}
