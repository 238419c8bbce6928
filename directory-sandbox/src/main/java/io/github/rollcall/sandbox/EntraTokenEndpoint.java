package io.github.rollcall.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The token endpoint of the tenant: client credentials with a secret, or with a client assertion. The signature of an
 * assertion is not checked, since the sandbox does not hold the application's certificate; issuer, subject and expiry are.
 */
final class EntraTokenEndpoint {

    private final EntraTenant tenant;
    private static final String GRAPH = "https://graph.microsoft.com/";

    private final AccessTokens tokens;
    private final Permissions permissions;
    private final EntraApplication application;
    private final Clock clock;

    EntraTokenEndpoint(
            EntraTenant tenant,
            AccessTokens tokens,
            Permissions permissions,
            EntraApplication application,
            Clock clock) {
        this.tenant = tenant;
        this.tokens = tokens;
        this.permissions = permissions;
        this.application = application;
        this.clock = clock;
    }

    Answer handle(Call call) {
        Map<String, String> form = call.form();
        String asked = call.segments().get(0);
        if (!asked.equals(tenant.tenantId()) && !asked.equals(tenant.domain())) {
            return error(400, "invalid_request", 90002, "Tenant '" + asked + "' not found.");
        }
        if (!"client_credentials".equals(form.get("grant_type"))) {
            return error(400, "unsupported_grant_type", 70003, "The app requested an unsupported grant type.");
        }
        String clientId = form.getOrDefault("client_id", "");
        if (!Ascii.same(clientId, tenant.clientId()) || !application.isKnown()) {
            return error(
                    400,
                    "unauthorized_client",
                    700016,
                    "Application with identifier '" + clientId + "' was not found in the directory.");
        }
        Optional<Answer> refused = scope(form.getOrDefault("scope", ""));
        if (refused.isPresent()) {
            return refused.get();
        }
        if (!authenticated(form)) {
            return error(
                    401,
                    "invalid_client",
                    7000215,
                    "Invalid client secret provided. Ensure the secret being sent in the request is the client secret "
                            + "value, not the client secret ID.");
        }
        return issued();
    }

    private Optional<Answer> scope(String scope) {
        if (!scope.contains("/.default")) {
            return Optional.of(error(400, "invalid_scope", 1002012, "The provided value for scope is not valid."));
        }
        if (!scope.startsWith(GRAPH)) {
            return Optional.of(error(
                    400,
                    "invalid_resource",
                    500011,
                    "The resource principal named " + scope.split("/\\.default", -1)[0]
                            + " was not found in the tenant."));
        }
        return Optional.empty();
    }

    private boolean authenticated(Map<String, String> form) {
        String assertion = form.get("client_assertion");
        if (assertion == null) {
            return tenant.clientSecret().equals(form.get("client_secret"));
        }
        Optional<SignedJwt> jwt = SignedJwt.parse(assertion);
        return jwt.isPresent()
                && tenant.clientId().equals(jwt.get().claims().path("iss").asText())
                && tenant.clientId().equals(jwt.get().claims().path("sub").asText())
                && jwt.get().claims().path("exp").asLong() > clock.instant().getEpochSecond();
    }

    private Answer issued() {
        ObjectNode claims = Json.object()
                .put("aud", "https://graph.microsoft.com")
                .put("iss", "https://sts.windows.net/" + tenant.tenantId() + "/")
                .put("appid", tenant.clientId())
                .put("idtyp", "app")
                .put("tid", tenant.tenantId());
        List<String> granted = permissions.granted();
        if (!granted.isEmpty()) {
            ArrayNode roles = claims.putArray("roles");
            granted.forEach(roles::add);
        }
        long seconds = tokens.lifetime().toSeconds();
        return Answer.json(
                200,
                Json.object()
                        .put("token_type", "Bearer")
                        .put("expires_in", seconds)
                        .put("ext_expires_in", seconds)
                        .put("access_token", tokens.issue(claims)));
    }

    private Answer error(int status, String error, int number, String text) {
        String trace =
                UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
        String correlation = UUID.randomUUID().toString();
        ObjectNode body = Json.object()
                .put("error", error)
                .put(
                        "error_description",
                        "AADSTS" + number + ": " + text + " Trace ID: " + trace + " Correlation ID: " + correlation);
        body.putArray("error_codes").add(number);
        body.put("timestamp", EntraApi.dateTime(clock.instant()))
                .put("trace_id", trace)
                .put("correlation_id", correlation)
                .put("error_uri", tenant.baseUrl() + "/error?code=" + number);
        return Answer.json(status, body);
    }
}
