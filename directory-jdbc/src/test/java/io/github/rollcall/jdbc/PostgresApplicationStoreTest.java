package io.github.rollcall.jdbc;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.DirectoryApplication;
import io.github.rollcall.directory.ServicePrincipal;
import io.github.rollcall.directory.store.ObjectStore;
import io.github.rollcall.testkit.ObjectStoreContract;
import java.time.Clock;
import org.junit.jupiter.api.Nested;

/** Applications and service principals on Postgres keep the contract. */
class PostgresApplicationStoreTest {
    @Nested
    class Applications extends ObjectStoreContract<DirectoryApplication> {
        @Override
        protected ObjectStore<DirectoryApplication> newStore() {
            return TestDatabase.POSTGRES.empty(Clock.systemUTC()).applications().applications();
        }

        @Override
        protected DirectoryApplication object(String externalId, String name) {
            return new DirectoryApplication(externalId, name, null, AccountStatus.ACTIVE);
        }
    }

    @Nested
    class ServicePrincipals extends ObjectStoreContract<ServicePrincipal> {
        @Override
        protected ObjectStore<ServicePrincipal> newStore() {
            return TestDatabase.POSTGRES.empty(Clock.systemUTC()).applications().servicePrincipals();
        }

        @Override
        protected ServicePrincipal object(String externalId, String name) {
            return new ServicePrincipal(externalId, name, "client", "Application", AccountStatus.UNKNOWN);
        }
    }
}
