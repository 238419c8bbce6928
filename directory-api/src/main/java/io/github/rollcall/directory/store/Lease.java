package io.github.rollcall.directory.store;

import io.github.rollcall.directory.DirectoryId;
import java.util.Objects;

/**
 * The right to write one directory.
 *
 * @param directory the directory
 * @param epoch the fencing number; greater than that of every lease before
 * @param state what the run before stored last
 * @param activeUsers how many users of the directory were active when the lease was taken
 */
public record Lease(DirectoryId directory, long epoch, SyncState state, long activeUsers) {
    /**
     * Refuses nulls.
     *
     * @param directory the directory
     * @param epoch the fencing number
     * @param state what the run before stored last
     * @param activeUsers how many users of the directory were active when the lease was taken
     */
    public Lease {
        Objects.requireNonNull(directory, "directory");
        Objects.requireNonNull(state, "state");
    }
}
