package io.github.rollcall.okta;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.wire.WireResponse;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What error answers of Okta's token endpoint mean (RFC 6749 section 5.2 and Okta's own codes). Descriptions are never kept:
 * they quote the request.
 */
final class OktaTokenErrors {
    private static final String GRANT = "In the Okta admin console open the app, tab Okta API Scopes, and grant ";

    private OktaTokenErrors() {}

    static DirectoryException of(WireResponse response, String scopes, Clock clock) {
        Optional<String> error = OktaErrors.body(response).flatMap(json -> json.string("error"));
        DirectoryException.Builder failure =
                error.map(code -> known(code, scopes)).orElse(null);
        if (failure == null) {
            return OktaErrors.ofTokenEndpoint(response, clock);
        }
        return failure.providerCode(error.orElse(null))
                .requestId(response.header("X-Okta-Request-Id").orElse(null))
                .build();
    }

    private static DirectoryException.@Nullable Builder known(String error, String scopes) {
        return switch (error) {
            case "invalid_client" ->
                rejected(
                        "Okta does not accept the app's credential",
                        "Check client id, private key and key id or client secret, that the app is active, and the"
                                + " clock of this machine");
            case "unauthorized_client", "unsupported_grant_type", "unsupported_auth_method_client_creds" ->
                rejected(
                        "the app may not ask for tokens this way",
                        "Use an API Services app with a private key, or an API service integration with a secret");
            case "access_denied" ->
                rejected(
                        "Okta refuses the app from this network",
                        "Check the network zones that the app is restricted to");
            case "consent_required" ->
                DirectoryException.of(
                        ErrorCode.CONSENT_MISSING,
                        "no administrator has granted the app any of the scopes " + scopes,
                        GRANT + scopes);
            case "invalid_scope" ->
                DirectoryException.of(
                        ErrorCode.CONSENT_MISSING,
                        "Okta refuses the scopes " + scopes,
                        GRANT + scopes
                                + "; the app must belong to the org itself, not to a custom authorization server");
            case "invalid_dpop_proof", "use_dpop_nonce" -> proofOfPossession();
            default -> null;
        };
    }

    /** The app is set up to demand a proof with every token. */
    static DirectoryException.Builder proofOfPossession() {
        return rejected(
                "the app demands a proof of possession (DPoP) for its tokens",
                "In the Okta admin console open the app, General Settings, and turn off 'Require Demonstrating Proof of"
                        + " Possession (DPoP) header in token requests'");
    }

    private static DirectoryException.Builder rejected(String problem, String remedy) {
        return DirectoryException.of(ErrorCode.CREDENTIALS_REJECTED, problem, remedy);
    }
}
