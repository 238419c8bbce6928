package io.github.rollcall.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import io.github.rollcall.directory.wire.JsonObject;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One public key of an issuer that can check signatures. A secret one never gets here: only RSA and elliptic curves are read.
 *
 * @param id its {@code kid}, or null
 * @param algorithm the only algorithm it is for, or null
 * @param issuer the only issuer it is for, which Entra says of some keys, or null
 * @param key the key
 */
record ProviderKey(
        @Nullable String id,
        @Nullable String algorithm,
        @Nullable String issuer,
        JWK key) {
    private static final int MIN_RSA_BITS = 2048;
    private static final Set<Curve> CURVES = Set.of(Curve.P_256, Curve.P_384, Curve.P_521);

    /** The key, unless it is of another kind, for another use, too short or broken. */
    static Optional<ProviderKey> of(JsonObject jwk) {
        if (!jwk.string("use").orElse("sig").equals("sig")) {
            return Optional.empty();
        }
        try {
            return key(jwk).map(key -> new ProviderKey(
                    jwk.string("kid").orElse(null),
                    jwk.string("alg").orElse(null),
                    jwk.string("issuer").orElse(null),
                    key));
        } catch (JOSEException | IllegalArgumentException | IllegalStateException broken) {
            return Optional.empty();
        }
    }

    private static Optional<JWK> key(JsonObject jwk) throws JOSEException {
        switch (jwk.string("kty").orElse("")) {
            case "RSA" -> {
                RSAKey rsa = new RSAKey.Builder(part(jwk, "n"), part(jwk, "e")).build();
                return rsa.toRSAPublicKey().getModulus().bitLength() < MIN_RSA_BITS
                        ? Optional.empty()
                        : Optional.of(rsa);
            }
            case "EC" -> {
                Curve curve = Curve.parse(jwk.string("crv").orElse("none"));
                return CURVES.contains(curve)
                        ? Optional.of(new ECKey.Builder(curve, part(jwk, "x"), part(jwk, "y")).build())
                        : Optional.empty();
            }
            default -> {
                return Optional.empty();
            }
        }
    }

    private static Base64URL part(JsonObject jwk, String name) {
        return new Base64URL(jwk.string(name).orElseThrow(() -> new IllegalArgumentException("the key lacks a part")));
    }

    /** Whether it may have made a signature of an algorithm. */
    boolean fits(JWSAlgorithm wanted) {
        if (algorithm != null && !algorithm.equals(wanted.getName())) {
            return false;
        }
        return key instanceof ECKey elliptic
                ? Curve.forJWSAlgorithm(wanted) != null
                        && Curve.forJWSAlgorithm(wanted).contains(elliptic.getCurve())
                : JWSAlgorithm.Family.RSA.contains(wanted);
    }

    JWSVerifier verifier() throws JOSEException {
        return key instanceof ECKey elliptic ? new ECDSAVerifier(elliptic) : new RSASSAVerifier((RSAKey) key);
    }

    @Override
    public String toString() {
        return "ProviderKey[" + key.getKeyType() + "]";
    }
}
