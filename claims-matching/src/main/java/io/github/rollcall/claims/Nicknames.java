package io.github.rollcall.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which short forms belong to which formal given names. A formal name is related to its short forms and they to it; two formal names that share a short
 * form are not related, and neither are two short forms. Words are in plain lower case, or in lower case as written where the script is not Latin.
 */
final class Nicknames {

    private static final String[] TABLES = {
        "nicknames-english.txt",
        "nicknames-romance.txt",
        "nicknames-germanic.txt",
        "nicknames-slavic.txt",
        "nicknames-world.txt",
        "nicknames-scripts.txt"
    };

    /** For each short form the names it stands for, each as the list of its formal spellings. */
    private static final Map<String, List<List<String>>> NAMES_BY_SHORT = new HashMap<>(16_384);

    static {
        for (String table : TABLES) {
            WordTable.entries(table, Nicknames::add);
        }
    }

    private Nicknames() {}

    /** Whether one word is a short form of the other. */
    static boolean related(String a, String b) {
        String first = WordTable.key(a);
        String second = WordTable.key(b);
        return isShortFor(first, second) || isShortFor(second, first);
    }

    /** Whether a short form belongs to more than one formal name. */
    static boolean isAmbiguous(String shortForm) {
        List<List<String>> names = NAMES_BY_SHORT.getOrDefault(WordTable.key(shortForm), List.of());
        for (int i = 1; i < names.size(); i++) {
            if (!areOneName(names.get(0), names.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static void add(String entry) {
        int colon = entry.indexOf(':');
        List<String> formals = WordTable.split(entry.substring(0, colon), ' ');
        for (String shortForm : WordTable.split(entry.substring(colon + 1), ' ')) {
            NAMES_BY_SHORT.computeIfAbsent(shortForm, key -> new ArrayList<>(1)).add(formals);
        }
    }

    /** The formal names that a short form belongs to, none for a word that is no short form. */
    static Set<String> formalNames(String shortForm) {
        Set<String> formals = new LinkedHashSet<>();
        for (List<String> name : NAMES_BY_SHORT.getOrDefault(WordTable.key(shortForm), List.of())) {
            formals.addAll(name);
        }
        return formals;
    }

    private static boolean isShortFor(String shortForm, String formal) {
        List<List<String>> names = NAMES_BY_SHORT.get(shortForm);
        if (names == null) {
            return false;
        }
        for (List<String> name : names) {
            if (isOneOf(name, formal)) {
                return true;
            }
        }
        return false;
    }

    private static boolean areOneName(List<String> a, List<String> b) {
        for (String formal : b) {
            if (isOneOf(a, formal)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a formal name is one of the listed spellings of a name or another usual spelling of one of them. */
    private static boolean isOneOf(List<String> spellings, String formal) {
        for (String spelling : spellings) {
            if (spelling.equals(formal) || NameVariants.same(spelling, formal)) {
                return true;
            }
        }
        return false;
    }
}
