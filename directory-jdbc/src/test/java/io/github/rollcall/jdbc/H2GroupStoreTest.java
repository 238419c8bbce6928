package io.github.rollcall.jdbc;

import io.github.rollcall.directory.store.GroupStore;
import io.github.rollcall.testkit.GroupStoreContract;
import java.time.Clock;

/** Groups on H2 keep the contract. */
class H2GroupStoreTest extends GroupStoreContract {
    @Override
    protected GroupStore newStore() {
        return TestDatabase.H2.empty(Clock.systemUTC()).groups();
    }
}
