package io.github.rollcall.claims;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Chinese words in Latin letters: pinyin, and the older Wade-Giles spelling without its apostrophes, as names in use have it. */
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

    private static final Map<String, List<String>> WADE_GILES = new HashMap<>();

    static {
        for (String line : SYLLABLES) {
            int colon = line.indexOf(':');
            String initial = line.substring(0, colon);
            for (String end : line.substring(colon + 1).split(" ")) {
                WADE_GILES.put(initial + end, wadeGiles(initial, end));
            }
        }
    }

    private Chinese() {}

    /** Whether a word is one syllable of pinyin. */
    static boolean isSyllable(String word) {
        return WADE_GILES.containsKey(word);
    }

    /** Whether one word, read as pinyin, is the other in the older spelling. */
    static boolean sameSyllables(String a, String b) {
        return a.length() <= LONGEST
                && b.length() <= LONGEST
                && start(a) == start(b)
                && (isOlder(a, 0, b, 0) || isOlder(b, 0, a, 0));
    }

    /** One character for all beginnings that the two spellings have for one sound. */
    private static char start(String word) {
        char first = word.charAt(0);
        return switch (first) {
            case 'b' -> 'p';
            case 'd', 'z', 'c', 'q', 'j', 'r' -> 't';
            case 'g' -> 'k';
            case 'x' -> 'h';
            case 'y', 'e' -> 'i';
            default -> first;
        };
    }

    private static boolean isOlder(String pinyin, int i, String older, int j) {
        if (i == pinyin.length()) {
            return j == older.length();
        }
        for (int end = Math.min(pinyin.length(), i + LONGEST_SYLLABLE); end > i; end--) {
            for (String spelling : WADE_GILES.getOrDefault(pinyin.substring(i, end), List.of())) {
                if (older.startsWith(spelling, j) && isOlder(pinyin, end, older, j + spelling.length())) {
                    return true;
                }
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
