package io.github.rollcall.directory.reset;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A temporary password, pass or link that is shown once. It prints {@code ***}, compares by identity and cannot be
 * serialised. Close it when it is not needed any more. Safe for many threads; one of them gets the characters.
 */
public final class OneTimeSecret implements AutoCloseable {
    private char @Nullable [] secret;

    private OneTimeSecret(char[] secret) {
        this.secret = secret;
    }

    /**
     * Takes a secret over.
     *
     * @param secret at least one character; overwritten with zeros before this method returns
     * @return the holder
     * @throws IllegalArgumentException if it is empty
     */
    public static OneTimeSecret takeOver(char[] secret) {
        if (secret.length == 0) {
            throw new IllegalArgumentException("one-time secret: at least one character is needed");
        }
        char[] own = secret.clone();
        Arrays.fill(secret, '\0');
        return new OneTimeSecret(own);
    }

    /**
     * Hands the secret out, the first time it is called.
     *
     * @return the characters, which the caller overwrites after use; empty from the second time on and once closed
     */
    public synchronized Optional<char[]> reveal() {
        Optional<char[]> revealed = Optional.ofNullable(secret);
        secret = null;
        return revealed;
    }

    /** Overwrites a secret that was not handed out. May be repeated. */
    @Override
    public synchronized void close() {
        if (secret != null) {
            Arrays.fill(secret, '\0');
            secret = null;
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
