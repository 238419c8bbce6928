package io.github.rollcall.claims;

import com.ibm.icu.text.Transliterator;
import org.jspecify.annotations.Nullable;

/** Latin spellings by ICU4J, an optional library. It is looked up only when a text needs it; without it there is no spelling. */
final class IcuTransliteration {

    private IcuTransliteration() {}

    /** Whether the library is on the class path. */
    static boolean isPresent() {
        return Presence.PRESENT;
    }

    /** The spelling of a word in plain letters {@code a} to {@code z}, or null without the library or when letters remain that it does not know. */
    static @Nullable String latin(String word) {
        if (!isPresent()) {
            return null;
        }
        String plain = LatinLetters.plain(Loaded.TO_LATIN.transliterate(word));
        return plain.isEmpty() ? null : plain;
    }

    /** Looks for the library without loading it. */
    private static final class Presence {
        private static final boolean PRESENT = find();

        private static boolean find() {
            try {
                Class.forName("com.ibm.icu.text.Transliterator", false, IcuTransliteration.class.getClassLoader());
                return true;
            } catch (ClassNotFoundException absent) {
                return false;
            }
        }
    }

    /** Loads the library. */
    private static final class Loaded {
        private static final Transliterator TO_LATIN =
                Transliterator.getInstance("Any-Latin; NFD; [:M:] Remove; Latin-ASCII; Lower");
    }
}
