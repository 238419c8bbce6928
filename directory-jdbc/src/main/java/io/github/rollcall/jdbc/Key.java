package io.github.rollcall.jdbc;

/** A text that is compared and ordered by its UTF-8 bytes, which each database has a type of column for. */
record Key(String text) {
    /** The longest text a key column holds, in UTF-16 units. */
    static final int MAX_LENGTH = 255;

    /** The key before all others. */
    static final Key FIRST = new Key("");

    @Override
    public String toString() {
        return "Key[***]";
    }
}
