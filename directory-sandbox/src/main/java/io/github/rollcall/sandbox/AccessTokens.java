package io.github.rollcall.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Access tokens in the form of a JWT, known again by a keyed hash that only this sandbox can make. */
final class AccessTokens {

    private static final String GENERATION = "generation";
    private static final String BEARER = "Bearer ";

    /** How an authorization with a token begins that is bound to a key. */
    static final String DPOP = "DPoP ";

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final Clock clock;
    private final Duration lifetime;
    private final SecretKeySpec key;
    private final AtomicInteger generation = new AtomicInteger();
    private volatile boolean opaque;

    AccessTokens(Clock clock, Duration lifetime) {
        this.clock = clock;
        this.lifetime = lifetime;
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, "HmacSHA256");
    }

    Duration lifetime() {
        return lifetime;
    }

    String issue(ObjectNode claims) {
        long now = clock.instant().getEpochSecond();
        claims.put("iat", now)
                .put("nbf", now)
                .put("exp", now + lifetime.toSeconds())
                .put("jti", UUID.randomUUID().toString())
                .put(GENERATION, generation.get());
        ObjectNode header = Json.object().put("typ", "JWT").put("alg", "HS256");
        String signed = ENCODER.encodeToString(Json.bytes(header)) + "." + ENCODER.encodeToString(Json.bytes(claims));
        String token = signed + "." + ENCODER.encodeToString(hash(signed));
        return opaque ? ENCODER.encodeToString(token.getBytes(StandardCharsets.US_ASCII)) : token;
    }

    /** Issues tokens from now on that nobody but the sandbox can read. */
    void makeOpaque() {
        opaque = true;
    }

    /** The claims of the bearer token of this call, or empty if there is none, or it is unknown or expired. */
    Optional<ObjectNode> bearer(Call call) {
        String authorization = call.header("Authorization");
        if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.empty();
        }
        return read(authorization.substring(BEARER.length()).trim());
    }

    /** The claims of the token of this call, be it a bearer's or one that is bound to a key; empty as above. */
    Optional<ObjectNode> presented(Call call) {
        String authorization = call.header("Authorization");
        if (authorization == null || !authorization.regionMatches(true, 0, DPOP, 0, DPOP.length())) {
            return bearer(call);
        }
        return read(authorization.substring(DPOP.length()).trim());
    }

    /** Makes every token issued so far worthless. */
    void expire() {
        generation.incrementAndGet();
    }

    private Optional<ObjectNode> read(String token) {
        int dot = token.lastIndexOf('.');
        if (dot < 0) {
            byte[] inner = decode(token);
            String text = inner == null ? "" : new String(inner, StandardCharsets.US_ASCII);
            return text.indexOf('.') < 0 ? Optional.empty() : read(text);
        }
        String signed = token.substring(0, dot);
        byte[] hash = decode(token.substring(dot + 1));
        if (hash == null || !MessageDigest.isEqual(hash, hash(signed))) {
            return Optional.empty();
        }
        byte[] claims = decode(signed.substring(signed.indexOf('.') + 1));
        return claims == null
                ? Optional.empty()
                : Json.parseObject(new String(claims, StandardCharsets.UTF_8)).filter(this::current);
    }

    private boolean current(ObjectNode claims) {
        return claims.path(GENERATION).asInt(-1) == generation.get()
                && claims.path("exp").asLong() > clock.instant().getEpochSecond();
    }

    private static byte @Nullable [] decode(String part) {
        try {
            return Base64.getUrlDecoder().decode(part);
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }

    private byte[] hash(String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
