package io.github.rollcall.testkit.hosts;

import io.github.rollcall.directory.store.InMemoryVerificationStore;
import io.github.rollcall.directory.store.VerificationStore;
import io.github.rollcall.testkit.VerificationStoreContract;

/** The shipped store in memory keeps the contract. */
class InMemoryVerificationStoreTest extends VerificationStoreContract {
    @Override
    protected VerificationStore newStore() {
        return new InMemoryVerificationStore();
    }
}
