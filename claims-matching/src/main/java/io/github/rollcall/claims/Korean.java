package io.github.rollcall.claims;

/**
 * Korean given names in Latin letters. The Revised Romanization, McCune-Reischauer and the spellings people choose write one sound in several ways, and one
 * way for several sounds, so two words are compared sound by sound: they may be one name where some reading is common to both.
 */
final class Korean {

    /** Fewer letters are one syllable, which says too little. */
    private static final int SHORTEST = 4;

    /** More letters than any two or three syllables have. */
    private static final int LONGEST = 24;

    /** Between two vowels there are at most the last consonant of a syllable and the first of the next. */
    private static final int MOST_CONSONANTS = 2;

    private static final String[][] CONSONANTS = {
        {"g", "k", "kk"},
        {"n"},
        {"d", "t", "tt"},
        {"r", "l"},
        {"m"},
        {"b", "p", "pp"},
        {"s", "sh", "ss"},
        {"j", "ch", "jj"},
        {"h"},
        {"ng"}
    };

    private static final String[][] VOWELS = {
        {"a", "ah"},
        {"ae", "ai", "ay"},
        {"ya"},
        {"eo", "u", "uh", "o", "ou"},
        {"e", "eh"},
        {"yeo", "you", "yu", "yo", "yuh"},
        {"ye", "yeh"},
        {"o", "oh"},
        {"wa"},
        {"wae", "wai"},
        {"oe", "oi", "we"},
        {"yo"},
        {"u", "oo", "ou", "woo", "wu"},
        {"wo", "weo"},
        {"wi", "wee"},
        {"yu", "yoo", "you"},
        {"eu", "u"},
        {"ui", "ee", "eui", "i"},
        {"i", "ee", "yi"}
    };

    /** Letters that show that a word is spelled as Korean ones are. */
    private static final String[] MARKS = {"eo", "eu", "ee", "oo", "ou", "ae", "ai", "ui", "yu", "ye", "yo", "ng"};

    private final String a;
    private final String b;

    /** The pairs of places, with the consonants before them, from which the rest was found to differ. */
    private final boolean[] failed;

    private Korean(String a, String b) {
        this.a = a;
        this.b = b;
        failed = new boolean[(a.length() + 1) * (b.length() + 1) * (MOST_CONSONANTS + 1)];
    }

    /** Whether two words in plain lower case may be spellings of one name of several syllables. */
    static boolean sameSyllables(String a, String b) {
        return isLongEnough(a)
                && isLongEnough(b)
                && first(a) == first(b)
                && (isMarked(a) || isMarked(b))
                && new Korean(a, b).same(0, 0, 1);
    }

    private static boolean isLongEnough(String word) {
        return word.length() >= SHORTEST && word.length() <= LONGEST;
    }

    private static boolean isMarked(String word) {
        for (String mark : MARKS) {
            if (word.contains(mark)) {
                return true;
            }
        }
        return false;
    }

    /** The first sounds differ so often that this spares most of the work. */
    private static char first(String word) {
        return switch (word.charAt(0)) {
            case 'k' -> 'g';
            case 't' -> 'd';
            case 'l' -> 'r';
            case 'p' -> 'b';
            case 'c' -> 'j';
            case 'a', 'e', 'i', 'o', 'u', 'w', 'y' -> 'a';
            default -> word.charAt(0);
        };
    }

    private boolean same(int i, int j, int consonants) {
        if (i == a.length() || j == b.length()) {
            return i == a.length() && j == b.length() && consonants < MOST_CONSONANTS;
        }
        int state = (i * (b.length() + 1) + j) * (MOST_CONSONANTS + 1) + consonants;
        if (failed[state]) {
            return false;
        }
        boolean same = anySound(VOWELS, i, j, 0)
                || (consonants < MOST_CONSONANTS && anySound(CONSONANTS, i, j, consonants + 1));
        failed[state] = !same;
        return same;
    }

    private boolean anySound(String[][] sounds, int i, int j, int consonants) {
        for (String[] spellings : sounds) {
            if (anySpelling(spellings, i, j, consonants)) {
                return true;
            }
        }
        return false;
    }

    private boolean anySpelling(String[] spellings, int i, int j, int consonants) {
        for (String first : spellings) {
            if (a.startsWith(first, i)) {
                for (String second : spellings) {
                    if (b.startsWith(second, j) && same(i + first.length(), j + second.length(), consonants)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
