package io.github.rollcall.entra;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.PermissionLevel;
import io.github.rollcall.directory.connector.CallCost;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What an administrator has to know when members of the group sign in at another identity provider. */
final class GraphFederationWarnings {
    private final GraphClients clients;
    private final GraphDomains domains;
    private final EntraSettings settings;

    GraphFederationWarnings(GraphClients clients, EntraSettings settings) {
        this.clients = clients;
        this.settings = settings;
        this.domains = new GraphDomains(clients, Area.CREDENTIALS, request -> request);
    }

    /** Warnings and what they cost. */
    record Found(List<String> warnings, CallCost cost) {
        static final Found NOTHING = new Found(List.of(), CallCost.NONE);
    }

    /** One sentence for each federation, given the domains of some members of the group. */
    Found about(Set<String> memberDomains) {
        Set<String> asked = new TreeSet<>(memberDomains);
        asked.removeIf(domain -> GraphDomains.isWithin(domain, settings.resets().managedDomains()));
        if (asked.isEmpty()) {
            return Found.NOTHING;
        }
        boolean writes = settings.level() == PermissionLevel.READ_WRITE;
        Optional<Set<String>> granted = clients.roles();
        if (granted.isPresent() && !GraphPermission.DOMAINS.isAmong(granted.get())) {
            return notKnowable(writes, CallCost.NONE);
        }
        try {
            GraphDomains.Known known = domains.read();
            List<String> warnings = warnings(known, asked);
            return new Found(warnings, known.cost());
        } catch (DirectoryException failure) {
            if (failure.code() == ErrorCode.INTERRUPTED || failure.retryAfter().isPresent()) {
                throw failure;
            }
            // A warning is no reason to stop the sync of users.
            return failure.code() == ErrorCode.PERMISSION_MISSING
                    ? notKnowable(writes, CallCost.ONE_REQUEST)
                    : notAnswered(writes, failure);
        }
    }

    /** A connection that only reads loses nothing by not knowing. */
    private static Found notAnswered(boolean writes, DirectoryException failure) {
        String warning = "Whether users sign in at another identity provider could not be found out (" + failure.code()
                + "). " + failure.remedy();
        return new Found(writes ? List.of(warning) : List.of(), CallCost.NONE);
    }

    private static Found notKnowable(boolean writes, CallCost cost) {
        String warning = "Whether users sign in at another identity provider cannot be known without "
                + GraphDomains.PERMISSION + ", so resets are refused as doubtful. "
                + GraphPermissions.grant(GraphDomains.PERMISSION) + ", or name the managed domains in EntraResets";
        return new Found(writes ? List.of(warning) : List.of(), cost);
    }

    private static List<String> warnings(GraphDomains.Known known, Set<String> asked) {
        Map<String, String> byDomain = new LinkedHashMap<>();
        for (String domain : asked) {
            GraphFederation federation = known.of(domain);
            if (federation.place() == GraphFederation.Place.ELSEWHERE) {
                byDomain.putIfAbsent(federation.domain(), warning(federation));
            }
        }
        return new ArrayList<>(byDomain.values());
    }

    private static String warning(GraphFederation federation) {
        String fact = "Members of the group sign in at " + federation.provider() + ", which the domain "
                + federation.domain() + " is federated to; Entra cannot reset their credentials. ";
        return fact
                + (federation.okta()
                        ? "Connect Okta instead, with the Okta connector"
                        : "Connect that identity provider instead");
    }
}
