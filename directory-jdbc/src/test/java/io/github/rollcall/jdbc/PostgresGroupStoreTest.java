package io.github.rollcall.jdbc;

import io.github.rollcall.directory.store.GroupStore;
import io.github.rollcall.testkit.GroupStoreContract;
import java.time.Clock;

/** Groups on Postgres keep the contract. */
class PostgresGroupStoreTest extends GroupStoreContract {
    @Override
    protected GroupStore newStore() {
        return TestDatabase.POSTGRES.empty(Clock.systemUTC()).groups();
    }
}
