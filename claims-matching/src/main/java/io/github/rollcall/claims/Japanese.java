package io.github.rollcall.claims;

import org.jspecify.annotations.Nullable;

/** Japanese words in Latin letters: the Hepburn and the official system, and long vowels written or not. */
final class Japanese {

    /** Hepburn spellings and the official ones, longer groups first. */
    private static final String[][] OFFICIAL = {
        {"tch", "tt"},
        {"shi", "si"},
        {"chi", "ti"},
        {"tsu", "tu"},
        {"dzu", "zu"},
        {"sh", "sy"},
        {"ch", "ty"},
        {"ts", "t"},
        {"fu", "hu"},
        {"ji", "zi"},
        {"di", "zi"},
        {"du", "zu"},
        {"jy", "zy"},
        {"j", "zy"},
        {"mb", "nb"},
        {"mp", "np"},
        {"mm", "nm"}
    };

    private Japanese() {}

    static boolean sameMorae(String a, String b) {
        String first = morae(a);
        return first != null && first.equals(morae(b));
    }

    /** The word in the official system with short vowels, or null when it is no Japanese word. */
    private static @Nullable String morae(String word) {
        StringBuilder official = new StringBuilder(word.length());
        int i = 0;
        while (i < word.length()) {
            String[] group = group(word, i);
            official.append(group == null ? word.substring(i, i + 1) : group[1]);
            i += group == null ? 1 : group[0].length();
        }
        String shortened = shortened(official);
        return isJapanese(shortened) ? shortened : null;
    }

    private static String @Nullable [] group(String word, int at) {
        for (String[] group : OFFICIAL) {
            if (word.startsWith(group[0], at)) {
                return group;
            }
        }
        return null;
    }

    private static String shortened(StringBuilder word) {
        StringBuilder shortened = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            char before = i == 0 ? ' ' : word.charAt(i - 1);
            boolean longO = before == 'o' && (c == 'o' || c == 'u' || (c == 'h' && !isVowelAt(word, i + 1)));
            if (!longO && !(c == 'u' && before == 'u')) {
                shortened.append(c);
            }
        }
        return shortened.toString();
    }

    /** Consonant, perhaps doubled or with y, and vowel, over and over; n may stand alone. */
    private static boolean isJapanese(String word) {
        int i = 0;
        while (i < word.length()) {
            char c = word.charAt(i);
            if (isVowelAt(word, i)) {
                i++;
            } else if (c == 'n' && !isVowelAt(word, i + 1) && !word.startsWith("ny", i)) {
                i++;
            } else if ("kstnhmyrwgzdbp".indexOf(c) < 0) {
                return false;
            } else {
                int next = i + 1;
                next += next < word.length() && word.charAt(next) == c ? 1 : 0;
                next += next < word.length() && word.charAt(next) == 'y' && c != 'y' ? 1 : 0;
                if (!isVowelAt(word, next)) {
                    return false;
                }
                i = next + 1;
            }
        }
        return !word.isEmpty();
    }

    private static boolean isVowelAt(CharSequence word, int at) {
        return at < word.length() && "aeiou".indexOf(word.charAt(at)) >= 0;
    }
}
