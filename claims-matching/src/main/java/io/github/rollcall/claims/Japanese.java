package io.github.rollcall.claims;

/** Japanese words in Latin letters: the Hepburn and the official system, and long vowels written or not. */
final class Japanese {

    private Japanese() {}

    /** The word in the official system with short vowels, or an empty text when it is no Japanese word. */
    static String morae(String word) {
        StringBuilder official = new StringBuilder(word.length());
        int at = 0;
        while (at < word.length()) {
            at += spell(word, at, official);
        }
        String shortened = shortened(official);
        return isJapanese(shortened) ? shortened : "";
    }

    /** Appends the official spelling of the letters at a position and says how many they are. */
    private static int spell(String word, int at, StringBuilder official) {
        return switch (word.charAt(at)) {
            case 't' ->
                word.startsWith("tch", at)
                        ? put(official, "t", 1)
                        : word.startsWith("ts", at) ? put(official, "t", 2) : put(official, "t", 1);
            case 's' ->
                word.startsWith("shi", at)
                        ? put(official, "s", 2)
                        : word.startsWith("sh", at) ? put(official, "sy", 2) : put(official, "s", 1);
            case 'c' ->
                word.startsWith("chi", at)
                        ? put(official, "t", 2)
                        : word.startsWith("ch", at) ? put(official, "ty", 2) : put(official, "c", 1);
            case 'f' -> put(official, word.startsWith("fu", at) ? "h" : "f", 1);
            case 'j' ->
                word.startsWith("ji", at)
                        ? put(official, "z", 1)
                        : put(official, word.startsWith("jy", at) ? "z" : "zy", 1);
            case 'd' ->
                word.startsWith("dz", at) ? put(official, "", 1) : put(official, isHighAt(word, at + 1) ? "z" : "d", 1);
            case 'm' -> put(official, isLabialAt(word, at + 1) ? "n" : "m", 1);
            default -> put(official, word.substring(at, at + 1), 1);
        };
    }

    private static int put(StringBuilder official, String letters, int taken) {
        official.append(letters);
        return taken;
    }

    private static boolean isHighAt(String word, int at) {
        return at < word.length() && (word.charAt(at) == 'i' || word.charAt(at) == 'u');
    }

    private static boolean isLabialAt(String word, int at) {
        return at < word.length() && "bpm".indexOf(word.charAt(at)) >= 0;
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
            if (isVowelAt(word, i) || (c == 'n' && !isVowelAt(word, i + 1) && !word.startsWith("ny", i))) {
                i++;
            } else {
                i = afterMora(word, i, c);
                if (i < 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int afterMora(String word, int at, char consonant) {
        int next = at + 1;
        next += next < word.length() && word.charAt(next) == consonant ? 1 : 0;
        next += next < word.length() && word.charAt(next) == 'y' && consonant != 'y' ? 1 : 0;
        return "kstnhmyrwgzdbp".indexOf(consonant) >= 0 && isVowelAt(word, next) ? next + 1 : -1;
    }

    private static boolean isVowelAt(CharSequence word, int at) {
        return at < word.length() && "aeiou".indexOf(word.charAt(at)) >= 0;
    }
}
