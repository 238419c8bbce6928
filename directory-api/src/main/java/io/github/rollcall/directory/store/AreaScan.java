package io.github.rollcall.directory.store;

import io.github.rollcall.directory.DirectoryId;
import java.util.Objects;

/**
 * One reading of one area of a directory. Stores mark what it has shown, so that what it has not can be asked about.
 *
 * @param directory the directory
 * @param epoch the fencing number of the run's {@link Lease}; a store refuses a number smaller than one it has seen
 * @param id different for each reading
 */
public record AreaScan(DirectoryId directory, long epoch, String id) {
    /**
     * Refuses nulls.
     *
     * @param directory the directory
     * @param epoch the fencing number of the run's lease
     * @param id different for each reading
     */
    public AreaScan {
        Objects.requireNonNull(directory, "directory");
        Objects.requireNonNull(id, "id");
    }
}
