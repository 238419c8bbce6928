package io.github.rollcall.okta;

/**
 * Signs the assertions of an app with a key that the host keeps elsewhere, for example in a key management service or a
 * hardware module. Called each time a token is needed, about once an hour, by any thread.
 */
@FunctionalInterface
public interface OktaSigner {

    /** How the key signs, by the names of RFC 7518. The algorithms that Okta accepts from apps. Closed at six. */
    enum Algorithm {
        /** RSA, PKCS #1 v1.5 with SHA-256. */
        RS256,
        /** RSA, PKCS #1 v1.5 with SHA-384. */
        RS384,
        /** RSA, PKCS #1 v1.5 with SHA-512. */
        RS512,
        /** ECDSA on P-256 with SHA-256. */
        ES256,
        /** ECDSA on P-384 with SHA-384. */
        ES384,
        /** ECDSA on P-521 with SHA-512. */
        ES512
    }

    /**
     * Signs.
     *
     * @param input what is signed; the algorithm's hash of it, where the service wants a hash
     * @return the signature; for ECDSA either the two numbers side by side (RFC 7518 section 3.4) or in DER, as most services
     *     give it
     * @throws Exception whatever the service throws; only its class is reported
     */
    byte[] sign(byte[] input) throws Exception;
}
