package io.github.rollcall.directory.connector;

/**
 * A part of what a ticket shows of an account that can be missing while the others are there. More constants may be added;
 * have a default.
 */
public enum ContextPart {
    /** The groups the user belongs to. */
    GROUPS,
    /** The applications assigned to the user. */
    APPLICATIONS,
    /** When the user signed in last. */
    SIGN_IN_ACTIVITY,
    /** The record as the provider states it now; without it the stored one is shown. */
    RECORD,
    /** Whether the user is enrolled, which the host's store knows. */
    ENROLLMENT,
    /** Verifications and resets of the past, which the host's store knows. */
    HISTORY
}
