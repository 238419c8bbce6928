package io.github.rollcall.testkit.proof;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.HintKey;
import io.github.rollcall.directory.HintMatch;
import io.github.rollcall.directory.store.ApplyResult;
import io.github.rollcall.directory.store.InMemoryUserStore;
import io.github.rollcall.directory.store.Lease;
import io.github.rollcall.directory.store.PendingDeactivation;
import io.github.rollcall.directory.store.RetiredUsers;
import io.github.rollcall.directory.store.Settlement;
import io.github.rollcall.directory.store.StoredUser;
import io.github.rollcall.directory.store.SyncState;
import io.github.rollcall.directory.store.UserListing;
import io.github.rollcall.directory.store.UserQuery;
import io.github.rollcall.directory.store.UserStore;
import io.github.rollcall.directory.store.UserWrite;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A right store, for a wrong one to bend. It remembers the newest lease of each directory. */
abstract class WrongUserStore implements UserStore {
    final UserStore right;
    final Map<DirectoryId, Lease> newest = new ConcurrentHashMap<>();

    WrongUserStore(Clock clock) {
        this.right = new InMemoryUserStore(clock);
    }

    static Wrong<Function<Clock, UserStore>> that(String what, Function<Clock, UserStore> subject, String... duties) {
        return new Wrong<>(what, subject, List.of(duties));
    }

    /** Shows every user it returns as this makes of it. */
    StoredUser shown(StoredUser user) {
        return user;
    }

    @Override
    public Optional<Lease> acquire(DirectoryId directory, Duration life) {
        Optional<Lease> lease = right.acquire(directory, life);
        lease.ifPresent(one -> newest.put(directory, one));
        return lease;
    }

    @Override
    public void release(Lease lease) {
        right.release(lease);
    }

    @Override
    public ApplyResult apply(Lease lease, UserWrite write) {
        return right.apply(lease, write);
    }

    @Override
    public List<String> unseen(DirectoryId directory, String scanId, @Nullable String after, int limit) {
        return right.unseen(directory, scanId, after, limit);
    }

    @Override
    public List<PendingDeactivation> pending(DirectoryId directory, @Nullable String after, int limit) {
        return right.pending(directory, after, limit);
    }

    @Override
    public int settle(Lease lease, Settlement settlement) {
        return right.settle(lease, settlement);
    }

    @Override
    public Set<String> known(DirectoryId directory, Collection<String> externalIds) {
        return right.known(directory, externalIds);
    }

    @Override
    public Optional<StoredUser> find(DirectoryUserId id) {
        return right.find(id).map(this::shown);
    }

    @Override
    public HintMatch<StoredUser> find(DirectoryId directory, HintKey key) {
        HintMatch<StoredUser> match = right.find(directory, key);
        return match.user().map(user -> HintMatch.one(shown(user))).orElse(match);
    }

    @Override
    public UserListing list(UserQuery query) {
        UserListing page = right.list(query);
        return new UserListing(page.users().stream().map(this::shown).toList(), page.next());
    }

    @Override
    public boolean markEnrolled(DirectoryUserId id, Instant at) {
        return right.markEnrolled(id, at);
    }

    @Override
    public int retire(DirectoryId directory, RetiredUsers users) {
        return right.retire(directory, users);
    }

    // --- for bending ------------------------------------------------------------------------------------------------

    Lease newest(Lease lease) {
        return newest.getOrDefault(lease.directory(), lease);
    }

    List<StoredUser> everybody(DirectoryId directory) {
        return right.list(UserQuery.of(directory).limit(UserQuery.MAX_LIMIT).build())
                .users();
    }

    static boolean isActive(StoredUser user) {
        return user.user().status() == AccountStatus.ACTIVE;
    }

    static String idOf(StoredUser user) {
        return user.user().id().externalId();
    }

    static Set<String> idsOf(Collection<DirectoryUser> users) {
        return users.stream().map(user -> user.id().externalId()).collect(Collectors.toSet());
    }

    static UserWrite with(UserWrite write, SyncState state) {
        UserWrite copy = UserWrite.of(state).users(write.users()).pending(write.pending());
        return write.scanId().map(scan -> copy.scan(scan, write.seen())).orElse(copy);
    }

    static UserWrite with(UserWrite write, UnaryOperator<DirectoryUser> change) {
        return write.users(write.users().stream().map(change).toList());
    }
}
