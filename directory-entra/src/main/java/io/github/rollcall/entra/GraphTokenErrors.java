package io.github.rollcall.entra;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.wire.BoundedBody;
import io.github.rollcall.directory.wire.JsonObject;
import io.github.rollcall.directory.wire.RetryAfter;
import io.github.rollcall.directory.wire.StrictJson;
import io.github.rollcall.directory.wire.WireResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What error answers of the token endpoint mean, by their AADSTS number; descriptions are never kept. */
final class GraphTokenErrors {
    private static final long MAX_ERROR_BODY = 64L * 1024;
    private static final Pattern NUMBER = Pattern.compile("AADSTS(\\d{4,8})");
    private static final String CHECK_SECRET =
            "In the Entra admin center open the app registration, Certificates & secrets, and renew what the connector uses";
    private static final String GRANT_CONSENT =
            "Check tenant id and client id, then ask an administrator of the tenant to grant admin consent";

    /** What one number means. */
    record Meaning(ErrorCode code, String problem, String remedy) {}

    private static final Meaning SECRET_REJECTED =
            new Meaning(ErrorCode.CREDENTIALS_REJECTED, "Entra does not accept the client secret", CHECK_SECRET);
    private static final Meaning ASSERTION_REJECTED =
            new Meaning(ErrorCode.CREDENTIALS_REJECTED, "Entra does not accept the client certificate", CHECK_SECRET);
    private static final Meaning NO_CONSENT = new Meaning(
            ErrorCode.CONSENT_MISSING, "the application is not known in the tenant or has no consent", GRANT_CONSENT);
    private static final Meaning OTHER_REJECTED =
            new Meaning(ErrorCode.CREDENTIALS_REJECTED, "Entra does not accept the credentials", CHECK_SECRET);
    private static final Meaning OTHER_REFUSED = new Meaning(
            ErrorCode.REQUEST_REFUSED,
            "Entra refuses the token request as it is configured",
            "Check tenant id, client id, authority host and Graph endpoint");

    /** By number. The administrator's guide has the same. */
    static final Map<String, Meaning> MEANINGS = Map.ofEntries(
            Map.entry("7000215", SECRET_REJECTED),
            Map.entry(
                    "7000222",
                    new Meaning(ErrorCode.CREDENTIALS_REJECTED, "the client secret has expired", CHECK_SECRET)),
            Map.entry("7000216", SECRET_REJECTED),
            Map.entry("700027", ASSERTION_REJECTED),
            Map.entry("700024", ASSERTION_REJECTED),
            Map.entry(
                    "53003",
                    new Meaning(
                            ErrorCode.CREDENTIALS_REJECTED,
                            "a conditional access policy blocks the application",
                            "Ask the tenant's administrator to exempt the application's service principal")),
            Map.entry("700016", NO_CONSENT),
            Map.entry("65001", NO_CONSENT),
            Map.entry(
                    "90002",
                    new Meaning(
                            ErrorCode.SCOPE_NOT_FOUND,
                            "the configured tenant does not exist",
                            "Check the tenant id and, for a national cloud, the authority host")),
            Map.entry(
                    "500011",
                    new Meaning(
                            ErrorCode.REQUEST_REFUSED,
                            "the tenant does not know the Graph that the token is asked for",
                            "Check that cloud, Graph endpoint and tenant belong together")),
            Map.entry(
                    "700038",
                    new Meaning(
                            ErrorCode.REQUEST_REFUSED,
                            "the client id is no application's id",
                            "Copy the Application (client) ID of the app registration")));

    private GraphTokenErrors() {}

    /** Translates an error answer of the token endpoint. */
    static DirectoryException of(WireResponse response, Clock clock) {
        Optional<JsonObject> body = body(response);
        int status = response.status();
        if (status == 429 || status >= 500) {
            return DirectoryException.of(
                            status == 429 ? ErrorCode.THROTTLED : ErrorCode.PROVIDER_ERROR,
                            "the token endpoint answered with status " + status,
                            "Nothing to do unless it persists: then check Microsoft's service health")
                    .retryAfter(RetryAfter.of(response, clock.instant()).orElse(null))
                    .build();
        }
        if (status == 407) {
            return DirectoryException.of(ErrorCode.REQUEST_REFUSED, GraphErrors.PROXY_REFUSES, GraphErrors.CHECK_PROXY)
                    .build();
        }
        Optional<String> number = body.flatMap(one -> one.string("error_description"))
                .map(NUMBER::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1));
        String error = body.flatMap(one -> one.string("error")).orElse("");
        Meaning meaning = number.map(MEANINGS::get).orElseGet(() -> byError(error));
        return DirectoryException.of(meaning.code(), meaning.problem(), meaning.remedy())
                .providerCode(number.map(digits -> "AADSTS" + digits).orElse(error))
                .requestId(body.flatMap(one -> one.string("trace_id")).orElse(null))
                .build();
    }

    private static Meaning byError(String error) {
        return switch (error) {
            case "invalid_client", "invalid_grant" -> OTHER_REJECTED;
            case "unauthorized_client", "consent_required", "interaction_required" -> NO_CONSENT;
            default -> OTHER_REFUSED;
        };
    }

    private static Optional<JsonObject> body(WireResponse response) {
        try (InputStream body = BoundedBody.of(response.body(), MAX_ERROR_BODY)) {
            return Optional.of(StrictJson.object(body));
        } catch (IOException | DirectoryException unreadable) {
            return Optional.empty();
        }
    }
}
