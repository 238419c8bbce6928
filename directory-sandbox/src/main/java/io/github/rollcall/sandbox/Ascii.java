package io.github.rollcall.sandbox;

import org.jspecify.annotations.Nullable;

/** Comparison of identifiers that folds the 26 ASCII letters and nothing else. */
final class Ascii {

    private Ascii() {}

    static boolean same(@Nullable String left, @Nullable String right) {
        if (left == null || right == null || left.length() != right.length()) {
            return false;
        }
        for (int i = 0; i < left.length(); i++) {
            if (lower(left.charAt(i)) != lower(right.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }
}
