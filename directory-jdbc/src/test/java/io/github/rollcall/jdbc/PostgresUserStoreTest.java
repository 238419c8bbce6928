package io.github.rollcall.jdbc;

import io.github.rollcall.directory.store.UserStore;
import io.github.rollcall.testkit.UserStoreContract;
import java.time.Clock;

/** Users on Postgres keep the contract. */
class PostgresUserStoreTest extends UserStoreContract {
    @Override
    protected UserStore newStore(Clock clock) {
        return TestDatabase.POSTGRES.empty(clock).users();
    }
}
