package io.github.rollcall.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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

    /** One name that a short form stands for: its formal spellings, and the table, that is the languages, in which it does. */
    private record Meaning(List<String> formals, String table) {}

    private static final Map<String, List<Meaning>> MEANINGS_BY_SHORT = new HashMap<>(16_384);

    /** Short forms that are hardly ever a name of their own, although some people bear them. */
    private static final Set<String> SHORT_FORMS_ONLY = new HashSet<>(1024);

    static {
        WordTable.lines("short-forms-only.txt", line -> SHORT_FORMS_ONLY.addAll(WordTable.split(line, ' ')));
        for (String table : TABLES) {
            WordTable.entries(table, entry -> add(entry, table));
        }
    }

    private Nicknames() {}

    /** Whether one word is a short form of the other. */
    static boolean related(String a, String b) {
        String first = WordTable.key(a);
        String second = WordTable.key(b);
        return isShortFor(first, second) || isShortFor(second, first);
    }

    /**
     * Whether the short form that relates two words leaves doubt: it stands for other names as well, in the languages where it stands for this one, or it
     * is given to people as a name of its own.
     */
    static boolean isShared(String a, String b) {
        String first = WordTable.key(a);
        String second = WordTable.key(b);
        return isShortFor(first, second) ? isSharedFor(first, second) : isSharedFor(second, first);
    }

    private static boolean isSharedFor(String shortForm, String formal) {
        boolean own = KnownNames.isGiven(shortForm) && !SHORT_FORMS_ONLY.contains(shortForm);
        return own || isShared(meanings(shortForm), formal);
    }

    private static boolean isShared(List<Meaning> meanings, String formal) {
        for (Meaning meant : meanings) {
            if (isOneOf(meant.formals(), formal)) {
                for (Meaning other : meanings) {
                    if (other.table().equals(meant.table()) && !areOneName(meant.formals(), other.formals())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static List<Meaning> meanings(String shortForm) {
        return MEANINGS_BY_SHORT.getOrDefault(shortForm, List.of());
    }

    private static void add(String entry, String table) {
        int colon = entry.indexOf(':');
        Meaning meaning = new Meaning(WordTable.split(entry.substring(0, colon), ' '), table);
        for (String shortForm : WordTable.split(entry.substring(colon + 1), ' ')) {
            MEANINGS_BY_SHORT
                    .computeIfAbsent(shortForm, key -> new ArrayList<>(1))
                    .add(meaning);
        }
    }

    /** The formal names that a short form belongs to, none for a word that is no short form. */
    static Set<String> formalNames(String shortForm) {
        Set<String> formals = new LinkedHashSet<>();
        for (Meaning meaning : meanings(WordTable.key(shortForm))) {
            formals.addAll(meaning.formals());
        }
        return formals;
    }

    private static boolean isShortFor(String shortForm, String formal) {
        for (Meaning meaning : meanings(shortForm)) {
            if (isOneOf(meaning.formals(), formal)) {
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
