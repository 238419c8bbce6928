package io.github.rollcall.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.EnrollmentStatus;
import io.github.rollcall.directory.HintKey;
import io.github.rollcall.directory.HintMatch;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.store.DeactivationReason;
import io.github.rollcall.directory.store.Lease;
import io.github.rollcall.directory.store.PendingDeactivation;
import io.github.rollcall.directory.store.RetiredUsers;
import io.github.rollcall.directory.store.Settlement;
import io.github.rollcall.directory.store.SyncState;
import io.github.rollcall.directory.store.UserQuery;
import io.github.rollcall.directory.store.UserStore;
import io.github.rollcall.directory.store.UserWrite;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What every {@link UserStore} must do. A host extends it next to its store:
 *
 * <pre>{@code
 * class OurUserStoreTest extends UserStoreContract {
 *     @Override
 *     protected UserStore newStore(Clock clock) {
 *         return new OurUserStore(emptyDatabase(), clock);
 *     }
 * }
 * }</pre>
 *
 * <p>Users, states and directories are written through the store alone, so any storage will do. Times are whole
 * milliseconds. Several tests call one store from several threads.
 */
@Tag("R-24")
public abstract class UserStoreContract extends UserStoreListingDuties {

    /** For subclasses. */
    protected UserStoreContract() {}

    /**
     * Makes a store that holds nothing. Called once before each test.
     *
     * @param clock what leases must expire by; it stands still until the test moves it
     * @return the store
     */
    protected abstract UserStore newStore(Clock clock);

    @Override
    final UserStore openStore(Clock storeClock) {
        return newStore(storeClock);
    }

    // --- enrolment --------------------------------------------------------------------------------------------------

    @Test
    @Tag("R-21")
    void aCompletedVerificationEnrols() {
        apply(acquire(), active("ana"), active("bob"), inactive("old"));

        assertTrue(store.markEnrolled(id("ana"), NOON.plusMillis(123)));
        assertTrue(store.markEnrolled(id("old"), NOON));
        assertEquals(
                EnrollmentStatus.enrolled(NOON.plusMillis(123)), stored("ana").enrollment());
        assertEquals(EnrollmentStatus.enrolled(NOON), stored("old").enrollment());
        assertEquals(EnrollmentStatus.notEnrolled(), stored("bob").enrollment());
    }

    @Test
    @Tag("R-21")
    void theFirstEnrolmentIsKept() {
        apply(acquire(), active("ana"));
        store.markEnrolled(id("ana"), NOON);

        assertTrue(store.markEnrolled(id("ana"), NOON.plusSeconds(60)));
        assertTrue(store.markEnrolled(id("ana"), NOON.minusSeconds(60)));
        assertEquals(EnrollmentStatus.enrolled(NOON), stored("ana").enrollment());
    }

    @Test
    @Tag("R-21")
    void nobodyUnknownIsEnrolled() {
        assertFalse(store.markEnrolled(id("ana"), NOON));
        apply(acquire(), active("ana"));
        assertFalse(store.markEnrolled(id("bob"), NOON));
        assertFalse(store.markEnrolled(new DirectoryUserId(OTHER, "ana"), NOON));

        assertEquals(List.of("ana"), everybody());
        assertEquals(EnrollmentStatus.notEnrolled(), stored("ana").enrollment());
    }

    @Test
    @Tag("R-21")
    void enrolmentChangesNothingElse() {
        Lease lease = acquire();
        apply(lease, with(active("ana"), UserAttribute.EMAIL, "ana@corp.example"));
        stage(lease, DeactivationReason.UNCONFIRMED, "ana");
        store.markEnrolled(id("ana"), NOON);

        assertEquals(
                with(active("ana"), UserAttribute.EMAIL, "ana@corp.example"),
                stored("ana").user());
        assertEquals(List.of("ana"), pendingIds());
        assertEquals(HintMatch.Kind.ONE, byHint("ana@corp.example"));
        assertEquals(Optional.empty(), store.acquire(CORP, LIFE));
    }

    @Test
    @Tag("R-21")
    void ofConcurrentEnrolmentsOneIsKept() throws Exception {
        apply(acquire(), active("ana"));
        List<Callable<Instant>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Instant at = NOON.plusSeconds(i);
            calls.add(() -> {
                assertTrue(store.markEnrolled(id("ana"), at));
                return stored("ana").enrollment().at().orElseThrow();
            });
        }

        List<Instant> told = Together.all(calls);

        assertEquals(1, Set.copyOf(told).size(), "once enrolled, every reader sees the same time");
    }

    @Test
    @Tag("R-21")
    void anEnrolmentDuringASyncIsNotLost() throws Exception {
        Lease lease = acquire();
        List<String> externalIds =
                users(50).stream().map(user -> user.id().externalId()).toList();
        store.apply(lease, UserWrite.of(STATE).users(users(50)));
        Callable<Boolean> sync = () -> {
            for (int round = 0; round < 5; round++) {
                String title = "round " + round;
                store.apply(
                        lease,
                        UserWrite.of(STATE)
                                .users(users(50).stream()
                                        .map(user -> with(user, UserAttribute.TITLE, title))
                                        .toList()));
            }
            return true;
        };
        Callable<Boolean> verifications = () -> externalIds.stream()
                .map(externalId -> store.markEnrolled(id(externalId), NOON))
                .reduce(true, Boolean::logicalAnd);

        assertEquals(List.of(true, true), Together.all(List.of(sync, verifications)));
        assertEquals(externalIds, list(UserQuery.of(CORP).enrolled(true)));
        assertEquals(externalIds, list(UserQuery.of(CORP).text("user-")));
    }

    // --- the end of a directory -------------------------------------------------------------------------------------

    @Test
    void retiringKeepsTheUsersInactive() {
        Lease lease = acquire();
        apply(lease, with(active("ana"), UserAttribute.EMAIL, "ana@corp.example"), active("left"), unknown("odd"));
        leave(lease, "left");
        store.markEnrolled(id("ana"), NOON);

        assertEquals(2, store.retire(CORP, RetiredUsers.KEEP_INACTIVE));

        assertEquals(List.of("ana", "left", "odd"), list(UserQuery.of(CORP).status(AccountStatus.INACTIVE)));
        assertEquals(
                because(DeactivationReason.CONNECTION_DELETED), stored("ana").deactivation());
        assertEquals(
                because(DeactivationReason.CONNECTION_DELETED), stored("odd").deactivation());
        assertEquals(because(DeactivationReason.DELETED), stored("left").deactivation());
        assertEquals(EnrollmentStatus.enrolled(NOON), stored("ana").enrollment());
        assertEquals(HintMatch.Kind.ONE, byHint("ana@corp.example"));
    }

    @Test
    void retiringCanRemoveTheUsers() {
        Lease lease = acquire();
        apply(lease, with(active("ana"), UserAttribute.EMAIL, "ana@corp.example"), inactive("old"), unknown("odd"));

        assertEquals(3, store.retire(CORP, RetiredUsers.REMOVE));

        assertEquals(List.of(), everybody());
        assertEquals(Optional.empty(), store.find(id("ana")));
        assertEquals(HintMatch.Kind.NONE, byHint("ana@corp.example"));
        assertEquals(Set.of(), store.known(CORP, List.of("ana", "old", "odd")));
        assertFalse(store.markEnrolled(id("ana"), NOON));
    }

    @Test
    void retiringForgetsStateSeenIdsAndPendingDeactivations() {
        Lease lease = acquire();
        show(lease, "scan", active("ana"), active("bob"));
        stage(lease, DeactivationReason.DELETED, "bob");

        store.retire(CORP, RetiredUsers.KEEP_INACTIVE);

        assertEquals(List.of(), pending());
        Lease again = acquire();
        assertEquals(SyncState.INITIAL, again.state());
        assertEquals(0, again.activeUsers());
        apply(again, active("ana"), active("bob"));
        assertEquals(List.of("ana", "bob"), unseen("scan"));
    }

    @Test
    void aRunUnderWayIsRefusedOnceItsDirectoryIsRetired() {
        for (RetiredUsers policy : RetiredUsers.values()) {
            Lease lease = acquire();
            apply(lease, active("ana"));
            stage(lease, DeactivationReason.DELETED, "ana");
            store.retire(CORP, policy);
            Picture before = picture(CORP, "scan");

            assertRefused(() -> apply(lease, active("ana")));
            assertRefused(() -> store.settle(lease, new Settlement(Set.of("ana"), Set.of(), STATE)));
            store.release(lease);
            assertEquals(before, picture(CORP, "scan"));
            Lease after = acquire();
            assertTrue(after.epoch() > lease.epoch());
            store.release(after);
        }
    }

    @Test
    void retiringTwiceIsAsGoodAsOnce() {
        Lease lease = acquire();
        apply(lease, active("ana"), active("left"));
        leave(lease, "left");
        store.retire(CORP, RetiredUsers.KEEP_INACTIVE);
        Picture once = picture(CORP, "scan");

        assertEquals(0, store.retire(CORP, RetiredUsers.KEEP_INACTIVE));
        assertEquals(once, picture(CORP, "scan"));
        assertEquals(2, store.retire(CORP, RetiredUsers.REMOVE));
        assertEquals(0, store.retire(CORP, RetiredUsers.REMOVE));
        assertEquals(0, store.retire(OTHER, RetiredUsers.REMOVE));
    }

    @Test
    void aRemovedUserComesBackAsANewOne() {
        apply(acquire(), active("ana"));
        store.markEnrolled(id("ana"), NOON);
        store.retire(CORP, RetiredUsers.REMOVE);

        assertEquals(1, apply(acquire(), active("ana")).added());
        assertEquals(EnrollmentStatus.notEnrolled(), stored("ana").enrollment());
    }

    // --- two directories --------------------------------------------------------------------------------------------

    @Test
    @Tag("R-8")
    void twoDirectoriesNeverSeeEachOthersUsers() {
        tellTheSameStoryIn(CORP, "corp");
        tellTheSameStoryIn(OTHER, "other");
        tellTheSameStoryIn(new DirectoryId("CORP"), "upper");

        assertEquals("corp", titleOf(CORP));
        assertEquals("other", titleOf(OTHER));
        assertEquals(HintMatch.Kind.ONE, byHint("ana@corp.example"));
        assertEquals(HintMatch.Kind.NONE, store.find(OTHER, HintKey.of("corp")).kind());
        assertEquals(List.of("ana", "bob"), everybody());
        assertEquals(List.of(), list(UserQuery.of(OTHER).text("corp-only")));
        assertEquals(Set.of(), store.known(new DirectoryId("nobody"), List.of("ana")));
    }

    @Test
    @Tag("R-8")
    void twoDirectoriesAreLeasedAndScannedApart() {
        Lease corp = acquire();
        Lease other = acquire(OTHER);
        show(corp, "scan", active("ana"), active("bob"));
        apply(other, other("ana"), other("bob"));
        store.apply(other, UserWrite.of(new SyncState("other")).scan("scan", Set.of("ana")));

        stage(corp, DeactivationReason.DELETED, "ana", "bob");
        store.settle(other, new Settlement(Set.of("ana"), Set.of("bob"), new SyncState("other")));

        assertEquals(List.of("ana", "bob"), pendingIds());
        assertEquals(List.of(), store.pending(OTHER, null, 10));
        assertEquals(List.of("bob"), store.unseen(OTHER, "scan", null, 10));
        assertEquals(1, deactivate(corp, "ana"));
        assertEquals(2, next(other).activeUsers());
        assertEquals(STATE, next(corp).state());
    }

    @Test
    @Tag("R-8")
    void retiringOneDirectoryLeavesTheOtherAlone() {
        Lease other = acquire(OTHER);
        apply(other, other("ana"), other("bob"));
        store.apply(
                other,
                UserWrite.of(STATE)
                        .scan("scan", Set.of("ana"))
                        .pending(List.of(new PendingDeactivation("ana", DeactivationReason.DELETED))));
        apply(acquire(), active("ana"), active("bob"));
        Picture before = picture(OTHER, "scan");

        store.retire(CORP, RetiredUsers.REMOVE);

        assertEquals(before, picture(OTHER, "scan"));
        assertEquals(
                1,
                store.apply(other, UserWrite.of(STATE).users(List.of(other("bob"))))
                        .unchanged());
    }

    private void tellTheSameStoryIn(DirectoryId directory, String title) {
        Lease lease = acquire(directory);
        List<DirectoryUser> page = new ArrayList<>();
        for (String externalId : List.of("ana", "bob")) {
            page.add(user(new DirectoryUserId(directory, externalId), AccountStatus.ACTIVE).toBuilder()
                    .attribute(UserAttribute.EMAIL, externalId + "@corp.example")
                    .attribute(UserAttribute.DISPLAY_NAME, title + "-only")
                    .attribute(UserAttribute.TITLE, title)
                    .build());
        }
        assertEquals(2, store.apply(lease, UserWrite.of(STATE).users(page)).added());
    }

    private String titleOf(DirectoryId directory) {
        return store.find(new DirectoryUserId(directory, "ana"))
                .flatMap(found -> found.user().attribute(UserAttribute.TITLE).first())
                .orElse("");
    }

    private static DirectoryUser other(String externalId) {
        return user(new DirectoryUserId(OTHER, externalId), AccountStatus.ACTIVE);
    }
}
