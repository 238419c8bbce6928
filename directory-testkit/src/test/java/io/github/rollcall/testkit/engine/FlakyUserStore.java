package io.github.rollcall.testkit.engine;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.HintKey;
import io.github.rollcall.directory.HintMatch;
import io.github.rollcall.directory.store.ApplyResult;
import io.github.rollcall.directory.store.Lease;
import io.github.rollcall.directory.store.PendingDeactivation;
import io.github.rollcall.directory.store.RetiredUsers;
import io.github.rollcall.directory.store.Settlement;
import io.github.rollcall.directory.store.StoredUser;
import io.github.rollcall.directory.store.UserListing;
import io.github.rollcall.directory.store.UserQuery;
import io.github.rollcall.directory.store.UserStore;
import io.github.rollcall.directory.store.UserWrite;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A store that fails at one of its calls, before or after the transaction. */
final class FlakyUserStore implements UserStore {
    /** What the store throws; no exception of ours. */
    static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final UserStore store;
    private int calls;
    private int failing = -1;
    private boolean afterCommit;
    private Runnable beforeApply = () -> {};
    private Runnable beforeAcquire = () -> {};

    FlakyUserStore(UserStore store) {
        this.store = store;
    }

    /** Fails at the nth call from now, the next one being 1. */
    void failAt(int nth, boolean afterTheTransaction) {
        failing = calls + nth;
        afterCommit = afterTheTransaction;
    }

    /** Lets something happen before a page is stored. */
    void beforeApply(Runnable action) {
        beforeApply = action;
    }

    /** Lets something happen once, before a lease is taken. */
    void beforeAcquire(Runnable action) {
        beforeAcquire = action;
    }

    int calls() {
        return calls;
    }

    private <T> T call(Supplier<T> call) {
        calls++;
        if (calls == failing && !afterCommit) {
            throw new Broken();
        }
        T result = call.get();
        if (calls == failing) {
            throw new Broken();
        }
        return result;
    }

    @Override
    public Optional<Lease> acquire(DirectoryId directory, Duration life) {
        Runnable action = beforeAcquire;
        beforeAcquire = () -> {};
        action.run();
        return call(() -> store.acquire(directory, life));
    }

    @Override
    public void release(Lease lease) {
        call(() -> {
            store.release(lease);
            return "released";
        });
    }

    @Override
    public ApplyResult apply(Lease lease, UserWrite write) {
        beforeApply.run();
        return call(() -> store.apply(lease, write));
    }

    @Override
    public List<String> unseen(DirectoryId directory, String scanId, @Nullable String after, int limit) {
        return call(() -> store.unseen(directory, scanId, after, limit));
    }

    @Override
    public List<PendingDeactivation> pending(DirectoryId directory, @Nullable String after, int limit) {
        return call(() -> store.pending(directory, after, limit));
    }

    @Override
    public int settle(Lease lease, Settlement settlement) {
        return call(() -> store.settle(lease, settlement));
    }

    @Override
    public Set<String> known(DirectoryId directory, Collection<String> externalIds) {
        return call(() -> store.known(directory, externalIds));
    }

    @Override
    public Optional<StoredUser> find(DirectoryUserId id) {
        return store.find(id);
    }

    @Override
    public HintMatch<StoredUser> find(DirectoryId directory, HintKey key) {
        return store.find(directory, key);
    }

    @Override
    public UserListing list(UserQuery query) {
        return store.list(query);
    }

    @Override
    public boolean markEnrolled(DirectoryUserId id, Instant at) {
        return store.markEnrolled(id, at);
    }

    @Override
    public int retire(DirectoryId directory, RetiredUsers users) {
        return store.retire(directory, users);
    }
}
