package io.github.rollcall.claims;

import java.util.Arrays;

/** Which records share a key: a sorted array of a key's hash and a record's index, eight bytes each. Two keys of one hash only cost a comparison. */
final class BlockIndex {

    static final int RECORD_BITS = 24;

    private static final long RECORD = (1L << RECORD_BITS) - 1;

    private long[] entries = new long[1024];
    private int size;

    void add(long key, int record) {
        entries = size < entries.length ? entries : Arrays.copyOf(entries, size + (size >> 1));
        entries[size++] = key << RECORD_BITS | record;
    }

    /** Has to be called after the last {@link #add} and before the first question. */
    void sort() {
        Arrays.sort(entries, 0, size);
    }

    /** Where a record stands in the block of one of its keys. */
    int position(long key, int record) {
        return Arrays.binarySearch(entries, 0, size, key << RECORD_BITS | record);
    }

    /** The record at a position, or -1 when the position lies outside the block of the key. */
    int record(long key, int position) {
        boolean inside = position >= 0
                && position < size
                && entries[position] >> RECORD_BITS == key << RECORD_BITS >> RECORD_BITS;
        return inside ? (int) (entries[position] & RECORD) : -1;
    }
}
