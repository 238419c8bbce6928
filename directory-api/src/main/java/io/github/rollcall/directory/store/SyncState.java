package io.github.rollcall.directory.store;

import java.util.Objects;

/**
 * Where the engine stands with one directory. Opaque: a store keeps the text as it is and never reads it.
 *
 * @param value up to 65,536 characters of JSON; empty for a directory that has never been synced
 */
public record SyncState(String value) {
    /** The state of a directory that has never been synced. */
    public static final SyncState INITIAL = new SyncState("");

    /** The longest accepted {@code value}, in UTF-16 units. */
    public static final int MAX_LENGTH = 65_536;

    /**
     * Checks the shape.
     *
     * @param value up to 65,536 characters
     * @throws IllegalArgumentException if a component is outside its documented shape
     */
    public SyncState {
        Objects.requireNonNull(value, "value");
        if (value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("sync state: longer than " + MAX_LENGTH + " characters");
        }
    }

    @Override
    public String toString() {
        return "SyncState[" + value.length() + " characters]";
    }
}
