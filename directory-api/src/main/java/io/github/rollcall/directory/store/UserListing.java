package io.github.rollcall.directory.store;

import java.util.List;
import java.util.Optional;

/**
 * One page of {@link UserStore#list}.
 *
 * @param users in the order of their ids
 * @param next where the next page starts, for {@link UserQuery.Builder#after}; empty on the last page
 */
public record UserListing(List<StoredUser> users, Optional<String> next) {
    /**
     * Copies its collections.
     *
     * @param users in the order of their ids
     * @param next where the next page starts
     */
    public UserListing {
        users = List.copyOf(users);
    }

    @Override
    public String toString() {
        return "UserListing[" + users.size() + " users, " + (next.isPresent() ? "more" : "end") + "]";
    }
}
