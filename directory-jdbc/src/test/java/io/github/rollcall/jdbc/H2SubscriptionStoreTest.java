package io.github.rollcall.jdbc;

import io.github.rollcall.directory.store.SubscriptionStore;
import io.github.rollcall.testkit.SubscriptionStoreContract;
import java.time.Clock;

/** Subscriptions on H2 keep the contract. */
class H2SubscriptionStoreTest extends SubscriptionStoreContract {
    @Override
    protected SubscriptionStore newStore() {
        return TestDatabase.H2.empty(Clock.systemUTC()).subscriptions();
    }
}
