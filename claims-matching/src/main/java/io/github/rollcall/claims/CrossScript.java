package io.github.rollcall.claims;

/** Compares a word in one script with a word in another. Scripts without a reader here cannot be compared. */
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
        return a.equals(b) ? Relation.SAME : Relation.UNREADABLE;
    }
}
