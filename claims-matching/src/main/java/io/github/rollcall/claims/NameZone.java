package io.github.rollcall.claims;

/** Where on a document, or elsewhere, a name was read. */
public enum NameZone {
    /** The part for human readers, or any source that is not a machine-readable zone: the national spelling. */
    PRINTED,
    /** The machine-readable zone: letters A to Z, special letters spelled out, and cut off where the zone is full. */
    MACHINE_READABLE
}
