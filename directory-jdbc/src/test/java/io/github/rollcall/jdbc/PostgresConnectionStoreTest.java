package io.github.rollcall.jdbc;

import io.github.rollcall.directory.store.ConnectionStore;
import io.github.rollcall.testkit.ConnectionStoreContract;
import java.time.Clock;

/** Connections on Postgres keep the contract. */
class PostgresConnectionStoreTest extends ConnectionStoreContract {
    @Override
    protected ConnectionStore newStore() {
        return TestDatabase.POSTGRES.empty(Clock.systemUTC()).connections();
    }
}
