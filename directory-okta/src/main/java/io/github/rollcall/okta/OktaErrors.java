package io.github.rollcall.okta;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.wire.BoundedBody;
import io.github.rollcall.directory.wire.JsonObject;
import io.github.rollcall.directory.wire.RetryAfter;
import io.github.rollcall.directory.wire.StrictJson;
import io.github.rollcall.directory.wire.WireResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Okta's error answers of the management API mean. Only {@code errorCode} is part of its contract; summaries change
 * and can quote a request, so they are never kept.
 */
final class OktaErrors {
    static final String NOT_FOUND = "E0000007";
    static final String ROLE_MISSING = "E0000006";
    static final String SCOPE_MISSING = "insufficient_scope";

    private static final String INVALID_SESSION = "E0000005";
    private static final String FEATURE_MISSING = "E0000015";
    private static final String INVALID_PAGING = "E0000029";
    private static final long MAX_ERROR_BODY = 64L * 1024;
    private static final Pattern ERROR = Pattern.compile("\\berror=\"([^\"]*)\"");
    private static final Pattern SCOPE = Pattern.compile("\\bscope=\"([^\"]*)\"");
    private static final String CHECK_NETWORK =
            "Nothing to do unless it persists: then check status.okta.com and any proxy in between";

    private static final String CHECK_REQUEST = "Check the org URL and the names of the mapped attributes, or what was"
            + " typed to search for; if it persists, report it";
    private static final String CHECK_ACCESS = "Check org URL, client id and credential of the connection";

    private OktaErrors() {}

    /**
     * Translates an error answer.
     *
     * @param area the part of the directory the request was for
     * @param goesOn whether the request went on from a cursor, so that a refusal means that the cursor is dead
     */
    static DirectoryException of(WireResponse response, Area area, boolean goesOn, Clock clock) {
        String code;
        try {
            code = read(response).flatMap(json -> json.string("errorCode")).orElse(null);
        } catch (IOException cut) {
            return cutShort(response, clock).area(area).build();
        }
        String challenge = String.join(" ", response.headers("WWW-Authenticate"));
        DirectoryException.Builder failure = switch (response.status()) {
            case 400 -> badRequest(code, challenge, goesOn);
            case 401 -> unauthorized(code, challenge);
            case 403 -> forbidden(code, challenge);
            case 404 -> notFound(code);
            case 408 -> failed("the request timed out at Okta");
            case 429 -> throttled(response, clock);
            default -> other(response, clock, CHECK_REQUEST);
        };
        boolean scope =
                parameter(ERROR, challenge).filter(SCOPE_MISSING::equals).isPresent();
        return failure.area(area)
                .providerCode(scope ? SCOPE_MISSING : code)
                .requestId(response.header("X-Okta-Request-Id").orElse(null))
                .build();
    }

    /** Translates an answer of the token endpoint that carries no OAuth error. */
    static DirectoryException ofTokenEndpoint(WireResponse response, Clock clock) {
        DirectoryException.Builder failure = switch (response.status()) {
            case 401 -> credentialRefused();
            case 408 -> failed("the token request timed out at Okta");
            case 429 -> throttled(response, clock);
            default -> other(response, clock, CHECK_ACCESS);
        };
        return failure.providerCode(errorCode(response))
                .requestId(response.header("X-Okta-Request-Id").orElse(null))
                .build();
    }

    /** Translates an answer to the question whether a host is an Okta org. */
    static DirectoryException ofOrganization(WireResponse response, URI org, Clock clock) {
        if (response.status() == 429) {
            return throttled(response, clock).build();
        }
        return response.status() >= 500 ? other(response, clock, CHECK_ACCESS).build() : noOrg(org);
    }

    /** The host answers, but not as an Okta org does. */
    static DirectoryException noOrg(URI org) {
        return DirectoryException.of(
                        ErrorCode.SCOPE_NOT_FOUND,
                        "there is no Okta org at " + org,
                        "Check the org URL; no credential was sent there")
                .build();
    }

    /** Whether the answer is how Okta says that a page takes it too long to make. */
    static boolean asksForSmallerPage(WireResponse response) {
        return response.status() == 500 || response.status() == 504;
    }

    /** Whether Okta itself said that the object does not exist, rather than a proxy or a wrong address. */
    static boolean isNotFound(DirectoryException failure) {
        return failure.code() == ErrorCode.SCOPE_NOT_FOUND
                && failure.providerCode().filter(NOT_FOUND::equals).isPresent();
    }

    private static DirectoryException.Builder badRequest(@Nullable String code, String challenge, boolean goesOn) {
        if (OktaTokenErrors.isAboutProof(challenge)) {
            return OktaTokenErrors.proofRefused();
        }
        if (goesOn || INVALID_PAGING.equals(code)) {
            return DirectoryException.of(
                    ErrorCode.CURSOR_EXPIRED,
                    "Okta no longer knows the place in the listing",
                    "Nothing to do: a full pass starts over");
        }
        return refused("Okta refuses the request as it is configured", CHECK_REQUEST);
    }

    private static DirectoryException.Builder unauthorized(@Nullable String code, String challenge) {
        if (FEATURE_MISSING.equals(code)) {
            return DirectoryException.of(
                    ErrorCode.LICENCE_MISSING,
                    "the org lacks a feature that the request needs",
                    "Ask Okta or the org's administrator to enable the feature");
        }
        if (OktaTokenErrors.isAboutProof(challenge)) {
            return OktaTokenErrors.proofRefused();
        }
        return tokenRefused();
    }

    private static DirectoryException.Builder forbidden(@Nullable String code, String challenge) {
        if (INVALID_SESSION.equals(code)) {
            return tokenRefused();
        }
        if (parameter(ERROR, challenge).filter(SCOPE_MISSING::equals).isPresent()) {
            Optional<String> scope = parameter(SCOPE, challenge)
                    .map(names -> names.replaceAll("[^A-Za-z0-9._ ]", "").strip())
                    .filter(names -> !names.isEmpty());
            return DirectoryException.of(
                            ErrorCode.PERMISSION_MISSING,
                            "the app lacks the scope " + scope.orElse("for this area"),
                            OktaScope.grant(List.of(scope.orElse("it"))))
                    .missing(scope.orElse(null));
        }
        return DirectoryException.of(
                ErrorCode.PERMISSION_MISSING,
                "Okta forbids the request: the app's administrator role does not cover it",
                "In the Okta admin console open the app, tab Admin roles, and assign a role that may view these users");
    }

    private static DirectoryException.Builder notFound(@Nullable String code) {
        if (NOT_FOUND.equals(code)) {
            return DirectoryException.of(
                    ErrorCode.SCOPE_NOT_FOUND,
                    "Okta says that the group or user does not exist in this org",
                    "Check the id: a group is named by its id, such as 00g1example, not by its name");
        }
        return refused("the address does not exist at this org", CHECK_REQUEST);
    }

    private static DirectoryException.Builder throttled(WireResponse response, Clock clock) {
        // Limit 0 marks the concurrency limit; its reset is only an estimate, a short back-off is enough.
        boolean concurrency = response.header("X-Rate-Limit-Limit")
                .map(String::strip)
                .filter("0"::equals)
                .isPresent();
        return DirectoryException.of(
                        ErrorCode.THROTTLED,
                        concurrency ? "too many requests at once at this org" : "the rate limit of the org is used up",
                        "Nothing to do: the next run goes on. If it persists, raise the app's share of the rate limit")
                .retryAfter(
                        concurrency
                                ? null
                                : RetryAfter.of(response, clock.instant(), OktaRateLimits.LONGEST_WAIT)
                                        .orElse(null));
    }

    private static DirectoryException.Builder other(WireResponse response, Clock clock, String remedy) {
        int status = response.status();
        if (status >= 500) {
            // Every answer carries the reset of its rate limit; only Retry-After is about this failure.
            Duration wait = response.header("Retry-After").isEmpty()
                    ? null
                    : RetryAfter.of(response, clock.instant()).orElse(null);
            return failed("Okta answered with status " + status).retryAfter(wait);
        }
        if (status >= 400) {
            return refused("Okta refuses the request with status " + status, remedy);
        }
        return DirectoryException.of(ErrorCode.RESPONSE_INVALID, "odd status " + status, CHECK_NETWORK);
    }

    /** Without the end of its body a refusal does not say what it means; a wait is in the headers. */
    private static DirectoryException.Builder cutShort(WireResponse response, Clock clock) {
        DirectoryException.Builder failure = response.status() == 429
                ? throttled(response, clock)
                : failed("an answer with status " + response.status() + " was cut short");
        return failure.requestId(response.header("X-Okta-Request-Id").orElse(null));
    }

    private static DirectoryException.Builder tokenRefused() {
        return DirectoryException.of(
                ErrorCode.CREDENTIALS_REJECTED,
                "Okta does not accept the access token, not even a new one",
                "Check that the app is active and its access was not revoked");
    }

    private static DirectoryException.Builder credentialRefused() {
        return DirectoryException.of(
                ErrorCode.CREDENTIALS_REJECTED,
                "Okta does not accept the app's credential and does not say why",
                "Check client id and credential, that the app is active, and any proxy in between");
    }

    private static DirectoryException.Builder refused(String problem, String remedy) {
        return DirectoryException.of(ErrorCode.REQUEST_REFUSED, problem, remedy);
    }

    private static DirectoryException.Builder failed(String problem) {
        return DirectoryException.of(ErrorCode.PROVIDER_ERROR, problem, CHECK_NETWORK);
    }

    private static Optional<String> parameter(Pattern pattern, String challenge) {
        Matcher found = pattern.matcher(challenge);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static @Nullable String errorCode(WireResponse response) {
        return body(response).flatMap(json -> json.string("errorCode")).orElse(null);
    }

    /** The body of an error, if it is JSON at all. */
    static Optional<JsonObject> body(WireResponse response) {
        try {
            return read(response);
        } catch (IOException cut) {
            return Optional.empty();
        }
    }

    private static Optional<JsonObject> read(WireResponse response) throws IOException {
        try (InputStream body = BoundedBody.of(response.body(), MAX_ERROR_BODY)) {
            return Optional.of(StrictJson.object(body));
        } catch (DirectoryException unreadable) {
            return Optional.empty();
        }
    }
}
