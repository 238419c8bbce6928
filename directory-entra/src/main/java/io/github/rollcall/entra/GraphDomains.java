package io.github.rollcall.entra;

import com.microsoft.kiota.RequestInformation;
import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.connector.CallCost;
import io.github.rollcall.directory.wire.JsonObject;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The tenant's domains, and where their users sign in. Reading them takes {@link GraphPermission#DOMAINS}. */
final class GraphDomains {
    static final String PERMISSION = GraphPermission.DOMAINS.wireName();
    private static final String PATH = "/domains";
    private static final Pattern NAME = Pattern.compile("[a-z0-9_-]+(\\.[a-z0-9_-]+)*");

    private final GraphClients clients;
    private final GraphRows rows;

    GraphDomains(GraphClients clients, Area area, UnaryOperator<RequestInformation> mark) {
        this.clients = clients;
        this.rows = new GraphRows(clients, area, mark);
    }

    /** Domains as they are now. */
    final class Known {
        private final Map<String, JsonObject> domains;
        private final Map<String, GraphFederation> federations = new LinkedHashMap<>();

        private CallCost cost;

        private Known(Map<String, JsonObject> domains, CallCost cost) {
            this.domains = domains;
            this.cost = cost;
        }

        /** What was read so far. */
        CallCost cost() {
            return cost;
        }

        /** Where users of a domain sign in. A domain below another follows its root, so one of both is enough. */
        GraphFederation of(String domain) {
            String name = domain.toLowerCase(Locale.ROOT);
            boolean here = false;
            while (!name.isEmpty()) {
                JsonObject known = domains.get(name);
                String type =
                        known == null ? "" : known.string("authenticationType").orElse("");
                if (type.equals("Federated")) {
                    return federation(name);
                }
                here |= type.equals("Managed");
                boolean root = known != null && known.bool("isRoot").orElse(false);
                int dot = name.indexOf('.');
                name = root || dot < 0 ? "" : name.substring(dot + 1);
            }
            String asked = domain.toLowerCase(Locale.ROOT);
            return here ? GraphFederation.here(asked) : GraphFederation.unknown(asked);
        }

        private GraphFederation federation(String name) {
            GraphFederation known = federations.get(name);
            if (known == null) {
                known = provider(name);
                federations.put(name, known);
            }
            return known;
        }

        /** That the domain is federated is known already; who the provider is only makes the sentence better. */
        private GraphFederation provider(String name) {
            try {
                GraphRows.Rows read = rows.read(
                        PATH + "/" + name + "/federationConfiguration",
                        () -> clients.domains()
                                .byDomainId(name)
                                .federationConfiguration()
                                .toGetRequestInformation());
                cost = cost.plus(read.cost());
                return read.all().stream()
                        .findFirst()
                        .map(configuration -> GraphFederation.of(name, configuration))
                        .orElseGet(() -> GraphFederation.elsewhere(name));
            } catch (DirectoryException unreadable) {
                return GraphFederation.elsewhere(name);
            }
        }
    }

    /**
     * Reads the domains.
     *
     * @throws DirectoryException code PERMISSION_MISSING without the permission
     */
    Known read() {
        Map<String, JsonObject> domains = new LinkedHashMap<>();
        GraphRows.Rows read = rows.read(
                PATH,
                () -> clients.domains()
                        .toGetRequestInformation(request -> request.queryParameters.select =
                                new String[] {"id", "authenticationType", "isRoot", "isVerified"}));
        for (JsonObject row : read.all()) {
            boolean verified = row.bool("isVerified").orElse(false);
            row.string("id")
                    .map(id -> id.toLowerCase(Locale.ROOT))
                    .filter(id -> verified && NAME.matcher(id).matches())
                    .ifPresent(id -> domains.put(id, row));
        }
        return new Known(domains, read.cost());
    }

    /** Whether a domain is one of some others, or below one of them. */
    static boolean isWithin(String domain, Set<String> others) {
        String name = domain.toLowerCase(Locale.ROOT);
        return others.stream().anyMatch(other -> name.equals(other) || name.endsWith("." + other));
    }
}
