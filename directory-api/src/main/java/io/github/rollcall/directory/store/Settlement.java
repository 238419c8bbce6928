package io.github.rollcall.directory.store;

import java.util.Objects;
import java.util.Set;

/**
 * What {@link UserStore#settle} does.
 *
 * @param deactivate ids of pending deactivations to carry out, at most 1,000
 * @param dismiss ids of pending deactivations to drop, at most 1,000
 * @param state the state to store with it
 */
public record Settlement(Set<String> deactivate, Set<String> dismiss, SyncState state) {
    /**
     * Copies its collections.
     *
     * @param deactivate ids of pending deactivations to carry out
     * @param dismiss ids of pending deactivations to drop
     * @param state the state to store with it
     */
    public Settlement {
        deactivate = Set.copyOf(deactivate);
        dismiss = Set.copyOf(dismiss);
        Objects.requireNonNull(state, "state");
    }

    @Override
    public String toString() {
        return "Settlement[" + deactivate.size() + " to deactivate, " + dismiss.size() + " to dismiss]";
    }
}
