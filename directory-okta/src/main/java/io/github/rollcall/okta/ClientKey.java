package io.github.rollcall.okta;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.RSAPrivateKey;
import java.text.ParseException;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The private key an app signs its token requests with: RSA or elliptic curve, as PEM or JWK. Messages never hold a part of
 * the key.
 */
final class ClientKey {
    private static final int MIN_RSA_BITS = 2048;

    /** How {@code -----BEGIN} begins in base64. */
    private static final String PEM_IN_BASE64 = "LS0tLS1CRUdJTi";

    private final JWSAlgorithm algorithm;
    private final JWSSigner signer;
    private final @Nullable String keyId;

    private ClientKey(JWSAlgorithm algorithm, JWSSigner signer, @Nullable String keyId) {
        this.algorithm = algorithm;
        this.signer = signer;
        this.keyId = keyId;
    }

    /**
     * Reads a key as people paste it.
     *
     * @param text PEM or JWK
     * @param keyId the id Okta shows for the key, or null to take the one of a JWK, if any
     * @throws IllegalArgumentException with the reason if it cannot be used
     */
    static ClientKey parse(String text, @Nullable String keyId) {
        String clean = unpacked(text);
        if (clean.startsWith("{")) {
            return clean.contains("\"keys\"") ? ofJwkSet(clean, keyId) : ofJwk(clean, keyId);
        }
        // A key that travelled through a properties file or an environment has its line ends spelled out, maybe twice.
        return of(PemKey.parse(clean.replaceAll("\\\\+r", "").replaceAll("\\\\+n", "\n")), keyId);
    }

    /** Without byte order mark and quotes, and out of the base64 in which some secret stores keep a PEM. */
    private static String unpacked(String text) {
        String bare = text.replace("\uFEFF", "").strip();
        if (bare.length() > 1 && bare.startsWith("\"") && bare.endsWith("\"")) {
            bare = bare.substring(1, bare.length() - 1).strip();
        }
        if (!bare.startsWith(PEM_IN_BASE64)) {
            return bare;
        }
        try {
            return new String(Base64.getMimeDecoder().decode(bare), StandardCharsets.US_ASCII).strip();
        } catch (IllegalArgumentException malformed) {
            return bare;
        }
    }

    /** The one key of a set that can sign, or the one with the configured id. */
    private static ClientKey ofJwkSet(String json, @Nullable String keyId) {
        List<JWK> keys;
        try {
            keys = JWKSet.parse(json).getKeys().stream()
                    .filter(JWK::isPrivate)
                    .filter(key -> keyId == null || keyId.equals(key.getKeyID()))
                    .toList();
        } catch (ParseException malformed) {
            throw new IllegalArgumentException("the JWK set is malformed");
        }
        if (keys.size() != 1) {
            throw new IllegalArgumentException(
                    "the JWK set must hold exactly one private key, or one with the configured keyId");
        }
        return ofJwk(keys.get(0).toJSONString(), keyId);
    }

    private static ClientKey ofJwk(String json, @Nullable String keyId) {
        try {
            JWK jwk = JWK.parse(json);
            if (!jwk.isPrivate()) {
                throw new IllegalArgumentException("the JWK is a public key; the private one is needed");
            }
            String id = keyId != null ? keyId : jwk.getKeyID();
            if (jwk instanceof RSAKey rsa) {
                return of(rsa.toPrivateKey(), id);
            }
            if (jwk instanceof ECKey elliptic) {
                return of(elliptic.toPrivateKey(), id);
            }
        } catch (ParseException | JOSEException malformed) {
            // Both quote the text.
            throw new IllegalArgumentException("the JWK is malformed");
        }
        throw new IllegalArgumentException("an RSA or EC key is needed");
    }

    private static ClientKey of(PrivateKey key, @Nullable String keyId) {
        if (key instanceof RSAPrivateKey rsa) {
            if (rsa.getModulus().bitLength() < MIN_RSA_BITS) {
                throw new IllegalArgumentException("the RSA key is shorter than " + MIN_RSA_BITS + " bits");
            }
            return new ClientKey(JWSAlgorithm.RS256, new RSASSASigner(rsa), keyId);
        }
        if (key instanceof ECPrivateKey elliptic) {
            return ofCurve(elliptic, keyId);
        }
        throw new IllegalArgumentException("an RSA or EC key is needed");
    }

    private static ClientKey ofCurve(ECPrivateKey key, @Nullable String keyId) {
        Curve curve = Curve.forECParameterSpec(key.getParams());
        JWSAlgorithm algorithm;
        if (Curve.P_256.equals(curve)) {
            algorithm = JWSAlgorithm.ES256;
        } else if (Curve.P_384.equals(curve)) {
            algorithm = JWSAlgorithm.ES384;
        } else if (Curve.P_521.equals(curve)) {
            algorithm = JWSAlgorithm.ES512;
        } else {
            throw new IllegalArgumentException("the EC key is on a curve Okta does not know; use P-256");
        }
        try {
            return new ClientKey(algorithm, new ECDSASigner(key, curve), keyId);
        } catch (JOSEException unusable) {
            throw new IllegalArgumentException("the EC key cannot be used");
        }
    }

    JWSAlgorithm algorithm() {
        return algorithm;
    }

    JWSSigner signer() {
        return signer;
    }

    @Nullable
    String keyId() {
        return keyId;
    }
}
