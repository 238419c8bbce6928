package io.github.rollcall.directory.store;

import io.github.rollcall.directory.DirectoryApplication;
import io.github.rollcall.directory.ServicePrincipal;

/** Applications and service principals. Optional: a host implements it if it wants them synced. */
public interface ApplicationStore {
    /**
     * The applications.
     *
     * @return always the same store
     */
    ObjectStore<DirectoryApplication> applications();

    /**
     * The service principals.
     *
     * @return always the same store
     */
    ObjectStore<ServicePrincipal> servicePrincipals();
}
