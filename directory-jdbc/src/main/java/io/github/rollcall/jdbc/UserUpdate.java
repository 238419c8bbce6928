package io.github.rollcall.jdbc;

import io.github.rollcall.directory.store.StoredUser;
import io.github.rollcall.directory.store.UserChange;
import org.jspecify.annotations.Nullable;

/**
 * What a page does to one user.
 *
 * @param before the stored record; null for a new user
 * @param change what follows from it
 * @param document the attributes to store
 */
record UserUpdate(@Nullable StoredUser before, UserChange change, UserDocument document) {
    StoredUser after() {
        return change.user();
    }
}
