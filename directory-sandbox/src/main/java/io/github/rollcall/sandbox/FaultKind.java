package io.github.rollcall.sandbox;

/** The kinds of {@link Fault}. */
enum FaultKind {
    STATUS,
    STATUS_WITH_BODY,
    TOO_MANY_REQUESTS,
    UNAVAILABLE,
    CONNECTION_RESET,
    EMPTY_RESPONSE,
    CUT_BODY,
    GARBAGE,
    BODY,
    WITHOUT_COLLECTION,
    DUPLICATE_COLLECTION_KEY,
    TRAILING_BYTES,
    NEXT_LINK,
    REPEATED_NEXT_LINK,
    REDIRECT,
    POISON_ROW,
    ROW_WITHOUT_ID,
    DELAY,
    SPOILT
}
