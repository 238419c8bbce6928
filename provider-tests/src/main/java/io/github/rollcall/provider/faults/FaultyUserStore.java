package io.github.rollcall.provider.faults;

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
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A store to which something happens before or after each call. Used by one run. */
final class FaultyUserStore implements UserStore {
    private final UserStore store;
    private final Event before;
    private final Event after;
    private UnaryOperator<ApplyResult> applied = UnaryOperator.identity();
    private int settledMore;
    private int calls;

    /** What happens at a call, counted from 1. */
    interface Event {
        void at(int call);
    }

    FaultyUserStore(UserStore store, Event before, Event after) {
        this.store = store;
        this.before = before;
        this.after = after;
    }

    /** Lets it report other numbers than it wrote. */
    FaultyUserStore lying(UnaryOperator<ApplyResult> aboutRows, int moreSettled) {
        this.applied = aboutRows;
        this.settledMore = moreSettled;
        return this;
    }

    private <T> T call(Supplier<T> call) {
        int number = ++calls;
        before.at(number);
        T result = call.get();
        after.at(number);
        return result;
    }

    @Override
    public Optional<Lease> acquire(DirectoryId directory, Duration life) {
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
        return applied.apply(call(() -> store.apply(lease, write)));
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
        return call(() -> store.settle(lease, settlement)) + settledMore;
    }

    @Override
    public Set<String> known(DirectoryId directory, Collection<String> externalIds) {
        return call(() -> store.known(directory, externalIds));
    }

    @Override
    public Optional<StoredUser> find(DirectoryUserId id) {
        return call(() -> store.find(id));
    }

    @Override
    public HintMatch<StoredUser> find(DirectoryId directory, HintKey key) {
        return call(() -> store.find(directory, key));
    }

    @Override
    public UserListing list(UserQuery query) {
        return call(() -> store.list(query));
    }

    @Override
    public boolean markEnrolled(DirectoryUserId id, Instant at) {
        return call(() -> store.markEnrolled(id, at));
    }

    @Override
    public int retire(DirectoryId directory, RetiredUsers kept) {
        return call(() -> store.retire(directory, kept));
    }
}
