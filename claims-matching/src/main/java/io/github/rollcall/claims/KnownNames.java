package io.github.rollcall.claims;

import java.util.HashSet;
import java.util.Set;

/** Words that are names in their own right. Two different known names are two names, however close they are written. */
final class KnownNames {

    private static final Set<String> GIVEN = read("known-given-names.txt");
    private static final Set<String> FAMILY = read("known-family-names.txt");

    private KnownNames() {}

    /** Whether a word in plain lower case is a known given name. */
    static boolean isGiven(String word) {
        return GIVEN.contains(word);
    }

    /** Whether a word in plain lower case is a known family name. */
    static boolean isFamily(String word) {
        return FAMILY.contains(word);
    }

    private static Set<String> read(String resource) {
        Set<String> words = new HashSet<>();
        WordTable.lines(resource, words::add);
        return words;
    }
}
