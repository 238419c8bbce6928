package io.github.rollcall.claims;

import org.jspecify.annotations.Nullable;

/**
 * The sounds of a word that Arabic, Slavic, Greek and Indian names are romanised from: letter groups for one consonant become one character, doubled
 * letters single, and vowels that such scripts do not write, or that speakers spell either way, may stand for each other.
 */
final class Sounds {

    /** Letter groups and the character for their sound, longest first. */
    private static final String[][] GROUPS = {
        {"shch", "S"},
        {"tch", "C"},
        {"sch", "S"},
        {"dzh", "j"},
        {"ch", "C"},
        {"sh", "S"},
        {"zh", "Z"},
        {"kh", "x"},
        {"gh", "g"},
        {"dh", "d"},
        {"th", "t"},
        {"bh", "b"},
        {"ph", "f"},
        {"ts", "c"},
        {"tz", "c"},
        {"ck", "k"},
        {"dj", "j"},
        {"ou", "u"},
        {"oo", "u"},
        {"ee", "i"},
        {"ks", "X"},
        {"x", "X"},
        {"q", "k"},
        {"w", "v"},
        {"iy", "i"},
        {"ij", "i"},
        {"yi", "i"},
        {"ji", "i"},
        {"y", "i"},
        {"c", "k"}
    };

    private Sounds() {}

    static boolean same(String a, String b) {
        return isSame(of(a), of(b));
    }

    private static boolean isSame(String a, String b) {
        if (a.length() != b.length() || a.length() < 3) {
            return false;
        }
        for (int i = 0; i < a.length(); i++) {
            boolean outer = i == 0 || i == a.length() - 1;
            if (!isSame(a.charAt(i), b.charAt(i), outer)) {
                return false;
            }
        }
        return true;
    }

    /** The first and the last vowel tell women's from men's names and roots apart, so only those inside may vary. */
    private static boolean isSame(char x, char y, boolean outer) {
        if (x == y || isPair(x, y, 'o', 'u')) {
            return true;
        }
        return !outer && (isPair(x, y, 'a', 'e') || isPair(x, y, 'e', 'i'));
    }

    private static boolean isPair(char x, char y, char one, char other) {
        return (x == one && y == other) || (x == other && y == one);
    }

    private static String of(String word) {
        String text = withArticle(word);
        StringBuilder sounds = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            String[] group = group(text, i);
            char sound = group == null ? text.charAt(i) : group[1].charAt(0);
            i += group == null ? 1 : group[0].length();
            boolean silent = sound == 'h' && !sounds.isEmpty() && (i == text.length() || !isVowel(text.charAt(i)));
            if (!silent && (sounds.isEmpty() || sounds.charAt(sounds.length() - 1) != sound)) {
                sounds.append(sound);
            }
        }
        return sounds.toString();
    }

    private static String @Nullable [] group(String text, int at) {
        for (String[] group : GROUPS) {
            if (text.startsWith(group[0], at)) {
                return group;
            }
        }
        return null;
    }

    /** The Arabic article has one spelling here: {@code el-} at the beginning, and {@code abdul-}, {@code abdel-}, {@code abdur-} inside. */
    private static String withArticle(String word) {
        if (word.length() > 5 && word.startsWith("el")) {
            return "al" + word.substring(2);
        }
        if (word.length() <= 7 || !word.startsWith("abd")) {
            return word;
        }
        int vowel = word.startsWith("abdou") ? 2 : 1;
        String rest = word.substring(3 + vowel);
        boolean article = isVowel(word.charAt(3)) && (rest.charAt(0) == 'l' || rest.charAt(0) == rest.charAt(1));
        return article ? "abdal" + rest.substring(1) : word;
    }

    private static boolean isVowel(char c) {
        return "aeiouy".indexOf(c) >= 0;
    }
}
