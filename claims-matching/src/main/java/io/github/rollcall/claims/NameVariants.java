package io.github.rollcall.claims;

/**
 * Which words are spellings of one name. Most spellings belong to one name only and are all related to each other; a few, above all Chinese and Korean
 * family names, are shared by several names, and there only the name and its spelling are related. Words are in plain lower case.
 */
final class NameVariants {

    private static final WordIndex GIVEN = new WordIndex(false, "name-variants.txt");
    private static final WordIndex FAMILY = new WordIndex(false, "family-variants.txt");
    private static final WordIndex SHARED = new WordIndex(true, "name-romanisations.txt");

    private NameVariants() {}

    /** Whether both words are spellings of one name. */
    static boolean same(String a, String b) {
        return isOne(GIVEN, a, b) || isOne(FAMILY, a, b) || isSpelling(a, b) || isSpelling(b, a);
    }

    /** Whether a word is a listed spelling of a given name. */
    static boolean isGiven(String word) {
        return GIVEN.contains(word);
    }

    /** Whether a word is a listed spelling of a family name. */
    static boolean isFamily(String word) {
        return FAMILY.contains(word);
    }

    private static boolean isOne(WordIndex names, String a, String b) {
        int name = names.entry(a);
        return name >= 0 && name == names.entry(b);
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
