package io.github.rollcall.signin;

/** Why somebody who signed in is nobody a directory lets in. More constants may be added; have a default that refuses. */
public enum SignInRefusal {
    /** The person signed in at another tenant or issuer than the directory's. */
    OTHER_REALM,
    /** The directory has no user with that immutable id. */
    UNKNOWN_USER,
    /** The directory or the store returned another user than the one asked for. */
    FOREIGN_RECORD,
    /** The account is disabled, suspended, not started or deleted. */
    INACTIVE_USER,
    /** The directory says nothing usable about the account's status. */
    STATUS_UNKNOWN,
    /** The stored users are older than allowed, or nobody knows how old. */
    STALE_DIRECTORY
}
