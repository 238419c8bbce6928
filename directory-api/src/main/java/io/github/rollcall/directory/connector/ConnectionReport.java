package io.github.rollcall.directory.connector;

import io.github.rollcall.directory.Area;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a connection may do, area by area. Immutable. */
public final class ConnectionReport {
    private final Map<Area, AreaStatus> areas;
    private final CallCost cost;
    private final List<String> warnings;

    private ConnectionReport(Map<Area, AreaStatus> areas, CallCost cost, List<String> warnings) {
        this.areas = Collections.unmodifiableMap(new EnumMap<>(areas));
        this.cost = cost;
        this.warnings = List.copyOf(warnings);
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
        return new ConnectionReport(areas, Objects.requireNonNull(cost, "cost"), List.of());
    }

    /**
     * Adds what an administrator should know although the areas work.
     *
     * @param more one sentence each, with what to do; nothing personal
     * @return a report with them
     */
    public ConnectionReport withWarnings(List<String> more) {
        List<String> all = new ArrayList<>(warnings);
        all.addAll(more);
        return new ConnectionReport(areas, cost, all);
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
     * What an administrator should know although the areas work. A run repeats it in its report.
     *
     * @return immutable, mostly empty
     */
    public List<String> warnings() {
        return warnings;
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
