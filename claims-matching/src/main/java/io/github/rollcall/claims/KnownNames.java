package io.github.rollcall.claims;

/** Words that are names in their own right. Two different known names are two names, however close they are written. */
final class KnownNames {

    private KnownNames() {}

    /** Whether a word in plain lower case is a known given name. */
    static boolean isGiven(String word) {
        return Given.WORDS.contains(word) || NameVariants.isGiven(word);
    }

    /** Whether a word in plain lower case is a known family name. */
    static boolean isFamily(String word) {
        return Family.WORDS.contains(word) || NameVariants.isFamily(word);
    }

    /** Read when the first given name is asked for. */
    private static final class Given {
        static final WordIndex WORDS = new WordIndex(false, "known-given-names.txt", "known-given-names-world.txt");
    }

    /** Read when the first family name is asked for. */
    private static final class Family {
        static final WordIndex WORDS = new WordIndex(false, "known-family-names.txt");
    }
}
