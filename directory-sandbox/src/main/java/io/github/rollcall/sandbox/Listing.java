package io.github.rollcall.sandbox;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * One page of an ordered listing.
 *
 * @param items the rows
 * @param more whether at least one more row follows
 */
record Listing<T extends DirectoryObject>(List<T> items, boolean more) {

    /** The sequence of the last row, where the next page starts. */
    long last() {
        return items.get(items.size() - 1).sequence();
    }

    /** The first {@code limit} fitting objects of an ordered source. */
    static <T extends DirectoryObject> Listing<T> of(Iterable<T> ordered, Predicate<T> wanted, int limit) {
        TreeMap<Long, T> page = new TreeMap<>();
        collect(ordered, wanted, limit, page);
        return cut(page, limit);
    }

    /** The first {@code limit} fitting objects of several ordered sources together, each object once. */
    static <T extends DirectoryObject> Listing<T> merged(
            Collection<? extends Iterable<T>> sources, Predicate<T> wanted, int limit) {
        TreeMap<Long, T> page = new TreeMap<>();
        for (Iterable<T> source : sources) {
            collect(source, wanted, limit, page);
        }
        return cut(page, limit);
    }

    private static <T extends DirectoryObject> void collect(
            Iterable<T> ordered, Predicate<T> wanted, int limit, TreeMap<Long, T> page) {
        int taken = 0;
        for (T object : ordered) {
            if (taken > limit) {
                return;
            }
            if (wanted.test(object)) {
                page.put(object.sequence(), object);
                taken++;
            }
        }
    }

    private static <T extends DirectoryObject> Listing<T> cut(TreeMap<Long, T> page, int limit) {
        List<T> items = page.values().stream().limit(limit).toList();
        return new Listing<>(items, page.size() > items.size());
    }
}
