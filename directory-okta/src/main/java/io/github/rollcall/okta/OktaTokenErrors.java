package io.github.rollcall.okta;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.wire.WireResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What error answers of Okta's token endpoint mean (RFC 6749 section 5.2 and Okta's own codes). Descriptions are never kept:
 * they quote the request.
 */
final class OktaTokenErrors {
    /** What the token endpoint is known to answer. */
    static final List<String> KNOWN = List.of(
            "invalid_client",
            "unauthorized_client",
            "unsupported_grant_type",
            "unsupported_auth_method_client_creds",
            "access_denied",
            "consent_required",
            "invalid_scope",
            "invalid_dpop_proof",
            "use_dpop_nonce");

    private static final String INVALID_PROOF = "invalid_dpop_proof";
    private static final String USE_NONCE = "use_dpop_nonce";
    private static final String INVALID_SCOPE = "invalid_scope";
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

    /** What an error means; null if it is not known. */
    static DirectoryException.@Nullable Builder known(String error, String scopes) {
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
            case INVALID_SCOPE ->
                DirectoryException.of(
                        ErrorCode.CONSENT_MISSING,
                        "Okta refuses the scopes " + scopes,
                        GRANT + scopes
                                + "; the app must belong to the org itself, not to a custom authorization server");
            case INVALID_PROOF, USE_NONCE -> proofRefused();
            default -> null;
        };
    }

    /**
     * Whether a token request was refused because it came without the proof of possession that the app demands, or without
     * the nonce of the proof.
     *
     * @param proven whether it came with a proof
     */
    static boolean demandsProof(DirectoryException refused, boolean proven) {
        String error = refused.providerCode().orElse("");
        return error.equals(USE_NONCE) || (error.equals(INVALID_PROOF) && !proven);
    }

    /** Whether Okta does not know the scopes, or not where it was asked, rather than that nobody granted them. */
    static boolean isUnknownScope(DirectoryException refused) {
        return refused.providerCode().filter(INVALID_SCOPE::equals).isPresent();
    }

    /** Whether an answer of the management API only asks for another nonce in the proof. */
    static boolean wantsNonce(WireResponse response) {
        return (response.status() == 400 || response.status() == 401)
                && response.headers("WWW-Authenticate").stream().anyMatch(value -> value.contains(USE_NONCE));
    }

    /** Whether the challenge of an answer is about the proof. */
    static boolean isAboutProof(String challenge) {
        return challenge.contains(INVALID_PROOF) || challenge.contains(USE_NONCE);
    }

    /** The proof that came with a token or a request for one was not accepted. */
    static DirectoryException.Builder proofRefused() {
        return rejected(
                "Okta does not accept the proof of possession (DPoP) of the app",
                "Check the clock of this machine, and that no proxy in between changes the address or drops a header");
    }

    private static DirectoryException.Builder rejected(String problem, String remedy) {
        return DirectoryException.of(ErrorCode.CREDENTIALS_REJECTED, problem, remedy);
    }
}
