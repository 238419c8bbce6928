package io.github.rollcall.directory.sync;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.connector.AreaStatus;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a run did with one area. Immutable. */
public final class AreaReport {
    private final Area area;
    private final AreaStatus status;
    private final AreaCounts counts;
    private final @Nullable DirectoryException error;

    AreaReport(Area area, AreaStatus status, AreaCounts counts, @Nullable DirectoryException error) {
        this.area = Objects.requireNonNull(area, "area");
        this.status = Objects.requireNonNull(status, "status");
        this.counts = Objects.requireNonNull(counts, "counts");
        this.error = error;
    }

    /**
     * The area.
     *
     * @return never null
     */
    public Area area() {
        return area;
    }

    /**
     * Whether it can be used: what the check found, or what the provider said later in the run.
     *
     * @return never null
     */
    public AreaStatus status() {
        return status;
    }

    /**
     * What was read and changed. Users are counted in {@link SyncReport#users()} instead.
     *
     * @return {@link AreaCounts#NONE} if the area was not read: areas are read with full passes, and only into a store
     */
    public AreaCounts counts() {
        return counts;
    }

    /**
     * What ended the reading of this area early. It says nothing about the users.
     *
     * @return empty if nothing did
     */
    public Optional<DirectoryException> error() {
        return Optional.ofNullable(error);
    }

    @Override
    public String toString() {
        return area + ": " + status + (counts.equals(AreaCounts.NONE) ? "" : ", " + counts)
                + (error == null ? "" : ", ended by " + error.code());
    }
}
