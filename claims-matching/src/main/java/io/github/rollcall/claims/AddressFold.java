package io.github.rollcall.claims;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The letters of addresses in their plainest form. Nothing here depends on the default locale. */
final class AddressFold {

    /** One past the last letter that is remembered; Latin with all its accents lies below. */
    private static final int REMEMBERED = 0x1F00;

    private static final String[] PLAIN = new String[REMEMBERED];

    private static final Map<Integer, String> UNDIVIDED = Map.ofEntries(
            Map.entry(0xF8, "o"),
            Map.entry(0x142, "l"),
            Map.entry(0x111, "d"),
            Map.entry(0xF0, "d"),
            Map.entry(0x127, "h"),
            Map.entry(0x167, "t"),
            Map.entry(0x14B, "n"),
            Map.entry(0x131, "i"),
            Map.entry(0x259, "e"),
            Map.entry(0xDF, "ss"),
            Map.entry(0xE6, "ae"),
            Map.entry(0x153, "oe"),
            Map.entry(0xFE, "th"),
            Map.entry(0x451, "\u0435"),
            Map.entry(0x3C2, "\u03C3"));

    private AddressFold() {}

    /** A text without characters that cannot be seen, in compatible composed form, and whether there were any. */
    record Visible(String text, boolean changed) {}

    static Visible visible(String text) {
        if (isPlain(text)) {
            return new Visible(text, false);
        }
        StringBuilder seen = new StringBuilder(text.length() + 8);
        boolean invisible = false;
        int next;
        for (int i = 0; i < text.length(); i = next) {
            int c = text.codePointAt(i);
            next = i + Character.charCount(c);
            boolean digitBefore = i > 0 && Character.isDigit(text.charAt(i - 1));
            if (c == '\t' || (c != '\n' && c != '\r' && (Character.isSpaceChar(c) || Character.isWhitespace(c)))) {
                seen.append(' ');
            } else if (isInvisible(c)) {
                invisible |= c != '\n' && c != '\r';
                seen.append(c == '\n' || c == '\r' ? "\n" : "");
            } else {
                append(seen, c, digitBefore);
            }
        }
        return new Visible(Normalizer.normalize(seen, Normalizer.Form.NFKC), invisible);
    }

    /** Fractions stand apart from the number before them; ordinal marks become the endings of ordinals. */
    private static void append(StringBuilder seen, int c, boolean digitBefore) {
        switch (c) {
            case 0xBC -> seen.append(" 1/4");
            case 0xBD -> seen.append(" 1/2");
            case 0xBE -> seen.append(" 3/4");
            case 0xBA, 0xB0 -> seen.append(digitBefore ? "th" : "o");
            case 0xAA -> seen.append(digitBefore ? "th" : "a");
            default -> seen.appendCodePoint(c);
        }
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x7F || (c < ' ' && c != '\n')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> (c >= 0xFE00 && c <= 0xFE0F) || c == 0x034F || c == 0x115F || c == 0x1160 || c == 0x3164;
        };
    }

    static boolean isLatin(int c) {
        return UnicodeScript.of(c) == UnicodeScript.LATIN;
    }

    /** A mark that belongs to its letter, in scripts where it is more than an accent. */
    static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** A letter in lower case without its accent; empty for an accent. */
    static String plain(int c) {
        if (c >= REMEMBERED) {
            return fold(c);
        }
        String known = PLAIN[c];
        if (known == null) {
            known = fold(c);
            PLAIN[c] = known;
        }
        return known;
    }

    private static String fold(int c) {
        if (c >= 0x0300 && c <= 0x036F) {
            return "";
        }
        int digit = Character.digit(c, 10);
        if (digit >= 0) {
            return Integer.toString(digit);
        }
        int lower = c == 0x130 ? 'i' : Character.toLowerCase(c);
        @Nullable String whole = UNDIVIDED.get(lower);
        if (whole != null) {
            return whole;
        }
        String letter = Character.toString(lower);
        int first = Normalizer.normalize(letter, Normalizer.Form.NFD).codePointAt(0);
        return first < 0x80 ? Character.toString(first) : letter;
    }

    /** How passports spell an accented letter out; the plain letter for most. */
    static String spelled(int c, String plain) {
        return switch (c) {
            case 0xE4, 0xC4 -> "ae";
            case 0xF6, 0xD6, 0xF8, 0xD8 -> "oe";
            case 0xFC, 0xDC -> "ue";
            case 0xE5, 0xC5 -> "aa";
            default -> plain;
        };
    }
}
