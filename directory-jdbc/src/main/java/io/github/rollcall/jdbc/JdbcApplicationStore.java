package io.github.rollcall.jdbc;

import io.github.rollcall.directory.DirectoryApplication;
import io.github.rollcall.directory.ServicePrincipal;
import io.github.rollcall.directory.store.ApplicationStore;
import io.github.rollcall.directory.store.ObjectStore;

/** Applications and service principals. */
final class JdbcApplicationStore implements ApplicationStore {
    private final ObjectStore<DirectoryApplication> applications;
    private final ObjectStore<ServicePrincipal> servicePrincipals;

    JdbcApplicationStore(Transactions transactions, LeaseRows leases) {
        this.applications = new JdbcObjectStore<>(transactions, leases, ObjectKind.APPLICATION);
        this.servicePrincipals = new JdbcObjectStore<>(transactions, leases, ObjectKind.SERVICE_PRINCIPAL);
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
