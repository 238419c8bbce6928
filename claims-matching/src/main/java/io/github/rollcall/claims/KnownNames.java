package io.github.rollcall.claims;

import java.util.HashSet;
import java.util.Set;

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

    private static Set<String> read(String... resources) {
        Set<String> words = new HashSet<>(32_768);
        for (String resource : resources) {
            WordTable.lines(resource, line -> words.addAll(WordTable.split(line, ' ')));
        }
        return words;
    }

    /** Read when the first given name is asked for. */
    private static final class Given {
        static final Set<String> WORDS = read("known-given-names.txt", "known-given-names-world.txt");
    }

    /** Read when the first family name is asked for. */
    private static final class Family {
        static final Set<String> WORDS = read("known-family-names.txt");
    }
}
