package io.github.rollcall.signin;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.wire.RetryAfter;
import io.github.rollcall.directory.wire.StrictJson;
import io.github.rollcall.directory.wire.WireResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an issuer's error answer means. Descriptions may hold personal data, so only the code is kept. */
final class SignInErrors {
    /** Code, client, redirect URI or verifier do not fit: an outcome rather than a failure. */
    static final String INVALID_GRANT = "invalid_grant";

    private static final int TOO_MANY_REQUESTS = 429;

    private SignInErrors() {}

    /** An error instead of the discovery document or the keys. */
    static DirectoryException ofDocument(WireResponse response, Clock clock) {
        int status = response.status();
        if (status == 400 || status == 404) {
            return finish(
                    DirectoryException.of(
                            ErrorCode.SCOPE_NOT_FOUND,
                            "the issuer does not know the address of its discovery document or keys, status " + status,
                            "Check the tenant, the org or the id of the authorization server"),
                    response,
                    null);
        }
        return finish(general(response, clock), response, null);
    }

    /** An error of the token endpoint. */
    static DirectoryException ofToken(WireResponse response, Clock clock) {
        String error = error(response).orElse(null);
        int status = response.status();
        if (status == TOO_MANY_REQUESTS || status >= 500) {
            return finish(general(response, clock), response, error);
        }
        boolean rejected = "invalid_client".equals(error) || (error == null && status == 401);
        return finish(
                rejected
                        ? DirectoryException.of(
                                ErrorCode.CREDENTIALS_REJECTED,
                                "the token endpoint does not accept the client's credential",
                                "Check client id and secret or key, whether they have expired, and the clock")
                        : DirectoryException.of(
                                ErrorCode.REQUEST_REFUSED,
                                "the token endpoint refuses the request, status " + status,
                                "Compare redirect URI, grant type and client type with the registration"),
                response,
                error);
    }

    private static DirectoryException.Builder general(WireResponse response, Clock clock) {
        int status = response.status();
        if (status == TOO_MANY_REQUESTS) {
            return DirectoryException.of(
                            ErrorCode.THROTTLED,
                            "the issuer has too many requests",
                            "Nothing to do unless it persists: then look at the issuer's rate limits")
                    .retryAfter(RetryAfter.of(response, clock.instant()).orElse(null));
        }
        return DirectoryException.of(
                status >= 500 ? ErrorCode.PROVIDER_ERROR : ErrorCode.REQUEST_REFUSED,
                "the issuer answered with status " + status,
                status >= 500
                        ? "Nothing to do unless it persists: then look at the issuer's status page"
                        : "Check the issuer's address and what stands in between");
    }

    private static Optional<String> error(WireResponse response) {
        try {
            return StrictJson.object(response.body()).string("error");
        } catch (IOException | DirectoryException unreadable) {
            return Optional.empty();
        }
    }

    private static DirectoryException finish(
            DirectoryException.Builder failure, WireResponse response, @Nullable String error) {
        return failure.providerCode(error)
                .requestId(Stream.of("x-ms-request-id", "X-Okta-Request-Id")
                        .flatMap(name -> response.headers(name).stream())
                        .findFirst()
                        .orElse(null))
                .build();
    }
}
