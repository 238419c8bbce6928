package io.github.rollcall.jdbc;

import io.github.rollcall.directory.store.VerificationStore;
import io.github.rollcall.testkit.VerificationStoreContract;
import java.time.Clock;

/** Verifications on H2 keep the contract. */
class H2VerificationStoreTest extends VerificationStoreContract {
    @Override
    protected VerificationStore newStore() {
        return TestDatabase.H2.empty(Clock.systemUTC()).verifications();
    }
}
