package io.github.rollcall.directory.store;

import io.github.rollcall.directory.DirectoryId;
import java.util.List;
import java.util.Optional;

/**
 * Where the host keeps the subscriptions to notifications, if it wants any: a handful for each connection.
 *
 * <p><b>Threads.</b> Methods may be called by several threads, processes and machines at once. Each is one transaction.
 *
 * <p><b>Nulls.</b> No argument and no result is null.
 *
 * <p><b>Errors.</b> Any exception means that the store failed; what the caller was doing is not done.
 */
public interface SubscriptionStore {

    /**
     * Adds a subscription.
     *
     * @param subscription the record
     * @return false, and nothing is changed, if its id is taken
     */
    boolean insert(Subscription subscription);

    /**
     * Finds a subscription. Called for ids that anybody may have sent; an id is compared character by character.
     *
     * @param id the provider's id
     * @return the record
     */
    Optional<Subscription> find(String id);

    /**
     * Lists the subscriptions of a directory, expired ones too.
     *
     * @param directory the directory
     * @return in the order of their ids by ASCII code
     */
    List<Subscription> list(DirectoryId directory);

    /**
     * Replaces the record of the same id.
     *
     * @param subscription the new record
     * @return false, and nothing is changed, if there is none
     */
    boolean update(Subscription subscription);

    /**
     * Removes a subscription.
     *
     * @param id the provider's id
     * @return false if there was none
     */
    boolean remove(String id);
}
