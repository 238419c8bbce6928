package io.github.rollcall.directory;

import java.util.Objects;

/**
 * A place to go on from, made by a connector and readable by that connector alone. The engine stores it with the page it
 * follows and hands it back; a connector checks it again when it comes back, because a store may have been tampered with.
 *
 * @param value the connector's own text, 1 to 16,384 characters; Graph links alone reach 2,400
 * @param fingerprint of the configuration it was made under; the engine never hands a cursor to a connector whose
 *     fingerprint differs
 */
public record Cursor(String value, String fingerprint) {
    private static final int MAX_LENGTH = 16_384;

    /**
     * Checks the shape.
     *
     * @param value the connector's own text
     * @param fingerprint of the configuration it was made under
     * @throws IllegalArgumentException if a component is outside its documented shape
     */
    public Cursor {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(fingerprint, "fingerprint");
        if (value.isEmpty() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("cursor: 1 to " + MAX_LENGTH + " characters are allowed");
        }
    }

    @Override
    public String toString() {
        return "Cursor[" + value.length() + " characters]";
    }
}
