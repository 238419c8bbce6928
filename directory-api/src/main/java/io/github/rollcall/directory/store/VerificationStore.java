package io.github.rollcall.directory.store;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where the host keeps verifications. What a store hands out is checked for directory, id and seal before anything follows
 * from it, so a store decides nothing; what it has to guarantee is that of several changes of one record a single one wins,
 * and that a reference is claimed once.
 *
 * <p><b>Threads.</b> Methods may be called by several threads, processes and machines at once. Each is one transaction, and
 * durable when the method returns.
 *
 * <p><b>Host transactions.</b> Writes never join a transaction of the host: one that is rolled back would bring back a
 * verification that was used.
 *
 * <p><b>Nulls.</b> No argument and no result is null.
 *
 * <p><b>Errors.</b> Any exception means that the store failed; what the caller was doing is not done, or will be found out
 * later, but never repeated.
 */
public interface VerificationStore {

    /**
     * Adds a verification.
     *
     * @param verification the record, of version 1
     * @return false, and nothing is changed, if the directory has one of that id
     */
    boolean insert(StoredVerification verification);

    /**
     * Finds a verification. Called for ids that anybody may have sent; an id is compared character by character.
     *
     * @param directory the directory
     * @param id the id
     * @return the record of this directory
     */
    Optional<StoredVerification> find(DirectoryId directory, String id);

    /**
     * Replaces the record of the same directory and id if its version is the one before the new record's.
     *
     * @param verification the new record
     * @return false, and nothing is changed, if there is no such record or somebody else was faster
     */
    boolean update(StoredVerification verification);

    /**
     * Claims a vendor's reference for one verification, for ever and for all directories of this store.
     *
     * @param reference the digest of vendor and reference, 64 hexadecimal digits
     * @param directory the directory of the verification
     * @param id the verification
     * @return true if nobody has claimed it before, or this same verification has
     */
    boolean claimReference(String reference, DirectoryId directory, String id);

    /**
     * Lists what has not changed for a while, the longest first: reviews that wait, resets that have to be settled.
     *
     * @param directory the directory
     * @param state the state
     * @param until the latest {@code changedAt}, inclusive
     * @param limit 1 to 1,000
     * @return in the order of {@code changedAt}, then of ids by ASCII code
     */
    List<StoredVerification> list(DirectoryId directory, VerificationState state, Instant until, int limit);

    /**
     * Lists the verifications of a user, the latest begun first.
     *
     * @param user the user
     * @param limit 1 to 1,000
     * @return from the latest {@code startedAt} on, then in the order of ids by ASCII code
     */
    List<StoredVerification> ofUser(DirectoryUserId user, int limit);

    /**
     * Removes what has not changed since, for a host that keeps records for a limited time. References stay claimed.
     *
     * @param directory the directory
     * @param before records of an earlier {@code changedAt} go
     * @return how many were removed
     */
    int remove(DirectoryId directory, Instant before);
}
