package io.github.rollcall.sandbox;

/** What the next sign-in asks of a user beyond the usual. More constants may be added; have a default. */
public enum SignInStep {
    /** Nothing helps: the account is disabled or locked. */
    REFUSED,
    /** The sign-in goes to another identity provider. */
    OTHER_PROVIDER,
    /** A new password has to be chosen. */
    CHANGE_PASSWORD,
    /** Methods of multi-factor authentication have to be set up. */
    REGISTER_METHODS
}
