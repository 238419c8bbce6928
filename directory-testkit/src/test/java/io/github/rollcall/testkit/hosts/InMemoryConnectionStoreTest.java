package io.github.rollcall.testkit.hosts;

import io.github.rollcall.directory.store.ConnectionStore;
import io.github.rollcall.directory.store.InMemoryConnectionStore;
import io.github.rollcall.testkit.ConnectionStoreContract;

/** The shipped store in memory keeps the contract. */
class InMemoryConnectionStoreTest extends ConnectionStoreContract {
    @Override
    protected ConnectionStore newStore() {
        return new InMemoryConnectionStore();
    }
}
