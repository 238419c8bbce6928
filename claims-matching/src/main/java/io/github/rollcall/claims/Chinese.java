package io.github.rollcall.claims;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Chinese words in Latin letters: pinyin, the older Wade-Giles spelling without its apostrophes, as names in use have it, and the usual spellings of
 * syllables as Hong Kong and South East Asia read them.
 */
final class Chinese {

    /** More letters than any two or three syllables have. */
    private static final int LONGEST = 24;

    private static final int LONGEST_SYLLABLE = 6;

    /** The finals that go with each initial of pinyin. */
    private static final String[] SYLLABLES = {
        ":a ai an ang ao e en er o ou",
        "b:a ai an ang ao ei en eng i ian iao ie in ing o u",
        "p:a ai an ang ao ei en eng i ian iao ie in ing o ou u",
        "m:a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u",
        "f:a an ang ei en eng o ou u",
        "d:a ai an ang ao e ei eng i ian iao ie ing iu ong ou u uan ui un uo",
        "t:a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo",
        "n:a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo ue",
        "l:a ai an ang ao e ei eng i ian iang iao ie in ing iu ong ou u uan un uo ue",
        "g:a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
        "k:a ai an ang ao e en eng ong ou u ua uai uan uang ui un uo",
        "h:a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
        "j:i ia ian iang iao ie in ing iong iu u uan ue un",
        "q:i ia ian iang iao ie in ing iong iu u uan ue un",
        "x:i ia ian iang iao ie in ing iong iu u uan ue un",
        "zh:a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo",
        "ch:a ai an ang ao e en eng i ong ou u uai uan uang ui un uo",
        "sh:a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo",
        "r:an ang ao e en eng i ong ou u uan ui un uo",
        "z:a ai an ang ao e ei en eng i ong ou u uan ui un uo",
        "c:a ai an ang ao e en eng i ong ou u uan ui un uo",
        "s:a ai an ang ao e en eng i ong ou u uan ui un uo",
        "y:a an ang ao e i in ing o ong ou u uan ue un",
        "w:a ai an ang ei en eng o u"
    };

    private static final Map<String, List<String>> OLDER = new HashMap<>();
    private static final Map<String, List<String>> DIALECTS = new HashMap<>();

    static {
        for (String line : SYLLABLES) {
            int colon = line.indexOf(':');
            String initial = line.substring(0, colon);
            for (String end : line.substring(colon + 1).split(" ")) {
                OLDER.put(initial + end, wadeGiles(initial, end));
            }
        }
        WordTable.entries("chinese-dialects.txt", Chinese::dialect);
    }

    private Chinese() {}

    private static void dialect(String entry) {
        int colon = entry.indexOf(':');
        DIALECTS.put(entry.substring(0, colon), WordTable.split(entry.substring(colon + 1), ' '));
    }

    /** Whether a word is one syllable of pinyin. */
    static boolean isSyllable(String word) {
        return OLDER.containsKey(word);
    }

    /** Whether a word can be cut into syllables of pinyin. */
    static boolean isPinyin(String word) {
        if (word.isEmpty() || word.length() > LONGEST || !endsAsPinyin(word)) {
            return false;
        }
        boolean[] reached = new boolean[word.length() + 1];
        reached[0] = true;
        for (int i = 0; i < word.length(); i++) {
            for (int end = i + 1; reached[i] && end <= Math.min(word.length(), i + LONGEST_SYLLABLE); end++) {
                reached[end] |= isSyllable(word.substring(i, end));
            }
        }
        return reached[word.length()];
    }

    /** Whether one word, read as pinyin, is the other in the older spelling or in that of a dialect. */
    static boolean sameSyllables(String a, String b) {
        return a.length() <= LONGEST && b.length() <= LONGEST && (isOlder(a, 0, b, 0) || isOlder(b, 0, a, 0));
    }

    private static boolean endsAsPinyin(String word) {
        return "aeioungr".indexOf(word.charAt(word.length() - 1)) >= 0;
    }

    private static boolean isOlder(String pinyin, int i, String older, int j) {
        if (i == pinyin.length()) {
            return j == older.length();
        }
        for (int end = Math.min(pinyin.length(), i + LONGEST_SYLLABLE); end > i; end--) {
            String syllable = pinyin.substring(i, end);
            // One syllable alone is too little to see a dialect in it.
            boolean whole = end - i == pinyin.length();
            if (isSpelled(OLDER, syllable, pinyin, end, older, j)
                    || (!whole && isSpelled(DIALECTS, syllable, pinyin, end, older, j))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the other word goes on with a spelling of this syllable, and the rest of it is the rest of the pinyin. */
    private static boolean isSpelled(
            Map<String, List<String>> spellings, String syllable, String pinyin, int end, String older, int j) {
        for (String spelling : spellings.getOrDefault(syllable, List.of())) {
            if (older.startsWith(spelling, j) && isOlder(pinyin, end, older, j + spelling.length())) {
                return true;
            }
        }
        return false;
    }

    private static List<String> wadeGiles(String initial, String end) {
        String start = switch (initial) {
            case "b" -> "p";
            case "d" -> "t";
            case "g" -> "k";
            case "j", "q", "zh" -> "ch";
            case "z", "c" -> "ts";
            case "x" -> "hs";
            case "r" -> "j";
            default -> initial;
        };
        if (end.equals("i")) {
            return switch (initial) {
                case "zh", "ch", "sh", "r" -> List.of(start + "ih");
                case "z", "c" -> List.of("tzu");
                case "s" -> List.of("szu", "ssu");
                case "y" -> List.of("i", "yi");
                default -> List.of(start + end);
            };
        }
        return initial.equals("y") ? List.of("y" + afterY(end), end) : List.of(start + older(initial, end));
    }

    private static String older(String initial, String end) {
        boolean guttural = initial.equals("g") || initial.equals("k") || initial.equals("h");
        return switch (end) {
            case "e" -> guttural ? "o" : end;
            case "uo" -> guttural || initial.equals("sh") ? end : "o";
            case "ui" -> initial.equals("g") || initial.equals("k") ? "uei" : end;
            case "ong" -> "ung";
            case "iong" -> "iung";
            case "ian" -> "ien";
            case "ie" -> "ieh";
            case "ue" -> "ueh";
            case "er" -> "erh";
            default -> end;
        };
    }

    private static String afterY(String end) {
        return switch (end) {
            case "an" -> "en";
            case "e" -> "eh";
            case "ue" -> "ueh";
            case "ong" -> "ung";
            case "ou" -> "u";
            default -> end;
        };
    }
}
