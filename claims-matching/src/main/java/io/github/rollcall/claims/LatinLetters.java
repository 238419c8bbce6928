package io.github.rollcall.claims;

/** Latin words as the spelling tables expect them. */
final class LatinLetters {

    private LatinLetters() {}

    /** The plain letters {@code a} to {@code z} of a lower-case word; hyphens, spaces and apostrophes fall away. Empty when another character remains. */
    static String plain(String word) {
        String folded = TextFolding.isAscii(word) ? word : TextFolding.plain(word);
        StringBuilder plain = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c >= 'a' && c <= 'z') {
                plain.append(c);
            } else if (Character.isLetterOrDigit(c)) {
                return "";
            }
        }
        return plain.toString();
    }
}
