package io.github.rollcall.directory.store;

import io.github.rollcall.directory.DirectoryUser;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One page as {@link UserStore#apply} stores it. Immutable. */
public final class UserWrite {
    private final @Nullable String scanId;
    private final List<DirectoryUser> users;
    private final Set<String> seen;
    private final List<PendingDeactivation> pending;
    private final SyncState state;

    private UserWrite(
            @Nullable String scanId,
            List<DirectoryUser> users,
            Set<String> seen,
            List<PendingDeactivation> pending,
            SyncState state) {
        this.scanId = scanId;
        this.users = List.copyOf(users);
        this.seen = Set.copyOf(seen);
        this.pending = List.copyOf(pending);
        this.state = Objects.requireNonNull(state, "state");
    }

    /**
     * Stores nothing but the state.
     *
     * @param state the state
     * @return the write
     */
    public static UserWrite of(SyncState state) {
        return new UserWrite(null, List.of(), Set.of(), List.of(), state);
    }

    /**
     * Adds users of the page; each id once.
     *
     * @param users at most 1,000, all of the lease's directory
     * @return the write with these users
     */
    public UserWrite users(List<DirectoryUser> users) {
        return new UserWrite(scanId, users, seen, pending, state);
    }

    /**
     * Makes it a page of a scan.
     *
     * @param scanId the scan, up to 64 characters
     * @param seen the external ids that the page shows, those of unreadable rows included
     * @return the write with scan and ids
     */
    public UserWrite scan(String scanId, Set<String> seen) {
        return new UserWrite(Objects.requireNonNull(scanId, "scanId"), users, seen, pending, state);
    }

    /**
     * Adds deactivations to decide on at the end of the run.
     *
     * @param pending each id once
     * @return the write with these
     */
    public UserWrite pending(List<PendingDeactivation> pending) {
        return new UserWrite(scanId, users, seen, pending, state);
    }

    /**
     * The scan the page belongs to.
     *
     * @return empty for a page of changes and for a write without users
     */
    public Optional<String> scanId() {
        return Optional.ofNullable(scanId);
    }

    /**
     * The users of the page.
     *
     * @return immutable
     */
    public List<DirectoryUser> users() {
        return users;
    }

    /**
     * The external ids the page shows.
     *
     * @return immutable; empty without a scan
     */
    public Set<String> seen() {
        return seen;
    }

    /**
     * Deactivations to decide on at the end of the run.
     *
     * @return immutable
     */
    public List<PendingDeactivation> pending() {
        return pending;
    }

    /**
     * The state to store with the page.
     *
     * @return never null
     */
    public SyncState state() {
        return state;
    }

    @Override
    public String toString() {
        return "UserWrite[" + users.size() + " users, " + seen.size() + " seen, " + pending.size() + " pending]";
    }
}
