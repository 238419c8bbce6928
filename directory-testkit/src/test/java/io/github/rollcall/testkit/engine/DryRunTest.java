package io.github.rollcall.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.store.Lease;
import io.github.rollcall.directory.store.UserStore;
import io.github.rollcall.directory.sync.SyncListener;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.directory.sync.SyncOutcome;
import io.github.rollcall.directory.sync.SyncReport;
import io.github.rollcall.testkit.FakeDirectory.Call;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a run would do can be known before it is done. */
@Tag("R-18")
class DryRunTest {
    private static final Set<String> READING = Set.of("list", "find", "known", "toString");

    /** What a host can see of a store, and what only the next run sees. */
    private static String everything(SyncStory story) {
        Lease lease = story.users.acquire(SyncStory.CORP, Duration.ofMinutes(1)).orElseThrow();
        story.users.release(lease);
        return story.all() + " " + story.users.pending(SyncStory.CORP, null, 1000) + " " + lease.state() + " "
                + lease.activeUsers() + " "
                + story.connections.list().stream()
                        .map(connection -> connection + " " + connection.version() + connection.lastReport()
                                + connection.staged() + connection.reason())
                        .toList();
    }

    private static SyncStory story() {
        SyncStory story = SyncStory.syncedOnce(30);
        story.users.markEnrolled(new DirectoryUserId(SyncStory.CORP, "u0005"), SyncStory.MONDAY);
        story.directory.disable("u0007");
        story.run(SyncMode.FULL);
        story.directory.add("new");
        story.directory.delete("u0001");
        story.directory.disable("u0002");
        story.directory.enable("u0007");
        story.directory.change("u0003", user -> user.attribute(UserAttribute.TITLE, "Head"));
        return story;
    }

    @Test
    void itTellsWhatAFullRunThenDoes() {
        SyncStory story = story();

        SyncReport told = story.sync().dryRun();
        SyncReport done = story.run(SyncMode.FULL);

        assertThat(told.outcome()).isEqualTo(SyncOutcome.COMPLETE);
        assertThat(told.users()).isEqualTo(done.users());
        assertThat(told.deactivations()).isEqualTo(done.deactivations());
        assertThat(told.users().changed()).isEqualTo(5);
        assertThat(told.isDryRun()).isTrue();
        assertThat(done.isDryRun()).isFalse();
        assertThat(told).asString().startsWith("corp dry run FULL COMPLETE");
    }

    @Test
    void storeAndStateAreIdenticalAfterwards() {
        SyncStory story = story();
        String before = everything(story);

        story.sync().dryRun();

        assertThat(everything(story)).isEqualTo(before);
    }

    /** Not only what it leaves behind: no write is tried, and no lease is taken from a run. */
    @Test
    void nothingButReadingIsAskedOfTheStore() {
        SyncStory story = story();
        UserStore real = story.users;
        Set<String> called = new TreeSet<>();
        story.users = (UserStore) Proxy.newProxyInstance(
                UserStore.class.getClassLoader(), new Class<?>[] {UserStore.class}, (self, method, arguments) -> {
                    called.add(method.getName());
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });

        story.sync().dryRun();

        assertThat(called).isNotEmpty().isSubsetOf(READING);
    }

    @Test
    void itRunsBesideARunAndNobodyIsTold() {
        SyncStory story = story();
        Lease other = story.users.acquire(SyncStory.CORP, Duration.ofMinutes(5)).orElseThrow();
        SyncListener silent = new SyncListener() {
            @Override
            public void onFinished(SyncReport report) {
                throw new AssertionError("told");
            }
        };

        assertThat(story.sync().listener(silent).dryRun().outcome()).isEqualTo(SyncOutcome.COMPLETE);
        story.users.release(other);
    }

    @Test
    void deactivationsThatWouldWaitForAPersonAreToldAndNotStaged() {
        SyncStory story = SyncStory.syncedOnce(30);
        story.directory.delete(SyncStory.ids(20));

        SyncReport report = story.sync().dryRun();

        assertThat(report.outcome()).isEqualTo(SyncOutcome.STAGED);
        assertThat(report.staged())
                .hasValueSatisfying(plan -> assertThat(plan.users()).isEqualTo(20));
        assertThat(story.staged().plan()).isEmpty();
        assertThat(story.staged().approve(report.staged().orElseThrow().hash()).deactivated())
                .isZero();
        assertThat(story.active()).hasSize(30);
    }

    @Test
    void ofADirectoryThatWasNeverSyncedItTellsTheFirstRun() {
        SyncStory story = new SyncStory();
        story.directory.add(SyncStory.ids(4));

        assertThat(story.sync().dryRun().users().added()).isEqualTo(4);
        assertThat(story.all()).isEmpty();
    }

    @Test
    void whatWouldFailIsToldAsWell() {
        SyncStory story = story();
        story.directory.script().failAt(Call.CHECK, 1, SyncStory.failure(ErrorCode.CREDENTIALS_REJECTED));

        SyncReport report = story.sync().dryRun();

        assertThat(report.outcome()).isEqualTo(SyncOutcome.QUARANTINED);
        assertThat(story.connection().state().name()).isEqualTo("READY");
    }

    @Test
    void withoutAConnectionItIsMisuseLikeARun() {
        SyncStory story = new SyncStory();
        story.connections.remove(SyncStory.CORP);

        assertThatThrownBy(() -> story.sync().dryRun()).isInstanceOf(IllegalStateException.class);
        assertThat(List.of(story.all())).containsExactly(List.of());
    }
}
