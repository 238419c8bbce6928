package io.github.rollcall.directory.store;

/** Why a user is, or would be, made inactive. More constants may be added; have a default. */
public enum DeactivationReason {
    /** The provider says that the account is disabled. */
    DISABLED,
    /** The provider says that the account does not exist any more, and does not offer to bring it back. */
    DELETED,
    /** The account is deleted, and the provider keeps it for a while; if it is brought back, the user is active again. */
    SOFT_DELETED,
    /** The account exists and does not belong to the configured scope any more. */
    OUT_OF_SCOPE,
    /** A listing did not show the user and no read by id said why. Never settled without a confirming read. */
    UNCONFIRMED,
    /** The connection was deleted. */
    CONNECTION_DELETED
}
