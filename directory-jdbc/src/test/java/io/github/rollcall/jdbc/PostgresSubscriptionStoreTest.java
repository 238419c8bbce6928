package io.github.rollcall.jdbc;

import io.github.rollcall.directory.store.SubscriptionStore;
import io.github.rollcall.testkit.SubscriptionStoreContract;
import java.time.Clock;

/** Subscriptions on Postgres keep the contract. */
class PostgresSubscriptionStoreTest extends SubscriptionStoreContract {
    @Override
    protected SubscriptionStore newStore() {
        return TestDatabase.POSTGRES.empty(Clock.systemUTC()).subscriptions();
    }
}
