package io.github.rollcall.directory;

/** Whether an account may be used. Closed at three. */
public enum AccountStatus {
    /** The provider says that the account is in use. */
    ACTIVE,
    /** The provider says that the account is disabled, suspended, not started or deleted. */
    INACTIVE,
    /**
     * The provider said nothing usable. A sync keeps the status stored before, and nobody with this status is eligible
     * for verification.
     */
    UNKNOWN
}
