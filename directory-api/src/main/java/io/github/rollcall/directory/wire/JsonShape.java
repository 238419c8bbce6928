package io.github.rollcall.directory.wire;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the objects at one place of a document have in common, so that the rows of a listing are read faster than its first:
 * the names of those that came before, and what is kept of them. Only one of them is read at a time. For one thread.
 */
final class JsonShape {
    /** Objects with more names are no records of one kind. */
    private static final int MOST = 64;

    private static final int FEW = 8;

    /** Null if every member is kept. */
    private final @Nullable Set<String> kept;

    private JsonNames names = JsonNames.NONE;
    private @Nullable JsonShape[] inner = new JsonShape[0];
    private @Nullable JsonShape unread;

    private JsonShape(@Nullable Set<String> kept) {
        this.kept = kept;
    }

    /** Of objects that are kept whole. */
    static JsonShape whole() {
        return new JsonShape(null);
    }

    /** Of objects of which these members are kept, those whole. */
    static JsonShape of(Set<String> kept) {
        // It is asked for every member, and a hash set answers twice as fast as an immutable one.
        return new JsonShape(new HashSet<>(kept));
    }

    boolean keeps(String name) {
        return kept == null || kept.contains(name);
    }

    JsonMembers begin() {
        return new JsonMembers(names);
    }

    void end(JsonMembers complete) {
        if (complete.names().size() <= MOST) {
            names = complete.names();
        }
    }

    /** Where the values of members that are not kept are read. */
    JsonShape unread() {
        if (unread == null) {
            unread = of(Set.of());
        }
        return unread;
    }

    /** Of the objects that are a member, or stand in an array that is one. */
    JsonShape inner(int at) {
        if (at >= MOST) {
            return likeInner();
        }
        if (at >= inner.length) {
            inner = Arrays.copyOf(inner, Math.max(at + 1, FEW));
        }
        JsonShape shape = inner[at];
        if (shape == null) {
            shape = likeInner();
            inner[at] = shape;
        }
        return shape;
    }

    /** Within a member that is not kept, nothing is; within one that is, everything. */
    private JsonShape likeInner() {
        return kept != null && kept.isEmpty() ? new JsonShape(kept) : whole();
    }
}
