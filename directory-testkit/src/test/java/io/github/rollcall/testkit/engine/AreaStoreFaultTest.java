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
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever becomes of groups and applications, the users are settled and their outcome stands. */
@Tag("R-16")
class AreaStoreFaultTest {
    private static final int MOST_CALLS = 50;

    private final AreaStory story = new AreaStory();
    private final AtomicInteger calls = new AtomicInteger();

    private <S> S failing(Class<S> role, S store, int from) {
        return role.cast(Proxy.newProxyInstance(
                role.getClassLoader(), new Class<?>[] {role}, (self, method, arguments) -> {
                    if (calls.incrementAndGet() >= from) {
                        throw new FlakyUserStore.Broken();
                    }
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }

    private SyncReport run(int failingFrom) {
        calls.set(0);
        return story.users
                .sync(story)
                .groups(failing(GroupStore.class, story.groupStore, failingFrom))
                .applications(failing(ApplicationStore.class, story.applicationStore, failingFrom))
                .run(SyncMode.FULL);
    }

    @Test
    void aStoreOfAnAreaThatFailsAtAnyCallChangesNothingAboutTheUsers() {
        story.run(SyncMode.FULL);
        story.users.directory.disable("bob");
        SyncReport whole = run(Integer.MAX_VALUE);
        List<StoredUser> expected = story.users.all();
        int all = calls.get();
        assertThat(whole.users().deactivated()).isEqualTo(1);
        assertThat(all).isBetween(5, MOST_CALLS);

        for (int from = 1; from <= all; from++) {
            SyncReport report = run(from);

            assertThat(report.outcome()).as("from call %d", from).isEqualTo(SyncOutcome.COMPLETE);
            assertThat(report.error()).as("from call %d", from).isEmpty();
            assertThat(report.areas().stream().flatMap(area -> area.error().stream()))
                    .as("from call %d", from)
                    .isNotEmpty()
                    .allSatisfy(error -> assertThat(error.code()).isEqualTo(ErrorCode.STORE_FAILED));
            assertThat(story.users.all()).as("from call %d", from).isEqualTo(expected);
        }
        assertThat(AreaStory.area(run(Integer.MAX_VALUE), Area.GROUPS))
                .extracting(AreaReport::error)
                .isEqualTo(java.util.Optional.empty());
    }
}
