package io.github.rollcall.claims;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which short forms belong to which formal given names. A formal name is related to its short forms and they to it; two formal names that share a short
 * form are not related, and neither are two short forms. Words are in plain lower case, or in lower case as written where the script is not Latin.
 */
final class Nicknames {

    /** The formal spellings of a name are the head of the entry of its short forms. */
    private static final WordIndex SHORT_FORMS = new WordIndex(
            true,
            "nicknames-english.txt",
            "nicknames-romance.txt",
            "nicknames-germanic.txt",
            "nicknames-slavic.txt",
            "nicknames-world.txt",
            "nicknames-scripts.txt");

    /** Short forms that are hardly ever a name of their own, although some people bear them. */
    private static final WordIndex SHORT_FORMS_ONLY = new WordIndex(false, "short-forms-only.txt");

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
        return isShared(first, second, isShortFor(first, second)) || isShared(second, first, isShortFor(second, first));
    }

    private static boolean isShared(String shortForm, String formal, boolean related) {
        if (!related) {
            return false;
        }
        boolean own = KnownNames.isGiven(shortForm) && !SHORT_FORMS_ONLY.contains(shortForm);
        return own || isShared(SHORT_FORMS.entries(shortForm), formal);
    }

    /** Whether, of the names of one short form, the given one has another beside it in the same table, that is in the same languages. */
    private static boolean isShared(int[] names, String formal) {
        for (int meant : names) {
            List<String> spellings = SHORT_FORMS.head(meant);
            if (isOneOf(spellings, formal)) {
                for (int other : names) {
                    if (SHORT_FORMS.table(other) == SHORT_FORMS.table(meant)
                            && !areOneName(spellings, SHORT_FORMS.head(other))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** The formal names that a short form belongs to, none for a word that is no short form. */
    static Set<String> formalNames(String shortForm) {
        Set<String> formals = new LinkedHashSet<>();
        for (int name : SHORT_FORMS.entries(WordTable.key(shortForm))) {
            formals.addAll(SHORT_FORMS.head(name));
        }
        return formals;
    }

    /** Whether the first of two words, in the form in which tables hold them, is a short form of the second. */
    static boolean isShortFor(String shortForm, String formal) {
        for (int name : SHORT_FORMS.entries(shortForm)) {
            if (isOneOf(SHORT_FORMS.head(name), formal)) {
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
