package io.github.rollcall.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import java.net.URI;
import java.security.PrivateKey;
import java.security.interfaces.ECKey;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How a registration shows itself to the token endpoint. What it is made of is asked for at each use and printed never. */
interface ClientCredential {

    /** A token request that carries the credential. */
    TokenRequest.Builder request(URI endpoint, Set<String> methods, ClientID client, AuthorizationGrant grant);

    /** A client that keeps no secret, such as a native app; PKCE alone protects its code. */
    static ClientCredential none() {
        return (endpoint, methods, client, grant) -> new TokenRequest.Builder(endpoint, client, grant);
    }

    static ClientCredential secret(Supplier<String> secret) {
        return (endpoint, methods, client, grant) -> {
            Secret value = new Secret(read(secret, "client secret"));
            boolean post = !methods.contains("client_secret_basic") && methods.contains("client_secret_post");
            ClientAuthentication proof =
                    post ? new ClientSecretPost(client, value) : new ClientSecretBasic(client, value);
            return new TokenRequest.Builder(endpoint, proof, grant);
        };
    }

    /**
     * A signed assertion, {@code private_key_jwt}.
     *
     * @param keyId the id under which the issuer knows the public key, or null
     * @param thumbprint the SHA-256 of the certificate that the issuer knows, or null
     */
    static ClientCredential key(Supplier<PrivateKey> key, @Nullable String keyId, @Nullable Base64URL thumbprint) {
        return (endpoint, methods, client, grant) -> {
            PrivateKey value = read(key, "private key");
            try {
                // The audience is the endpoint itself, which is pinned to the issuer's origin: nobody else gets the
                // assertion.
                ClientAuthentication proof =
                        new PrivateKeyJWT(client, endpoint, algorithm(value), value, keyId, null, thumbprint, null);
                return new TokenRequest.Builder(endpoint, proof, grant);
            } catch (JOSEException | IllegalArgumentException unusable) {
                throw unreadable("private key", unusable);
            }
        };
    }

    private static JWSAlgorithm algorithm(PrivateKey key) {
        if (key.getAlgorithm().equals("RSA")) {
            return JWSAlgorithm.RS256;
        }
        Curve curve = key instanceof ECKey elliptic ? Curve.forECParameterSpec(elliptic.getParams()) : null;
        if (Curve.P_256.equals(curve)) {
            return JWSAlgorithm.ES256;
        }
        if (Curve.P_384.equals(curve)) {
            return JWSAlgorithm.ES384;
        }
        throw new IllegalArgumentException("an RSA key, or an EC key on P-256 or P-384 is needed");
    }

    private static <T> T read(Supplier<T> supplier, String what) {
        T value;
        try {
            value = supplier.get();
        } catch (RuntimeException broken) {
            throw unreadable(what, broken);
        }
        if (value instanceof String text && text.isBlank()) {
            throw unreadable(what, new IllegalStateException());
        }
        return value;
    }

    /** The cause may quote the credential, so only its class is told. */
    private static DirectoryException unreadable(String what, Exception cause) {
        return DirectoryException.of(
                        ErrorCode.CREDENTIALS_REJECTED,
                        "the sign-in's " + what + " cannot be used ("
                                + cause.getClass().getSimpleName() + ")",
                        "Check what the host supplies: a client secret, or an RSA or EC key (P-256, P-384)")
                .build();
    }
}
