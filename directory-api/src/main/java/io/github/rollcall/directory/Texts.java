package io.github.rollcall.directory;

import java.text.Normalizer;

/**
 * Text rules of identifiers. Only ASCII letters are folded: wider case folding makes different logins equal (the Kelvin
 * sign becomes {@code k}, a dotless i becomes {@code i}) and depends on the locale.
 */
final class Texts {
    private static final int ASCII_CASE_GAP = 'a' - 'A';

    private Texts() {}

    /** NFC, trimmed, ASCII letters in lower case. */
    static String identifierKey(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        StringBuilder folded = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            folded.append(c >= 'A' && c <= 'Z' ? (char) (c + ASCII_CASE_GAP) : c);
        }
        return folded.toString();
    }

    /** False if the text holds half of a surrogate pair, which no UTF-8 store can keep. */
    static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c)) {
                if (++i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            } else if (Character.isLowSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    /** The text with NUL and halves of surrogate pairs replaced by U+FFFD, so that any store can keep it. */
    static String storable(String text) {
        if (text.indexOf('\0') < 0 && isWellFormed(text)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) ? 0xFFFD : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
