package io.github.rollcall.claims;

/** What the address of a directory record is the address of. */
public enum AddressKind {
    /** The person's home. */
    HOME,
    /** An office of the employer. */
    WORK,
    /** Not known, or any. */
    UNKNOWN
}
