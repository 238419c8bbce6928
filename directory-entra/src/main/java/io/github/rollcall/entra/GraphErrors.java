package io.github.rollcall.entra;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.wire.BoundedBody;
import io.github.rollcall.directory.wire.JsonObject;
import io.github.rollcall.directory.wire.RetryAfter;
import io.github.rollcall.directory.wire.StrictJson;
import io.github.rollcall.directory.wire.WireResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What Graph's error answers mean. Only {@code error.code} is part of its contract; messages can quote a request, so they
 * are never kept. Codes are compared in lower case, because Graph varies their case.
 */
final class GraphErrors {
    /** The directory's code, and that of subscriptions. */
    private static final Set<String> NOT_FOUND = Set.of("request_resourcenotfound", "resourcenotfound");

    private static final String APPLICATION_REMOVED = "authorization_identitynotfound";
    private static final String NO_PREMIUM_LICENCE = "authentication_requestfromnonpremiumtenantorb2ctenant";
    private static final Set<String> QUERY_REFUSED =
            Set.of("notimplemented", "badrequest", "request_badrequest", "request_unsupportedquery");
    private static final Set<String> DEAD_CURSOR = Set.of("syncstatenotfound", "resyncrequired");
    private static final long MAX_ERROR_BODY = 64L * 1024;
    static final String PROXY_REFUSES = "the proxy does not let the request through without other credentials";
    static final String CHECK_PROXY = "Check the proxy and the credentials for it that the builder was given";
    private static final String CHECK_NETWORK =
            "Nothing to do unless it persists: then check Microsoft's service health and any proxy in between";

    private GraphErrors() {}

    /**
     * Translates an error answer.
     *
     * @param area the part of the directory the request was for
     * @param goesOn whether the request went on from a link, so that a refusal means that the link is dead
     */
    static DirectoryException of(WireResponse response, Area area, boolean goesOn, Clock clock) {
        return of(response, error(response), area, goesOn, clock);
    }

    /** Translates an error answer whose error object has been read already. */
    static DirectoryException of(
            WireResponse response, Optional<JsonObject> error, Area area, boolean goesOn, Clock clock) {
        String code = error.flatMap(one -> one.string("code")).orElse(null);
        DirectoryException.Builder failure = failure(response, lower(code), goesOn, error.isPresent());
        int status = response.status();
        if (status == 429 || status >= 500) {
            failure.retryAfter(RetryAfter.of(response, clock.instant()).orElse(null));
        }
        return failure.area(area)
                .providerCode(code)
                .requestId(requestId(response, error))
                .build();
    }

    /** Whether Graph itself said that the object does not exist, rather than a proxy or a wrong address. */
    static boolean isNotFound(DirectoryException failure) {
        return failure.code() == ErrorCode.SCOPE_NOT_FOUND
                && failure.providerCode()
                        .filter(code -> NOT_FOUND.contains(lower(code)))
                        .isPresent();
    }

    /** The same of an answer whose error has no code, as those about authentication methods may. */
    static boolean isNotFoundWithoutCode(WireResponse response, Optional<JsonObject> error) {
        return response.status() == 404
                && error.isPresent()
                && error.get().string("code").orElse("").isEmpty();
    }

    /** Whether Graph refused what was asked, for example a property that it does not know or cannot list. */
    static boolean isAboutTheQuery(DirectoryException failure) {
        return failure.code() == ErrorCode.REQUEST_REFUSED
                && failure.providerCode()
                        .filter(code -> QUERY_REFUSED.contains(lower(code)))
                        .isPresent();
    }

    /** Whether an answer, or a part of a batch, is a success. */
    static boolean isSuccess(WireResponse response) {
        return response.status() >= 200 && response.status() < 300;
    }

    private static DirectoryException.Builder failure(
            WireResponse response, String code, boolean goesOn, boolean fromGraph) {
        if (response.status() == 410 || DEAD_CURSOR.contains(code) || (goesOn && response.status() == 400)) {
            return DirectoryException.of(
                    ErrorCode.CURSOR_EXPIRED,
                    "Graph no longer knows the place in the listing",
                    "Nothing to do: a full pass starts over");
        }
        return switch (response.status()) {
            case 401 -> unauthorized(code);
            case 403 -> forbidden(code, fromGraph);
            case 404 -> notFound(code);
            case 407 -> refused(PROXY_REFUSES, CHECK_PROXY);
            case 408 -> failed("the request timed out at Graph");
            case 429, 509 ->
                DirectoryException.of(
                        ErrorCode.THROTTLED,
                        "Graph asks for fewer requests",
                        "Nothing to do: the next run goes on after the wait");
            case 501 ->
                refused(
                        "a mapped property cannot be listed",
                        "Map the attribute from a property that belongs to the directory itself");
            default -> other(response.status());
        };
    }

    private static DirectoryException.Builder unauthorized(String code) {
        if (code.equals(APPLICATION_REMOVED)) {
            return DirectoryException.of(
                    ErrorCode.CONSENT_MISSING,
                    "the application was removed from the tenant",
                    "Ask an administrator of the tenant to grant admin consent again");
        }
        return DirectoryException.of(
                ErrorCode.CREDENTIALS_REJECTED,
                "Graph does not accept the access token, not even a new one",
                "Check that the application is enabled and that tenant, cloud and client id belong together");
    }

    private static DirectoryException.Builder forbidden(String code, boolean fromGraph) {
        if (!fromGraph) {
            return refused(
                    "something in between forbids the request, with status 403 and without Graph's own code",
                    "Check the configured address and any proxy in between");
        }
        if (code.equals(NO_PREMIUM_LICENCE)) {
            return DirectoryException.of(
                            ErrorCode.LICENCE_MISSING,
                            "the tenant lacks the licence that the request needs",
                            "Ask the tenant's administrator for " + GraphPermissions.LICENCE)
                    .missing(GraphPermissions.LICENCE);
        }
        return DirectoryException.of(
                ErrorCode.PERMISSION_MISSING,
                "the application lacks a permission",
                "In the Entra admin center open the app registration, API permissions, add the application permission"
                        + " and grant admin consent");
    }

    private static DirectoryException.Builder notFound(String code) {
        if (NOT_FOUND.contains(code)) {
            return DirectoryException.of(
                    ErrorCode.SCOPE_NOT_FOUND,
                    "Graph says that the object does not exist",
                    "Check the configured group id and tenant id");
        }
        return refused(
                "the address does not exist, and it was not Graph that said which object is missing",
                "Check the configured address and any proxy in between");
    }

    private static DirectoryException.Builder other(int status) {
        if (status >= 500) {
            return failed("Graph answered with status " + status);
        }
        if (status >= 400) {
            return refused(
                    "Graph refuses the request with status " + status,
                    "Check that every mapped property exists and can be selected");
        }
        return DirectoryException.of(ErrorCode.RESPONSE_INVALID, "odd status " + status, CHECK_NETWORK);
    }

    private static DirectoryException.Builder failed(String problem) {
        return DirectoryException.of(ErrorCode.PROVIDER_ERROR, problem, CHECK_NETWORK);
    }

    private static DirectoryException.Builder refused(String problem, String remedy) {
        return DirectoryException.of(ErrorCode.REQUEST_REFUSED, problem, remedy);
    }

    private static @Nullable String requestId(WireResponse response, Optional<JsonObject> error) {
        return response.header("request-id")
                .or(() -> error.flatMap(one -> one.object("innerError")).flatMap(inner -> inner.string("request-id")))
                .or(() -> response.header(GraphClients.CLIENT_REQUEST_ID))
                .orElse(null);
    }

    /** Graph's error object; empty if somebody else answered. */
    static Optional<JsonObject> error(WireResponse response) {
        try {
            return StrictJson.object(BoundedBody.of(response.body(), MAX_ERROR_BODY))
                    .object("error");
        } catch (IOException | DirectoryException unreadable) {
            return Optional.empty();
        }
    }

    private static String lower(@Nullable String code) {
        return code == null ? "" : code.toLowerCase(Locale.ROOT);
    }
}
