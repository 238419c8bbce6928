package io.github.rollcall.directory.connector;

import io.github.rollcall.directory.Area;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a connection may do, area by area. Immutable. */
public final class ConnectionReport {
    private final Map<Area, AreaStatus> areas;
    private final CallCost cost;
    private final List<String> warnings;
    private final List<String> advice;
    private final @Nullable String tenant;

    private ConnectionReport(
            Map<Area, AreaStatus> areas,
            CallCost cost,
            List<String> warnings,
            List<String> advice,
            @Nullable String tenant) {
        this.areas = Collections.unmodifiableMap(new EnumMap<>(areas));
        this.cost = cost;
        this.warnings = List.copyOf(warnings);
        this.advice = List.copyOf(advice);
        this.tenant = tenant;
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
        return new ConnectionReport(areas, Objects.requireNonNull(cost, "cost"), List.of(), List.of(), null);
    }

    /**
     * Adds what an administrator should know although the areas work.
     *
     * @param more one sentence each, with what to do; nothing personal
     * @return a report with them
     */
    public ConnectionReport withWarnings(List<String> more) {
        return new ConnectionReport(areas, cost, sum(warnings, more), advice, tenant);
    }

    /**
     * Adds warnings about how the connection is set up, which concern no run: {@link #warnings()} has them, the report of a
     * run does not.
     *
     * @param more one sentence each, with what to do; nothing personal
     * @return a report with them
     */
    public ConnectionReport withAdvice(List<String> more) {
        return new ConnectionReport(areas, cost, sum(warnings, more), sum(advice, more), tenant);
    }

    /**
     * Adds who answered. The stored connection is held against it, so that no other tenant can take the place of the one that
     * was connected, whether the host names it to the connector or not.
     *
     * @param proven the id of the tenant that has proved itself in this check
     * @return a report with it
     */
    public ConnectionReport withTenant(String proven) {
        return new ConnectionReport(areas, cost, warnings, advice, Objects.requireNonNull(proven, "proven"));
    }

    private static List<String> sum(List<String> some, List<String> more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
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
     * What an administrator should know although the areas work. A run repeats it in its report, but for {@link #advice()}.
     *
     * @return immutable, mostly empty
     */
    public List<String> warnings() {
        return warnings;
    }

    /**
     * The warnings about how the connection is set up, which are said by a check and not by every run.
     *
     * @return immutable, mostly empty
     */
    public List<String> advice() {
        return advice;
    }

    /**
     * The tenant that has proved itself in this check.
     *
     * @return its id; empty if the connector does not say
     */
    public Optional<String> tenant() {
        return Optional.ofNullable(tenant);
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
