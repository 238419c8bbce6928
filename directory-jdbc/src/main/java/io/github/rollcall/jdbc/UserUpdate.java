package io.github.rollcall.jdbc;

import io.github.rollcall.directory.store.StoredUser;
import io.github.rollcall.directory.store.UserChange;
import org.jspecify.annotations.Nullable;

/**
 * What a page does to one user.
 *
 * @param userNo its number within the directory
 * @param before the stored record; null for a new user
 * @param change what follows from it
 * @param document the attributes to store
 */
record UserUpdate(long userNo, @Nullable StoredUser before, UserChange change, UserDocument document) {
    StoredUser after() {
        return change.user();
    }
}
