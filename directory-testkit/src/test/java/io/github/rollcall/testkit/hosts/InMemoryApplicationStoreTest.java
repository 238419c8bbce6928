package io.github.rollcall.testkit.hosts;

import io.github.rollcall.directory.AccountStatus;
import io.github.rollcall.directory.DirectoryApplication;
import io.github.rollcall.directory.ServicePrincipal;
import io.github.rollcall.directory.store.InMemoryApplicationStore;
import io.github.rollcall.directory.store.ObjectStore;
import io.github.rollcall.testkit.ObjectStoreContract;
import org.junit.jupiter.api.Nested;

/** The shipped store in memory keeps the contract for both things it holds. */
class InMemoryApplicationStoreTest {
    @Nested
    class Applications extends ObjectStoreContract<DirectoryApplication> {
        @Override
        protected ObjectStore<DirectoryApplication> newStore() {
            return new InMemoryApplicationStore().applications();
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
            return new InMemoryApplicationStore().servicePrincipals();
        }

        @Override
        protected ServicePrincipal object(String externalId, String name) {
            return new ServicePrincipal(externalId, name, "client", "Application", AccountStatus.UNKNOWN);
        }
    }
}
