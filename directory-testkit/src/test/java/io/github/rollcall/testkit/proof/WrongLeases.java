package io.github.rollcall.testkit.proof;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.store.ApplyResult;
import io.github.rollcall.directory.store.Lease;
import io.github.rollcall.directory.store.RetiredUsers;
import io.github.rollcall.directory.store.Settlement;
import io.github.rollcall.directory.store.SyncState;
import io.github.rollcall.directory.store.UserStore;
import io.github.rollcall.directory.store.UserWrite;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Stores that lease wrongly. */
final class WrongLeases {
    private static final int STATE_BOUND = 60_000;

    private WrongLeases() {}

    static Stream<Wrong<Function<Clock, UserStore>>> all() {
        return Stream.of(
                WrongUserStore.that(
                        "leases to everybody",
                        LeasesToEverybody::new,
                        "aSecondRunDoesNotGetTheLeaseWhileItIsHeld",
                        "ofManyRunsThatStartAtOnceOneGetsTheLease",
                        "askingForAHeldLeaseDoesNotDisturbItsHolder"),
                WrongUserStore.that(
                        "has a clock of its own",
                        HasAClockOfItsOwn::new,
                        "anExpiredLeaseCanBeTakenOverAndTheOldHolderIsRefused",
                        "theStateOutlivesALeaseThatRanOut",
                        "eachRunSaysHowLongItsOwnLeaseLasts",
                        "aRefusedWriteDoesNotProlongTheLeaseOfTheOther"),
                WrongUserStore.that(
                        "never renews a lease",
                        NeverRenews::new,
                        "everyPageRenewsTheLease",
                        "everySettlementRenewsTheLease",
                        "aHolderWhoseTimeIsUpMayWriteUntilAnotherTakesOver"),
                WrongUserStore.that(
                        "never frees a lease",
                        NeverFrees::new,
                        "aReleasedLeaseIsFreeAtOnce",
                        "releasingTwiceIsAsGoodAsOnce"),
                WrongUserStore.that(
                        "starts from something",
                        StartsFromSomething::new,
                        "theFirstLeaseOfADirectoryStartsFromNothing"),
                WrongUserStore.that(
                        "fails to release what it does not know",
                        FailsToRelease::new,
                        "releasingTheLeaseOfADirectoryNobodyKnowsDoesNothing"),
                WrongUserStore.that(
                        "lets an old holder free a new lease",
                        LetsAnyoneRelease::new,
                        "releasingAnOldLeaseLeavesTheNewOneHeld"),
                WrongUserStore.that(
                        "ignores the epoch of a page",
                        IgnoresTheEpochOfAPage::new,
                        "aWriteUnderAnOlderEpochIsRefusedAndChangesNothing"),
                WrongUserStore.that(
                        "ignores the epoch of a settlement",
                        IgnoresTheEpochOfASettlement::new,
                        "aSettlementUnderAnOlderEpochIsRefusedAndChangesNothing"),
                WrongUserStore.that(
                        "writes first and refuses then",
                        WritesFirst::new,
                        "aWriteUnderAnOlderEpochIsRefusedAndChangesNothing"),
                WrongUserStore.that("gives every lease the same epoch", SameEpoch::new, "epochsGrowWhateverHappens"),
                WrongUserStore.that(
                        "counts inactive users as active", CountsEverybody::new, "aLeaseTellsHowManyUsersAreActive"),
                WrongUserStore.that("cuts the state", CutsTheState::new, "aStateOf65536CharactersSurvives"),
                WrongUserStore.that(
                        "keeps the state of the settlement to itself",
                        ForgetsTheSettledState::new,
                        "theNextLeaseCarriesTheStateOfTheLastSettlement"),
                WrongUserStore.that(
                        "keeps the first state", KeepsTheFirstState::new, "theNextLeaseCarriesTheStateOfTheLastPage"),
                WrongUserStore.that(
                        "does not fence a retired run",
                        DoesNotFenceTheRetired::new,
                        "aRunUnderWayIsRefusedOnceItsDirectoryIsRetired"));
    }

    private static final class LeasesToEverybody extends WrongUserStore {
        LeasesToEverybody(Clock clock) {
            super(clock);
        }

        @Override
        public synchronized Optional<Lease> acquire(DirectoryId directory, Duration life) {
            Optional.ofNullable(newest.get(directory)).ifPresent(right::release);
            return super.acquire(directory, life);
        }
    }

    private static final class HasAClockOfItsOwn extends WrongUserStore {
        HasAClockOfItsOwn(Clock clock) {
            super(Clock.fixed(clock.instant(), ZoneOffset.UTC));
        }
    }

    private static final class NeverRenews extends WrongUserStore {
        private final Clock clock;
        private Instant ends = Instant.MIN;

        NeverRenews(Clock clock) {
            super(clock);
            this.clock = clock;
        }

        @Override
        public Optional<Lease> acquire(DirectoryId directory, Duration life) {
            Lease last = newest.get(directory);
            if (last != null && !clock.instant().isBefore(ends)) {
                right.release(last);
            }
            Optional<Lease> lease = super.acquire(directory, life);
            lease.ifPresent(any -> ends = clock.instant().plus(life));
            return lease;
        }
    }

    private static final class NeverFrees extends WrongUserStore {
        NeverFrees(Clock clock) {
            super(clock);
        }

        @Override
        public void release(Lease lease) {}
    }

    private static final class StartsFromSomething extends WrongUserStore {
        StartsFromSomething(Clock clock) {
            super(clock);
        }

        @Override
        public Optional<Lease> acquire(DirectoryId directory, Duration life) {
            return super.acquire(directory, life)
                    .map(lease -> lease.state().equals(SyncState.INITIAL)
                            ? new Lease(directory, lease.epoch(), new SyncState("{}"), 0)
                            : lease);
        }
    }

    private static final class FailsToRelease extends WrongUserStore {
        FailsToRelease(Clock clock) {
            super(clock);
        }

        @Override
        public void release(Lease lease) {
            if (!newest.containsKey(lease.directory())) {
                throw DirectoryException.leaseLost(lease.directory());
            }
            right.release(lease);
        }
    }

    private static final class LetsAnyoneRelease extends WrongUserStore {
        LetsAnyoneRelease(Clock clock) {
            super(clock);
        }

        @Override
        public void release(Lease lease) {
            right.release(newest(lease));
        }
    }

    private static final class IgnoresTheEpochOfAPage extends WrongUserStore {
        IgnoresTheEpochOfAPage(Clock clock) {
            super(clock);
        }

        @Override
        public ApplyResult apply(Lease lease, UserWrite write) {
            return right.apply(newest(lease), write);
        }
    }

    private static final class IgnoresTheEpochOfASettlement extends WrongUserStore {
        IgnoresTheEpochOfASettlement(Clock clock) {
            super(clock);
        }

        @Override
        public int settle(Lease lease, Settlement settlement) {
            return right.settle(newest(lease), settlement);
        }
    }

    private static final class WritesFirst extends WrongUserStore {
        WritesFirst(Clock clock) {
            super(clock);
        }

        @Override
        public ApplyResult apply(Lease lease, UserWrite write) {
            if (lease.epoch() != newest(lease).epoch()) {
                right.apply(newest(lease), write);
            }
            return right.apply(lease, write);
        }
    }

    private static final class SameEpoch extends WrongUserStore {
        SameEpoch(Clock clock) {
            super(clock);
        }

        @Override
        public Optional<Lease> acquire(DirectoryId directory, Duration life) {
            return super.acquire(directory, life)
                    .map(lease -> new Lease(directory, 1, lease.state(), lease.activeUsers()));
        }

        @Override
        public ApplyResult apply(Lease lease, UserWrite write) {
            return right.apply(newest(lease), write);
        }

        @Override
        public void release(Lease lease) {
            right.release(newest(lease));
        }
    }

    private static final class CountsEverybody extends WrongUserStore {
        CountsEverybody(Clock clock) {
            super(clock);
        }

        @Override
        public Optional<Lease> acquire(DirectoryId directory, Duration life) {
            int all = everybody(directory).size();
            return super.acquire(directory, life).map(lease -> new Lease(directory, lease.epoch(), lease.state(), all));
        }
    }

    private static final class CutsTheState extends WrongUserStore {
        CutsTheState(Clock clock) {
            super(clock);
        }

        @Override
        public ApplyResult apply(Lease lease, UserWrite write) {
            String state = write.state().value();
            String kept = state.substring(0, Math.min(state.length(), STATE_BOUND));
            return right.apply(lease, with(write, new SyncState(kept)));
        }
    }

    private static final class ForgetsTheSettledState extends WrongUserStore {
        private volatile SyncState last = SyncState.INITIAL;

        ForgetsTheSettledState(Clock clock) {
            super(clock);
        }

        @Override
        public ApplyResult apply(Lease lease, UserWrite write) {
            last = write.state();
            return right.apply(lease, write);
        }

        @Override
        public int settle(Lease lease, Settlement settlement) {
            return right.settle(lease, new Settlement(settlement.deactivate(), settlement.dismiss(), last));
        }
    }

    private static final class KeepsTheFirstState extends WrongUserStore {
        private volatile SyncState first = SyncState.INITIAL;

        KeepsTheFirstState(Clock clock) {
            super(clock);
        }

        @Override
        public ApplyResult apply(Lease lease, UserWrite write) {
            first = first.equals(SyncState.INITIAL) ? write.state() : first;
            return right.apply(lease, with(write, first));
        }
    }

    private static final class DoesNotFenceTheRetired extends WrongUserStore {
        DoesNotFenceTheRetired(Clock clock) {
            super(clock);
        }

        @Override
        public int retire(DirectoryId directory, RetiredUsers users) {
            int count = right.retire(directory, users);
            Lease own = right.acquire(directory, Duration.ofMinutes(1)).orElseThrow();
            newest.put(directory, own);
            right.release(own);
            return count;
        }

        @Override
        public ApplyResult apply(Lease lease, UserWrite write) {
            return right.apply(Objects.requireNonNull(newest(lease)), write);
        }
    }
}
