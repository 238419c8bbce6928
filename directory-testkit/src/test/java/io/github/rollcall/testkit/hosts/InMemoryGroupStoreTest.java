package io.github.rollcall.testkit.hosts;

import io.github.rollcall.directory.store.GroupStore;
import io.github.rollcall.directory.store.InMemoryGroupStore;
import io.github.rollcall.testkit.GroupStoreContract;

/** The shipped store in memory keeps the contract. */
class InMemoryGroupStoreTest extends GroupStoreContract {
    @Override
    protected GroupStore newStore() {
        return new InMemoryGroupStore();
    }
}
