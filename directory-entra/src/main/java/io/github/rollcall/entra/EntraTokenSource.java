package io.github.rollcall.entra;

import java.time.Instant;
import java.util.Objects;

/**
 * Access tokens for Microsoft Graph that a host gets by itself: from a managed identity, a workload federation or a vault.
 * The connector keeps a token until shortly before it expires.
 */
@FunctionalInterface
public interface EntraTokenSource {

    /**
     * Gets an app-only token of the configured tenant and application. Called by one thread at a time, when a token is
     * needed and none is kept.
     *
     * @param renew true after Graph refused the token given before: answer with a new one, past any cache
     * @return the token, not null
     * @throws RuntimeException if there is none; its message is not passed on
     */
    Token fetch(boolean renew);

    /**
     * An access token.
     *
     * @param value what goes into the {@code Authorization} header after {@code Bearer}, not blank
     * @param expiresAt when it ends
     */
    record Token(String value, Instant expiresAt) {
        /**
         * Refuses nulls and a blank token.
         *
         * @param value the token
         * @param expiresAt when it ends
         * @throws IllegalArgumentException if the token is blank
         */
        public Token {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(expiresAt, "expiresAt");
            if (value.isBlank()) {
                throw new IllegalArgumentException("token: must not be blank");
            }
        }

        @Override
        public String toString() {
            return "Token[***, expires " + expiresAt + "]";
        }
    }
}
