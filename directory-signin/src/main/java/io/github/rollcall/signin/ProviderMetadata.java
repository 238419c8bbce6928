package io.github.rollcall.signin;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.wire.JsonObject;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * What an issuer's discovery document says, as far as it is used. The algorithms it announces are not: they are configured.
 *
 * @param authorization where browsers are sent
 * @param token where codes are redeemed
 * @param keys where the public keys are
 * @param endSession where browsers are sent to sign out
 * @param namesItselfInCallbacks whether every callback carries {@code iss}
 * @param authMethods how clients may show themselves to the token endpoint
 */
record ProviderMetadata(
        URI authorization,
        URI token,
        URI keys,
        Optional<URI> endSession,
        boolean namesItselfInCallbacks,
        Set<String> authMethods) {

    static ProviderMetadata of(JsonObject document, IssuerRules issuer) {
        if (!document.string("issuer").filter(issuer.issuer()::equals).isPresent()) {
            throw invalid(issuer, "names another issuer, or none");
        }
        return new ProviderMetadata(
                endpoint(document, "authorization_endpoint", issuer),
                endpoint(document, "token_endpoint", issuer),
                endpoint(document, "jwks_uri", issuer),
                document.has("end_session_endpoint")
                        ? Optional.of(endpoint(document, "end_session_endpoint", issuer))
                        : Optional.empty(),
                document.bool("authorization_response_iss_parameter_supported").orElse(false),
                Set.copyOf(document.strings("token_endpoint_auth_methods_supported")));
    }

    private static URI endpoint(JsonObject document, String name, IssuerRules issuer) {
        URI address;
        try {
            address = URI.create(document.string(name).orElse(""));
        } catch (IllegalArgumentException malformed) {
            throw invalid(issuer, "has no usable " + name);
        }
        if (!address.isAbsolute()) {
            throw invalid(issuer, "has no usable " + name);
        }
        if (!issuer.allows(address)) {
            throw DirectoryException.of(
                            ErrorCode.FOREIGN_HOST,
                            "the discovery document of " + issuer.issuer() + " has its " + name + " at another origin",
                            "Nothing was sent. If the issuer does use another origin, name it with OidcIssuer.of")
                    .build();
        }
        return address;
    }

    private static DirectoryException invalid(IssuerRules issuer, String problem) {
        return DirectoryException.of(
                        ErrorCode.RESPONSE_INVALID,
                        "the discovery document of " + issuer.issuer() + " " + problem,
                        "Write the issuer exactly as its tokens name it, and check for a proxy in between")
                .build();
    }
}
