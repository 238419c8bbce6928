package io.github.rollcall.benchmarks.scale;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.AttributeValue;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.HintKey;
import io.github.rollcall.directory.HintMatch;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.store.ApplyResult;
import io.github.rollcall.directory.store.Lease;
import io.github.rollcall.directory.store.PendingDeactivation;
import io.github.rollcall.directory.store.RetiredUsers;
import io.github.rollcall.directory.store.Settlement;
import io.github.rollcall.directory.store.StoredUser;
import io.github.rollcall.directory.store.SyncState;
import io.github.rollcall.directory.store.UserChange;
import io.github.rollcall.directory.store.UserListing;
import io.github.rollcall.directory.store.UserQuery;
import io.github.rollcall.directory.store.UserStore;
import io.github.rollcall.directory.store.UserWrite;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A store for measuring full passes over a directory that does not change: of each user it keeps a digest of the id and one
 * of what was stated, 16 bytes in all, so that what else is in memory belongs to the engine and the connector. It counts as
 * every store must, and refuses what it would need whole users for: to deactivate, to find and to list. Not a store for a
 * host: two users whose digests are the same would be one.
 */
final class MeasuringUserStore implements UserStore {
    private static final long SEED = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;

    private final long[] ids;
    private final long[] contents;
    private final BitSet active = new BitSet();
    private final BitSet seen = new BitSet();
    private @Nullable String scanId;
    private SyncState state = SyncState.INITIAL;
    private long epoch;
    private int stored;

    /**
     * An empty store.
     *
     * @param users the most it will hold
     */
    MeasuringUserStore(int users) {
        int size = Integer.highestOneBit(Math.max(users, 1)) * 4;
        this.ids = new long[size];
        this.contents = new long[size];
    }

    @Override
    public synchronized Optional<Lease> acquire(DirectoryId directory, Duration life) {
        epoch++;
        return Optional.of(new Lease(directory, epoch, state, active.cardinality()));
    }

    @Override
    public void release(Lease lease) {
        // One run at a time: the next one takes a lease whatever became of this.
    }

    @Override
    public synchronized ApplyResult apply(Lease lease, UserWrite write) {
        refuseIfStale(lease);
        String scan = write.scanId().orElse(scanId);
        if (!Objects.equals(scan, scanId)) {
            scanId = scan;
            seen.clear();
        }
        ApplyResult result = ApplyResult.NONE;
        for (DirectoryUser user : write.users()) {
            result = result.plus(store(user));
        }
        for (String externalId : write.seen()) {
            int slot = slot(digest(SEED, externalId));
            if (ids[slot] != 0) {
                seen.set(slot);
            }
        }
        for (PendingDeactivation deactivation : write.pending()) {
            if (active.get(slot(digest(SEED, deactivation.externalId())))) {
                throw refused("deactivates nobody");
            }
        }
        state = write.state();
        return result;
    }

    private UserChange.Kind store(DirectoryUser user) {
        long id = digest(SEED, user.id().externalId());
        int slot = slot(id);
        boolean known = ids[slot] != 0;
        boolean was = active.get(slot);
        boolean is = user.status() == AccountStatus.ACTIVE;
        long content = content(user);
        if (!known && ++stored > ids.length / 2) {
            throw refused("holds more users than it was made for");
        }
        boolean same = known && contents[slot] == content;
        ids[slot] = id;
        contents[slot] = content;
        active.set(slot, is || was);
        if (same) {
            return UserChange.Kind.UNCHANGED;
        }
        if (!known) {
            return UserChange.Kind.ADDED;
        }
        return is && !was ? UserChange.Kind.REACTIVATED : UserChange.Kind.UPDATED;
    }

    @Override
    public synchronized List<String> unseen(DirectoryId directory, String scan, @Nullable String after, int limit) {
        BitSet missing = (BitSet) active.clone();
        if (scan.equals(scanId)) {
            missing.andNot(seen);
        }
        if (!missing.isEmpty()) {
            throw refused("does not know the ids of the " + missing.cardinality() + " users that were not seen");
        }
        return List.of();
    }

    @Override
    public List<PendingDeactivation> pending(DirectoryId directory, @Nullable String after, int limit) {
        return List.of();
    }

    @Override
    public synchronized int settle(Lease lease, Settlement settlement) {
        refuseIfStale(lease);
        state = settlement.state();
        return 0;
    }

    @Override
    public synchronized Set<String> known(DirectoryId directory, Collection<String> externalIds) {
        return externalIds.stream()
                .filter(externalId -> ids[slot(digest(SEED, externalId))] != 0)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<StoredUser> find(DirectoryUserId id) {
        throw refused("finds nobody");
    }

    @Override
    public HintMatch<StoredUser> find(DirectoryId directory, HintKey key) {
        throw refused("finds nobody");
    }

    @Override
    public UserListing list(UserQuery query) {
        throw refused("lists nobody");
    }

    @Override
    public boolean markEnrolled(DirectoryUserId id, Instant at) {
        throw refused("enrols nobody");
    }

    @Override
    public int retire(DirectoryId directory, RetiredUsers users) {
        throw refused("retires nobody");
    }

    private void refuseIfStale(Lease lease) {
        if (lease.epoch() != epoch) {
            throw DirectoryException.leaseLost(lease.directory());
        }
    }

    private static IllegalStateException refused(String what) {
        return new IllegalStateException("the measuring store " + what);
    }

    /** Where a digest stands, or the free place for it. */
    private int slot(long digest) {
        int slot = (int) (digest ^ (digest >>> 32)) & (ids.length - 1);
        while (ids[slot] != 0 && ids[slot] != digest) {
            slot = (slot + 1) & (ids.length - 1);
        }
        return slot;
    }

    private static long content(DirectoryUser user) {
        long digest =
                digest(digest(SEED, user.status().name()), user.providerStatus().orElse(""));
        for (Map.Entry<UserAttribute, AttributeValue> attribute :
                user.attributes().entrySet()) {
            digest = digest(digest, attribute.getKey().name());
            for (String value : attribute.getValue().all()) {
                digest = digest(digest, value);
            }
        }
        return digest;
    }

    /** Never 0, which marks a free place. */
    private static long digest(long from, String text) {
        long digest = from;
        for (int i = 0; i < text.length(); i++) {
            digest = (digest ^ text.charAt(i)) * PRIME;
        }
        digest = (digest ^ 0xFFFF) * PRIME;
        return digest == 0 ? 1 : digest;
    }
}
