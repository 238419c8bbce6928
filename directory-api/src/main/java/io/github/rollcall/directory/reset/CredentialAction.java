package io.github.rollcall.directory.reset;

/**
 * One change of a user's credentials. No provider offers all of them; see {@link CredentialAdmin#actions()}. More constants
 * may be added; have a default.
 */
public enum CredentialAction {
    /** Replaces the password by a temporary one, which is shown once and must be changed at the next sign-in. */
    TEMPORARY_PASSWORD,
    /** Makes a link, shown once, under which the user sets a new password. */
    PASSWORD_RESET_LINK,
    /** Has the provider send such a link to the user's e-mail address on record; nobody else sees it. */
    PASSWORD_RESET_EMAIL,
    /** Has the user choose a new password at the next sign-in with the old one. */
    EXPIRE_PASSWORD,
    /** Issues a pass of short life, shown once, with which the user signs in and sets up methods. */
    TEMPORARY_ACCESS_PASS,
    /** Removes the methods of multi-factor authentication, so that the next sign-in asks to set up new ones. */
    RESET_MFA,
    /** Unlocks an account that too many failed sign-ins have locked. */
    UNLOCK,
    /** Ends all sessions and revokes refresh tokens. */
    END_SESSIONS
}
