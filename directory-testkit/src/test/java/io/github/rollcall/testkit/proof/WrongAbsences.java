package io.github.rollcall.testkit.proof;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.store.ApplyResult;
import io.github.rollcall.directory.store.DeactivationReason;
import io.github.rollcall.directory.store.Lease;
import io.github.rollcall.directory.store.PendingDeactivation;
import io.github.rollcall.directory.store.Settlement;
import io.github.rollcall.directory.store.UserQuery;
import io.github.rollcall.directory.store.UserStore;
import io.github.rollcall.directory.store.UserWrite;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Stores that are wrong about absence, settlements, enrolment or the end of a directory. */
final class WrongAbsences {
    private WrongAbsences() {}

    static Stream<Wrong<Function<Clock, UserStore>>> all() {
        return Stream.of(
                WrongUserStore.that(
                        "forgets the seen ids",
                        ForgetsSeenIds::new,
                        "anActiveUserTheScanHasNotShownIsUnseen",
                        "anUnreadableRowCountsAsSeen",
                        "theSeenIdsOutliveTheLease"),
                WrongUserStore.that(
                        "has one scan for ever",
                        HasOneScan::new,
                        "aScanThatIsNotTheCurrentOneHasSeenNobody",
                        "aNewScanForgetsTheSeenIdsAndPendingDeactivationsOfTheOneBefore"),
                WrongUserStore.that(
                        "takes each page for a new scan",
                        StartsAScanWithEachPage::new,
                        "anActiveUserTheScanHasNotShownIsUnseen",
                        "aPageOfChangesLeavesScanAndPendingAlone"),
                WrongUserStore.that("cuts the scan id", CutsTheScanId::new, "aScanIdOf64CharactersIsKept"),
                WrongUserStore.that(
                        "lists everybody as unseen",
                        ListsEverybodyAsUnseen::new,
                        "onlyActiveUsersAreUnseen",
                        "aUserPendingDeactivationIsNotUnseen",
                        "unseenUsersAreListedInPages"),
                WrongUserStore.that(
                        "pages from the start", PagesFromTheStart::new, "pendingDeactivationsAreListedInPages"),
                WrongUserStore.that(
                        "has one reason for all",
                        HasOneReason::new,
                        "aPendingDeactivationKeepsItsReason",
                        "aSettlementDeactivatesWithThePendingReason",
                        "aLaterReasonReplacesTheEarlierOne"),
                WrongUserStore.that(
                        "settles what is not pending", SettlesAnybody::new, "aSettlementTouchesOnlyWhatIsPending"),
                WrongUserStore.that(
                        "takes anybody for pending", TakesAnybodyForPending::new, "onlyActiveUsersBecomePending"),
                WrongUserStore.that(
                        "keeps users pending who are back",
                        KeepsPending::new,
                        "aUserWhoIsStatedActiveIsNoLongerPending"),
                WrongUserStore.that(
                        "writes the pending before the users",
                        WritesThePendingFirst::new,
                        "aUserAddedByThePageCanBecomePendingWithIt"),
                WrongUserStore.that(
                        "dismisses by deactivating", DismissesByDeactivating::new, "aDismissedUserStaysActive"),
                WrongUserStore.that(
                        "drops everything pending", DropsEverythingPending::new, "aSettlementLeavesTheOthersPending"),
                WrongUserStore.that("settles ten at most", SettlesTen::new, "aThousandPendingUsersAreSettledAtOnce"),
                WrongUserStore.that(
                        "counts a settlement by its size",
                        CountsTheSettlement::new,
                        "repeatingASettlementLeavesTheStoreAsOneDoes"));
    }

    private static final class ForgetsSeenIds extends WrongUserStore {
        ForgetsSeenIds(Clock clock) {
            super(clock);
        }

        @Override
        public ApplyResult apply(Lease lease, UserWrite write) {
            return right.apply(
                    lease,
                    write.scanId().map(scan -> write.scan(scan, Set.of())).orElse(write));
        }
    }

    private static final class HasOneScan extends WrongUserStore {
        HasOneScan(Clock clock) {
            super(clock);
        }

        @Override
        public ApplyResult apply(Lease lease, UserWrite write) {
            return right.apply(
                    lease,
                    write.scanId().map(scan -> write.scan("scan", write.seen())).orElse(write));
        }

        @Override
        public List<String> unseen(DirectoryId directory, String scanId, @Nullable String after, int limit) {
            return right.unseen(directory, "scan", after, limit);
        }
    }

    private static final class StartsAScanWithEachPage extends WrongUserStore {
        StartsAScanWithEachPage(Clock clock) {
            super(clock);
        }

        @Override
        public ApplyResult apply(Lease lease, UserWrite write) {
            right.apply(lease, UserWrite.of(write.state()).scan("between", Set.of()));
            return right.apply(lease, write);
        }
    }

    private static final class CutsTheScanId extends WrongUserStore {
        CutsTheScanId(Clock clock) {
            super(clock);
        }

        @Override
        public ApplyResult apply(Lease lease, UserWrite write) {
            return right.apply(
                    lease,
                    write.scanId()
                            .map(scan -> write.scan(scan.substring(0, Math.min(32, scan.length())), write.seen()))
                            .orElse(write));
        }
    }

    private static final class ListsEverybodyAsUnseen extends WrongUserStore {
        ListsEverybodyAsUnseen(Clock clock) {
            super(clock);
        }

        @Override
        public List<String> unseen(DirectoryId directory, String scanId, @Nullable String after, int limit) {
            return everybody(directory).stream()
                    .map(WrongUserStore::idOf)
                    .limit(limit)
                    .toList();
        }
    }

    private static final class PagesFromTheStart extends WrongUserStore {
        PagesFromTheStart(Clock clock) {
            super(clock);
        }

        @Override
        public List<PendingDeactivation> pending(DirectoryId directory, @Nullable String after, int limit) {
            return right.pending(directory, null, limit);
        }

        @Override
        public List<String> unseen(DirectoryId directory, String scanId, @Nullable String after, int limit) {
            return right.unseen(directory, scanId, null, limit);
        }
    }

    private static final class HasOneReason extends WrongUserStore {
        HasOneReason(Clock clock) {
            super(clock);
        }

        @Override
        public ApplyResult apply(Lease lease, UserWrite write) {
            return right.apply(
                    lease,
                    write.pending(write.pending().stream()
                            .map(one -> new PendingDeactivation(one.externalId(), DeactivationReason.UNCONFIRMED))
                            .toList()));
        }
    }

    private static final class SettlesAnybody extends WrongUserStore {
        SettlesAnybody(Clock clock) {
            super(clock);
        }

        @Override
        public int settle(Lease lease, Settlement settlement) {
            right.apply(
                    lease,
                    UserWrite.of(settlement.state())
                            .pending(settlement.deactivate().stream()
                                    .map(one -> new PendingDeactivation(one, DeactivationReason.DELETED))
                                    .toList()));
            return right.settle(lease, settlement);
        }
    }

    private static final class TakesAnybodyForPending extends WrongUserStore {
        private final Set<PendingDeactivation> extra = ConcurrentHashMap.newKeySet();

        TakesAnybodyForPending(Clock clock) {
            super(clock);
        }

        @Override
        public ApplyResult apply(Lease lease, UserWrite write) {
            extra.addAll(write.pending());
            return right.apply(lease, write);
        }

        @Override
        public List<PendingDeactivation> pending(DirectoryId directory, @Nullable String after, int limit) {
            return Stream.concat(right.pending(directory, after, limit).stream(), extra.stream())
                    .distinct()
                    .toList();
        }
    }

    private static final class KeepsPending extends WrongUserStore {
        KeepsPending(Clock clock) {
            super(clock);
        }

        @Override
        public ApplyResult apply(Lease lease, UserWrite write) {
            List<PendingDeactivation> before = right.pending(lease.directory(), null, UserQuery.MAX_LIMIT);
            ApplyResult result = right.apply(lease, write);
            if (write.scanId().isEmpty()) {
                right.apply(lease, UserWrite.of(write.state()).pending(before));
            }
            return result;
        }
    }

    private static final class WritesThePendingFirst extends WrongUserStore {
        WritesThePendingFirst(Clock clock) {
            super(clock);
        }

        @Override
        public ApplyResult apply(Lease lease, UserWrite write) {
            right.apply(lease, UserWrite.of(write.state()).pending(write.pending()));
            return right.apply(lease, write.pending(List.of()));
        }
    }

    private static final class DismissesByDeactivating extends WrongUserStore {
        DismissesByDeactivating(Clock clock) {
            super(clock);
        }

        @Override
        public int settle(Lease lease, Settlement settlement) {
            Set<String> all = Stream.concat(settlement.deactivate().stream(), settlement.dismiss().stream())
                    .collect(Collectors.toSet());
            return right.settle(lease, new Settlement(all, Set.of(), settlement.state()));
        }
    }

    private static final class DropsEverythingPending extends WrongUserStore {
        DropsEverythingPending(Clock clock) {
            super(clock);
        }

        @Override
        public int settle(Lease lease, Settlement settlement) {
            int count = right.settle(lease, settlement);
            Set<String> rest = right.pending(lease.directory(), null, UserQuery.MAX_LIMIT).stream()
                    .map(PendingDeactivation::externalId)
                    .collect(Collectors.toSet());
            right.settle(lease, new Settlement(Set.of(), rest, settlement.state()));
            return count;
        }
    }

    private static final class SettlesTen extends WrongUserStore {
        SettlesTen(Clock clock) {
            super(clock);
        }

        @Override
        public int settle(Lease lease, Settlement settlement) {
            Set<String> ten = settlement.deactivate().stream().limit(10).collect(Collectors.toSet());
            return right.settle(lease, new Settlement(ten, settlement.dismiss(), settlement.state()));
        }
    }

    private static final class CountsTheSettlement extends WrongUserStore {
        CountsTheSettlement(Clock clock) {
            super(clock);
        }

        @Override
        public int settle(Lease lease, Settlement settlement) {
            right.settle(lease, settlement);
            return settlement.deactivate().size();
        }
    }
}
