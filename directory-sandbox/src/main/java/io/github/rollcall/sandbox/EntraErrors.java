package io.github.rollcall.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/** Graph's error answers. */
final class EntraErrors {

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Clock clock;

    EntraErrors(Clock clock) {
        this.clock = clock;
    }

    Answer error(int status, String code, String message) {
        String requestId = UUID.randomUUID().toString();
        ObjectNode error = Json.object().put("code", code).put("message", message);
        Instant now = clock.instant();
        error.putObject("innerError")
                .put("date", SECONDS.format(now))
                .put("request-id", requestId)
                .put("client-request-id", requestId);
        return Answer.json(status, Json.object().set("error", error)).plus(EntraApi.REQUEST_ID, requestId);
    }

    Answer ofStatus(int status) {
        return switch (status) {
            case 400 -> badRequest("The request is invalid.");
            case 401 -> invalidToken();
            case 403 -> denied();
            case 404 -> notFound("unknown");
            case 410 -> error(410, "resyncRequired", "The delta token is no longer valid.");
            case 429 -> error(429, "TooManyRequests", "Please retry again later.");
            case 500 -> error(500, "InternalServerError", "An internal server error occurred.");
            case 501 -> notImplemented();
            case 503 -> error(503, "ServiceUnavailable", "The service is temporarily unavailable.");
            case 504 -> error(504, "GatewayTimeout", "The gateway timed out.");
            default -> error(status, "UnknownError", "The request failed.");
        };
    }

    Answer badRequest(String message) {
        return error(400, "Request_BadRequest", message);
    }

    Answer unsupportedQuery(String message) {
        return error(400, "Request_UnsupportedQuery", message);
    }

    Answer invalidToken() {
        return error(401, "InvalidAuthenticationToken", "Lifetime validation failed, the token is expired or unknown.")
                .plus("WWW-Authenticate", "Bearer realm=\"\"");
    }

    /** The application was taken out of the tenant; a token of before does not help it. */
    Answer unknownApplication() {
        return error(
                401,
                "Authorization_IdentityNotFound",
                "The identity of the calling application could not be established.");
    }

    Answer denied() {
        return error(403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.");
    }

    Answer notFound(String id) {
        return error(
                404,
                "Request_ResourceNotFound",
                "Resource '" + id
                        + "' does not exist or one of its queried reference-property objects are not present.");
    }

    Answer notImplemented() {
        return error(501, "NotImplemented", "This operation target is not yet supported.");
    }
}
