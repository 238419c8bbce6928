package io.github.rollcall.claims;

/** What an address is the address of. */
public enum AddressKind {
    /** The person's home. */
    HOME,
    /** An office of the employer. In the directory it is no evidence: it says nothing about where the person lives. */
    WORK,
    /** Not known, or any. */
    UNKNOWN
}
