package io.github.rollcall.testkit.hosts;

import io.github.rollcall.directory.store.InMemoryUserStore;
import io.github.rollcall.directory.store.UserStore;
import io.github.rollcall.testkit.UserStoreContract;
import java.time.Clock;

/** The shipped store in memory keeps the contract. */
class InMemoryUserStoreTest extends UserStoreContract {
    @Override
    protected UserStore newStore(Clock clock) {
        return new InMemoryUserStore(clock);
    }
}
