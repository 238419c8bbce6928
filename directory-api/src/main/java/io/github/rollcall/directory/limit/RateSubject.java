package io.github.rollcall.directory.limit;

/** Whom a use is counted for. More constants may be added; have a default. */
public enum RateSubject {
    /** The user it is about, or the hint where the user is not known: unknown users are counted like known ones. */
    USER,
    /** The network address it comes from. */
    ADDRESS,
    /** The helpdesk agent who asks. */
    AGENT,
    /** Everybody of a directory together. */
    EVERYBODY
}
