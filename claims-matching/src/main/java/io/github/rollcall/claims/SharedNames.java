package io.github.rollcall.claims;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Counts the records that share their name with another; eight bytes a record. */
final class SharedNames {

    private long[] names = new long[1024];
    private int size;

    void add(@Nullable PersonName name) {
        NameModel model = NameModel.of(name);
        if (!model.isEmpty()) {
            names = size < names.length ? names : Arrays.copyOf(names, size + (size >> 1));
            names[size++] = NameKeys.ofWholeName(model);
        }
    }

    /** How many of the records added so far have a name that at least one other has. */
    long count() {
        Arrays.sort(names, 0, size);
        long count = 0;
        for (int i = 0; i < size; i++) {
            boolean before = i > 0 && names[i - 1] == names[i];
            boolean behind = i + 1 < size && names[i + 1] == names[i];
            count += before || behind ? 1 : 0;
        }
        return count;
    }
}
