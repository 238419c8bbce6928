package io.github.rollcall.directory;

/** What a caller can do about a failure. More constants may be added; have a default. */
public enum ErrorKind {
    /** The provider cannot be reached, is overloaded or asks to wait: try again later. */
    UNAVAILABLE,
    /** Consent or credentials have to be renewed by an administrator. */
    AUTHORIZATION,
    /** One area lacks its permission, role or licence; the others go on. */
    PERMISSION_MISSING,
    /** A setting is wrong, for example the group id. */
    CONFIGURATION,
    /** The answer cannot be trusted, so nothing was concluded from it. */
    PROTOCOL,
    /** The host's store failed or refused. */
    STORE
}
