package io.github.rollcall.okta;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.UserAttribute;
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
import io.github.rollcall.sandbox.OktaSandbox;
import io.github.rollcall.sandbox.SandboxEmployee;
import io.github.rollcall.sandbox.SandboxOptions;
import io.github.rollcall.testkit.MutableClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A sandbox, a connector to it, and a host with its stores and a clock. */
final class OktaSyncStory implements AutoCloseable {
    static final DirectoryId CORP = new DirectoryId("corp");
    static final int PAGE_SIZE = 200;
    /** Data requests of one check of a group with members. */
    static final int CHECK = 1;

    final MutableClock clock = MutableClock.at(Instant.parse("2026-03-02T08:00:00Z"));
    final OktaSandbox sandbox = OktaSandbox.start(SandboxOptions.empty());
    final InMemoryConnectionStore connections = new InMemoryConnectionStore();
    final InMemoryUserStore users = new InMemoryUserStore(clock);
    OktaDirectory connector;

    OktaSyncStory() {
        this.connector = builder().build();
        setup().create(Connection.builder(CORP, "Corp", connector.provider())
                .groupId(sandbox.groupId())
                .build());
    }

    /** A directory of this many users whose connection works; nothing is synced yet. */
    static OktaSyncStory ready(int users) {
        OktaSyncStory story = new OktaSyncStory();
        story.sandbox.addGenerated(users);
        story.setup().verify(story.connector);
        story.sandbox.resetCounters();
        return story;
    }

    /** A directory of this many users, synced once. */
    static OktaSyncStory syncedOnce(int users) {
        OktaSyncStory story = ready(users);
        story.run();
        story.sandbox.resetCounters();
        return story;
    }

    private OktaDirectory.Builder builder() {
        return OktaFixture.group(sandbox)
                .directoryId(CORP)
                .attributes(OktaAttributes.defaults().with(UserAttribute.BIRTHDATE, sandbox.dateOfBirthAttribute()));
    }

    /** Connects anew with another configuration. */
    void connect(UnaryOperator<OktaDirectory.Builder> change) {
        connector.close();
        connector = change.apply(builder()).build();
    }

    DirectoryConnections setup() {
        return DirectoryConnections.of(connections, users);
    }

    DirectorySync sync() {
        return DirectorySync.between(connector, users, connections).clock(clock);
    }

    SyncReport run() {
        return sync().run(SyncMode.FULL);
    }

    Connection connection() {
        return connections.find(CORP).orElseThrow();
    }

    /** Ids of everybody in the directory, in the order they were added. */
    List<String> ids() {
        return sandbox.employees().stream().map(SandboxEmployee::id).toList();
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

    /** Ids of the stored users that are active. */
    List<String> active() {
        return all().stream()
                .filter(user -> user.user().status() == AccountStatus.ACTIVE)
                .map(user -> user.user().id().externalId())
                .toList();
    }

    @Override
    public void close() {
        connector.close();
        sandbox.close();
    }
}
