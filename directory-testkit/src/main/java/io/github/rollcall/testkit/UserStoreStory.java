package io.github.rollcall.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.store.ApplyResult;
import io.github.rollcall.directory.store.DeactivationReason;
import io.github.rollcall.directory.store.Lease;
import io.github.rollcall.directory.store.PendingDeactivation;
import io.github.rollcall.directory.store.Settlement;
import io.github.rollcall.directory.store.StoredUser;
import io.github.rollcall.directory.store.SyncState;
import io.github.rollcall.directory.store.UserListing;
import io.github.rollcall.directory.store.UserQuery;
import io.github.rollcall.directory.store.UserStore;
import io.github.rollcall.directory.store.UserWrite;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.function.Executable;

/** The words in which the duties of a user store are told. */
abstract class UserStoreStory {
    static final DirectoryId CORP = new DirectoryId("corp");
    static final DirectoryId OTHER = new DirectoryId("other");
    static final Duration LIFE = Duration.ofMinutes(5);
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final SyncState STATE = new SyncState("{\"phase\":\"paging\"}");

    private static final int MANY_USERS = 5000;

    final MutableClock clock = MutableClock.at(NOON);
    UserStore store;

    abstract UserStore openStore(Clock storeClock);

    @BeforeEach
    void openAnEmptyStore() {
        store = openStore(clock);
    }

    // --- leases -----------------------------------------------------------------------------------------------------

    Lease acquire() {
        return acquire(CORP);
    }

    Lease acquire(DirectoryId directory) {
        return store.acquire(directory, LIFE).orElseThrow(() -> new AssertionError("the lease should be free"));
    }

    /** A lease on what the runs before left; their own is given back. */
    Lease next(Lease lease) {
        store.release(lease);
        return acquire(lease.directory());
    }

    static void assertRefused(Executable write) {
        DirectoryException refusal = Assertions.assertThrows(DirectoryException.class, write);
        assertEquals(ErrorCode.LEASE_LOST, refusal.code());
    }

    // --- users ------------------------------------------------------------------------------------------------------

    static DirectoryUserId id(String externalId) {
        return new DirectoryUserId(CORP, externalId);
    }

    static DirectoryUser active(String externalId) {
        return user(id(externalId), AccountStatus.ACTIVE);
    }

    static DirectoryUser inactive(String externalId) {
        return user(id(externalId), AccountStatus.INACTIVE);
    }

    static DirectoryUser unknown(String externalId) {
        return user(id(externalId), AccountStatus.UNKNOWN);
    }

    static DirectoryUser user(DirectoryUserId id, AccountStatus status) {
        return DirectoryUser.builder(id)
                .status(status, status == AccountStatus.UNKNOWN ? null : "word-for-" + status)
                .attribute(UserAttribute.DISPLAY_NAME, "Name of " + id.externalId())
                .build();
    }

    static DirectoryUser with(DirectoryUser user, UserAttribute attribute, String value) {
        return user.toBuilder().attribute(attribute, value).build();
    }

    static List<DirectoryUser> users(int count) {
        return Stream.iterate(1, n -> n + 1)
                .limit(count)
                .map(n -> active(String.format(Locale.ROOT, "user-%04d", n)))
                .toList();
    }

    // --- writes -----------------------------------------------------------------------------------------------------

    ApplyResult apply(Lease lease, DirectoryUser... users) {
        return store.apply(lease, UserWrite.of(STATE).users(List.of(users)));
    }

    /** Stores users as a page of a scan that shows them. */
    ApplyResult show(Lease lease, String scan, DirectoryUser... users) {
        Set<String> seen = Stream.of(users).map(user -> user.id().externalId()).collect(Collectors.toSet());
        return store.apply(lease, UserWrite.of(STATE).users(List.of(users)).scan(scan, seen));
    }

    void stage(Lease lease, DeactivationReason reason, String... externalIds) {
        store.apply(
                lease,
                UserWrite.of(STATE)
                        .pending(Stream.of(externalIds)
                                .map(externalId -> new PendingDeactivation(externalId, reason))
                                .toList()));
    }

    int deactivate(Lease lease, String... externalIds) {
        return store.settle(lease, new Settlement(Set.of(externalIds), Set.of(), STATE));
    }

    /** Makes active users inactive the way a run does. */
    void leave(Lease lease, String... externalIds) {
        stage(lease, DeactivationReason.DELETED, externalIds);
        deactivate(lease, externalIds);
    }

    // --- what the store shows ---------------------------------------------------------------------------------------

    StoredUser stored(String externalId) {
        return store.find(id(externalId)).orElseThrow(() -> new AssertionError(externalId + " should be stored"));
    }

    AccountStatus status(String externalId) {
        return stored(externalId).user().status();
    }

    List<String> unseen(String scan) {
        return store.unseen(CORP, scan, null, UserQuery.MAX_LIMIT);
    }

    List<PendingDeactivation> pending() {
        return store.pending(CORP, null, UserQuery.MAX_LIMIT);
    }

    List<String> pendingIds() {
        return pending().stream().map(PendingDeactivation::externalId).toList();
    }

    /** The ids of all pages of a listing; no page is larger than asked for, and only the last one ends it. */
    List<String> list(UserQuery.Builder query) {
        List<String> ids = new ArrayList<>();
        UserListing page = store.list(query.build());
        ids.addAll(ids(page));
        while (page.next().isPresent()) {
            assertEquals(query.build().limit(), page.users().size(), "a page before the last one is full");
            assertTrue(ids.size() < MANY_USERS, "a listing must come to an end");
            page = store.list(query.after(page.next().get()).build());
            Assertions.assertFalse(page.users().isEmpty(), "a page that was announced holds somebody");
            ids.addAll(ids(page));
        }
        return ids;
    }

    List<String> everybody() {
        return list(UserQuery.of(CORP));
    }

    static List<String> ids(UserListing page) {
        return page.users().stream().map(user -> user.user().id().externalId()).toList();
    }

    /** Everything the store shows of a directory without a lease. */
    Picture picture(DirectoryId directory, String scan) {
        return new Picture(
                store.list(UserQuery.of(directory).limit(UserQuery.MAX_LIMIT).build()),
                store.pending(directory, null, UserQuery.MAX_LIMIT),
                store.unseen(directory, scan, null, UserQuery.MAX_LIMIT));
    }

    record Picture(UserListing users, List<PendingDeactivation> pending, List<String> unseen) {}

    static Optional<DeactivationReason> because(DeactivationReason reason) {
        return Optional.of(reason);
    }
}
