package io.github.rollcall.claims;

/** The spelling of the open sets of names that hosts may extend. */
final class Identifiers {

    private static final int LONGEST = 64;

    private Identifiers() {}

    /** A to Z, 0 to 9 and _, beginning with a letter, at most 64 characters. */
    static boolean isUpperSnake(String text) {
        if (text.isEmpty() || text.length() > LONGEST || !isUpper(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isUpper(c) && !(c >= '0' && c <= '9') && c != '_') {
                return false;
            }
        }
        return true;
    }

    static String requireUpperSnake(String text, String what) {
        if (!isUpperSnake(Arguments.required(text, what))) {
            throw new IllegalArgumentException(
                    what + " is 1 to 64 characters of A-Z, 0-9 and _, beginning with a letter");
        }
        return text;
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
