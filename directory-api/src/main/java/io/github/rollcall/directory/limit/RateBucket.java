package io.github.rollcall.directory.limit;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One counter and its limit.
 *
 * @param key 64 hexadecimal digits in lower case: a keyed hash, different for each operation, subject, window and directory
 * @param limit how many uses it takes
 */
public record RateBucket(String key, RateLimit limit) {
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

    /**
     * Checks the shape.
     *
     * @param key 64 hexadecimal digits in lower case
     * @param limit how many uses it takes
     * @throws IllegalArgumentException if the key has another shape
     */
    public RateBucket {
        Objects.requireNonNull(limit, "limit");
        if (!SHAPE.matcher(key).matches()) {
            throw new IllegalArgumentException("rate bucket: the key has to be 64 hexadecimal digits in lower case");
        }
    }

    @Override
    public String toString() {
        return "RateBucket[***, " + limit + "]";
    }
}
