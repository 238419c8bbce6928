package io.github.rollcall.entra;

import com.microsoft.kiota.RequestInformation;
import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.PermissionLevel;
import io.github.rollcall.directory.connector.AreaStatus;
import io.github.rollcall.directory.connector.CallCost;
import io.github.rollcall.directory.connector.ConnectionReport;
import io.github.rollcall.directory.connector.Requirement;
import io.github.rollcall.directory.wire.JsonObject;
import io.github.rollcall.directory.wire.Reply;
import io.github.rollcall.directory.wire.StrictJson;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the application may do now. A probe is the truth; the permissions that the token names only explain a refusal,
 * because the token is opaque by contract.
 */
final class GraphPermissions {
    static final String USERS = GraphPermission.USERS.wireName();
    static final String LICENCE = "Microsoft Entra ID P1 or P2";
    private static final int PROBED_MEMBERS = 100;

    private final GraphClients clients;
    private final GraphUserPages pages;
    private final EntraSettings settings;
    private final GraphFederationWarnings federation;
    private final GraphAreas others;

    GraphPermissions(GraphClients clients, GraphUserPages pages, GraphAreas others, EntraSettings settings) {
        this.clients = clients;
        this.pages = pages;
        this.others = others;
        this.settings = settings;
        this.federation = new GraphFederationWarnings(clients, settings);
    }

    static String grant(String permission) {
        return "In the Entra admin center open the app registration, API permissions, add the Microsoft Graph application"
                + " permission " + permission + " and grant admin consent";
    }

    ConnectionReport check() {
        Costs costs = new Costs();
        Map<Area, AreaStatus> areas = new EnumMap<>(Area.class);
        Seen seen = new Seen();
        areas.put(Area.USERS, users(costs, seen));
        if (settings.level() == PermissionLevel.READ_WRITE) {
            areas.put(Area.CREDENTIALS, credentials(costs));
        }
        CallCost more = others.addTo(areas);
        GraphFederationWarnings.Found found = federation.about(seen.domains);
        return ConnectionReport.of(areas, costs.sum.plus(more).plus(found.cost()))
                .withWarnings(hiddenAttributes())
                .withWarnings(hiddenMembers(seen))
                .withWarnings(unused())
                .withAdvice(found.warnings());
    }

    /** Without its permission Graph sends null for them, which looks like users that have none. */
    private List<String> hiddenAttributes() {
        boolean missing = settings.attributes().reads(GraphProperty.SECURITY_ATTRIBUTES)
                && clients.roles()
                        .filter(roles -> !GraphPermission.SECURITY_ATTRIBUTES.isAmong(roles))
                        .isPresent();
        return missing ? List.of(GraphColumns.warning(GraphProperty.SECURITY_ATTRIBUTES)) : List.of();
    }

    private List<String> hiddenMembers(Seen seen) {
        return seen.membersHidden
                ? GraphHiddenMembership.warning("The group", clients).stream().toList()
                : List.of();
    }

    /** More than the level needs is never used, and still a risk to the tenant. */
    private List<String> unused() {
        return clients
                .roles()
                .map(roles -> new GraphGrants(roles, true).unused(settings.level()))
                .flatMap(GraphGrants::warning)
                .stream()
                .toList();
    }

    private AreaStatus users(Costs costs, Seen seen) {
        try {
            JsonObject group = costs.add(
                    clients.read(Area.USERS, false, this::group, response -> StrictJson.object(response.body())));
            seen.membersHidden = GraphHiddenMembership.isOn(group);
            costs.add(clients.read(Area.USERS, false, this::members, response -> {
                seen.clear();
                StrictJson.page(response.body(), "value", row -> {
                    if (row != null && pages.isUser(row)) {
                        seen.add(row);
                    }
                });
                return seen;
            }));
            if (seen.hidden) {
                return disabled(GraphPermission.USERS);
            }
        } catch (DirectoryException failure) {
            return refused(failure, GraphPermission.MEMBERS);
        }
        try {
            costs.add(clients.read(Area.USERS, false, this::anyUser, response -> StrictJson.object(response.body())));
            return AreaStatus.enabled();
        } catch (DirectoryException failure) {
            return refused(failure, GraphPermission.USERS);
        }
    }

    private AreaStatus refused(DirectoryException failure, GraphPermission permission) {
        if (failure.code() == ErrorCode.PERMISSION_MISSING) {
            return disabled(permission);
        }
        if (failure.code() == ErrorCode.LICENCE_MISSING) {
            return AreaStatus.disabled(Requirement.LICENCE, LICENCE, "sync and verification", failure.remedy());
        }
        throw failure;
    }

    private AreaStatus disabled(GraphPermission permission) {
        AreaStatus status = AreaStatus.disabled(
                permission.wireName(),
                permission.lost(),
                grant(permission.wireName())
                        + clients.roles()
                                .map(roles -> new GraphGrants(roles, true).told())
                                .orElse(""));
        return clients.roles().map(status::granted).orElse(status);
    }

    private AreaStatus credentials(Costs costs) {
        return GraphGrants.of(clients, costs::add).status(Area.CREDENTIALS, settings.level());
    }

    private RequestInformation group() {
        return clients.group()
                .toGetRequestInformation(request -> request.queryParameters.select =
                        new String[] {GraphUserMapper.ID, GraphHiddenMembership.VISIBILITY});
    }

    private RequestInformation members() {
        return pages.first(PROBED_MEMBERS, GraphUserMapper.ID, GraphUserMapper.PRINCIPAL_NAME, GraphUserMapper.ENABLED);
    }

    private RequestInformation anyUser() {
        return clients.users().toGetRequestInformation(request -> {
            request.queryParameters.top = 1;
            request.queryParameters.select = new String[] {GraphUserMapper.ID};
        });
    }

    /** What the probed members looked like. */
    private static final class Seen {
        private boolean hidden;
        private boolean membersHidden;
        private final Set<String> domains = new TreeSet<>();

        void clear() {
            hidden = false;
            domains.clear();
        }

        void add(JsonObject row) {
            hidden |= GraphUserMapper.isHidden(row);
            GraphAccountMapper.domain(row).ifPresent(domains::add);
        }
    }

    private static final class Costs {
        private CallCost sum = CallCost.NONE;

        void add(CallCost cost) {
            sum = sum.plus(cost);
        }

        <T> T add(Reply<T> reply) {
            add(reply.cost());
            return reply.value();
        }
    }
}
