package io.github.rollcall.testkit.engine;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.directory.store.Connection;
import io.github.rollcall.directory.store.ConnectionState;
import io.github.rollcall.directory.store.DeactivationReason;
import io.github.rollcall.directory.store.InMemoryConnectionStore;
import io.github.rollcall.directory.store.InMemoryUserStore;
import io.github.rollcall.directory.store.StoredUser;
import io.github.rollcall.directory.store.UserQuery;
import io.github.rollcall.directory.store.UserStore;
import io.github.rollcall.directory.sync.DirectoryConnections;
import io.github.rollcall.directory.sync.DirectorySync;
import io.github.rollcall.directory.sync.StagedDeactivations;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.directory.sync.SyncReport;
import io.github.rollcall.testkit.FakeDirectory;
import io.github.rollcall.testkit.MutableClock;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** A directory, a host with its stores, and a clock; runs happen in the test's own thread. */
final class SyncStory {
    static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
    static final DirectoryId CORP = new DirectoryId("corp");

    final MutableClock clock = MutableClock.at(MONDAY);
    final FakeDirectory directory = FakeDirectory.of("corp").pagesOf(3);
    final InMemoryConnectionStore connections = new InMemoryConnectionStore();
    UserStore users = new InMemoryUserStore(clock);

    SyncStory() {
        connections.insert(Connection.builder(CORP, "Corp", "fake")
                .state(ConnectionState.READY, null)
                .build());
    }

    /** A directory of this many users, synced once. */
    static SyncStory syncedOnce(int users) {
        SyncStory story = new SyncStory();
        story.directory.add(ids(users));
        story.run(SyncMode.FULL);
        return story;
    }

    /** The same of a tenant that says who it is, connected by {@link DirectoryConnections}. */
    static SyncStory of(String tenant, int users) {
        SyncStory story = new SyncStory();
        story.directory.script().answerAs(tenant);
        DirectoryConnections.of(story.connections, story.users).verify(story.directory);
        story.directory.add(ids(users));
        story.run(SyncMode.FULL);
        return story;
    }

    static String[] ids(int count) {
        return IntStream.range(0, count).mapToObj(SyncStory::id).toArray(String[]::new);
    }

    static String id(int number) {
        return "u%04d".formatted(number);
    }

    DirectorySync sync() {
        return sync(directory);
    }

    DirectorySync sync(DirectoryConnector connector) {
        return DirectorySync.between(connector, users, connections).clock(clock).executor(Runnable::run);
    }

    SyncReport run(SyncMode mode) {
        return sync().run(mode);
    }

    StagedDeactivations staged() {
        return StagedDeactivations.of(directory, users, connections).clock(clock);
    }

    String stagedHash() {
        return staged().plan().orElseThrow().hash();
    }

    Connection connection() {
        return connections.find(CORP).orElseThrow();
    }

    StoredUser stored(String externalId) {
        return users.find(new DirectoryUserId(CORP, externalId)).orElseThrow();
    }

    AccountStatus status(String externalId) {
        return stored(externalId).user().status();
    }

    DeactivationReason reason(String externalId) {
        return stored(externalId).deactivation().orElseThrow();
    }

    List<String> active() {
        return all().stream()
                .filter(user -> user.user().status() == AccountStatus.ACTIVE)
                .map(user -> user.user().id().externalId())
                .toList();
    }

    List<StoredUser> all() {
        return users.list(UserQuery.of(CORP).limit(UserQuery.MAX_LIMIT).build()).users();
    }

    static DirectoryException failure(ErrorCode code) {
        return DirectoryException.of(code, "the story says so", "Read on").build();
    }
}
