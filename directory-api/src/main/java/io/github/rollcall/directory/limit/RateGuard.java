package io.github.rollcall.directory.limit;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Holds each use against the limits. Safe for many threads.
 *
 * <p>Whom a use is counted for is hashed with a key before it reaches the {@link RateLimiter}: there are so few network
 * addresses and logins that a hash without a key is read by trying them all.
 */
public final class RateGuard {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int RANDOM_KEY_BYTES = 32;

    private final RateLimiter limiter;
    private final RateLimits limits;
    private final SecretKey key;

    private RateGuard(RateLimiter limiter, RateLimits limits, SecretKey key) {
        this.limiter = Objects.requireNonNull(limiter, "limiter");
        this.limits = Objects.requireNonNull(limits, "limits");
        this.key = Objects.requireNonNull(key, "key");
    }

    /**
     * Guards with a limiter that nodes share.
     *
     * @param limiter what counts
     * @param limits what is allowed
     * @param key for HMAC-SHA-256, the same on all nodes, 32 random bytes or more. Another key is another set of counters.
     * @return the guard
     */
    public static RateGuard of(RateLimiter limiter, RateLimits limits, SecretKey key) {
        return new RateGuard(limiter, limits, key);
    }

    /**
     * Guards within this process, with counters in memory, the default limits and a random key.
     *
     * @return the guard
     */
    public static RateGuard inMemory() {
        byte[] random = new byte[RANDOM_KEY_BYTES];
        new SecureRandom().nextBytes(random);
        return of(new InMemoryRateLimiter(), RateLimits.defaults(), new SecretKeySpec(random, ALGORITHM));
    }

    /**
     * Takes a use. Called before anything else is done with a request, and the same way whether or not the user exists.
     *
     * @param request the use and whom it is counted for
     * @return taken, or refused with the time to wait
     * @throws DirectoryException code {@link ErrorCode#STORE_FAILED} if the limiter fails; the use must then be refused
     */
    public RateAnswer take(RateRequest request) {
        List<RateBucket> buckets = buckets(request);
        try {
            return limiter.take(buckets);
        } catch (DirectoryException known) {
            throw known;
        } catch (RuntimeException broken) {
            // The message of the host's exception may hold anything, so only its class is told.
            throw DirectoryException.of(
                            ErrorCode.STORE_FAILED,
                            "the host's rate limiter failed ("
                                    + broken.getClass().getSimpleName() + ")",
                            "Repair the rate limiter; what it should count is refused while it fails")
                    .build();
        }
    }

    private List<RateBucket> buckets(RateRequest request) {
        Mac mac = mac();
        List<RateBucket> buckets = new ArrayList<>();
        for (RateRequest.Counted counted : request.counted()) {
            for (RateLimit limit : limits.of(request.operation(), counted.subject())) {
                // The directory's id has no blank in it and the value comes last, so no two texts are the same.
                String text = request.directory() + " " + request.operation() + " " + counted.subject() + " "
                        + limit.window() + " " + counted.value();
                byte[] hash = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
                buckets.add(new RateBucket(HexFormat.of().formatHex(hash), limit));
            }
        }
        return buckets;
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException unusable) {
            throw new IllegalArgumentException("rate guard: the key cannot be used for " + ALGORITHM, unusable);
        }
    }
}
