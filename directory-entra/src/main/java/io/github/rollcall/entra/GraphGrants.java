package io.github.rollcall.entra;

import com.microsoft.kiota.HttpMethod;
import com.microsoft.kiota.RequestInformation;
import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorKind;
import io.github.rollcall.directory.PermissionLevel;
import io.github.rollcall.directory.connector.AreaStatus;
import io.github.rollcall.directory.connector.CallCost;
import io.github.rollcall.directory.wire.Reply;
import io.github.rollcall.directory.wire.StrictJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * What the application was granted in the tenant, by the best of two witnesses: the permissions that the token names, as long
 * as it can be read at all, and otherwise the assignments, if they may be read. What neither tells is known from the next
 * refusal only.
 *
 * @param granted Graph's names
 * @param complete whether what is not named was not granted
 */
record GraphGrants(Set<String> granted, boolean complete) {
    static final GraphGrants UNKNOWN = new GraphGrants(Set.of(), false);

    GraphGrants {
        granted = Set.copyOf(granted);
    }

    /**
     * Reads them; the token of the last request is the first witness.
     *
     * @param cost is told what it took
     */
    static GraphGrants of(GraphClients clients, Consumer<CallCost> cost) {
        return clients.roles().map(roles -> new GraphGrants(roles, true)).orElseGet(() -> assigned(clients, cost));
    }

    private static GraphGrants assigned(GraphClients clients, Consumer<CallCost> cost) {
        try {
            Reply<GraphGrants> reply = clients.read(Area.APPLICATIONS, false, () -> assignments(clients), response -> {
                Set<String> names = new TreeSet<>();
                boolean more = StrictJson.page(response.body(), "value", row -> {
                            if (row != null) {
                                row.string("appRoleId")
                                        .map(id -> GraphPermission.ofAppRole(id)
                                                .map(GraphPermission::wireName)
                                                .orElse(id))
                                        .ifPresent(names::add);
                            }
                        })
                        .has("@odata.nextLink");
                return new GraphGrants(names, !more);
            });
            cost.accept(reply.cost());
            return reply.value();
        } catch (DirectoryException refused) {
            cost.accept(new CallCost(1, Duration.ZERO));
            if (refused.kind() == ErrorKind.UNAVAILABLE || refused.kind() == ErrorKind.AUTHORIZATION) {
                throw refused;
            }
            return UNKNOWN;
        }
    }

    private static RequestInformation assignments(GraphClients clients) {
        Map<String, Object> parts = new HashMap<>(clients.base());
        parts.put("appId", clients.clientId());
        return new RequestInformation(
                HttpMethod.GET, "{+baseurl}/servicePrincipals(appId='{appId}')/appRoleAssignments", parts);
    }

    /** The same, with what a request has shown to be granted. */
    GraphGrants plus(Collection<GraphPermission> proven) {
        Set<String> more = new TreeSet<>(granted);
        proven.forEach(permission -> more.add(permission.wireName()));
        return new GraphGrants(more, complete);
    }

    boolean has(GraphPermission permission) {
        return permission.isAmong(granted);
    }

    /** The names of those that were certainly not granted. */
    List<String> missing(List<GraphPermission> wanted) {
        return complete ? without(wanted) : List.of();
    }

    private List<String> without(List<GraphPermission> wanted) {
        return wanted.stream()
                .filter(permission -> !has(permission))
                .map(GraphPermission::wireName)
                .toList();
    }

    /** The names of those that may write although a connection of this level never does what they are for. */
    List<String> unused(PermissionLevel level) {
        List<String> used = GraphPermission.requiredFor(level).stream()
                .map(GraphPermission::wireName)
                .toList();
        return granted.stream()
                .filter(GraphPermission::isToWrite)
                .filter(name -> !used.contains(name))
                .sorted()
                .toList();
    }

    /** Whether the required permissions of an area were granted. */
    AreaStatus status(Area area, PermissionLevel level) {
        List<GraphPermission> required = GraphPermission.requiredFor(area, level);
        List<String> lacking = without(required);
        if (lacking.isEmpty()) {
            return AreaStatus.enabled();
        }
        String names = String.join(", ", lacking);
        if (!complete) {
            return AreaStatus.unknown(names, "Check in the Entra admin center that these permissions are granted");
        }
        List<String> lost = new ArrayList<>(required.stream()
                .filter(permission -> !has(permission))
                .map(GraphPermission::lost)
                .distinct()
                .toList());
        return AreaStatus.disabled(names, String.join("; ", lost), GraphPermissions.grant(names) + told());
    }

    /** What is granted now, for an administrator who compares. */
    String told() {
        return complete
                ? ". Granted now: " + (granted.isEmpty() ? "nothing" : String.join(", ", new TreeSet<>(granted)))
                : "";
    }

    static Optional<String> warning(List<String> unused) {
        return unused.isEmpty()
                ? Optional.empty()
                : Optional.of("permissions to write are granted that a connection of this level never uses: "
                        + String.join(", ", unused) + ". Withdraw them in the Entra admin center");
    }
}
