package io.github.rollcall.directory.reset;

import java.util.Objects;

/**
 * What became of one method in a {@link CredentialAction#RESET_MFA}.
 *
 * @param method the method
 * @param state what became of it
 * @param detail why it stays, or empty text; nothing personal
 */
public record MethodRemoval(AuthenticationMethod method, State state, String detail) {

    /** What became of a method. Closed at three. */
    public enum State {
        /** It is gone, by this action or before. */
        REMOVED,
        /** It is still there. */
        LEFT_IN_PLACE,
        /** The provider's answer did not arrive or could not be read. */
        UNKNOWN
    }

    /**
     * Refuses nulls.
     *
     * @param method the method
     * @param state what became of it
     * @param detail why it stays
     */
    public MethodRemoval {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(detail, "detail");
    }
}
