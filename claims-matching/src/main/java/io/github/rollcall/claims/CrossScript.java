package io.github.rollcall.claims;

import org.jspecify.annotations.Nullable;

/** Compares a word in one script with a word in another. Scripts that nothing here can read cannot be compared. */
final class CrossScript {

    /** How two words in different scripts relate. */
    enum Relation {
        /** The one is a usual spelling of the other. */
        SAME,
        /** The one may well be the other; the writing does not say enough to be sure. */
        CLOSE,
        /** The one is not the other. */
        DIFFERENT,
        /** No reader for this pair of scripts. */
        UNREADABLE
    }

    private CrossScript() {}

    /** How two cleaned lower-case words of different scripts relate; the order of the two does not matter. */
    static Relation relate(String a, String b) {
        if (a.equals(b)) {
            return Relation.SAME;
        }
        if (TextFolding.isTooLong(a) || TextFolding.isTooLong(b)) {
            return Relation.UNREADABLE;
        }
        WritingSystem first = WritingSystem.of(a);
        WritingSystem second = WritingSystem.of(b);
        if (first == null || second == null) {
            return Relation.UNREADABLE;
        }
        if (first == second) {
            return within(first, a, b);
        }
        if (second == WritingSystem.LATIN) {
            return read(first, a, b);
        }
        return first == WritingSystem.LATIN ? read(second, b, a) : meet(first, a, second, b);
    }

    /** Hiragana and katakana are one writing system in two forms. */
    private static Relation within(WritingSystem system, String a, String b) {
        if (system != WritingSystem.KANA) {
            return Relation.UNREADABLE;
        }
        return KanaLetters.of(a).equals(KanaLetters.of(b)) ? Relation.SAME : Relation.DIFFERENT;
    }

    private static Relation read(WritingSystem system, String word, String latin) {
        String plain = LatinLetters.plain(latin);
        return plain.isEmpty() ? Relation.UNREADABLE : ScriptReaders.of(system).relate(word, plain);
    }

    /** Two words, neither in Latin letters, are at best close: both spellings are conjectures. */
    private static Relation meet(WritingSystem first, String a, WritingSystem second, String b) {
        return leadsTo(first, a, second, b) || leadsTo(second, b, first, a) ? Relation.CLOSE : Relation.UNREADABLE;
    }

    private static boolean leadsTo(WritingSystem from, String word, WritingSystem to, String other) {
        String latin = ScriptReaders.of(from).romanise(word);
        if (latin == null || latin.isEmpty()) {
            return false;
        }
        return switch (ScriptReaders.of(to).relate(other, latin)) {
            case SAME, CLOSE -> true;
            case DIFFERENT, UNREADABLE -> false;
        };
    }

    /** A usual Latin spelling of a word in another script, in plain lower-case letters, or null when it cannot be read or is Latin already. */
    static @Nullable String romanise(String word) {
        WritingSystem system = TextFolding.isTooLong(word) ? null : WritingSystem.of(word);
        return system == null || system == WritingSystem.LATIN
                ? null
                : ScriptReaders.of(system).romanise(word);
    }

    /** Whether a word can only be read with ICU4J and that library is absent. */
    static boolean lacksIcu(String word) {
        return needsIcu(word) && !IcuTransliteration.isPresent();
    }

    /** Whether a word can only be read with ICU4J. */
    static boolean needsIcu(String word) {
        WritingSystem system = WritingSystem.of(word);
        return system == WritingSystem.OTHER
                || (system == WritingSystem.HAN
                        && ScriptReaders.of(WritingSystem.HAN) instanceof HanReader han
                        && han.lacks(word));
    }
}
