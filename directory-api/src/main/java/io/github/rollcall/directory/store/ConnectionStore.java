package io.github.rollcall.directory.store;

import io.github.rollcall.directory.DirectoryId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where the host keeps its connections: one record for each directory integration, and the consent attempts under way.
 *
 * <p><b>Threads.</b> Methods may be called by several threads, processes and machines at once.
 *
 * <p><b>Atomicity.</b> Each method is one transaction; changes are compare-and-set, so that of two callers one wins.
 *
 * <p><b>Nulls.</b> No argument and no result is null.
 *
 * <p><b>Errors.</b> Any exception means that the store failed; what the caller was doing is not done.
 */
public interface ConnectionStore {

    /**
     * Adds a connection.
     *
     * @param connection the record; stored with version 1 whatever version it has
     * @return false, and nothing is changed, if the directory has a record already
     */
    boolean insert(Connection connection);

    /**
     * Finds a connection.
     *
     * @param directory the directory
     * @return the record with its version
     */
    Optional<Connection> find(DirectoryId directory);

    /**
     * Lists all connections, whatever their state.
     *
     * @return in the order of their directory ids by ASCII code, whatever the collation of the database; a host has tens,
     *     not millions
     */
    List<Connection> list();

    /**
     * Replaces a record if it has not been changed since it was read, and raises its version by one. A caller that gets
     * false reads again and decides again.
     *
     * @param connection the new record, with the version that was read
     * @return false, and nothing is changed, if there is no record or it has another version
     */
    boolean update(Connection connection);

    /**
     * Removes a record and the consent attempts of its directory.
     *
     * @param directory the directory
     * @return false if there was none
     */
    boolean remove(DirectoryId directory);

    /**
     * Adds a consent attempt. Most are never taken, because pages are closed: a store removes those that have expired, for
     * example whenever one is taken.
     *
     * @param attempt the attempt
     * @return false, and nothing is changed, if its handle is taken
     */
    boolean insertAttempt(ConsentAttempt attempt);

    /**
     * Takes a consent attempt out: of any number of calls with one handle a single one gets it. An expired attempt is
     * removed and not returned.
     *
     * @param handle the handle
     * @param now the time to judge expiry by
     * @return the attempt, or empty if it is unknown, taken before, or expired
     */
    Optional<ConsentAttempt> takeAttempt(String handle, Instant now);
}
