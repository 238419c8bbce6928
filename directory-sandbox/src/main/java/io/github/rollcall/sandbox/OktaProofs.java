package io.github.rollcall.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.time.Clock;
import java.util.Base64;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Proofs of possession (DPoP): which are demanded, and what is wrong with one. Used under the directory's lock. */
final class OktaProofs {

    static final String HEADER = "DPoP";
    static final String NONCE = "dpop-nonce";
    static final String INVALID = "invalid_dpop_proof";
    static final String USE_NONCE = "use_dpop_nonce";
    private static final long LONGEST_AGE_SECONDS = 300;

    private final String baseUrl;
    private final Clock clock;
    private final Set<String> used = new HashSet<>();
    private boolean demanded;
    private boolean nonceForData;
    private String nonce = newNonce();

    /** What is wrong with a proof: Okta's error and its description. */
    record Problem(String error, String description) {}

    OktaProofs(String baseUrl, Clock clock) {
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    void demand(boolean demand) {
        demanded = demand;
    }

    boolean demanded() {
        return demanded;
    }

    void demandNonceForData() {
        nonceForData = true;
    }

    void renewNonce() {
        nonce = newNonce();
    }

    String nonce() {
        return nonce;
    }

    /** What is wrong with the proof of a token request, or empty if nothing is. */
    Optional<Problem> tokenProblem(Call call) {
        return problem(call, null, true);
    }

    /** What is wrong with the proof that comes with a bound token, or empty if nothing is. */
    Optional<Problem> dataProblem(Call call, String token, ObjectNode claims) {
        Optional<Problem> problem = problem(call, token, nonceForData);
        String bound = claims.path("cnf").path("jkt").asText();
        return problem.isPresent() || thumbprint(call).equals(bound)
                ? problem
                : invalid("The DPoP proof is made with another key than the token is bound to.");
    }

    /** The thumbprint (RFC 7638) of the key in the proof of a call; empty text if there is none. */
    String thumbprint(Call call) {
        ObjectNode key = key(proof(call).orElse(null));
        if (key == null) {
            return "";
        }
        ObjectNode canonical = Json.object()
                .put("crv", key.path("crv").asText())
                .put("kty", key.path("kty").asText())
                .put("x", key.path("x").asText())
                .put("y", key.path("y").asText());
        return hash(Json.bytes(canonical));
    }

    private Optional<Problem> problem(Call call, @Nullable String token, boolean withNonce) {
        if (call.header(HEADER) == null) {
            return invalid("The DPoP proof JWT header is missing.");
        }
        SignedJwt proof = proof(call).orElse(null);
        PublicKey key = publicKey(key(proof));
        if (proof == null
                || key == null
                || !proof.header().path("typ").asText().equals("dpop+jwt")
                || !proof.signedBy(key)) {
            return invalid("The DPoP proof JWT is malformed or its signature is invalid.");
        }
        ObjectNode claims = proof.claims();
        if (!claims.path("htm").asText().equals(call.method())
                || !claims.path("htu").asText().equals(baseUrl + decodedPath(call))) {
            return invalid("The DPoP proof is for another request.");
        }
        if (Math.abs(claims.path("iat").asLong() - clock.instant().getEpochSecond()) > LONGEST_AGE_SECONDS) {
            return invalid("The DPoP proof is too old, or of the future.");
        }
        if (token != null && !claims.path("ath").asText().equals(hash(token.getBytes(StandardCharsets.US_ASCII)))) {
            return invalid("The DPoP proof is for another token.");
        }
        if (withNonce && !claims.path("nonce").asText().equals(nonce)) {
            return Optional.of(new Problem(USE_NONCE, "Authorization server requires nonce in DPoP proof."));
        }
        return used.add(claims.path("jti").asText()) ? Optional.empty() : invalid("The DPoP proof was used before.");
    }

    private static Optional<Problem> invalid(String description) {
        return Optional.of(new Problem(INVALID, description));
    }

    private static Optional<SignedJwt> proof(Call call) {
        return Optional.ofNullable(call.header(HEADER)).flatMap(SignedJwt::parse);
    }

    /** The public key that a proof names, unless it names a private one. */
    private static @Nullable ObjectNode key(@Nullable SignedJwt proof) {
        return proof != null && proof.header().path("jwk") instanceof ObjectNode key && !key.has("d") ? key : null;
    }

    private static @Nullable PublicKey publicKey(@Nullable ObjectNode key) {
        if (key == null || !key.path("crv").asText().equals("P-256")) {
            return null;
        }
        try {
            AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
            curve.init(new ECGenParameterSpec("secp256r1"));
            ECPoint point = new ECPoint(number(key, "x"), number(key, "y"));
            return KeyFactory.getInstance("EC")
                    .generatePublic(new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class)));
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            return null;
        }
    }

    private static BigInteger number(ObjectNode key, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(key.path(name).asText()));
    }

    private static String decodedPath(Call call) {
        return URLDecoder.decode(call.recorded().path().replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String hash(byte[] text) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String newNonce() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
