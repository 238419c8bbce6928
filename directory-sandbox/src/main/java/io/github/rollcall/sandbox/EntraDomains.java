package io.github.rollcall.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tenant's domains: {@code /domains} and {@code /domains/{id}/federationConfiguration}. Guarded by the directory's lock. */
final class EntraDomains {
    private final EntraTenant tenant;
    private final EntraErrors errors;
    private final Map<String, Domain> domains = new LinkedHashMap<>();

    private record Domain(boolean root, @Nullable EntraFederation federation) {}

    EntraDomains(EntraTenant tenant, EntraErrors errors) {
        this.tenant = tenant;
        this.errors = errors;
        domains.put(tenant.domain(), new Domain(true, null));
        domains.put(DerivedNames.DOMAIN, new Domain(true, null));
    }

    /** Adds a domain, or changes how its users sign in; a domain below a known one is not a root. */
    void set(String name, @Nullable EntraFederation federation) {
        boolean root = domains.keySet().stream().noneMatch(other -> name.endsWith("." + other));
        domains.put(name, new Domain(root, federation));
    }

    /** Whether users with this login sign in elsewhere; a subdomain follows its root. */
    boolean isFederated(String login) {
        String name = login.substring(login.lastIndexOf('@') + 1);
        while (!name.isEmpty()) {
            Domain domain = find(name);
            if (domain != null && domain.root()) {
                return domain.federation() != null;
            }
            int dot = name.indexOf('.');
            name = dot < 0 ? "" : name.substring(dot + 1);
        }
        return false;
    }

    private @Nullable Domain find(String name) {
        return domains.entrySet().stream()
                .filter(domain -> Ascii.same(domain.getKey(), name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    Answer list(Call call, EntraAccess access) {
        if (!access.domains()) {
            return errors.denied();
        }
        ObjectNode body = Json.object().put("@odata.context", tenant.context("domains"));
        ArrayNode rows = body.putArray("value");
        String select = call.query("$select");
        domains.forEach((name, domain) -> {
            ObjectNode row = rows.addObject()
                    .put("id", name)
                    .put("authenticationType", isFederated("@" + name) ? "Federated" : "Managed")
                    .putNull("availabilityStatus")
                    .put("isAdminManaged", true)
                    .put("isDefault", name.equals(DerivedNames.DOMAIN))
                    .put("isInitial", name.equals(tenant.domain()))
                    .put("isRoot", domain.root())
                    .put("isVerified", true);
            if (select != null) {
                row.retain(List.of(select.split(",", -1)));
            }
        });
        return Answer.json(200, body);
    }

    Answer federation(String name, EntraAccess access) {
        if (!access.domains()) {
            return errors.denied();
        }
        Domain domain = find(name);
        EntraFederation federation = domain == null ? null : domain.federation();
        if (federation == null) {
            return errors.notFound(name);
        }
        ObjectNode body =
                Json.object().put("@odata.context", tenant.context("domains('" + name + "')/federationConfiguration"));
        body.putArray("value")
                .addObject()
                .put("@odata.type", "#microsoft.graph.internalDomainFederation")
                .put(
                        "id",
                        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                                .toString())
                .put("displayName", "Federation of " + name)
                .put("issuerUri", federation.issuerUri())
                .putNull("metadataExchangeUri")
                .put("passiveSignInUri", federation.passiveSignInUri())
                .put("preferredAuthenticationProtocol", "wsFed")
                .put("federatedIdpMfaBehavior", "acceptIfMfaDoneByFederatedIdp");
        return Answer.json(200, body);
    }
}
