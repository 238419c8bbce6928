package io.github.rollcall.directory.store;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.HintKey;
import io.github.rollcall.directory.HintMatch;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the host keeps users and the state of their sync.
 *
 * <p><b>What is kept</b>, per directory: the users; one lease with a fencing epoch, a number that only grows; one opaque
 * {@link SyncState}; the ids seen by the current scan; the pending deactivations.
 *
 * <p><b>Fencing.</b> Every write of a run carries its {@link Lease}. A store compares the epoch with the newest one of the
 * directory inside the transaction of the write and refuses an older one with {@link
 * io.github.rollcall.directory.DirectoryException#leaseLost}, so that a run that slept past its lease changes nothing once
 * another has taken it. Until then its writes are accepted and renew the lease.
 *
 * <p><b>Atomicity.</b> Each method is one transaction: done whole or not at all. After a failure whose outcome is unknown
 * the engine repeats the same write; repeating {@link #apply}, {@link #settle}, {@link #release}, {@link #markEnrolled} or
 * {@link #retire} must leave the store as one call does.
 *
 * <p><b>Threads.</b> Methods may be called by several threads, processes and machines at once.
 *
 * <p><b>Nulls.</b> No argument and no result is null unless marked.
 *
 * <p><b>Errors.</b> {@code leaseLost} as said; any other exception means that the store failed: the engine ends the run
 * with {@link io.github.rollcall.directory.ErrorCode#STORE_FAILED} and a later run goes on from the last stored state.
 *
 * <p><b>Order of ids.</b> Wherever ids are paged they are ordered by their UTF-8 bytes, whatever the collation of the
 * database.
 */
public interface UserStore {

    // --- the sync ---------------------------------------------------------------------------------------------------

    /**
     * Takes the lease of a directory if nobody holds it or the holder's time is up by the store's clock. The first call for
     * a directory creates it with {@link SyncState#INITIAL}. Called at the start of a run.
     *
     * @param directory the directory
     * @param life how long the lease lasts without a write; each successful {@link #apply} and {@link #settle} renews it
     * @return the lease with a new epoch, greater than all before; empty while somebody else holds it
     */
    Optional<Lease> acquire(DirectoryId directory, Duration life);

    /**
     * Gives the lease back, so that the next run need not wait. Called at the end of a run. Does nothing if the epoch is no
     * longer the newest; never throws {@code leaseLost}.
     *
     * @param lease the lease of the run
     */
    void release(Lease lease);

    /**
     * Stores one page with the state that follows it. In one transaction:
     *
     * <ol>
     *   <li>refuses a stale epoch;
     *   <li>if {@link UserWrite#scanId()} is present and differs from the directory's current scan: forgets the seen ids and
     *       the pending deactivations of the scan before;
     *   <li>stores each user as {@link UserChange#of} says, leaving rows alone that it calls unchanged, and drops the
     *       pending deactivation of a user who is stated active;
     *   <li>adds {@link UserWrite#seen()} to the ids of the scan, if there is a scan id;
     *   <li>adds or replaces the pending deactivations of users stored as active, and ignores those of anybody else. It never
     *       makes an active user inactive;
     *   <li>stores {@link UserWrite#state()} and renews the lease.
     * </ol>
     *
     * @param lease the lease of the run
     * @param write the page; may be empty, which stores the state and renews the lease
     * @return what has really changed
     */
    ApplyResult apply(Lease lease, UserWrite write);

    /**
     * Lists active users that the scan has not seen and that are not pending deactivation.
     *
     * @param directory the directory
     * @param scanId the scan; if it is not the current one, nobody was seen
     * @param after the last id of the page before, or null
     * @param limit 1 to 1,000
     * @return external ids in order; fewer than {@code limit} only at the end
     */
    List<String> unseen(DirectoryId directory, String scanId, @Nullable String after, int limit);

    /**
     * Lists the pending deactivations.
     *
     * @param directory the directory
     * @param after the last id of the page before, or null
     * @param limit 1 to 1,000
     * @return in the order of their ids; fewer than {@code limit} only at the end
     */
    List<PendingDeactivation> pending(DirectoryId directory, @Nullable String after, int limit);

    /**
     * Settles pending deactivations. In one transaction: refuses a stale epoch; makes the users of {@link
     * Settlement#deactivate()} inactive with the pending reason and drops their pending entries; drops the entries of {@link
     * Settlement#dismiss()}; stores the state and renews the lease. Ids that are not pending are ignored, so that nobody
     * becomes inactive without a reason on record.
     *
     * @param lease the lease of the run
     * @param settlement what to do
     * @return how many users went from active to inactive
     */
    int settle(Lease lease, Settlement settlement);

    /**
     * Tells which ids have a stored user, whatever its status.
     *
     * @param directory the directory
     * @param externalIds at most 1,000 ids
     * @return the ones that are stored
     */
    Set<String> known(DirectoryId directory, Collection<String> externalIds);

    // --- the host ---------------------------------------------------------------------------------------------------

    /**
     * Finds a user by identity.
     *
     * @param id the identity
     * @return the user, active or not
     */
    Optional<StoredUser> find(DirectoryUserId id);

    /**
     * Finds a user by hint key among all users of the directory, active or not, comparing keys byte by byte.
     *
     * @param directory the directory
     * @param key the key
     * @return none, one, or ambiguous if two or more users carry the key
     */
    HintMatch<StoredUser> find(DirectoryId directory, HintKey key);

    /**
     * Lists users.
     *
     * @param query directory, filters and page
     * @return the users that {@link UserQuery#accepts} in the order of their ids
     */
    UserListing list(UserQuery query);

    /**
     * Marks a user enrolled after a completed verification. The first time is kept: a repeat changes nothing. Needs no
     * lease, because no sync touches enrolment.
     *
     * @param id the identity
     * @param at when the verification completed
     * @return false if there is no such user
     */
    boolean markEnrolled(DirectoryUserId id, Instant at);

    /**
     * Ends the sync of a directory: raises the epoch and frees the lease, so that a run under way is refused from now on,
     * forgets state, seen ids and pending deactivations, and does with the users as told: those who are kept and were not
     * inactive before, of unknown status too, become inactive with reason CONNECTION_DELETED. Called when a connection is
     * deleted.
     *
     * @param directory the directory
     * @param users what to do with its users
     * @return how many users were made inactive or removed; 0 for a directory nobody knows
     */
    int retire(DirectoryId directory, RetiredUsers users);
}
