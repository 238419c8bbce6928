package io.github.rollcall.claims;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the letters of one script are spelled in Latin letters. A line of the resource is a group of letters, a tab, and its spellings. {@code ^} and
 * {@code $} stand for the two ends of a word. A spelling may name the spelling systems it belongs to, as in {@code shch:ei}; one that names none belongs
 * to all. {@code :~} marks a loose spelling that no system has, and {@code -} stands for an unwritten letter.
 */
final class SpellingTable {

    /** The bit of spellings that belong to no system. Every spelling has it, so that a mixture of systems is loose. */
    static final int LOOSE = 1 << 26;

    /** The bits of the systems, named {@code a} to {@code z}. */
    static final int USUAL = LOOSE - 1;

    private static final int NONE = -1;

    private final Node root = new Node();
    private final String skipped;

    /** The groups that begin with the same letters; the letters that may follow are sorted. */
    private static final class Node {
        private int size;
        private char[] letters = new char[2];
        private Node[] next = new Node[2];
        private String[] spellings = {};
        private int[] systems = {};

        @Nullable
        Node follow(char letter) {
            int at = Arrays.binarySearch(letters, 0, size, letter);
            return at < 0 ? null : next[at];
        }

        Node grow(char letter) {
            int at = Arrays.binarySearch(letters, 0, size, letter);
            if (at >= 0) {
                return next[at];
            }
            if (size == letters.length) {
                letters = Arrays.copyOf(letters, 2 * size);
                next = Arrays.copyOf(next, 2 * size);
            }
            int place = -at - 1;
            System.arraycopy(letters, place, letters, place + 1, size - place);
            System.arraycopy(next, place, next, place + 1, size - place);
            letters[place] = letter;
            next[place] = new Node();
            size++;
            return next[place];
        }
    }

    private SpellingTable(String skipped) {
        this.skipped = skipped;
        root.grow('^').spellings = new String[] {""};
        root.grow('^').systems = new int[] {USUAL | LOOSE};
        root.grow('$').spellings = new String[] {""};
        root.grow('$').systems = new int[] {USUAL | LOOSE};
    }

    /** The table of a resource. Every Latin letter of {@code skipped} may be passed over, as one that the script does not write; such a spelling is loose. */
    static SpellingTable read(String resource, String skipped) {
        SpellingTable table = new SpellingTable(skipped);
        WordTable.lines(resource, table::add);
        return table;
    }

    /** The table of such lines. */
    static SpellingTable of(List<String> lines, String skipped) {
        SpellingTable table = new SpellingTable(skipped);
        lines.forEach(table::add);
        return table;
    }

    private void add(String line) {
        int tab = line.indexOf('\t');
        Node node = root;
        for (int i = 0; i < tab; i++) {
            node = node.grow(line.charAt(i));
        }
        String[] stated = line.substring(tab + 1).split(" ");
        node.spellings = new String[stated.length];
        node.systems = new int[stated.length];
        for (int i = 0; i < stated.length; i++) {
            int colon = stated[i].indexOf(':');
            String spelling = colon < 0 ? stated[i] : stated[i].substring(0, colon);
            node.spellings[i] = spelling.equals("-") ? "" : spelling;
            node.systems[i] = LOOSE | (colon < 0 ? USUAL : systems(stated[i], colon + 1));
        }
    }

    private static int systems(String stated, int from) {
        int systems = 0;
        for (int i = from; i < stated.length(); i++) {
            systems |= stated.charAt(i) == '~' ? 0 : 1 << (stated.charAt(i) - 'a');
        }
        return systems;
    }

    /** Whether every letter of the word is in the table. */
    boolean knows(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (root.follow(word.charAt(i)) == null) {
                return false;
            }
        }
        return true;
    }

    /** The systems in which the word may be spelled like the plain Latin text, {@link #LOOSE} among them; 0 for none. */
    int systems(String word, String latin) {
        String letters = '^' + word + '$';
        int[][] reached = new int[letters.length() + 1][latin.length() + 1];
        reached[0][0] = USUAL | LOOSE;
        for (int i = 0; i <= letters.length(); i++) {
            passOver(reached[i], latin);
            if (i > 1 && i < letters.length() && letters.charAt(i) == letters.charAt(i - 1)) {
                for (int j = 0; j <= latin.length(); j++) {
                    reached[i + 1][j] |= reached[i][j] & LOOSE;
                }
            }
            spell(letters, i, latin, reached);
        }
        return reached[letters.length()][latin.length()];
    }

    private void spell(String letters, int from, String latin, int[][] reached) {
        Node node = root;
        for (int i = from; i < letters.length(); i++) {
            node = node.follow(letters.charAt(i));
            if (node == null) {
                return;
            }
            for (int k = 0; k < node.spellings.length; k++) {
                spell(reached[from], reached[i + 1], node.spellings[k], node.systems[k], latin);
            }
        }
    }

    private static void spell(int[] before, int[] after, String spelling, int systems, String latin) {
        int length = spelling.length();
        for (int j = 0; j + length <= latin.length(); j++) {
            if ((before[j] & systems) != 0 && latin.startsWith(spelling, j)) {
                after[j + length] |= before[j] & systems;
            }
        }
    }

    /** Passes over a doubled Latin letter, and over letters that the script does not write. */
    private void passOver(int[] reached, String latin) {
        for (int j = 0; j < latin.length(); j++) {
            char c = latin.charAt(j);
            if ((j > 0 && c == latin.charAt(j - 1)) || skipped.indexOf(c) >= 0) {
                reached[j + 1] |= reached[j] & LOOSE;
            }
        }
    }

    /** The first spelling of the longest groups, or null when a letter is not in the table. */
    @Nullable
    String romanise(String word) {
        String letters = '^' + word + '$';
        StringBuilder latin = new StringBuilder();
        int i = 0;
        while (i < letters.length()) {
            int end = NONE;
            String spelling = "";
            Node node = root.follow(letters.charAt(i));
            for (int j = i + 1; node != null; j++) {
                if (node.spellings.length > 0) {
                    end = j;
                    spelling = node.spellings[0];
                }
                node = j < letters.length() ? node.follow(letters.charAt(j)) : null;
            }
            if (end == NONE) {
                return null;
            }
            latin.append(spelling);
            i = end;
        }
        return latin.toString();
    }
}
