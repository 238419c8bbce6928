package io.github.rollcall.claims;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cleaning and folding of text that all comparisons share. Nothing here depends on the default locale. */
final class TextFolding {

    /** Longer values than this are not compared; the longest real address lines stay far below. */
    static final int LONGEST = 256;

    private static final List<String> FILLERS = List.of(
            "n/a",
            "n.a.",
            "n.a",
            "unknown",
            "not available",
            "not applicable",
            "none given",
            "not provided",
            "none",
            "tbd",
            "tba",
            "not known");

    private TextFolding() {}

    /** A text without invisible characters, in composed form, and what was noticed on the way. */
    record Cleaned(String text, Set<MatchFlag> flags) {}

    static boolean isTooLong(String text) {
        return text.length() > LONGEST;
    }

    static Cleaned clean(String raw) {
        Set<MatchFlag> flags = EnumSet.noneOf(MatchFlag.class);
        if (isPrintableAscii(raw)) {
            return new Cleaned(raw.strip(), flags);
        }
        StringBuilder visible = new StringBuilder(raw.length());
        for (int i = 0, c; i < raw.length(); i += Character.charCount(c)) {
            c = raw.codePointAt(i);
            if (isInvisible(c)) {
                flags.add(MatchFlag.INVISIBLE_CHAR);
            } else if (Character.isSpaceChar(c) || Character.isWhitespace(c)) {
                visible.append(' ');
            } else if (c >= 0xFF01 && c <= 0xFFEF) {
                // Full-width and half-width forms are ordinary in East Asian input.
                visible.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
            } else {
                visible.appendCodePoint(c);
            }
        }
        String composed = Normalizer.normalize(visible, Normalizer.Form.NFC);
        String compatible = Normalizer.normalize(visible, Normalizer.Form.NFKC);
        if (!composed.equals(compatible)) {
            flags.add(MatchFlag.CONFUSABLE);
        }
        return new Cleaned(compatible.strip(), flags);
    }

    static boolean isPrintableAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        boolean control = type == Character.CONTROL && !Character.isWhitespace(c);
        boolean variation =
                (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0x180B && c <= 0x180F) || (c >= 0xE0000 && c <= 0xE0FFF);
        boolean filler =
                c == 0x034F || c == 0x115F || c == 0x1160 || c == 0x17B4 || c == 0x17B5 || c == 0x3164 || c == 0xFFA0;
        return control
                || variation
                || filler
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED
                || type == Character.PRIVATE_USE;
    }

    /** Lower case for names: root locale, with the letters whose lower case depends on language or position made plain. */
    static String lowerCase(String text) {
        // A capital sigma would be searched for the end of its word, each anew, and come out the same.
        return text.replace('\u0130', 'i')
                .replace('\u03A3', '\u03C3')
                .toLowerCase(Locale.ROOT)
                .replace('\u03C2', '\u03C3');
    }

    /** Lower case of A to Z only; every other character stays as it is. For identifiers. */
    static String asciiLowerCase(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            folded.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
        }
        return folded.toString();
    }

    /** Upper case of a to z only; every other character stays as it is. */
    static String asciiUpperCase(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            folded.append(c >= 'a' && c <= 'z' ? (char) (c - ('a' - 'A')) : c);
        }
        return folded.toString();
    }

    /**
     * An identifier without surrounding white space, in composed form. A text with a character that composes to ASCII, such as the Kelvin sign, stays
     * as it is, so that it never equals the plain one.
     */
    static String identifier(String text) {
        String stripped = text.strip();
        if (isAscii(stripped)) {
            return stripped;
        }
        for (int i = 0, c; i < stripped.length(); i += Character.charCount(c)) {
            c = stripped.codePointAt(i);
            if (c >= 0x80 && isAscii(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFC))) {
                return stripped;
            }
        }
        return Normalizer.normalize(stripped, Normalizer.Form.NFC);
    }

    /** Lower case with every Latin letter in its plainest spelling, for comparing words of addresses and countries. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (Letter letter : Letter.sequence(lowerCase(text))) {
            plain.append(letter.plain());
        }
        return plain.toString();
    }

    static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Whether a text stands for the absence of a value: blank, punctuation only, or a known filler. */
    static boolean isFiller(String text) {
        String stripped = text.strip();
        if (isTooLong(stripped)) {
            return false;
        }
        return !hasLetterOrDigit(stripped) || isKnownFiller(stripped);
    }

    private static boolean isKnownFiller(String text) {
        for (String filler : FILLERS) {
            if (filler.length() == text.length() && isLowerCase(text, filler)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text with A to Z in lower case is the other one of the same length. */
    private static boolean isLowerCase(String text, String lower) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c) != lower.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasLetterOrDigit(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (Character.isLetterOrDigit(text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }
}
