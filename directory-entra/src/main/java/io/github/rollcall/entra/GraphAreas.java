package io.github.rollcall.entra;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.connector.AreaStatus;
import io.github.rollcall.directory.connector.CallCost;
import io.github.rollcall.directory.connector.ListingPage;
import io.github.rollcall.directory.connector.Requirement;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Whether groups, applications and service principals may be read. The permissions that the token names answer without a
 * request; where they cannot be read, one row is asked for. What the provider refuses later turns the area off in the run.
 */
final class GraphAreas {
    private final GraphClients clients;
    private final GraphGroupPages groups;
    private final GraphApplicationPages applications;

    GraphAreas(GraphClients clients, GraphGroupPages groups, GraphApplicationPages applications) {
        this.clients = clients;
        this.groups = groups;
        this.applications = applications;
    }

    /** Adds a status for each area, and answers what it cost. */
    CallCost addTo(Map<Area, AreaStatus> areas) {
        return check(areas, Area.GROUPS, GraphPermission.MEMBERS, groups::probe)
                .plus(check(
                        areas,
                        Area.APPLICATIONS,
                        GraphPermission.APPLICATIONS,
                        () -> applications.probe(Area.APPLICATIONS)))
                .plus(check(
                        areas,
                        Area.SERVICE_PRINCIPALS,
                        GraphPermission.APPLICATIONS,
                        () -> applications.probe(Area.SERVICE_PRINCIPALS)));
    }

    private CallCost check(
            Map<Area, AreaStatus> areas, Area area, GraphPermission permission, Supplier<ListingPage<?>> probe) {
        Optional<Set<String>> roles = clients.roles();
        if (roles.isPresent()) {
            AreaStatus status = permission.isAmong(roles.get())
                    ? AreaStatus.enabled()
                    : disabled(Requirement.PERMISSION, permission.wireName(), area, grant(permission));
            areas.put(area, status.granted(roles.get()));
            return CallCost.NONE;
        }
        try {
            CallCost cost = probe.get().cost();
            areas.put(area, AreaStatus.enabled());
            return cost;
        } catch (DirectoryException refused) {
            if (refused.code() == ErrorCode.INTERRUPTED || refused.retryAfter().isPresent()) {
                throw refused;
            }
            areas.put(area, status(refused, area, permission));
            return CallCost.ONE_REQUEST;
        }
    }

    private static AreaStatus status(DirectoryException refused, Area area, GraphPermission permission) {
        return switch (refused.code()) {
            case PERMISSION_MISSING -> disabled(Requirement.PERMISSION, permission.wireName(), area, grant(permission));
            case LICENCE_MISSING -> disabled(Requirement.LICENCE, GraphPermissions.LICENCE, area, refused.remedy());
            default -> AreaStatus.unknown(permission.wireName(), refused.remedy());
        };
    }

    private static AreaStatus disabled(Requirement kind, String need, Area area, String remedy) {
        return AreaStatus.disabled(
                kind,
                need,
                switch (area) {
                    case GROUPS -> "sync of groups and memberships";
                    case APPLICATIONS -> "sync of applications, and the applications of a user";
                    default -> "sync of service principals";
                },
                remedy);
    }

    private static String grant(GraphPermission permission) {
        return GraphPermissions.grant(permission.wireName());
    }
}
