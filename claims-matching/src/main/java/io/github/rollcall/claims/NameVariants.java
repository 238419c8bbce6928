package io.github.rollcall.claims;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which words are spellings of one name. Most spellings belong to one name only and are all related to each other; a few, above all Chinese and Korean
 * family names, are shared by several names, and there only the name and its spelling are related. Words are in plain lower case.
 */
final class NameVariants {

    /** The class of a spelling: positive for given names, negative for family names. */
    private static final Map<String, Integer> CLASSES = new HashMap<>(16_384);

    private static final Map<String, List<String>> SHARED = new HashMap<>(512);

    static {
        int[] last = {0};
        WordTable.entries("name-variants.txt", text -> addClass(text, ++last[0]));
        WordTable.entries("family-variants.txt", text -> addClass(text, - ++last[0]));
        WordTable.entries("name-romanisations.txt", text -> {
            int colon = text.indexOf(':');
            List<String> spellings = WordTable.split(text.substring(colon + 1), ' ');
            SHARED.merge(text.substring(0, colon), spellings, NameVariants::joined);
        });
    }

    private NameVariants() {}

    /** Whether both words are spellings of one name. */
    static boolean same(String a, String b) {
        Integer known = CLASSES.get(a);
        return (known != null && known.equals(CLASSES.get(b))) || isSpelling(a, b) || isSpelling(b, a);
    }

    /** Whether a word is a listed spelling of a given name. */
    static boolean isGiven(String word) {
        return CLASSES.getOrDefault(word, 0) > 0;
    }

    /** Whether a word is a listed spelling of a family name. */
    static boolean isFamily(String word) {
        return CLASSES.getOrDefault(word, 0) < 0;
    }

    private static boolean isSpelling(String name, String spelling) {
        List<String> spellings = SHARED.get(name);
        return spellings != null && spellings.contains(spelling);
    }

    private static void addClass(String spellings, int number) {
        for (String spelling : WordTable.split(spellings, ' ')) {
            CLASSES.put(spelling, number);
        }
    }

    private static List<String> joined(List<String> a, List<String> b) {
        a.addAll(b);
        return a;
    }
}
