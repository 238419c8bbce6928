package io.github.rollcall.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.connector.AreaStatus;
import io.github.rollcall.directory.store.StagedPlan;
import io.github.rollcall.directory.sync.SyncListener;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.directory.sync.SyncOutcome;
import io.github.rollcall.directory.sync.SyncReport;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ListenerTest {

    private static final class Diary implements SyncListener {
        final List<String> lines = new ArrayList<>();

        @Override
        public void onStarted(DirectoryId directory, SyncMode mode) {
            lines.add("started " + mode);
        }

        @Override
        public void onAreaDisabled(DirectoryId directory, Area area, AreaStatus status) {
            lines.add("off " + area);
        }

        @Override
        public void onPage(DirectoryId directory, int pages, long rows) {
            lines.add("page " + pages + " rows " + rows);
        }

        @Override
        public void onStaged(DirectoryId directory, StagedPlan plan) {
            lines.add("staged " + plan.users());
        }

        @Override
        public void onFinished(SyncReport report) {
            lines.add("finished " + report.outcome());
        }
    }

    @Test
    @Tag("R-10")
    void theProgressOfARunIsSeen() {
        SyncStory story = SyncStory.syncedOnce(7);
        story.directory.disable(SyncStory.ids(7));
        Diary diary = new Diary();

        story.sync().areas(Area.APPLICATIONS).listener(diary).run(SyncMode.FULL);

        assertThat(diary.lines)
                .containsExactly(
                        "off APPLICATIONS",
                        "started FULL",
                        "page 1 rows 3",
                        "page 2 rows 6",
                        "page 3 rows 7",
                        "staged 7",
                        "finished STAGED");
    }

    @Test
    void aListenerThatThrowsNeverChangesTheRun() {
        SyncStory story = new SyncStory();
        story.directory.add(SyncStory.ids(7));
        SyncListener broken = new SyncListener() {
            @Override
            public void onStarted(DirectoryId directory, SyncMode mode) {
                throw new IllegalStateException();
            }

            @Override
            public void onPage(DirectoryId directory, int pages, long rows) {
                throw new IllegalStateException();
            }

            @Override
            public void onFinished(SyncReport report) {
                throw new IllegalStateException();
            }
        };

        SyncReport report = story.sync().listener(broken).run(SyncMode.FULL);

        assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
        assertThat(story.active()).hasSize(7);
    }
}
