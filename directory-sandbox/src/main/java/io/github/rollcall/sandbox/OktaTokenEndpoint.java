package io.github.rollcall.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The token endpoint of the org's own authorization server: client credentials with a signed assertion, or with the client
 * secret in a header or in the form. Scopes that are not granted are dropped.
 */
final class OktaTokenEndpoint {

    static final String PATH = "/oauth2/v1/token";
    private static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final String BASIC = "Basic ";
    private static final long LONGEST_ASSERTION_SECONDS = 3600;

    private final String baseUrl;
    private final OktaApplication application;
    private final AccessTokens tokens;
    private final Permissions scopes;
    private final Clock clock;
    private final OktaProofs proofs;
    private Mood mood = Mood.DOWNSCOPING;
    private final Set<String> usedAssertions = new HashSet<>();

    /** What becomes of a request for more than is granted, and of the app altogether. */
    enum Mood {
        /** The rest is granted without a word. */
        DOWNSCOPING,
        /** Nothing is granted, for want of consent. */
        ALL_OR_NOTHING,
        /** Nothing is granted, since a scope is unknown. */
        UNKNOWN_SCOPES,
        /** The app is not active. */
        INACTIVE,
        /** The app may not be used from this network. */
        FOREIGN_NETWORK
    }

    OktaTokenEndpoint(
            String baseUrl,
            OktaApplication application,
            AccessTokens tokens,
            Permissions scopes,
            OktaProofs proofs,
            Clock clock) {
        this.baseUrl = baseUrl;
        this.application = application;
        this.tokens = tokens;
        this.scopes = scopes;
        this.proofs = proofs;
        this.clock = clock;
    }

    Answer handle(Call call) {
        Map<String, String> form = call.form();
        if (!"client_credentials".equals(form.get("grant_type"))) {
            return error(400, "unsupported_grant_type", "The grant type is not supported by the authorization server.");
        }
        Optional<String> problem = authenticate(call, form);
        if (problem.isPresent() || mood == Mood.INACTIVE) {
            return error(401, "invalid_client", problem.orElse("The client is not active."));
        }
        if (mood == Mood.FOREIGN_NETWORK) {
            return error(403, "access_denied", "The request is outside the client's permitted network zones.");
        }
        boolean bound = proofs.demanded() || call.header(OktaProofs.HEADER) != null;
        Optional<OktaProofs.Problem> unproven = bound ? proofs.tokenProblem(call) : Optional.empty();
        if (unproven.isPresent()) {
            Answer refused = error(400, unproven.get().error(), unproven.get().description());
            return unproven.get().error().equals(OktaProofs.USE_NONCE)
                    ? refused.plus(OktaProofs.NONCE, proofs.nonce())
                    : refused;
        }
        return scoped(form, bound ? proofs.thumbprint(call) : "");
    }

    void mood(Mood newMood) {
        mood = newMood;
    }

    private Answer scoped(Map<String, String> form, String key) {
        List<String> asked = List.of(form.getOrDefault("scope", "").split(" ", -1));
        if (asked.stream().allMatch(String::isEmpty)) {
            return error(400, "invalid_scope", "The authorization server has no default scope; ask for one.");
        }
        List<String> granted = asked.stream().filter(scopes::has).distinct().toList();
        boolean whole = granted.size() == asked.stream().distinct().count();
        if (mood == Mood.UNKNOWN_SCOPES && !whole) {
            return error(
                    400,
                    "invalid_scope",
                    "One or more scopes are not configured for the authorization server resource.");
        }
        if (granted.isEmpty() || (mood == Mood.ALL_OR_NOTHING && !whole)) {
            return error(400, "consent_required", "You are not allowed any of the requested scopes.");
        }
        return issued(granted, key);
    }

    /** A token, bound to a key if there is one. */
    private Answer issued(List<String> granted, String key) {
        ObjectNode claims = Json.object()
                .put("ver", 1)
                .put("iss", baseUrl)
                .put("aud", baseUrl)
                .put("cid", application.clientId())
                .put("sub", application.clientId());
        ArrayNode scp = claims.putArray("scp");
        granted.forEach(scp::add);
        if (!key.isEmpty()) {
            claims.putObject("cnf").put("jkt", key);
        }
        return Answer.json(
                        200,
                        Json.object()
                                .put("token_type", key.isEmpty() ? "Bearer" : "DPoP")
                                .put("expires_in", tokens.lifetime().toSeconds())
                                .put("access_token", tokens.issue(claims))
                                .put("scope", String.join(" ", granted)))
                .plus("Cache-Control", "no-cache, no-store");
    }

    /** What is wrong with the client's proof, or empty if nothing is. */
    private Optional<String> authenticate(Call call, Map<String, String> form) {
        String assertion = form.get("client_assertion");
        if (assertion != null) {
            return ASSERTION_TYPE.equals(form.get("client_assertion_type"))
                    ? assertionProblem(assertion)
                    : Optional.of("The client_assertion_type is invalid.");
        }
        String authorization = call.header("Authorization");
        String presented = authorization != null && authorization.startsWith(BASIC)
                ? basic(authorization)
                : form.getOrDefault("client_id", "") + ":" + form.getOrDefault("client_secret", "");
        return presented.equals(application.clientId() + ":" + application.clientSecret())
                ? Optional.empty()
                : Optional.of("The client secret supplied for a confidential client is invalid.");
    }

    private Optional<String> assertionProblem(String assertion) {
        SignedJwt jwt = SignedJwt.parse(assertion).orElse(null);
        if (jwt == null) {
            return Optional.of("The client_assertion is not a JWT.");
        }
        ObjectNode claims = jwt.claims();
        if (!claims.path("iss").asText().equals(application.clientId())
                || !claims.path("sub").asText().equals(application.clientId())) {
            return Optional.of("The issuer and the subject of the client_assertion must be the client id.");
        }
        if (jwt.header().has("kid") && !jwt.header().path("kid").asText().equals(application.keyId())) {
            return Optional.of("The key id of the client_assertion is unknown.");
        }
        if (!jwt.signedBy(application.publicKey())) {
            return Optional.of("The signature of the client_assertion is invalid.");
        }
        if (!audience(claims.path("aud"))) {
            return Optional.of("The audience of the client_assertion must be the URL of the token endpoint.");
        }
        return timeProblem(claims);
    }

    private Optional<String> timeProblem(ObjectNode claims) {
        long now = clock.instant().getEpochSecond();
        long expiry = claims.path("exp").asLong();
        if (expiry <= now) {
            return Optional.of("The client_assertion token is expired.");
        }
        if (expiry > now + LONGEST_ASSERTION_SECONDS) {
            return Optional.of("The client_assertion token must not live longer than one hour.");
        }
        String id = claims.path("jti").asText();
        if (!id.isEmpty() && !usedAssertions.add(id)) {
            return Optional.of("The client_assertion token has already been used.");
        }
        return Optional.empty();
    }

    private boolean audience(JsonNode audience) {
        String url = baseUrl + PATH;
        return audience.isArray()
                ? audience.size() == 1 && audience.get(0).asText().equals(url)
                : audience.asText().equals(url);
    }

    private static String basic(String authorization) {
        try {
            byte[] plain = Base64.getDecoder().decode(authorization.substring(BASIC.length()));
            return new String(plain, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }

    private static Answer error(int status, String error, String description) {
        return Answer.json(status, Json.object().put("error", error).put("error_description", description));
    }
}
