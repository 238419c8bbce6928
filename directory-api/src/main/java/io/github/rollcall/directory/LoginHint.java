package io.github.rollcall.directory;

import java.util.Objects;

/**
 * What a person typed to say who they are: a corporate e-mail address, a UPN or login, or an employee id. A hint is a
 * claim, never an identity; it has to resolve to exactly one {@link DirectoryUserId}.
 *
 * @param value as typed, 1 to 320 characters, no control characters
 */
public record LoginHint(String value) {
    private static final int MAX_LENGTH = 320;

    /**
     * Checks the shape.
     *
     * @param value as typed
     * @throws IllegalArgumentException if a component is outside its documented shape
     */
    public LoginHint {
        Objects.requireNonNull(value, "value");
        if (value.isBlank() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("login hint: 1 to " + MAX_LENGTH + " characters are allowed");
        }
        if (value.chars().anyMatch(Character::isISOControl) || !Texts.isWellFormed(value)) {
            throw new IllegalArgumentException("login hint: control and broken characters are not allowed");
        }
    }

    /**
     * The key under which a store finds the user.
     *
     * @return the normalised form, equal to the key of every user who carries this value
     */
    public HintKey key() {
        return HintKey.of(value);
    }

    @Override
    public String toString() {
        return "LoginHint[***]";
    }
}
