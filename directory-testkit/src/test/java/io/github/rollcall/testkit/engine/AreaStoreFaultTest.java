package io.github.rollcall.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.store.ApplicationStore;
import io.github.rollcall.directory.store.GroupStore;
import io.github.rollcall.directory.store.StoredUser;
import io.github.rollcall.directory.sync.AreaReport;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.directory.sync.SyncOutcome;
import io.github.rollcall.directory.sync.SyncReport;
import io.github.rollcall.testkit.StorePoints;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever becomes of groups and applications, the users are settled and their outcome stands. */
@Tag("R-16")
class AreaStoreFaultTest {
    private static final int MOST_POINTS = 100;

    private final AreaStory story = new AreaStory();
    private int reached;

    /** A run whose stores of groups and applications fail from a point on. */
    private SyncReport run(int failingFrom) {
        StorePoints points = StorePoints.at(point -> {
            if (point >= failingFrom) {
                throw new FlakyUserStore.Broken();
            }
        });
        SyncReport report = story.users
                .sync(story)
                .groups(points.of(GroupStore.class, story.groupStore))
                .applications(points.of(ApplicationStore.class, story.applicationStore))
                .run(SyncMode.FULL);
        reached = points.reached();
        return report;
    }

    @Test
    void aStoreOfAnAreaThatFailsAtAnyCallChangesNothingAboutTheUsers() {
        story.run(SyncMode.FULL);
        story.users.directory.disable("bob");
        SyncReport whole = run(Integer.MAX_VALUE);
        List<StoredUser> expected = story.users.all();
        int all = reached;
        assertThat(whole.users().deactivated()).isEqualTo(1);
        assertThat(all).isBetween(5, MOST_POINTS);

        for (int from = 1; from <= all; from++) {
            SyncReport report = run(from);

            assertThat(report.outcome()).as("from point %d", from).isEqualTo(SyncOutcome.COMPLETE);
            assertThat(report.error()).as("from point %d", from).isEmpty();
            assertThat(report.areas().stream().flatMap(area -> area.error().stream()))
                    .as("from point %d", from)
                    .isNotEmpty()
                    .allSatisfy(error -> assertThat(error.code()).isEqualTo(ErrorCode.STORE_FAILED));
            assertThat(story.users.all()).as("from point %d", from).isEqualTo(expected);
        }
        assertThat(AreaStory.area(run(Integer.MAX_VALUE), Area.GROUPS))
                .extracting(AreaReport::error)
                .isEqualTo(Optional.empty());
    }
}
