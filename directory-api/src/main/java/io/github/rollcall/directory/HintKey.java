package io.github.rollcall.directory;

import java.util.Objects;

/**
 * The normalised form of an e-mail address, login or employee id. Stores index it and compare it byte by byte; they never
 * compute or change it. Two keys are equal exactly when their UTF-8 bytes are.
 *
 * @param value text as {@link #of(String)} makes it
 */
public record HintKey(String value) {
    /**
     * Refuses nulls.
     *
     * @param value text as {@link #of(String)} makes it
     */
    public HintKey {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Normalises a value: NFC, trimmed, ASCII letters folded to lower case and nothing else. A sign that NFC would turn into
     * an ASCII character, such as the Kelvin sign, stays what it is. The key of a key is the key itself.
     *
     * @param text an e-mail address, login or employee id, not null
     * @return its key
     */
    public static HintKey of(String text) {
        return new HintKey(Texts.identifierKey(text));
    }

    @Override
    public String toString() {
        return "HintKey[***]";
    }
}
