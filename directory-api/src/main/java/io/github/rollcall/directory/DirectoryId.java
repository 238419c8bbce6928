package io.github.rollcall.directory;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Names one directory integration of the host, for example {@code corp-entra}. It names the integration, not the tenant:
 * two integrations of one tenant have two ids and their users are kept apart.
 *
 * @param value 1 to 64 characters out of ASCII letters, digits, {@code .}, {@code _} and {@code -}; compared exactly
 */
public record DirectoryId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /**
     * Checks the shape.
     *
     * @param value 1 to 64 characters out of ASCII letters
     * @throws IllegalArgumentException if a component is outside its documented shape
     */
    public DirectoryId {
        Objects.requireNonNull(value, "value");
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "directory id: 1 to 64 characters out of letters, digits, '.', '_' and '-' are allowed");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
