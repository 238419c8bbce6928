package io.github.rollcall.directory.limit;

/** What is counted. More constants may be added; have a default. */
public enum RateOperation {
    /** Resolving a hint to a user, found or not. */
    LOOKUP,
    /** Sending a message that costs money or annoys: a link or a code. */
    SEND,
    /** Trying a secret or handing in claims. */
    ATTEMPT
}
