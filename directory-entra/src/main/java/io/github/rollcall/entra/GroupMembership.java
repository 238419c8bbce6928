package io.github.rollcall.entra;

/** Whose membership in the configured group counts. Closed at two. */
public enum GroupMembership {
    /** Users who are members of the group itself. */
    DIRECT,
    /** Those, and the members of every group nested in it, at any depth. */
    TRANSITIVE
}
