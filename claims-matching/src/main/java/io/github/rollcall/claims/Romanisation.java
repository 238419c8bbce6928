package io.github.rollcall.claims;

/**
 * Whether two words in Latin letters may be the same sounds in two usual romanisations. Sounds are less than letters, so that the answer is never more
 * than a hint for a person. Words are in plain lower case.
 */
final class Romanisation {

    /** Shorter words share too many sounds. */
    private static final int SHORTEST = 4;

    private Romanisation() {}

    static boolean sameSounds(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        if (shorter < SHORTEST && !isJapaneseShort(a, b)) {
            return Chinese.sameSyllables(a, b);
        }
        return Sounds.same(a, b) || Japanese.sameMorae(a, b) || Chinese.sameSyllables(a, b);
    }

    private static boolean isJapaneseShort(String a, String b) {
        return Math.abs(a.length() - b.length()) == 1 && Japanese.sameMorae(a, b);
    }
}
