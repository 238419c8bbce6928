package io.github.rollcall.directory.store;

/** What happens to the users of a deleted connection. Closed at two. */
public enum RetiredUsers {
    /** Their records stay, inactive. */
    KEEP_INACTIVE,
    /** Their records are removed. */
    REMOVE
}
