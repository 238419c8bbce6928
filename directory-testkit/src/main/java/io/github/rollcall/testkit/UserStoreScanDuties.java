package io.github.rollcall.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.store.DeactivationReason;
import io.github.rollcall.directory.store.Lease;
import io.github.rollcall.directory.store.PendingDeactivation;
import io.github.rollcall.directory.store.Settlement;
import io.github.rollcall.directory.store.SyncState;
import io.github.rollcall.directory.store.UserWrite;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Duties around absence: who was not seen, what is pending, and what a settlement does. */
@Tag("R-13")
abstract class UserStoreScanDuties extends UserStoreApplyDuties {

    @Test
    void anActiveUserTheScanHasNotShownIsUnseen() {
        Lease lease = acquire();
        apply(lease, active("ana"), active("bob"), active("eve"));
        show(lease, "scan", active("ana"));
        show(lease, "scan", active("eve"));

        assertEquals(List.of("bob"), unseen("scan"));
    }

    @Test
    void onlyActiveUsersAreUnseen() {
        Lease lease = acquire();
        apply(lease, active("ana"), inactive("old"), unknown("odd"), active("left"));
        leave(lease, "left");
        show(lease, "scan");

        assertEquals(List.of("ana"), unseen("scan"));
    }

    @Test
    void aUserPendingDeactivationIsNotUnseen() {
        Lease lease = acquire();
        apply(lease, active("ana"), active("bob"));
        show(lease, "scan");
        stage(lease, DeactivationReason.DELETED, "ana");

        assertEquals(List.of("bob"), unseen("scan"));
    }

    @Test
    void anUnreadableRowCountsAsSeen() {
        Lease lease = acquire();
        apply(lease, active("ana"), active("bob"));
        store.apply(lease, UserWrite.of(STATE).scan("scan", Set.of("ana", "never-stored")));

        assertEquals(List.of("bob"), unseen("scan"));
    }

    @Test
    void aScanThatIsNotTheCurrentOneHasSeenNobody() {
        Lease lease = acquire();
        show(lease, "scan", active("ana"), active("bob"));

        assertEquals(List.of("ana", "bob"), unseen("another scan"));
    }

    @Test
    void theSeenIdsOutliveTheLease() {
        Lease lease = acquire();
        show(lease, "scan", active("ana"));
        Lease resumed = next(lease);
        show(resumed, "scan", active("bob"));
        apply(resumed, active("eve"));

        assertEquals(List.of("eve"), unseen("scan"));
    }

    @Test
    void aPageOfChangesLeavesScanAndPendingAlone() {
        Lease lease = acquire();
        show(lease, "scan", active("ana"), active("bob"));
        stage(lease, DeactivationReason.DELETED, "bob");
        apply(lease, active("eve"));

        assertEquals(List.of("eve"), unseen("scan"));
        assertEquals(List.of("bob"), pendingIds());
    }

    @Test
    void aNewScanForgetsTheSeenIdsAndPendingDeactivationsOfTheOneBefore() {
        Lease lease = acquire();
        show(lease, "scan 1", active("ana"), active("bob"));
        stage(lease, DeactivationReason.DELETED, "bob");

        show(lease, "scan 2", active("eve"));

        assertEquals(List.of("ana", "bob"), unseen("scan 2"));
        assertEquals(List.of(), pending());
    }

    @Test
    void aScanIdOf64CharactersIsKept() {
        String scan = "Scan-漢-".repeat(10).substring(0, 64);
        Lease lease = acquire();
        show(lease, scan, active("ana"));
        apply(lease, active("bob"));

        assertEquals(List.of("bob"), unseen(scan));
    }

    @Test
    void unseenUsersAreListedInPages() {
        Lease lease = acquire();
        store.apply(lease, UserWrite.of(STATE).users(users(7)));
        show(lease, "scan", active("user-0002"), active("user-0007"));

        List<String> pages = new ArrayList<>();
        List<String> page = store.unseen(CORP, "scan", null, 2);
        while (page.size() == 2 && pages.size() < 7) {
            pages.addAll(page);
            page = store.unseen(CORP, "scan", page.get(1), 2);
        }
        pages.addAll(page);

        assertEquals(List.of("user-0001", "user-0003", "user-0004", "user-0005", "user-0006"), pages);
    }

    @Test
    void pendingDeactivationsAreListedInPages() {
        Lease lease = acquire();
        store.apply(lease, UserWrite.of(STATE).users(users(5)));
        stage(lease, DeactivationReason.DELETED, "user-0005", "user-0001", "user-0003", "user-0002");

        assertEquals(List.of("user-0001", "user-0002"), idsOf(store.pending(CORP, null, 2)));
        assertEquals(List.of("user-0003", "user-0005"), idsOf(store.pending(CORP, "user-0002", 2)));
        assertEquals(List.of(), store.pending(CORP, "user-0005", 2));
    }

    @Test
    void aPendingDeactivationKeepsItsReason() {
        Lease lease = acquire();
        List<DirectoryUser> users = users(DeactivationReason.values().length);
        List<PendingDeactivation> all = new ArrayList<>();
        for (DeactivationReason reason : DeactivationReason.values()) {
            all.add(new PendingDeactivation(users.get(all.size()).id().externalId(), reason));
        }
        store.apply(lease, UserWrite.of(STATE).users(users).pending(all));

        assertEquals(all, pending());
    }

    @Test
    void aLaterReasonReplacesTheEarlierOne() {
        Lease lease = acquire();
        apply(lease, active("ana"));
        stage(lease, DeactivationReason.UNCONFIRMED, "ana");
        stage(lease, DeactivationReason.DELETED, "ana");

        assertEquals(List.of(new PendingDeactivation("ana", DeactivationReason.DELETED)), pending());
    }

    @Test
    void onlyActiveUsersBecomePending() {
        Lease lease = acquire();
        apply(lease, active("ana"), inactive("old"), unknown("odd"));
        stage(lease, DeactivationReason.DELETED, "ana", "old", "odd", "never-stored");

        assertEquals(List.of("ana"), pendingIds());
    }

    @Test
    void aUserAddedByThePageCanBecomePendingWithIt() {
        Lease lease = acquire();
        store.apply(
                lease,
                UserWrite.of(STATE)
                        .users(List.of(active("ana")))
                        .pending(List.of(new PendingDeactivation("ana", DeactivationReason.OUT_OF_SCOPE))));

        assertEquals(List.of("ana"), pendingIds());
    }

    @Test
    void aUserWhoIsStatedActiveIsNoLongerPending() {
        Lease lease = acquire();
        apply(lease, active("same"), active("disabled"), active("odd"));
        stage(lease, DeactivationReason.UNCONFIRMED, "same", "disabled", "odd");

        apply(lease, active("same"), inactive("disabled"), unknown("odd"));

        assertEquals(List.of("disabled", "odd"), pendingIds());
    }

    @Test
    void aSettlementDeactivatesWithThePendingReason() {
        Lease lease = acquire();
        apply(lease, active("ana"), active("bob"), active("eve"));
        stage(lease, DeactivationReason.OUT_OF_SCOPE, "ana");
        stage(lease, DeactivationReason.DELETED, "bob");

        assertEquals(2, deactivate(lease, "ana", "bob"));
        assertEquals(AccountStatus.INACTIVE, status("ana"));
        assertEquals(because(DeactivationReason.OUT_OF_SCOPE), stored("ana").deactivation());
        assertEquals(AccountStatus.INACTIVE, status("bob"));
        assertEquals(because(DeactivationReason.DELETED), stored("bob").deactivation());
        assertEquals(AccountStatus.ACTIVE, status("eve"));
        assertEquals(List.of(), pending());
    }

    @Test
    void aSettlementTouchesOnlyWhatIsPending() {
        Lease lease = acquire();
        apply(lease, active("ana"), active("bob"), inactive("old"));
        stage(lease, DeactivationReason.DELETED, "ana");

        assertEquals(1, deactivate(lease, "ana", "bob", "old", "never-stored"));
        assertEquals(AccountStatus.ACTIVE, status("bob"));
        assertEquals(because(DeactivationReason.DISABLED), stored("old").deactivation());
        assertEquals(List.of("ana", "bob", "old"), everybody());
    }

    @Test
    void aSettlementLeavesTheOthersPending() {
        Lease lease = acquire();
        apply(lease, active("ana"), active("bob"));
        stage(lease, DeactivationReason.DELETED, "ana", "bob");
        deactivate(lease, "ana");

        assertEquals(List.of("bob"), pendingIds());
    }

    @Test
    void aDismissedUserStaysActive() {
        Lease lease = acquire();
        apply(lease, active("ana"), active("bob"));
        stage(lease, DeactivationReason.DELETED, "ana", "bob");

        assertEquals(0, store.settle(lease, new Settlement(Set.of(), Set.of("ana"), STATE)));
        assertEquals(AccountStatus.ACTIVE, status("ana"));
        assertEquals(List.of("bob"), pendingIds());
    }

    @Test
    void repeatingASettlementLeavesTheStoreAsOneDoes() {
        Lease lease = acquire();
        apply(lease, active("ana"), active("bob"), active("eve"));
        stage(lease, DeactivationReason.DELETED, "ana", "bob", "eve");
        Settlement settlement = new Settlement(Set.of("ana"), Set.of("bob"), new SyncState("settled"));
        store.settle(lease, settlement);
        Picture once = picture(CORP, "scan");

        assertEquals(0, store.settle(lease, settlement));
        assertEquals(once, picture(CORP, "scan"));
        assertEquals(new SyncState("settled"), next(lease).state());
    }

    @Test
    void aThousandPendingUsersAreSettledAtOnce() {
        Lease lease = acquire();
        List<DirectoryUser> page = users(1000);
        store.apply(lease, UserWrite.of(STATE).users(page));
        String[] all = page.stream().map(user -> user.id().externalId()).toArray(String[]::new);
        stage(lease, DeactivationReason.DELETED, all);

        assertEquals(1000, deactivate(lease, all));
        assertEquals(0, next(lease).activeUsers());
        assertTrue(pending().isEmpty());
    }

    private static List<String> idsOf(List<PendingDeactivation> page) {
        return page.stream().map(PendingDeactivation::externalId).toList();
    }
}
