package io.github.rollcall.provider;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.directory.store.Connection;
import io.github.rollcall.directory.store.DeactivationReason;
import io.github.rollcall.directory.store.InMemoryConnectionStore;
import io.github.rollcall.directory.store.InMemoryUserStore;
import io.github.rollcall.directory.store.StoredUser;
import io.github.rollcall.directory.store.UserListing;
import io.github.rollcall.directory.store.UserQuery;
import io.github.rollcall.directory.sync.DirectoryConnections;
import io.github.rollcall.directory.sync.DirectorySync;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.directory.sync.SyncReport;
import io.github.rollcall.sandbox.DirectorySandbox;
import io.github.rollcall.sandbox.SandboxEmployee;
import io.github.rollcall.testkit.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A provider's sandbox, a connector to it, and a host with its stores and a clock. Used by one thread. */
public final class SyncStory implements AutoCloseable {
    /** The directory every story is about. */
    public static final DirectoryId CORP = new DirectoryId("corp");

    final MutableClock clock = MutableClock.at(Instant.parse("2026-03-02T08:00:00Z"));
    final ProviderUnderTest provider;
    final DirectorySandbox sandbox;
    final InMemoryConnectionStore connections = new InMemoryConnectionStore();
    final InMemoryUserStore users = new InMemoryUserStore(clock);
    DirectoryConnector connector;

    private SyncStory(ProviderUnderTest provider) {
        this.provider = provider;
        this.sandbox = provider.sandbox();
        this.connector = provider.connector();
        setup().create(Connection.builder(CORP, "Corp", connector.provider())
                .groupId(sandbox.groupId())
                .build());
    }

    /**
     * A directory whose connection works; nothing is synced yet.
     *
     * @param provider a provider just started; the story closes its sandbox
     * @param users how many users it has
     * @return the story
     */
    public static SyncStory ready(ProviderUnderTest provider, int users) {
        SyncStory story = new SyncStory(provider);
        story.sandbox.addGenerated(users);
        story.setup().verify(story.connector);
        story.sandbox.resetCounters();
        return story;
    }

    /**
     * A directory that is synced once.
     *
     * @param provider a provider just started; the story closes its sandbox
     * @param users how many users it has
     * @return the story
     */
    public static SyncStory syncedOnce(ProviderUnderTest provider, int users) {
        SyncStory story = ready(provider, users);
        story.runForTheFirstTime();
        return story;
    }

    void runForTheFirstTime() {
        run();
        sandbox.resetCounters();
    }

    /** Connects anew with another configuration. */
    void connect(Supplier<DirectoryConnector> another) {
        connector.close();
        connector = another.get();
    }

    /** Connects anew with the same configuration, as after a restart of the host. */
    void reconnect() {
        connect(provider::connector);
    }

    /** Data requests of one check. */
    int check() {
        return provider.checkRequests();
    }

    /** Data requests of a full run before its first page. */
    int beforeListing() {
        return check() + provider.placeRequests();
    }

    /** How many pages this many users fill. */
    int pages(int users) {
        return (users + provider.pageSize() - 1) / provider.pageSize();
    }

    DirectoryConnections setup() {
        return DirectoryConnections.of(connections, users);
    }

    DirectorySync sync() {
        return DirectorySync.between(connector, users, connections).clock(clock);
    }

    /**
     * One full run.
     *
     * @return what it reports
     */
    public SyncReport run() {
        return sync().run(SyncMode.FULL);
    }

    /**
     * One run over changes.
     *
     * @return what it reports
     */
    public SyncReport runChanges() {
        return sync().run(SyncMode.CHANGES);
    }

    /**
     * Lets time pass at the host.
     *
     * @param time how much
     */
    public void timePasses(Duration time) {
        clock.advance(time);
    }

    Connection connection() {
        return connections.find(CORP).orElseThrow();
    }

    /**
     * Ids of everybody in the directory.
     *
     * @return in the order they were added
     */
    public List<String> ids() {
        return sandbox.employees().stream().map(SandboxEmployee::id).toList();
    }

    /**
     * Somebody the host has stored.
     *
     * @param externalId who
     * @return the record
     */
    public StoredUser stored(String externalId) {
        return users.find(new DirectoryUserId(CORP, externalId)).orElseThrow();
    }

    /**
     * Whether somebody the host has stored is active.
     *
     * @param externalId who
     * @return the stored status
     */
    public AccountStatus status(String externalId) {
        return stored(externalId).user().status();
    }

    /**
     * Why somebody the host has stored is inactive.
     *
     * @param externalId who
     * @return the reason
     */
    public DeactivationReason reason(String externalId) {
        return stored(externalId).deactivation().orElseThrow();
    }

    /** Everybody the host has stored. */
    List<StoredUser> all() {
        List<StoredUser> all = new ArrayList<>();
        UserQuery.Builder query = UserQuery.of(CORP).limit(UserQuery.MAX_LIMIT);
        Optional<String> next;
        do {
            UserListing page = users.list(query.build());
            all.addAll(page.users());
            next = page.next();
            next.ifPresent(query::after);
        } while (next.isPresent());
        return all;
    }

    /**
     * Ids of the stored users that are active.
     *
     * @return in the order of the store
     */
    public List<String> active() {
        return all().stream()
                .filter(user -> user.user().status() == AccountStatus.ACTIVE)
                .map(user -> user.user().id().externalId())
                .toList();
    }

    /** Closes the connector and the sandbox. */
    @Override
    public void close() {
        connector.close();
        sandbox.close();
    }
}
