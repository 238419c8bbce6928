package io.github.rollcall.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** The service application registered in the org: its id, its secret and its RSA key pair, made at the start. */
final class OktaApplication {

    private static final int KEY_BITS = 2048;
    private static final Base64.Encoder URL_ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final String clientId;
    private final String clientSecret = "sandbox-" + UUID.randomUUID();
    private final String keyId = "sandbox-key-1";
    private final KeyPair keys = generate();

    OktaApplication(String clientId) {
        this.clientId = clientId;
    }

    String clientId() {
        return clientId;
    }

    String clientSecret() {
        return clientSecret;
    }

    String keyId() {
        return keyId;
    }

    PublicKey publicKey() {
        return keys.getPublic();
    }

    /** The application as a listing shows it; nothing where the role does not reach it. */
    Optional<ObjectNode> row(OktaRole role) {
        return role != OktaRole.COMPLETE
                ? Optional.empty()
                : Optional.of(Json.object()
                        .put("id", clientId)
                        .put("name", "oidc_client")
                        .put("label", "Sandbox service app")
                        .put("status", "ACTIVE")
                        .put("signOnMode", "OPENID_CONNECT"));
    }

    /** The private key as PKCS#8 in PEM. */
    String privateKeyPem() {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(keys.getPrivate().getEncoded());
        return "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n";
    }

    /** The private key as a JSON Web Key. */
    String privateKeyJwk() {
        RSAPrivateCrtKey key = (RSAPrivateCrtKey) keys.getPrivate();
        ObjectNode jwk = Json.object()
                .put("kty", "RSA")
                .put("kid", keyId)
                .put("use", "sig")
                .put("alg", "RS256")
                .put("n", number(key.getModulus()))
                .put("e", number(key.getPublicExponent()))
                .put("d", number(key.getPrivateExponent()))
                .put("p", number(key.getPrimeP()))
                .put("q", number(key.getPrimeQ()))
                .put("dp", number(key.getPrimeExponentP()))
                .put("dq", number(key.getPrimeExponentQ()))
                .put("qi", number(key.getCrtCoefficient()));
        return new String(Json.bytes(jwk), StandardCharsets.UTF_8);
    }

    private static String number(BigInteger value) {
        byte[] bytes = value.toByteArray();
        int start = bytes.length > 1 && bytes[0] == 0 ? 1 : 0;
        return URL_ENCODER.encodeToString(Arrays.copyOfRange(bytes, start, bytes.length));
    }

    private static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has RSA", e);
        }
    }
}
