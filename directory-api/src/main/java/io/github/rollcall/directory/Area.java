package io.github.rollcall.directory;

/**
 * A part of a directory with a permission of its own. A missing permission turns off its area and nothing else. More
 * constants may be added; have a default.
 */
public enum Area {
    /** User records. */
    USERS,
    /** Groups and who belongs to them. */
    GROUPS,
    /** Applications and who is assigned to them. */
    APPLICATIONS,
    /** Service principals. */
    SERVICE_PRINCIPALS,
    /** Password and MFA reset. */
    CREDENTIALS
}
