package io.github.rollcall.claims;

/** What a word can stand for in an address; most words of the table have one role, some have several. */
enum AddressRole {
    /** A street type that makes its line a street. */
    STREET,
    /** A street type that is as often a part of a name. */
    WEAK,
    /** A street type that stands before the name. */
    LEAD,
    /** A street type that is left out as often as written. */
    SILENT,
    /** An ending that says the street type. */
    GLUED,
    /** A point of the compass. */
    DIRECTION,
    /** Stands before the label of a flat. */
    UNIT,
    /** A part of a building that needs no label. */
    BARE,
    /** Stands before the label of one of several buildings or stairs. */
    BLOCK,
    /** Stands beside the number of a floor. */
    FLOOR,
    /** A floor with a name. */
    LEVEL,
    /** A side of a landing. */
    SIDE,
    /** Stands before the number of a post office box. */
    BOX,
    /** Says that a number follows. */
    SIGN,
    /** An article or a preposition that tells no streets apart. */
    PARTICLE,
    /** A month, as in streets named after a day. */
    MONTH,
    /** Says that the name of a recipient follows. */
    CAREOF,
    /** A word of names of buildings. */
    BUILDING,
    /** A word that has a usual short spelling. */
    FORM,
    /** A cardinal number. */
    NUMBER,
    /** An ordinal number. */
    ORDINAL
}
