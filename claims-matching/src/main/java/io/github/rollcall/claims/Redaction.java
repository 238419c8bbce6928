package io.github.rollcall.claims;

/** What a decision record may hold in place of the compared values. */
public enum Redaction {
    /** Shapes and rule ids only. */
    SHAPE,
    /** Besides these, a keyed digest of each compared value, so that equal values can be found again by whoever holds the key. */
    HMAC
}
