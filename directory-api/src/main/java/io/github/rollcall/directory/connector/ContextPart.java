package io.github.rollcall.directory.connector;

/**
 * A part of an {@link AccountContext} with a permission or licence of its own. More constants may be added; have a default.
 */
public enum ContextPart {
    /** The groups the user belongs to. */
    GROUPS,
    /** The applications assigned to the user. */
    APPLICATIONS,
    /** When the user signed in last. */
    SIGN_IN_ACTIVITY
}
