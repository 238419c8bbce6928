package io.github.rollcall.jdbc;

import io.github.rollcall.directory.store.ConnectionStore;
import io.github.rollcall.testkit.ConnectionStoreContract;
import java.time.Clock;

/** Connections on H2 keep the contract. */
class H2ConnectionStoreTest extends ConnectionStoreContract {
    @Override
    protected ConnectionStore newStore() {
        return TestDatabase.H2.empty(Clock.systemUTC()).connections();
    }
}
