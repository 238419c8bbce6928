package io.github.rollcall.directory.sync;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.store.ApplicationStore;
import io.github.rollcall.directory.store.GroupStore;
import org.jspecify.annotations.Nullable;

/** The host's stores of the areas besides users; null where it keeps none. */
record AreaStores(@Nullable GroupStore groups, @Nullable ApplicationStore applications) {
    static final AreaStores NONE = new AreaStores(null, null);

    /** Forgets a directory in all of them. */
    void forget(DirectoryId directory) {
        if (groups != null) {
            groups.forget(directory);
        }
        if (applications != null) {
            applications.applications().forget(directory);
            applications.servicePrincipals().forget(directory);
        }
    }
}
