package io.github.rollcall.directory.sync;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.store.Connection;
import io.github.rollcall.directory.store.ConnectionState;
import io.github.rollcall.directory.store.ConnectionStore;
import io.github.rollcall.directory.store.InMemoryConnectionStore;
import io.github.rollcall.directory.store.InMemoryUserStore;
import io.github.rollcall.directory.store.Lease;
import io.github.rollcall.directory.store.StoredUser;
import io.github.rollcall.directory.store.SyncState;
import io.github.rollcall.directory.store.UserListing;
import io.github.rollcall.directory.store.UserQuery;
import io.github.rollcall.directory.store.UserStore;
import io.github.rollcall.directory.store.UserWrite;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Copies of the host's stores for a run that changes nothing: the host's are read with what needs no lease.
 *
 * @param users what the host has stored of the directory, after a full pass if there is anybody
 * @param connections the connection alone, ready and with nothing staged
 * @param options how the run is set up: users alone, and nobody watches
 */
record DryRun(UserStore users, ConnectionStore connections, SyncOptions options) {
    private static final Duration LIFE = Duration.ofDays(1);

    static DryRun of(UserStore users, ConnectionStore connections, DirectoryId directory, SyncOptions options) {
        InMemoryUserStore copy = new InMemoryUserStore(options.clock());
        Lease lease = copy.acquire(directory, LIFE).orElseThrow();
        UserQuery.Builder query = UserQuery.of(directory).limit(UserQuery.MAX_LIMIT);
        SyncState state = ProgressCodec.encode(
                SyncProgress.NEVER_SYNCED.fullPassAt(options.clock().instant()));
        Optional<String> next;
        do {
            UserListing page = users.list(query.build());
            if (!page.users().isEmpty()) {
                copy.apply(
                        lease,
                        UserWrite.of(state)
                                .users(page.users().stream()
                                        .map(StoredUser::user)
                                        .toList()));
            }
            next = page.next();
            next.ifPresent(query::after);
        } while (next.isPresent());
        copy.release(lease);
        return new DryRun(copy, copyOf(connections, directory), plain(options));
    }

    private static ConnectionStore copyOf(ConnectionStore connections, DirectoryId directory) {
        InMemoryConnectionStore copy = new InMemoryConnectionStore();
        connections.find(directory).ifPresent(found -> {
            Connection.Builder ready = found.toBuilder().staged(null);
            copy.insert(
                    found.state() == ConnectionState.QUARANTINED
                            ? ready.state(ConnectionState.READY, null).build()
                            : ready.build());
        });
        return copy;
    }

    private static SyncOptions plain(SyncOptions options) {
        return options.areas(Set.of(Area.USERS)).stores(AreaStores.NONE).listener(new SyncListener() {});
    }
}
