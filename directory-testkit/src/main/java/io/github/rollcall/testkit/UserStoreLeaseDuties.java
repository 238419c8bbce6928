package io.github.rollcall.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rollcall.directory.store.DeactivationReason;
import io.github.rollcall.directory.store.Lease;
import io.github.rollcall.directory.store.RetiredUsers;
import io.github.rollcall.directory.store.Settlement;
import io.github.rollcall.directory.store.SyncState;
import io.github.rollcall.directory.store.UserWrite;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Duties around the lease: who may write, and what the next run starts from. */
@Tag("R-10")
abstract class UserStoreLeaseDuties extends UserStoreStory {

    @Test
    void theFirstLeaseOfADirectoryStartsFromNothing() {
        Lease lease = acquire();

        assertEquals(CORP, lease.directory());
        assertEquals(SyncState.INITIAL, lease.state());
        assertEquals(0, lease.activeUsers());
    }

    @Test
    void aSecondRunDoesNotGetTheLeaseWhileItIsHeld() {
        acquire();

        assertEquals(Optional.empty(), store.acquire(CORP, LIFE));
        clock.advance(LIFE.minusSeconds(1));
        assertEquals(Optional.empty(), store.acquire(CORP, LIFE));
    }

    @Test
    void askingForAHeldLeaseDoesNotDisturbItsHolder() {
        Lease lease = acquire();
        store.acquire(CORP, LIFE);

        assertEquals(1, apply(lease, active("ana")).added());
    }

    @Test
    void aReleasedLeaseIsFreeAtOnce() {
        Lease first = acquire();
        store.release(first);

        assertTrue(acquire().epoch() > first.epoch());
    }

    @Test
    void releasingTwiceIsAsGoodAsOnce() {
        Lease first = acquire();
        store.release(first);
        store.release(first);

        assertTrue(acquire().epoch() > first.epoch());
    }

    @Test
    void releasingAnOldLeaseLeavesTheNewOneHeld() {
        Lease first = acquire();
        store.release(first);
        acquire();

        store.release(first);

        assertEquals(Optional.empty(), store.acquire(CORP, LIFE));
    }

    @Test
    void releasingTheLeaseOfADirectoryNobodyKnowsDoesNothing() {
        store.release(new Lease(OTHER, 1, SyncState.INITIAL, 0));

        assertEquals(SyncState.INITIAL, acquire(OTHER).state());
    }

    @Test
    void anExpiredLeaseCanBeTakenOverAndTheOldHolderIsRefused() {
        Lease slept = acquire();
        apply(slept, active("ana"));
        clock.advance(LIFE.plusSeconds(1));
        Lease awake = acquire();

        assertTrue(awake.epoch() > slept.epoch());
        assertRefused(() -> apply(slept, active("bob")));
        assertEquals(List.of("ana"), everybody());
        assertEquals(1, apply(awake, active("bob")).added());
    }

    @Test
    void aHolderWhoseTimeIsUpMayWriteUntilAnotherTakesOver() {
        Lease lease = acquire();
        clock.advance(LIFE.plusSeconds(1));

        assertEquals(1, apply(lease, active("ana")).added());
        assertEquals(Optional.empty(), store.acquire(CORP, LIFE));
    }

    @Test
    void everyPageRenewsTheLease() {
        Lease lease = acquire();
        for (int page = 0; page < 3; page++) {
            clock.advance(LIFE.minusSeconds(1));
            store.apply(lease, UserWrite.of(STATE));
        }

        clock.advance(LIFE.minusSeconds(1));
        assertEquals(Optional.empty(), store.acquire(CORP, LIFE));
        clock.advance(Duration.ofSeconds(2));
        assertTrue(acquire().epoch() > lease.epoch());
    }

    @Test
    void everySettlementRenewsTheLease() {
        Lease lease = acquire();
        for (int part = 0; part < 3; part++) {
            clock.advance(LIFE.minusSeconds(1));
            deactivate(lease, "nobody");
        }

        clock.advance(LIFE.minusSeconds(1));
        assertEquals(Optional.empty(), store.acquire(CORP, LIFE));
    }

    @Test
    void eachRunSaysHowLongItsOwnLeaseLasts() {
        store.acquire(CORP, Duration.ofHours(1)).ifPresent(store::release);
        store.acquire(CORP, Duration.ofSeconds(10));

        clock.advance(Duration.ofSeconds(11));

        assertTrue(store.acquire(CORP, LIFE).isPresent());
    }

    @Test
    void theNextLeaseCarriesTheStateOfTheLastPage() {
        Lease lease = acquire();
        store.apply(lease, UserWrite.of(new SyncState("page 1")));
        store.apply(lease, UserWrite.of(new SyncState("page 2")));

        assertEquals(new SyncState("page 2"), next(lease).state());
    }

    @Test
    void theNextLeaseCarriesTheStateOfTheLastSettlement() {
        Lease lease = acquire();
        store.apply(lease, UserWrite.of(new SyncState("page")));
        store.settle(lease, new Settlement(Set.of(), Set.of(), new SyncState("settled")));

        assertEquals(new SyncState("settled"), next(lease).state());
    }

    @Test
    void theStateOutlivesALeaseThatRanOut() {
        store.apply(acquire(), UserWrite.of(STATE));
        clock.advance(LIFE.plusSeconds(1));

        assertEquals(STATE, acquire().state());
    }

    @Test
    void aStateOf65536CharactersSurvives() {
        String line = "{\"cursor\":\"https://a/?$skiptoken=%20'\\\\\"\",\"note\":\"é ß 漢 🙂\"}\n";
        String text = line.repeat(65_536 / line.length() + 1).substring(0, 65_536);
        Lease lease = acquire();
        store.apply(lease, UserWrite.of(new SyncState(text)));

        assertEquals(text, next(lease).state().value());
    }

    @Test
    void aLeaseTellsHowManyUsersAreActive() {
        Lease lease = acquire();
        apply(lease, active("ana"), active("bob"), active("eve"), inactive("old"), unknown("odd"));
        leave(lease, "eve");

        assertEquals(2, next(lease).activeUsers());
    }

    @Test
    void aWriteUnderAnOlderEpochIsRefusedAndChangesNothing() {
        Lease old = acquire();
        show(old, "scan", active("ana"), active("bob"));
        stage(old, DeactivationReason.DELETED, "bob");
        Lease current = next(old);
        Picture before = picture(CORP, "scan");

        assertRefused(() -> show(old, "scan", active("new"), inactive("ana")));
        assertRefused(() -> show(old, "another scan", active("new")));
        assertRefused(() -> stage(old, DeactivationReason.DELETED, "ana"));
        assertRefused(() -> store.apply(old, UserWrite.of(new SyncState("stolen"))));

        assertEquals(before, picture(CORP, "scan"));
        assertEquals(STATE, next(current).state());
    }

    @Test
    void aSettlementUnderAnOlderEpochIsRefusedAndChangesNothing() {
        Lease old = acquire();
        apply(old, active("ana"), active("bob"));
        stage(old, DeactivationReason.DELETED, "ana", "bob");
        Lease current = next(old);
        Picture before = picture(CORP, "scan");

        assertRefused(() -> store.settle(old, new Settlement(Set.of("ana"), Set.of("bob"), new SyncState("stolen"))));

        assertEquals(before, picture(CORP, "scan"));
        assertEquals(STATE, next(current).state());
    }

    @Test
    void aRefusedWriteDoesNotProlongTheLeaseOfTheOther() {
        Lease old = acquire();
        Lease current = next(old);
        clock.advance(LIFE.minusSeconds(1));
        assertRefused(() -> apply(old, active("ana")));
        clock.advance(Duration.ofSeconds(2));

        assertTrue(acquire().epoch() > current.epoch());
    }

    @Test
    void epochsGrowWhateverHappens() {
        Lease first = acquire();
        Lease second = next(first);
        clock.advance(LIFE.plusSeconds(1));
        Lease third = acquire();
        store.retire(CORP, RetiredUsers.REMOVE);
        Lease fourth = acquire();

        assertTrue(first.epoch() < second.epoch());
        assertTrue(second.epoch() < third.epoch());
        assertTrue(third.epoch() < fourth.epoch());
    }

    @Test
    void ofManyRunsThatStartAtOnceOneGetsTheLease() throws Exception {
        for (int round = 0; round < 5; round++) {
            List<Lease> won = Together.times(8, () -> store.acquire(CORP, LIFE)).stream()
                    .flatMap(Optional::stream)
                    .toList();

            assertEquals(1, won.size());
            store.release(won.get(0));
        }
    }
}
