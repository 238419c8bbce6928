package io.github.rollcall.claims;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The words of tables in which entries are separated by semicolons or line ends, and words by spaces. An entry may have a head, which ends with a colon
 * and whose words are not found by themselves. The words stay in the bytes they are read from, so that a virtual machine that has just started does not
 * make tens of thousands of objects before its first answer.
 */
final class WordIndex {

    private static final int[] NONE = {};

    private final byte[] text;

    /** Where each table starts. */
    private final int[] tables;

    private final int shift;

    /** A hash table with linear probing: the upper half of a place is the hash of its word, the lower half where the word ends; a free place is 0. */
    private final long[] words;

    /** For each place where the entry of its word starts. */
    private final int[] entries;

    WordIndex(boolean headed, String... resources) {
        ByteArrayOutputStream all = new ByteArrayOutputStream(0x10000);
        tables = new int[resources.length];
        for (int i = 0; i < resources.length; i++) {
            tables[i] = all.size();
            all.writeBytes(WordTable.bytes(resources[i]));
        }
        text = all.toByteArray();
        // A word and its separator take seven bytes on average, in no table fewer than four, so there are more places
        // than words.
        int places = Integer.highestOneBit(text.length / 2 + 2);
        shift = Integer.numberOfLeadingZeros(places) + 1;
        words = new long[places];
        entries = new int[places];
        int line = 0;
        for (int i = 0; i < text.length; i++) {
            if (text[i] == '\n') {
                if (text[line] != '#') {
                    file(line, i, headed);
                }
                line = i + 1;
            }
        }
    }

    /** Whether a word stands in the tables. */
    boolean contains(String word) {
        return entry(word) >= 0;
    }

    /** The first entry that a word stands in, or a negative number. */
    int entry(String word) {
        int place = find(word, place(word.hashCode()));
        return words[place] == 0 ? -1 : entries[place];
    }

    /** All entries that a word stands in, in their order. */
    int[] entries(String word) {
        int[] found = NONE;
        for (int at = find(word, place(word.hashCode())); words[at] != 0; at = find(word, next(at))) {
            found = Arrays.copyOf(found, found.length + 1);
            found[found.length - 1] = entries[at];
        }
        return found;
    }

    /** Which of the tables an entry stands in, counted from 0. */
    int table(int entry) {
        int table = tables.length - 1;
        while (tables[table] > entry) {
            table--;
        }
        return table;
    }

    /** The words in the head of an entry. */
    List<String> head(int entry) {
        int colon = entry;
        while (text[colon] != ':') {
            colon++;
        }
        return WordTable.split(new String(text, entry, colon - entry, StandardCharsets.UTF_8), ' ');
    }

    private void file(int from, int to, boolean headed) {
        int entry = from;
        int word = from;
        // As the hash of a string, so that a word is looked up by the hash that it keeps.
        int hash = 0;
        boolean ascii = true;
        boolean head = headed;
        for (int i = from; i <= to; i++) {
            byte c = text[i];
            if (!isSeparator(c)) {
                hash = 31 * hash + c;
                ascii &= c >= 0;
                continue;
            }
            if (i > word && !head) {
                add(i, ascii ? hash : new String(text, word, i - word, StandardCharsets.UTF_8).hashCode(), entry);
            }
            word = i + 1;
            hash = 0;
            ascii = true;
            if (c == ';') {
                entry = word;
                head = headed;
            } else if (c == ':') {
                head = false;
            }
        }
    }

    private void add(int end, int hash, int entry) {
        int place = place(hash);
        while (words[place] != 0) {
            place = next(place);
        }
        words[place] = (long) hash << Integer.SIZE | end;
        entries[place] = entry;
    }

    /** The first place from the given one on that has the word, or else the free one after those that could. */
    private int find(String word, int from) {
        int hash = word.hashCode();
        int place = from;
        while (words[place] != 0 && ((int) (words[place] >> Integer.SIZE) != hash || !isAt((int) words[place], word))) {
            place = next(place);
        }
        return place;
    }

    private boolean isAt(int end, String word) {
        int start = end;
        for (int i = word.length() - 1; i >= 0; i--) {
            char c = word.charAt(i);
            if (c >= 0x80) {
                return isEncodedAt(end, word);
            }
            if (--start < 0 || text[start] != c) {
                return false;
            }
        }
        return start == 0 || isSeparator(text[start - 1]);
    }

    private boolean isEncodedAt(int end, String word) {
        byte[] key = word.getBytes(StandardCharsets.UTF_8);
        int start = end - key.length;
        return start >= 0
                && (start == 0 || isSeparator(text[start - 1]))
                && Arrays.equals(text, start, end, key, 0, key.length);
    }

    /** The upper bits of a product: short words differ in the lower bits of their hash only, and would stand in one crowd. */
    private int place(int hash) {
        return (hash * 0x9E3779B9) >>> shift;
    }

    private int next(int place) {
        return (place + 1) & (words.length - 1);
    }

    private static boolean isSeparator(byte c) {
        return c == ' ' || c == ';' || c == ':' || c == '\n' || c == '\r';
    }
}
