package io.github.rollcall.claims;

/**
 * Which words are spellings of one name. Most spellings belong to one name only and are all related to each other; a few, above all Chinese and Korean
 * family names, are shared by several names, and there only the name and its spelling are related. Words are in plain lower case.
 */
final class NameVariants {

    private static final WordIndex SPELLINGS = new WordIndex(false, "name-variants.txt", "family-variants.txt");
    private static final int GIVEN = 0;
    private static final int FAMILY = 1;
    private static final WordIndex SHARED = new WordIndex(true, "name-romanisations.txt");

    private NameVariants() {}

    /** Whether both words are, or are taken for, spellings of one name. */
    static boolean same(String a, String b) {
        int name = SPELLINGS.entry(a);
        return (name >= 0 && name == SPELLINGS.entry(b)) || isSpelling(a, b) || isSpelling(b, a);
    }

    /** Whether both words are spellings of one given name, and of that name only. */
    static boolean isOneGivenName(String a, String b) {
        return isGiven(a) && SPELLINGS.entry(a) == SPELLINGS.entry(b);
    }

    /** Whether a word is a listed spelling of a given name. */
    static boolean isGiven(String word) {
        return isIn(GIVEN, word);
    }

    /** Whether a word is a listed spelling of a family name. */
    static boolean isFamily(String word) {
        return isIn(FAMILY, word);
    }

    private static boolean isIn(int table, String word) {
        int name = SPELLINGS.entry(word);
        return name >= 0 && SPELLINGS.table(name) == table;
    }

    private static boolean isSpelling(String name, String spelling) {
        for (int entry : SHARED.entries(spelling)) {
            if (SHARED.head(entry).contains(name)) {
                return true;
            }
        }
        return false;
    }
}
