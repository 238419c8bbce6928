package io.github.rollcall.directory.store;

/** Where a connection stands. More constants may be added; have a default. */
public enum ConnectionState {
    /** Set up, and not yet shown to work. No sync asks its directory for anything. */
    INCOMPLETE,
    /** Shown to work. */
    READY,
    /** Shown not to work any more; an administrator has to act. */
    QUARANTINED,
    /** Deleted; kept until what follows from it is done. */
    DELETED
}
