package io.github.rollcall.okta;

/** Case folding that no locale and no look-alike changes. */
final class Ascii {
    private Ascii() {}

    /** A-Z to a-z and nothing else. */
    static String lower(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.chars().forEach(c -> folded.append((char) (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c)));
        return folded.toString();
    }
}
