package io.github.rollcall.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/** Okta's error answers. */
final class OktaErrors {

    private OktaErrors() {}

    static Answer error(int status, String code, String summary) {
        ObjectNode body = Json.object()
                .put("errorCode", code)
                .put("errorSummary", summary)
                .put("errorLink", code)
                .put("errorId", "sandbox" + UUID.randomUUID().toString().replace("-", ""));
        body.putArray("errorCauses");
        return Answer.json(status, body);
    }

    static Answer ofStatus(int status) {
        return switch (status) {
            case 400 -> error(400, "E0000001", "Api validation failed: request");
            case 401 -> invalidToken();
            case 403 -> forbidden();
            case 404 -> notFound("unknown", "Object");
            case 405 -> error(405, "E0000022", "The endpoint does not support the provided HTTP method");
            case 429 -> error(429, "E0000047", "API call exceeded rate limit due to too many requests.");
            default -> error(status, "E0000009", "Internal Server Error");
        };
    }

    static Answer invalidToken() {
        return error(401, "E0000011", "Invalid token provided");
    }

    static Answer noCredentials() {
        return error(403, "E0000005", "Invalid session");
    }

    static Answer forbidden() {
        return error(403, "E0000006", "You do not have permission to perform the requested action");
    }

    static Answer insufficientScope(String scope) {
        return error(403, "E0000006", "The access token does not carry a scope that this request needs")
                .plus(
                        "WWW-Authenticate",
                        "Bearer authorization_uri=\"/oauth2/v1/authorize\", realm=\"sandbox\", scope=\"" + scope
                                + "\", error=\"insufficient_scope\", error_description=\"The access token provided "
                                + "does not contain the required scopes.\"");
    }

    static Answer featureMissing() {
        return error(401, "E0000015", "You do not have permission to access the feature you are requesting");
    }

    /** The proof of a bound token was not accepted. */
    static Answer proofRefused(String problem, String description, String nonce) {
        Answer refused = Answer.status(401)
                .plus(
                        "WWW-Authenticate",
                        "DPoP algs=\"RS256 RS384 RS512 ES256 ES384 ES512\", authorization_uri=\"/oauth2/v1/authorize\","
                                + " realm=\"sandbox\", error=\"" + problem + "\", error_description=\"" + description
                                + "\"");
        return problem.equals(OktaProofs.USE_NONCE) ? refused.plus(OktaProofs.NONCE, nonce) : refused;
    }

    static Answer notFound(String id, String type) {
        return error(404, "E0000007", "Not found: Resource not found: " + id + " (" + type + ")");
    }

    static Answer invalidCursor() {
        return error(400, "E0000029", "Invalid paging request.");
    }

    static Answer invalidSearch() {
        return error(400, "E0000031", "Invalid search criteria.");
    }
}
