package io.github.rollcall.directory.consent;

/** What the host does after an attempt to consent. More constants may be added; have a default. */
public enum ConsentStep {
    /** Nothing: the connection is READY. */
    NONE,
    /** Ask again later with the ticket of the outcome; the administrator has nothing to do. */
    RESUME,
    /** Begin another attempt with the same connection. */
    TRY_AGAIN,
    /** Delete the connection and set it up again. */
    START_OVER
}
