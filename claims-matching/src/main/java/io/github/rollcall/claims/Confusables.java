package io.github.rollcall.claims;

/** Characters that are drawn like a Latin letter. The table only serves to say that a difference looks deliberate; it never makes words equal. */
final class Confusables {

    private Confusables() {}

    /** The table, read when a word first needs it. */
    private static final class Table {

        /** For each character of the basic plane the Latin letter it is drawn like, or 0. */
        static final char[] LATIN = read();

        private static char[] read() {
            char[] latin = new char[0x10000];
            WordTable.lines("confusables.tsv", line -> {
                for (int i = 2; i < line.length(); i++) {
                    latin[line.charAt(i)] = line.charAt(0);
                }
            });
            return latin;
        }
    }

    /** Whether two different words are drawn alike, character by character. */
    static boolean lookAlike(String a, String b) {
        if (a.length() != b.length()) {
            return false;
        }
        boolean drawn = false;
        for (int i = 0; i < a.length(); i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (lower(x) != lower(y)) {
                if (!isDrawnAlike(x, y)) {
                    return false;
                }
                drawn = true;
            }
        }
        return drawn;
    }

    /** Capitals and small letters may each be drawn like a letter of their own. */
    private static boolean isDrawnAlike(char x, char y) {
        return latin(x) == latin(y)
                || latin(lower(x)) == latin(lower(y))
                || latin(x) == lower(y)
                || lower(x) == latin(y);
    }

    private static char latin(char c) {
        char known = Table.LATIN[c];
        return known == 0 ? lower(c) : known;
    }

    private static char lower(char c) {
        return Character.toLowerCase(c);
    }
}
