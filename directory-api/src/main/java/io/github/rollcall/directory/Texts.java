package io.github.rollcall.directory;

import java.text.Normalizer;

/**
 * Text rules of identifiers. Only ASCII letters are folded: wider case folding makes different logins equal (the Kelvin
 * sign becomes {@code k}, a dotless i becomes {@code i}) and depends on the locale.
 */
final class Texts {
    /** The longest name kept of a group or an application, in UTF-16 units. */
    static final int OBJECT_NAME = 1024;

    private static final int ASCII_CASE_GAP = 'a' - 'A';

    /** All that is canonically equivalent to an ASCII character: the Kelvin sign, the Greek question mark and varia. */
    private static final String ASCII_LOOK_ALIKES = "\u212A\u037E\u1FEF";

    private Texts() {}

    /** NFC, trimmed, ASCII letters in lower case; the key of a key is the key itself. */
    static String identifierKey(String text) {
        // Once more after folding: an H with a line below composes only as a small letter.
        return composed(lowerCase(composed(text).strip()));
    }

    /** NFC, except that a sign that NFC would turn into an ASCII character stays as it is. */
    private static String composed(String text) {
        StringBuilder composed = new StringBuilder(text.length());
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (ASCII_LOOK_ALIKES.indexOf(text.charAt(i)) >= 0) {
                composed.append(Normalizer.normalize(text.substring(from, i), Normalizer.Form.NFC))
                        .append(text.charAt(i));
                from = i + 1;
            }
        }
        return composed.append(Normalizer.normalize(text.substring(from), Normalizer.Form.NFC))
                .toString();
    }

    private static String lowerCase(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            folded.append(c >= 'A' && c <= 'Z' ? (char) (c + ASCII_CASE_GAP) : c);
        }
        return folded.toString();
    }

    /** The id of an object, if it has the shape of one. */
    static String objectId(String what, String externalId) {
        if (!DirectoryUserId.isValid(externalId)) {
            throw new IllegalArgumentException(what + ": the external id has not the shape of one");
        }
        return externalId;
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

    /** Whether a text is not empty and holds nothing but the visible characters of ASCII, as nearly every id does. */
    static boolean isVisibleAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c > '~') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** Whether a text holds nothing but characters between NUL and the surrogates, as nearly every text does. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ((char) (text.charAt(i) - 1) >= Character.MIN_SURROGATE - 1) {
                return false;
            }
        }
        return true;
    }

    /** The text with NUL and halves of surrogate pairs replaced by U+FFFD, so that any store can keep it. */
    static String storable(String text) {
        if (isPlain(text) || (text.indexOf('\0') < 0 && isWellFormed(text))) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) ? 0xFFFD : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** The text, storable and cut after a number of UTF-16 units, never within a character. */
    static String bounded(String text, int length) {
        if (text.length() <= length) {
            return storable(text);
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return storable(text.substring(0, end));
    }
}
