package io.github.rollcall.directory.wire;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names of members, each with a place of its own. Objects that are alike share them, so that only the values are an
 * object's own. For one thread while names are added, then unchanged.
 */
final class JsonNames {
    /** The place of a name that has none. */
    static final int MISSING = -1;

    static final JsonNames NONE = new JsonNames(new String[0]);

    private static final int FEW = 8;

    private String[] names;
    /** The same as they are written; null for one that nobody has asked for. */
    private @Nullable SerializableString[] written;

    private int size;
    private final Map<String, Integer> places;

    private JsonNames(String[] names) {
        this.names = names;
        this.written = new SerializableString[names.length];
        this.places = new HashMap<>(names.length * 2);
    }

    int size() {
        return size;
    }

    /** The name that has a place. */
    String name(int place) {
        return names[place];
    }

    /** The name that has a place, for a parser to hold what it reads against. Only for the thread that reads objects. */
    SerializableString written(int place) {
        if (place >= written.length) {
            written = Arrays.copyOf(written, names.length);
        }
        SerializableString text = written[place];
        if (text == null) {
            text = new SerializedString(names[place]);
            written[place] = text;
        }
        return text;
    }

    /** Whether a name has this place: cheaper to ask than {@link #place}, where the answer can be foreseen. */
    boolean isAt(int place, String name) {
        return place < size && names[place].equals(name);
    }

    /** The place of a name, or {@link #MISSING}. */
    int place(String name) {
        Integer place = places.get(name);
        return place == null ? MISSING : place;
    }

    /** Gives a name that has no place the next one. */
    int add(String name) {
        if (size == names.length) {
            names = Arrays.copyOf(names, size * 2);
        }
        names[size] = name;
        places.put(name, size);
        return size++;
    }

    /** The same names in the same places, with room for further ones. */
    JsonNames copy() {
        JsonNames copy = new JsonNames(new String[Math.max(size * 2, FEW)]);
        for (int i = 0; i < size; i++) {
            copy.add(names[i]);
        }
        return copy;
    }
}
