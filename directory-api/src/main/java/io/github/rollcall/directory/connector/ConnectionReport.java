package io.github.rollcall.directory.connector;

import io.github.rollcall.directory.Area;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** What a connection may do, area by area. Immutable. */
public final class ConnectionReport {
    private final Map<Area, AreaStatus> areas;
    private final CallCost cost;

    private ConnectionReport(Map<Area, AreaStatus> areas, CallCost cost) {
        this.areas = Collections.unmodifiableMap(new EnumMap<>(areas));
        this.cost = cost;
    }

    /**
     * A report.
     *
     * @param areas one status for each area the connector offers; at least {@link Area#USERS}
     * @param cost what the check took
     * @return the report
     * @throws IllegalArgumentException if the users area is missing
     */
    public static ConnectionReport of(Map<Area, AreaStatus> areas, CallCost cost) {
        if (!areas.containsKey(Area.USERS)) {
            throw new IllegalArgumentException("connection report: the USERS area is missing");
        }
        return new ConnectionReport(areas, Objects.requireNonNull(cost, "cost"));
    }

    /**
     * The areas the connector offers.
     *
     * @return immutable, in the order of {@link Area}
     */
    public Map<Area, AreaStatus> areas() {
        return areas;
    }

    /**
     * The status of one area.
     *
     * @param area the area
     * @return disabled if the connector does not offer it
     */
    public AreaStatus area(Area area) {
        AreaStatus status = areas.get(area);
        return status != null
                ? status
                : AreaStatus.disabled(
                        Requirement.SUPPORT,
                        "support in the connector",
                        "the area",
                        "Use a connector that offers the area");
    }

    /**
     * What the check took.
     *
     * @return never null
     */
    public CallCost cost() {
        return cost;
    }

    @Override
    public String toString() {
        return "ConnectionReport" + areas;
    }
}
