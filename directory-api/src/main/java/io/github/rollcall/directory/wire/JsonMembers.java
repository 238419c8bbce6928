package io.github.rollcall.directory.wire;

import com.fasterxml.jackson.core.SerializableString;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The members of one JSON object while it is read, and afterwards. Their places are those of earlier objects of its kind;
 * as long as it brings no new name, it has nothing of its own but its values. For one thread until it is complete.
 */
final class JsonMembers {
    /** Where a member stands that is not there, or is there already. */
    static final int MISSING = JsonNames.MISSING;

    /** Stands for a value that was read, but that nobody asks for: for all who look, it is not there. */
    static final Object UNREAD = new Object();

    /** JSON's null: Java's says that nothing was there. */
    private static final Object NULL = new Object();

    private static final int FEW = 8;
    private static final Object[] NO_VALUES = {};

    private JsonNames names;
    private boolean namesAreOwn;
    private @Nullable Object[] values;
    private int size;
    /** Where the next member is likely to stand. */
    private int next;

    JsonMembers(JsonNames names) {
        this.names = names;
        this.values = names.size() == 0 ? NO_VALUES : new Object[names.size()];
    }

    int size() {
        return size;
    }

    /** The names it knows, and those it has brought; not to be changed once it is complete. */
    JsonNames names() {
        return names;
    }

    /** The names of the members that there are. */
    List<String> present() {
        List<String> present = new ArrayList<>();
        for (int at = 0; at < names.size(); at++) {
            if (at < values.length && values[at] != null && values[at] != UNREAD) {
                present.add(names.name(at));
            }
        }
        return present;
    }

    /** The name that is likely to come next; null if none is. */
    @Nullable
    SerializableString likelyNext() {
        return next < names.size() ? names.written(next) : null;
    }

    /** Where to put a member, or {@link #MISSING} if there is one of that name. */
    int placeFor(String name) {
        int at = names.isAt(next, name) ? next : placeOf(name);
        return at < values.length && values[at] != null ? MISSING : at;
    }

    private int placeOf(String name) {
        int known = names.place(name);
        if (known != MISSING) {
            return known;
        }
        if (!namesAreOwn) {
            names = names.copy();
            namesAreOwn = true;
        }
        return names.add(name);
    }

    /** Puts a member where {@link #placeFor} said. */
    void put(int at, @Nullable Object value) {
        if (at >= values.length) {
            values = Arrays.copyOf(values, Math.max(FEW, Math.max(at + 1, values.length * 2)));
        }
        values[at] = value == null ? NULL : value;
        next = at + 1;
        size++;
    }

    /** Where a member stands, or {@link #MISSING}. */
    int find(String name) {
        int at = names.place(name);
        return at < 0 || at >= values.length || values[at] == null || values[at] == UNREAD ? MISSING : at;
    }

    @Nullable
    Object value(int at) {
        Object value = values[at];
        return value == NULL ? null : value;
    }
}
