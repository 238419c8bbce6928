package io.github.rollcall.claims;

import java.util.HashMap;
import java.util.Map;

/** Which words are spellings of one name. Words are in plain lower case. */
final class NameVariants {

    private static final Map<String, Integer> CLASSES = new HashMap<>();

    static {
        int[] line = {0};
        WordTable.lines("name-variants.tsv", text -> {
            line[0]++;
            for (String spelling : text.split(" ")) {
                CLASSES.put(spelling, line[0]);
            }
        });
    }

    private NameVariants() {}

    /** Whether both words are spellings of one name. */
    static boolean same(String a, String b) {
        Integer known = CLASSES.get(a);
        return known != null && known.equals(CLASSES.get(b));
    }
}
