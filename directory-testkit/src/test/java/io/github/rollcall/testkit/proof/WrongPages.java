package io.github.rollcall.testkit.proof;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.store.ApplyResult;
import io.github.rollcall.directory.store.DeactivationReason;
import io.github.rollcall.directory.store.Lease;
import io.github.rollcall.directory.store.PendingDeactivation;
import io.github.rollcall.directory.store.Settlement;
import io.github.rollcall.directory.store.StoredUser;
import io.github.rollcall.directory.store.UserListing;
import io.github.rollcall.directory.store.UserQuery;
import io.github.rollcall.directory.store.UserStore;
import io.github.rollcall.directory.store.UserWrite;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stores that write pages wrongly. */
final class WrongPages {
    private WrongPages() {}

    static Stream<Wrong<Function<Clock, UserStore>>> all() {
        return Stream.of(
                WrongUserStore.that(
                        "deactivates while it applies",
                        DeactivatesWhileItApplies::new,
                        "applyNeverMakesAnActiveUserInactive"),
                WrongUserStore.that(
                        "counts unchanged users as updated",
                        CountsUnchangedAsUpdated::new,
                        "anUnchangedUserIsNotCountedAsUpdated",
                        "repeatingAPageLeavesTheStoreAsOneDoes",
                        "everyUserOfAPageIsCountedOnce"),
                WrongUserStore.that(
                        "takes what is absent for cleared",
                        TakesAbsentForCleared::new,
                        "anAbsentAttributeKeepsTheStoredOne"),
                WrongUserStore.that(
                        "takes an unknown status for disabled",
                        TakesUnknownForDisabled::new,
                        "aNewUserWithoutAUsableStatusIsStoredAsUnknown"),
                WrongUserStore.that(
                        "takes an unknown status for active",
                        TakesUnknownForActive::new,
                        "anUnknownStatusKeepsTheStoredOne"),
                WrongUserStore.that(
                        "never reactivates", NeverReactivates::new, "anInactiveUserWhoIsStatedActiveIsReactivated"),
                WrongUserStore.that("takes 999 users at most", TakesFewUsers::new, "aPageOfAThousandUsersIsStored"),
                WrongUserStore.that(
                        "writes a page in two transactions", WritesInHalves::new, "aPageIsSeenWholeOrNotAtAll"));
    }

    private static final class DeactivatesWhileItApplies extends WrongUserStore {
        DeactivatesWhileItApplies(Clock clock) {
            super(clock);
        }

        @Override
        public ApplyResult apply(Lease lease, UserWrite write) {
            ApplyResult result = right.apply(lease, write);
            List<PendingDeactivation> disabled = write.users().stream()
                    .filter(user -> user.status() == AccountStatus.INACTIVE)
                    .map(user -> new PendingDeactivation(user.id().externalId(), DeactivationReason.DISABLED))
                    .toList();
            right.apply(lease, UserWrite.of(write.state()).pending(disabled));
            Set<String> ids =
                    disabled.stream().map(PendingDeactivation::externalId).collect(Collectors.toSet());
            right.settle(lease, new Settlement(ids, Set.of(), write.state()));
            return result;
        }
    }

    private static final class CountsUnchangedAsUpdated extends WrongUserStore {
        CountsUnchangedAsUpdated(Clock clock) {
            super(clock);
        }

        @Override
        public ApplyResult apply(Lease lease, UserWrite write) {
            ApplyResult real = right.apply(lease, write);
            return new ApplyResult(real.added(), real.updated() + real.unchanged(), real.reactivated(), 0);
        }
    }

    /** Bends the statements before they are stored. */
    private abstract static class Misreads extends WrongUserStore {
        Misreads(Clock clock) {
            super(clock);
        }

        abstract DirectoryUser misread(DirectoryUser user);

        @Override
        public ApplyResult apply(Lease lease, UserWrite write) {
            return right.apply(lease, with(write, this::misread));
        }
    }

    private static final class TakesAbsentForCleared extends Misreads {
        TakesAbsentForCleared(Clock clock) {
            super(clock);
        }

        @Override
        DirectoryUser misread(DirectoryUser user) {
            DirectoryUser.Builder full = user.toBuilder();
            right.find(user.id())
                    .map(StoredUser::user)
                    .ifPresent(before -> before.attributes().keySet().stream()
                            .filter(attribute -> user.attribute(attribute).isAbsent())
                            .forEach(attribute -> full.attribute(attribute, "")));
            return full.build();
        }
    }

    private static final class TakesUnknownForDisabled extends Misreads {
        TakesUnknownForDisabled(Clock clock) {
            super(clock);
        }

        @Override
        DirectoryUser misread(DirectoryUser user) {
            return restated(user, AccountStatus.UNKNOWN, AccountStatus.INACTIVE);
        }
    }

    private static final class TakesUnknownForActive extends Misreads {
        TakesUnknownForActive(Clock clock) {
            super(clock);
        }

        @Override
        DirectoryUser misread(DirectoryUser user) {
            return restated(user, AccountStatus.UNKNOWN, AccountStatus.ACTIVE);
        }
    }

    private static final class NeverReactivates extends Misreads {
        NeverReactivates(Clock clock) {
            super(clock);
        }

        @Override
        DirectoryUser misread(DirectoryUser user) {
            boolean known = right.find(user.id()).isPresent();
            return known ? restated(user, AccountStatus.ACTIVE, AccountStatus.UNKNOWN) : user;
        }
    }

    private static DirectoryUser restated(DirectoryUser user, AccountStatus from, AccountStatus to) {
        return user.status() != from
                ? user
                : user.toBuilder()
                        .status(to, user.providerStatus().orElse(null))
                        .build();
    }

    private static final class TakesFewUsers extends WrongUserStore {
        TakesFewUsers(Clock clock) {
            super(clock);
        }

        @Override
        public ApplyResult apply(Lease lease, UserWrite write) {
            return right.apply(
                    lease, write.users(write.users().stream().limit(999).toList()));
        }
    }

    private static final class WritesInHalves extends WrongUserStore {
        private static final int PAGE_OF_THE_DUTY = 100;
        private final CountDownLatch halfSeen = new CountDownLatch(1);
        private volatile boolean halfWritten;

        WritesInHalves(Clock clock) {
            super(clock);
        }

        @Override
        public ApplyResult apply(Lease lease, UserWrite write) {
            if (write.users().size() != PAGE_OF_THE_DUTY) {
                return right.apply(lease, write);
            }
            right.apply(lease, write.users(write.users().subList(0, PAGE_OF_THE_DUTY / 2)));
            halfWritten = true;
            try {
                halfSeen.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return right.apply(lease, write);
        }

        @Override
        public UserListing list(UserQuery query) {
            boolean half = halfWritten;
            UserListing page = super.list(query);
            if (half) {
                halfSeen.countDown();
            }
            return page;
        }
    }
}
