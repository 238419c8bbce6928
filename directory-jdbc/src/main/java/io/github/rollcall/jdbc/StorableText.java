package io.github.rollcall.jdbc;

/** Text that a database can keep: PostgreSQL refuses NUL, and UTF-8 has no half of a surrogate pair. */
final class StorableText {
    private static final char REPLACEMENT = '\uFFFD';

    private StorableText() {}

    /** The text with whatever cannot be kept replaced by U+FFFD. */
    static String of(String text) {
        int odd = firstOdd(text, 0);
        if (odd < 0) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text);
        for (; odd >= 0; odd = firstOdd(text, odd + 1)) {
            kept.setCharAt(odd, REPLACEMENT);
        }
        return kept.toString();
    }

    /** Not more than so many UTF-16 units of it, never half a character. */
    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    private static int firstOdd(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || (Character.isSurrogate(c) && !isPaired(text, i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isPaired(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
