package io.github.rollcall.directory.store;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.EnrollmentStatus;
import io.github.rollcall.directory.HintKey;
import io.github.rollcall.directory.HintMatch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Users in memory, for quick starts and tests: everything is gone when the process ends. Safe for threads of one process;
 * one lock serialises all calls.
 */
public final class InMemoryUserStore implements UserStore {
    private final Map<DirectoryId, InMemoryDirectory> directories = new HashMap<>();
    private final Clock clock;

    /** An empty store on the system clock. */
    public InMemoryUserStore() {
        this(Clock.systemUTC());
    }

    /**
     * An empty store.
     *
     * @param clock what leases expire by
     */
    public InMemoryUserStore(Clock clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    @Override
    public synchronized Optional<Lease> acquire(DirectoryId directory, Duration life) {
        return directories.computeIfAbsent(directory, InMemoryDirectory::new).acquire(clock.instant(), life);
    }

    @Override
    public synchronized void release(Lease lease) {
        InMemoryDirectory directory = directories.get(lease.directory());
        if (directory != null && directory.isHeldBy(lease)) {
            directory.leaseEnds = Instant.MIN;
        }
    }

    @Override
    public synchronized ApplyResult apply(Lease lease, UserWrite write) {
        return held(lease).apply(write, clock.instant());
    }

    @Override
    public synchronized List<String> unseen(DirectoryId directory, String scanId, @Nullable String after, int limit) {
        InMemoryDirectory found = directories.get(directory);
        return found == null ? List.of() : found.unseen(scanId, after, limit);
    }

    @Override
    public synchronized List<PendingDeactivation> pending(DirectoryId directory, @Nullable String after, int limit) {
        InMemoryDirectory found = directories.get(directory);
        return found == null ? List.of() : found.pending(after, limit);
    }

    @Override
    public synchronized int settle(Lease lease, Settlement settlement) {
        return held(lease).settle(settlement, clock.instant());
    }

    @Override
    public synchronized Set<String> known(DirectoryId directory, Collection<String> externalIds) {
        InMemoryDirectory found = directories.get(directory);
        return externalIds.stream()
                .filter(id -> found != null && found.users.containsKey(id))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public synchronized Optional<StoredUser> find(DirectoryUserId id) {
        InMemoryDirectory found = directories.get(id.directory());
        return found == null ? Optional.empty() : Optional.ofNullable(found.users.get(id.externalId()));
    }

    @Override
    public synchronized HintMatch<StoredUser> find(DirectoryId directory, HintKey key) {
        InMemoryDirectory found = directories.get(directory);
        return found == null ? HintMatch.none() : found.find(key);
    }

    @Override
    public synchronized UserListing list(UserQuery query) {
        InMemoryDirectory found = directories.get(query.directory());
        return found == null ? new UserListing(List.of(), Optional.empty()) : found.list(query);
    }

    @Override
    public synchronized boolean markEnrolled(DirectoryUserId id, Instant at) {
        Optional<StoredUser> found = find(id);
        if (found.isPresent() && !found.get().enrollment().isEnrolled()) {
            directoryOf(id.directory()).put(found.get().withEnrollment(EnrollmentStatus.enrolled(at)));
        }
        return found.isPresent();
    }

    @Override
    public synchronized int retire(DirectoryId directory, RetiredUsers users) {
        InMemoryDirectory found = directories.get(directory);
        return found == null ? 0 : found.retire(users);
    }

    private InMemoryDirectory directoryOf(DirectoryId id) {
        return Objects.requireNonNull(directories.get(id));
    }

    private InMemoryDirectory held(Lease lease) {
        InMemoryDirectory directory = directories.get(lease.directory());
        if (directory == null || !directory.isHeldBy(lease)) {
            throw DirectoryException.leaseLost(lease.directory());
        }
        return directory;
    }
}
