package io.github.rollcall.claims;

/** Whether the account behind a directory record may be used now. Only {@link #ACTIVE} can be matched with success. */
public enum AccountState {
    /** The directory says that the account is in use. */
    ACTIVE,
    /** The directory says that the account is disabled, suspended or deleted. */
    INACTIVE,
    /** The directory says nothing that could be understood. */
    UNKNOWN
}
