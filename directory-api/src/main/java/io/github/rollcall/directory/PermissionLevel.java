package io.github.rollcall.directory;

/** What a connection was set up for. Closed at two. */
public enum PermissionLevel {
    /** Sync only. A connector of this level cannot build a write request. */
    READ_ONLY,
    /** Sync, and password and MFA resets. */
    READ_WRITE
}
