package io.github.rollcall.claims;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which short forms belong to which formal given names. A formal name is related to its short forms and they to it; two formal names that share a short
 * form are not related, and neither are two short forms. Words are in plain lower case.
 */
final class Nicknames {

    private static final Map<String, Set<String>> FORMAL_BY_SHORT = new HashMap<>();

    static {
        WordTable.lines("nicknames.tsv", line -> {
            int tab = line.indexOf('\t');
            String formal = line.substring(0, tab);
            for (String shortForm : line.substring(tab + 1).split(" ")) {
                FORMAL_BY_SHORT
                        .computeIfAbsent(shortForm, key -> new HashSet<>(2))
                        .add(formal);
            }
        });
    }

    private Nicknames() {}

    /** Whether one word is a short form of the other. */
    static boolean related(String a, String b) {
        return isShortFor(a, b) || isShortFor(b, a);
    }

    /** Whether a short form belongs to more than one formal name. */
    static boolean isAmbiguous(String shortForm) {
        return FORMAL_BY_SHORT.getOrDefault(shortForm, Set.of()).size() > 1;
    }

    /** The formal names that a short form belongs to, none for a word that is no short form. */
    static Set<String> formalNames(String shortForm) {
        return FORMAL_BY_SHORT.getOrDefault(shortForm, Set.of());
    }

    private static boolean isShortFor(String shortForm, String formal) {
        return FORMAL_BY_SHORT.getOrDefault(shortForm, Set.of()).contains(formal);
    }
}
