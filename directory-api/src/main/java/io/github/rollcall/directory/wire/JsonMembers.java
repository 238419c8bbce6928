package io.github.rollcall.directory.wire;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The members of one JSON object while it is read, and afterwards. A few dozen of them, as users have, stand in two arrays
 * and are found by looking through them; more get an index, so that an object with a million names is still read in time.
 * For one thread until it is complete.
 */
final class JsonMembers {
    /** None; never added to. */
    static final int MISSING = -1;

    private static final int USUAL = 20;
    private static final int INDEXED = 40;
    /** Spreads hashes over the 64 bits of the filter. */
    private static final int SPREAD = 0x9E3779B9;

    private String[] names = new String[USUAL];
    private @Nullable Object[] values = new Object[USUAL];
    private int size;
    /** A bit for each name, by its hash: a name whose bit is not set is not there. */
    private long filter;

    private @Nullable Map<String, Integer> index;

    int size() {
        return size;
    }

    /** The names, in the order of the answer. */
    List<String> names() {
        return List.of(Arrays.copyOf(names, size));
    }

    /** Adds a member, unless there is one of that name. */
    boolean add(String name, @Nullable Object value) {
        if (find(name) != MISSING) {
            return false;
        }
        if (size == names.length) {
            names = Arrays.copyOf(names, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        names[size] = name;
        values[size] = value;
        filter |= bit(name);
        if (index != null) {
            index.put(name, size);
        } else if (size == INDEXED) {
            index = new HashMap<>();
            for (int i = 0; i <= size; i++) {
                index.put(names[i], i);
            }
        }
        size++;
        return true;
    }

    /** Where a member stands, or {@link #MISSING}. */
    int find(String name) {
        if ((filter & bit(name)) == 0) {
            return MISSING;
        }
        if (index != null) {
            return index.getOrDefault(name, MISSING);
        }
        int hash = name.hashCode();
        for (int i = 0; i < size; i++) {
            String one = names[i];
            if (one.hashCode() == hash && one.equals(name)) {
                return i;
            }
        }
        return MISSING;
    }

    @Nullable
    Object value(int at) {
        return values[at];
    }

    private static long bit(String name) {
        return 1L << ((name.hashCode() * SPREAD) >>> 26);
    }
}
