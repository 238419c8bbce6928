package io.github.rollcall.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a call may be answered: its token and proof, the scope, the features of the org, and the role of the app. */
final class OktaAccess {

    private static final Map<String, String> SCOPES = Map.of(
            "groups", "okta.groups.",
            "apps", "okta.apps.",
            "logs", "okta.logs.",
            "meta", "okta.schemas.");

    private final AccessTokens tokens;
    private final Permissions scopes;
    private final OktaProofs proofs;
    private final Set<String> lacking = new LinkedHashSet<>();
    private volatile OktaRole role = OktaRole.COMPLETE;

    OktaAccess(AccessTokens tokens, Permissions scopes, OktaProofs proofs) {
        this.tokens = tokens;
        this.scopes = scopes;
        this.proofs = proofs;
    }

    OktaRole role() {
        return role;
    }

    void role(OktaRole newRole) {
        role = newRole;
    }

    /** Takes a feature from the org: what lies below a path answers that it is not enabled. */
    void lack(String path) {
        lacking.add(path);
    }

    /** Why a call is refused, or empty if it is not. */
    Optional<Answer> refusal(Call call) {
        String authorization = call.header("Authorization");
        if (authorization == null) {
            return Optional.of(OktaErrors.noCredentials());
        }
        Optional<ObjectNode> claims = tokens.presented(call);
        if (claims.isEmpty()) {
            return Optional.of(OktaErrors.invalidToken());
        }
        return Optional.ofNullable(proofRefusal(call, authorization, claims.get()))
                .or(() -> Optional.ofNullable(permissionRefusal(call, claims.get())));
    }

    private @Nullable Answer proofRefusal(Call call, String authorization, ObjectNode claims) {
        boolean shownAsBound = authorization.regionMatches(true, 0, AccessTokens.DPOP, 0, AccessTokens.DPOP.length());
        if (!claims.has("cnf") && !shownAsBound) {
            return null;
        }
        if (claims.has("cnf") != shownAsBound) {
            return OktaErrors.invalidToken();
        }
        String token = authorization.substring(AccessTokens.DPOP.length()).trim();
        return proofs.dataProblem(call, token, claims)
                .map(problem -> OktaErrors.proofRefused(problem.error(), problem.description(), proofs.nonce()))
                .orElse(null);
    }

    private @Nullable Answer permissionRefusal(Call call, ObjectNode claims) {
        String path = call.recorded().path();
        if (lacking.stream().anyMatch(path::startsWith)) {
            return OktaErrors.featureMissing();
        }
        String scope = scope(call);
        if (!permits(claims, scope)) {
            return OktaErrors.insufficientScope(scope);
        }
        return role == OktaRole.NONE ? OktaErrors.forbidden() : null;
    }

    private static String scope(Call call) {
        List<String> segments = call.segments();
        String area = segments.size() > 2 ? segments.get(2) : "";
        boolean roles = segments.size() > 4
                && List.of("users", "clients").contains(area)
                && segments.get(4).equals("roles");
        boolean userTypes =
                segments.size() > 3 && area.equals("meta") && segments.get(3).equals("types");
        String family = roles ? "okta.roles." : SCOPES.getOrDefault(area, "okta.users.");
        family = userTypes ? "okta.userTypes." : family;
        return family + (call.method().equals("GET") ? "read" : "manage");
    }

    /** Whether the token carries the scope, or the one that includes it, and an administrator still grants that. */
    private boolean permits(ObjectNode claims, String scope) {
        List<String> sufficient = List.of(scope, scope.replace(".read", ".manage"));
        for (JsonNode carried : claims.path("scp")) {
            if (sufficient.contains(carried.asText()) && scopes.has(carried.asText())) {
                return true;
            }
        }
        return false;
    }
}
