package io.github.rollcall.claims;

/**
 * Whether one word may spell out a letter that the other wrote without its mark: JUERGEN and Jurgen for J&uuml;rgen. Neither word shows that the letter was
 * ever there, so this is never more than a hint. Words are in plain lower case.
 */
final class DroppedSpelling {

    private DroppedSpelling() {}

    static boolean relates(String a, String b) {
        return a.length() > b.length() ? isSpelledOut(a, b) : b.length() > a.length() && isSpelledOut(b, a);
    }

    private static boolean isSpelledOut(String longer, String shorter) {
        int j = 0;
        for (int i = 0; i < longer.length(); i++) {
            if (j < shorter.length() && longer.charAt(i) == shorter.charAt(j)) {
                j++;
            } else if (i == 0 || !isSecondOfTwo(longer.charAt(i - 1), longer.charAt(i))) {
                return false;
            }
        }
        return j == shorter.length();
    }

    private static boolean isSecondOfTwo(char first, char second) {
        return switch (second) {
            case 'e' -> first == 'a' || first == 'o' || first == 'u';
            case 'a' -> first == 'a';
            case 's' -> first == 's';
            default -> false;
        };
    }
}
