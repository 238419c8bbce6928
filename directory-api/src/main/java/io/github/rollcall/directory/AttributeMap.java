package io.github.rollcall.directory;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of one user, ordered by name, in two arrays: a page makes a thousand users with twenty attributes each, and
 * a tree of entries would cost more than reading them. Immutable.
 */
final class AttributeMap extends AbstractMap<UserAttribute, AttributeValue> {
    private final UserAttribute[] names;
    private final AttributeValue[] values;
    private final int size;

    /** Takes arrays that nobody writes to from now on; what stands behind the size does not count. */
    private AttributeMap(UserAttribute[] names, AttributeValue[] values, int size) {
        this.names = names;
        this.values = values;
        this.size = size;
    }

    /** The value of an attribute; absent if there is none. */
    AttributeValue value(UserAttribute attribute) {
        int at = Arrays.binarySearch(names, 0, size, attribute);
        return at < 0 ? AttributeValue.absent() : values[at];
    }

    @Override
    public @Nullable AttributeValue get(@Nullable Object key) {
        int at = key instanceof UserAttribute attribute ? Arrays.binarySearch(names, 0, size, attribute) : -1;
        return at < 0 ? null : values[at];
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return get(key) != null;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void forEach(BiConsumer<? super UserAttribute, ? super AttributeValue> action) {
        for (int i = 0; i < size; i++) {
            action.accept(names[i], values[i]);
        }
    }

    @Override
    public Set<Map.Entry<UserAttribute, AttributeValue>> entrySet() {
        return new Entries();
    }

    private final class Entries extends AbstractSet<Map.Entry<UserAttribute, AttributeValue>> {
        @Override
        public int size() {
            return size;
        }

        @Override
        public Iterator<Map.Entry<UserAttribute, AttributeValue>> iterator() {
            return new Iterator<>() {
                private int at;

                @Override
                public boolean hasNext() {
                    return at < size;
                }

                @Override
                public Map.Entry<UserAttribute, AttributeValue> next() {
                    if (at == size) {
                        throw new NoSuchElementException();
                    }
                    return Map.entry(names[at], values[at++]);
                }
            };
        }
    }

    /** Collects attributes; cheapest in the order of their names. For one thread. */
    static final class Builder {
        private static final int USUAL = 20;

        private UserAttribute[] names = new UserAttribute[USUAL];
        private AttributeValue[] values = new AttributeValue[USUAL];
        private int size;
        private boolean handedOut;

        /** Sets an attribute; an absent value takes it away. */
        void set(UserAttribute attribute, AttributeValue value) {
            Objects.requireNonNull(attribute, "attribute");
            if (handedOut) {
                copy(size);
            }
            int at = size > 0 && names[size - 1].compareTo(attribute) < 0
                    ? -size - 1
                    : Arrays.binarySearch(names, 0, size, attribute);
            if (at >= 0 && value.isAbsent()) {
                size--;
                System.arraycopy(names, at + 1, names, at, size - at);
                System.arraycopy(values, at + 1, values, at, size - at);
            } else if (at >= 0) {
                values[at] = value;
            } else if (!value.isAbsent()) {
                insert(-at - 1, attribute, value);
            }
        }

        private void insert(int at, UserAttribute attribute, AttributeValue value) {
            if (size == names.length) {
                copy(size * 2);
            }
            if (at < size) {
                System.arraycopy(names, at, names, at + 1, size - at);
                System.arraycopy(values, at, values, at + 1, size - at);
            }
            names[at] = attribute;
            values[at] = value;
            size++;
        }

        private void copy(int length) {
            names = Arrays.copyOf(names, Math.max(length, USUAL));
            values = Arrays.copyOf(values, names.length);
            handedOut = false;
        }

        AttributeMap build() {
            handedOut = true;
            return new AttributeMap(names, values, size);
        }
    }
}
