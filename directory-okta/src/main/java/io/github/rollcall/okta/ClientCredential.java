package io.github.rollcall.okta;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How the app proves who it is when it asks for a token. The secret is fetched from the host each time, so it can rotate. */
interface ClientCredential {
    /**
     * Adds the proof to a token request.
     *
     * @param now by Okta's clock
     * @param form receives form fields
     * @return the value of an Authorization header, or null
     * @throws DirectoryException code CREDENTIALS_REJECTED if the host's supplier gives nothing usable
     */
    @Nullable
    String prove(String clientId, URI tokenUrl, Instant now, Map<String, String> form);

    /** {@code private_key_jwt} (OpenID Connect Core section 9). */
    record SignedAssertion(
            Supplier<String> privateKey, @Nullable String keyId) implements ClientCredential {
        @Override
        public @Nullable String prove(String clientId, URI tokenUrl, Instant now, Map<String, String> form) {
            ClientKey key = key();
            SignedJWT assertion = assertion(key.algorithm(), key.keyId(), clientId, tokenUrl, now);
            try {
                assertion.sign(key.signer());
            } catch (JOSEException unusable) {
                throw unusable("privateKey: it cannot sign");
            }
            present(assertion.serialize(), form);
            return null;
        }

        private ClientKey key() {
            String text = supplied(privateKey, "privateKey");
            try {
                return ClientKey.parse(text, keyId);
            } catch (IllegalArgumentException unusable) {
                throw unusable("privateKey: " + unusable.getMessage());
            }
        }

        @Override
        public String toString() {
            return "private key";
        }
    }

    /** {@code client_secret_basic} (RFC 6749 section 2.3.1), which Okta allows for OIN API service integrations. */
    record BasicSecret(Supplier<char[]> clientSecret) implements ClientCredential {
        @Override
        public String prove(String clientId, URI tokenUrl, Instant now, Map<String, String> form) {
            String secret = new String(supplied(clientSecret, "clientSecret"));
            if (secret.isBlank()) {
                throw unusable("clientSecret: the supplier gave an empty text");
            }
            String pair = encoded(clientId) + ":" + encoded(secret);
            return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }

        @Override
        public String toString() {
            return "client secret";
        }
    }

    /** An assertion that is not signed yet (RFC 7523). It lives for minutes, and its id makes it good for one request. */
    static SignedJWT assertion(
            JWSAlgorithm algorithm, @Nullable String keyId, String clientId, URI tokenUrl, Instant now) {
        JWSHeader header = new JWSHeader.Builder(algorithm)
                .type(JOSEObjectType.JWT)
                .keyID(keyId)
                .build();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(clientId)
                .subject(clientId)
                .audience(tokenUrl.toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
                .jwtID(UUID.randomUUID().toString())
                .build();
        return new SignedJWT(header, claims);
    }

    /** Puts a signed assertion into a token request. */
    static void present(String assertion, Map<String, String> form) {
        form.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        form.put("client_assertion", assertion);
    }

    private static <T> T supplied(Supplier<T> supplier, String argument) {
        T value;
        try {
            value = supplier.get();
        } catch (RuntimeException failed) {
            // The host's exception may hold what it tried to read, so only its class is told.
            throw unusable(
                    argument + ": the supplier failed (" + failed.getClass().getSimpleName() + ")");
        }
        if (value == null) {
            throw unusable(argument + ": the supplier gave nothing");
        }
        return value;
    }

    /** What the host gave for the credential cannot be used. */
    static DirectoryException unusable(String problem) {
        return DirectoryException.of(
                        ErrorCode.CREDENTIALS_REJECTED,
                        problem,
                        "Check what the host's secret store returns for this connection")
                .build();
    }
}
