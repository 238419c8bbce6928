package io.github.rollcall.jdbc;

import io.github.rollcall.directory.store.UserStore;
import io.github.rollcall.testkit.UserStoreContract;
import java.time.Clock;

/** Users on H2 keep the contract. */
class H2UserStoreTest extends UserStoreContract {
    @Override
    protected UserStore newStore(Clock clock) {
        return TestDatabase.H2.empty(clock).users();
    }
}
