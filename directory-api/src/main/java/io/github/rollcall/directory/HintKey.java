package io.github.rollcall.directory;

import java.util.Objects;

/**
 * The normalised form of an e-mail address, login or employee id. Stores index it and compare it byte by byte; they never
 * compute or change it. Two keys are equal exactly when their UTF-8 bytes are.
 *
 * @param value NFC text without surrounding blanks, ASCII letters in lower case
 */
public record HintKey(String value) {
    /**
     * Refuses nulls.
     *
     * @param value NFC text without surrounding blanks
     */
    public HintKey {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Normalises a value: NFC, trimmed, ASCII letters folded to lower case and nothing else.
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
