package io.github.rollcall.testkit.proof;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.EnrollmentStatus;
import io.github.rollcall.directory.store.ApplyResult;
import io.github.rollcall.directory.store.Lease;
import io.github.rollcall.directory.store.RetiredUsers;
import io.github.rollcall.directory.store.Settlement;
import io.github.rollcall.directory.store.StoredUser;
import io.github.rollcall.directory.store.SyncState;
import io.github.rollcall.directory.store.UserStore;
import io.github.rollcall.directory.store.UserWrite;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Stores that are wrong about enrolment or the end of a directory. */
final class WrongEnrolments {
    private WrongEnrolments() {}

    static Stream<Wrong<Function<Clock, UserStore>>> all() {
        return Stream.of(
                WrongUserStore.that(
                        "enrols new users",
                        EnrolsNewUsers::new,
                        "newUsersStartNotEnrolled",
                        "aRemovedUserComesBackAsANewOne",
                        "aListingCanBeFilteredByEnrolment"),
                WrongUserStore.that(
                        "resets enrolment when it syncs", ResetsEnrolment::new, "syncNeverTouchesEnrolment"),
                WrongUserStore.that("keeps the last enrolment", KeepsTheLastEnrolment::new, "theFirstEnrolmentIsKept"),
                WrongUserStore.that("says yes to everybody", EnrolsNobody::new, "nobodyUnknownIsEnrolled"),
                WrongUserStore.that(
                        "settles the pending when it enrols", EnrolsAndSettles::new, "enrolmentChangesNothingElse"),
                WrongUserStore.that(
                        "does not enrol",
                        DoesNotEnrol::new,
                        "aCompletedVerificationEnrols",
                        "anEnrolmentDuringASyncIsNotLost",
                        "ofConcurrentEnrolmentsOneIsKept"),
                WrongUserStore.that("removes what should be kept", RemovesAlways::new, "retiringKeepsTheUsersInactive"),
                WrongUserStore.that("keeps what should be removed", KeepsAlways::new, "retiringCanRemoveTheUsers"),
                WrongUserStore.that("counts all it retires", CountsTheRetired::new, "retiringTwiceIsAsGoodAsOnce"),
                WrongUserStore.that(
                        "keeps the state of the retired",
                        KeepsTheStateOfTheRetired::new,
                        "retiringForgetsStateSeenIdsAndPendingDeactivations"),
                WrongUserStore.that(
                        "retires every directory", RetiresEverything::new, "retiringOneDirectoryLeavesTheOtherAlone"));
    }

    private static final class EnrolsNewUsers extends WrongUserStore {
        EnrolsNewUsers(Clock clock) {
            super(clock);
        }

        @Override
        public ApplyResult apply(Lease lease, UserWrite write) {
            Set<String> known = right.known(lease.directory(), idsOf(write.users()));
            ApplyResult result = right.apply(lease, write);
            write.users().stream()
                    .filter(user -> !known.contains(user.id().externalId()))
                    .forEach(user -> right.markEnrolled(user.id(), Instant.EPOCH));
            return result;
        }
    }

    private static final class ResetsEnrolment extends WrongUserStore {
        private final Set<DirectoryUserId> reset = ConcurrentHashMap.newKeySet();

        ResetsEnrolment(Clock clock) {
            super(clock);
        }

        @Override
        public ApplyResult apply(Lease lease, UserWrite write) {
            write.users().forEach(user -> reset.add(user.id()));
            return right.apply(lease, write);
        }

        @Override
        public boolean markEnrolled(DirectoryUserId id, Instant at) {
            reset.remove(id);
            return right.markEnrolled(id, at);
        }

        @Override
        StoredUser shown(StoredUser user) {
            return reset.contains(user.user().id()) ? user.withEnrollment(EnrollmentStatus.notEnrolled()) : user;
        }
    }

    private static final class KeepsTheLastEnrolment extends WrongUserStore {
        private final Map<DirectoryUserId, Instant> last = new ConcurrentHashMap<>();

        KeepsTheLastEnrolment(Clock clock) {
            super(clock);
        }

        @Override
        public boolean markEnrolled(DirectoryUserId id, Instant at) {
            boolean found = right.markEnrolled(id, at);
            last.put(id, at);
            return found;
        }

        @Override
        StoredUser shown(StoredUser user) {
            Instant at = last.get(user.user().id());
            return at == null ? user : user.withEnrollment(EnrollmentStatus.enrolled(at));
        }
    }

    private static final class EnrolsNobody extends WrongUserStore {
        EnrolsNobody(Clock clock) {
            super(clock);
        }

        @Override
        public boolean markEnrolled(DirectoryUserId id, Instant at) {
            right.markEnrolled(id, at);
            return true;
        }
    }

    private static final class EnrolsAndSettles extends WrongUserStore {
        EnrolsAndSettles(Clock clock) {
            super(clock);
        }

        @Override
        public boolean markEnrolled(DirectoryUserId id, Instant at) {
            Lease lease = newest.get(id.directory());
            if (lease != null) {
                right.settle(lease, new Settlement(Set.of(), Set.of(id.externalId()), SyncState.INITIAL));
            }
            return right.markEnrolled(id, at);
        }
    }

    private static final class DoesNotEnrol extends WrongUserStore {
        DoesNotEnrol(Clock clock) {
            super(clock);
        }

        @Override
        public boolean markEnrolled(DirectoryUserId id, Instant at) {
            return right.find(id).isPresent();
        }
    }

    private static final class RemovesAlways extends WrongUserStore {
        RemovesAlways(Clock clock) {
            super(clock);
        }

        @Override
        public int retire(DirectoryId directory, RetiredUsers users) {
            return right.retire(directory, RetiredUsers.REMOVE);
        }
    }

    private static final class KeepsAlways extends WrongUserStore {
        KeepsAlways(Clock clock) {
            super(clock);
        }

        @Override
        public int retire(DirectoryId directory, RetiredUsers users) {
            return right.retire(directory, RetiredUsers.KEEP_INACTIVE);
        }
    }

    private static final class CountsTheRetired extends WrongUserStore {
        CountsTheRetired(Clock clock) {
            super(clock);
        }

        @Override
        public int retire(DirectoryId directory, RetiredUsers users) {
            int all = everybody(directory).size();
            right.retire(directory, users);
            return all;
        }
    }

    private static final class KeepsTheStateOfTheRetired extends WrongUserStore {
        private volatile SyncState last = SyncState.INITIAL;

        KeepsTheStateOfTheRetired(Clock clock) {
            super(clock);
        }

        @Override
        public ApplyResult apply(Lease lease, UserWrite write) {
            last = write.state();
            return right.apply(lease, write);
        }

        @Override
        public Optional<Lease> acquire(DirectoryId directory, Duration life) {
            return super.acquire(directory, life)
                    .map(lease -> new Lease(directory, lease.epoch(), last, lease.activeUsers()));
        }
    }

    private static final class RetiresEverything extends WrongUserStore {
        RetiresEverything(Clock clock) {
            super(clock);
        }

        @Override
        public int retire(DirectoryId directory, RetiredUsers users) {
            newest.keySet().stream().filter(one -> !one.equals(directory)).forEach(one -> right.retire(one, users));
            return right.retire(directory, users);
        }
    }
}
