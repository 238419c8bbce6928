package io.github.rollcall.entra;

import com.microsoft.graph.organization.OrganizationRequestBuilder;
import com.microsoft.kiota.RequestInformation;
import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.ErrorKind;
import io.github.rollcall.directory.PermissionLevel;
import io.github.rollcall.directory.connector.AreaStatus;
import io.github.rollcall.directory.connector.CallCost;
import io.github.rollcall.directory.connector.ConnectionReport;
import io.github.rollcall.directory.consent.ConsentProblem;
import io.github.rollcall.directory.wire.JsonObject;
import io.github.rollcall.directory.wire.Reply;
import io.github.rollcall.directory.wire.StrictJson;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One look at a tenant after the consent: whether the tenant is the right one, by the token and by what Graph says of the
 * organization, and whether what was granted has arrived there.
 */
final class GraphConsentCheck {
    private final GraphClients clients;
    private final String tenant;
    private final Optional<String> groupId;
    private final PermissionLevel level;
    private final Set<GraphPermission> proven = EnumSet.noneOf(GraphPermission.class);
    private CallCost cost = CallCost.NONE;

    GraphConsentCheck(GraphClients clients, String tenant, Optional<String> groupId, PermissionLevel level) {
        this.clients = clients;
        this.tenant = tenant;
        this.groupId = groupId;
        this.level = level;
    }

    /**
     * What a look found.
     *
     * @param problem null if the connection works
     * @param last whether looking again cannot change it
     * @param failure what Entra answered, if that is the problem
     */
    record Finding(
            @Nullable ConsentProblem problem,
            boolean last,
            GraphGrants grants,
            @Nullable DirectoryException failure) {}

    /** Looks once, with a token of a credential of its own: one that was made before a grant never learns of it. */
    Finding look() {
        clients.renewToken();
        proven.clear();
        GraphGrants grants = GraphGrants.UNKNOWN;
        try {
            if (!organization().equals(List.of(tenant))) {
                return new Finding(ConsentProblem.WRONG_TENANT, true, grants, null);
            }
            grants = GraphGrants.of(clients, more -> cost = cost.plus(more));
            if (!grants.missing(GraphPermission.requiredFor(PermissionLevel.READ_ONLY))
                    .isEmpty()) {
                return lacking(grants, null);
            }
            probe();
            grants = grants.plus(proven);
            boolean whole = grants.missing(GraphPermission.requiredFor(level)).isEmpty();
            return new Finding(null, whole, grants, null);
        } catch (DirectoryException failure) {
            return failure.code() == ErrorCode.PERMISSION_MISSING ? lacking(known(), failure) : of(failure, grants);
        }
    }

    /** Graph answered that something is missing; the token says whether anything was granted at all. */
    private static Finding lacking(GraphGrants grants, @Nullable DirectoryException failure) {
        List<GraphPermission> required = GraphPermission.requiredFor(PermissionLevel.READ_ONLY);
        if (grants.complete() && grants.missing(required).isEmpty()) {
            return new Finding(ConsentProblem.NOT_PROPAGATED, false, grants, failure);
        }
        boolean nothing = required.stream().noneMatch(grants::has);
        return new Finding(
                nothing ? ConsentProblem.INSUFFICIENT_PRIVILEGES : ConsentProblem.PARTIAL, false, grants, failure);
    }

    private static Finding of(DirectoryException failure, GraphGrants grants) {
        ConsentProblem problem = switch (failure.code()) {
            case CONSENT_MISSING -> ConsentProblem.NOT_PROPAGATED;
            case IDENTITY_CHANGED -> ConsentProblem.WRONG_TENANT;
            case SCOPE_NOT_FOUND ->
                GraphErrors.isNotFound(failure) ? ConsentProblem.SCOPE_NOT_FOUND : ConsentProblem.WRONG_TENANT;
            default ->
                failure.kind() == ErrorKind.UNAVAILABLE || failure.isRetryable()
                        ? ConsentProblem.UNAVAILABLE
                        : ConsentProblem.CONFIGURATION;
        };
        boolean again = failure.code() != ErrorCode.INTERRUPTED
                && (problem == ConsentProblem.NOT_PROPAGATED || problem == ConsentProblem.UNAVAILABLE);
        return new Finding(problem, !again, grants, failure);
    }

    /** What is known without asking once more. */
    private GraphGrants known() {
        return clients.roles()
                .map(roles -> new GraphGrants(roles, true))
                .orElse(GraphGrants.UNKNOWN)
                .plus(proven);
    }

    private List<String> organization() {
        OrganizationRequestBuilder organization = clients.organization();
        return read(
                Area.USERS,
                () -> organization.toGetRequestInformation(request -> request.queryParameters.select =
                        new String[] {GraphUserMapper.ID, "displayName", "verifiedDomains", "onPremisesSyncEnabled"}),
                body -> body.objects("value").stream()
                        .map(one -> one.string(GraphUserMapper.ID)
                                .map(id -> id.toLowerCase(Locale.ROOT))
                                .orElse(""))
                        .toList());
    }

    /** Graph's own word on the permissions to read, whatever the token or the assignments say. */
    private void probe() {
        read(Area.USERS, this::anyUser, body -> body);
        proven.add(GraphPermission.USERS);
        if (groupId.isPresent()) {
            read(Area.USERS, () -> group(groupId.get()), body -> body);
            proven.add(GraphPermission.MEMBERS);
        }
    }

    private RequestInformation anyUser() {
        return clients.users().toGetRequestInformation(request -> {
            request.queryParameters.top = 1;
            request.queryParameters.select = new String[] {GraphUserMapper.ID};
        });
    }

    private RequestInformation group(String id) {
        return clients.group(id)
                .toGetRequestInformation(request -> request.queryParameters.select = new String[] {GraphUserMapper.ID});
    }

    private <T> T read(Area area, Supplier<RequestInformation> request, Function<JsonObject, T> reader) {
        Reply<T> reply =
                clients.read(area, false, request, response -> reader.apply(StrictJson.object(response.body())));
        cost = cost.plus(reply.cost());
        return reply.value();
    }

    /** What was granted, area by area. */
    ConnectionReport report(GraphGrants grants) {
        Map<Area, AreaStatus> areas = new EnumMap<>(Area.class);
        areas.put(Area.USERS, grants.status(Area.USERS, level));
        if (level == PermissionLevel.READ_WRITE) {
            areas.put(Area.CREDENTIALS, grants.status(Area.CREDENTIALS, level));
        }
        return ConnectionReport.of(areas, cost);
    }
}
