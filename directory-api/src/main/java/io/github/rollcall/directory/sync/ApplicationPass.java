package io.github.rollcall.directory.sync;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.connector.ApplicationReader;
import io.github.rollcall.directory.store.ApplicationStore;

/** Keeps applications or service principals in step; each is an area of its own. */
final class ApplicationPass {
    private final AreaListing listing;
    private final ApplicationReader applications;
    private final ApplicationStore store;

    ApplicationPass(AreaListing listing, ApplicationReader applications, ApplicationStore store) {
        this.listing = listing;
        this.applications = applications;
        this.store = store;
    }

    void read(Area area) {
        if (area == Area.APPLICATIONS) {
            new ObjectPass<>(listing, store.applications()).read(applications::applications, applications::application);
        } else {
            new ObjectPass<>(listing, store.servicePrincipals())
                    .read(applications::servicePrincipals, applications::servicePrincipal);
        }
    }
}
