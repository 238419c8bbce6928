package io.github.rollcall.directory.sync;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.connector.AreaStatus;
import java.util.Objects;

/**
 * What a run did with one area.
 *
 * @param area the area
 * @param status what the check found
 */
public record AreaReport(Area area, AreaStatus status) {
    /**
     * Refuses nulls.
     *
     * @param area the area
     * @param status what the check found
     */
    public AreaReport {
        Objects.requireNonNull(area, "area");
        Objects.requireNonNull(status, "status");
    }
}
