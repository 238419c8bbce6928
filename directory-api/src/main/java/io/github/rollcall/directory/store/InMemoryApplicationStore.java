package io.github.rollcall.directory.store;

import io.github.rollcall.directory.DirectoryApplication;
import io.github.rollcall.directory.ServicePrincipal;

/**
 * Applications and service principals in memory, for quick starts and tests: everything is gone when the process ends. Safe
 * for threads of one process.
 */
public final class InMemoryApplicationStore implements ApplicationStore {
    private final ObjectStore<DirectoryApplication> applications = new InMemoryObjects<>() {};
    private final ObjectStore<ServicePrincipal> servicePrincipals = new InMemoryObjects<>() {};

    /** An empty store. */
    public InMemoryApplicationStore() {
        // Nothing to set up; the constructor is written out for its Javadoc.
    }

    @Override
    public ObjectStore<DirectoryApplication> applications() {
        return applications;
    }

    @Override
    public ObjectStore<ServicePrincipal> servicePrincipals() {
        return servicePrincipals;
    }
}
