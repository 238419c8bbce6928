package io.github.rollcall.testkit.hosts;

import io.github.rollcall.directory.store.InMemorySubscriptionStore;
import io.github.rollcall.directory.store.SubscriptionStore;
import io.github.rollcall.testkit.SubscriptionStoreContract;

/** The shipped store in memory keeps the contract. */
class InMemorySubscriptionStoreTest extends SubscriptionStoreContract {
    @Override
    protected SubscriptionStore newStore() {
        return new InMemorySubscriptionStore();
    }
}
