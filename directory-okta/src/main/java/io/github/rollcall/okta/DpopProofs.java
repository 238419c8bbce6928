package io.github.rollcall.okta;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.github.rollcall.directory.wire.Sha256;
import java.net.URI;
import java.util.Base64;
import java.util.Date;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Proofs of possession (DPoP, RFC 9449). The key is made when the first proof is needed, never leaves the memory, and is not
 * the one that the app signs its assertions with. Each proof is for one request. Safe for many threads.
 */
final class DpopProofs {
    static final String HEADER = "DPoP";
    static final String NONCE = "DPoP-Nonce";

    /** How an Authorization header with a bound token begins. */
    static final String SCHEME = "DPoP ";

    /** What RFC 9449 allows, and no more than anybody needs. */
    private static final Pattern ALLOWED_NONCE = Pattern.compile("[\\x21\\x23-\\x5B\\x5D-\\x7E]{1,1000}");

    private final OktaTime time;
    private final AtomicReference<@Nullable String> tokenNonce = new AtomicReference<>();
    private final AtomicReference<@Nullable String> dataNonce = new AtomicReference<>();
    private @Nullable ECKey key;

    DpopProofs(OktaTime time) {
        this.time = time;
    }

    /**
     * A proof for one request.
     *
     * @param text the value of its header
     * @param nonce the nonce in it, or null if there was none yet
     */
    record Proof(String text, @Nullable String nonce) {
        @Override
        public String toString() {
            return "Proof[***]";
        }
    }

    /**
     * Makes a proof for one request.
     *
     * @param accessToken the token that the request carries, or null if it asks for one
     */
    Proof proof(String method, URI address, @Nullable String accessToken) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(time.now()))
                .claim("htm", method)
                .claim("htu", target(address));
        String nonce = slot(accessToken == null).get();
        if (nonce != null) {
            claims.claim("nonce", nonce);
        }
        if (accessToken != null) {
            claims.claim("ath", hash(accessToken));
        }
        try {
            ECKey own = key();
            JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .type(new JOSEObjectType("dpop+jwt"))
                    .jwk(own.toPublicJWK())
                    .build();
            SignedJWT proof = new SignedJWT(header, claims.build());
            proof.sign(new ECDSASigner(own));
            return new Proof(proof.serialize(), nonce);
        } catch (JOSEException impossible) {
            throw new IllegalStateException("every Java platform has P-256", impossible);
        }
    }

    /**
     * Keeps the nonce that an answer brings for the next proof.
     *
     * @param forTokens whether the answer is one of the token endpoint, which has nonces of its own
     * @return whether it can be used
     */
    boolean learn(boolean forTokens, String nonce) {
        boolean usable = ALLOWED_NONCE.matcher(nonce).matches();
        if (usable) {
            slot(forTokens).set(nonce);
        }
        return usable;
    }

    private AtomicReference<@Nullable String> slot(boolean forTokens) {
        return forTokens ? tokenNonce : dataNonce;
    }

    /** Without query and fragment, and decoded, as Okta compares it. */
    private static String target(URI address) {
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return address.getScheme() + "://" + address.getHost() + port + address.getPath();
    }

    private static String hash(String accessToken) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.bytes(accessToken));
    }

    private synchronized ECKey key() throws JOSEException {
        ECKey known = key;
        if (known == null) {
            known = new ECKeyGenerator(Curve.P_256).generate();
            key = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return "DpopProofs[***]";
    }
}
