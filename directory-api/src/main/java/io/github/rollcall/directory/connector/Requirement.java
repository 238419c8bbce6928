package io.github.rollcall.directory.connector;

/** What kind of thing an area can lack, and so who can help. More constants may be added; have a default. */
public enum Requirement {
    /** A permission or scope that an administrator grants. */
    PERMISSION,
    /** A licence or feature that the customer buys or turns on. */
    LICENCE,
    /** A role that an administrator gives to the application. */
    ROLE,
    /** The provider or the connector does not offer it. */
    SUPPORT
}
