package io.github.rollcall.jdbc;

import io.github.rollcall.directory.store.VerificationStore;
import io.github.rollcall.testkit.VerificationStoreContract;
import java.time.Clock;

/** Verifications on Postgres keep the contract. */
class PostgresVerificationStoreTest extends VerificationStoreContract {
    @Override
    protected VerificationStore newStore() {
        return TestDatabase.POSTGRES.empty(Clock.systemUTC()).verifications();
    }
}
